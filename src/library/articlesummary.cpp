// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/articlesummary.h"

#include "frontmatter/plainoutline.h"
#include "library/datetext.h"
#include "library/flawless.h"
#include "library/validation.h"

#include <algorithm>

namespace foreword::library {

using frontmatter::FieldValue;
using frontmatter::FrontMatterDocument;
using frontmatter::PlainNode;
using frontmatter::PlainOutline;

namespace {

constexpr int excerptLength = 300;

/// A value of a document that was read whole. The functions below take one of these or of the next class:
/// what a row needs is looked up in one way, wherever it is read from.
class ReadValue
{
public:
    explicit ReadValue(const FieldValue* value)
        : m_value(value)
    {}

    ReadValue none() const { return ReadValue(nullptr); }
    explicit operator bool() const { return m_value; }
    bool isNull() const { return m_value->isNull(); }
    bool isScalar() const { return m_value->isScalar(); }
    FieldValue::Kind kind() const { return m_value->kind(); }
    QString toText() const { return m_value->toText(); }
    bool toBoolean() const { return m_value->toBoolean(); }
    std::optional<qint64> toInteger() const { return m_value->toInteger(); }
    ReadValue find(QLatin1String key) const { return ReadValue(m_value->find(QString(key))); }
    template<typename Do>
    void forEachItem(Do work) const
    {
        for (const FieldValue& item : m_value->items())
            work(ReadValue(&item));
    }

private:
    const FieldValue* m_value;
};

/// A value in an outline, read only as far as it is asked.
class OutlineValue
{
public:
    OutlineValue(const PlainOutline& outline, int index)
        : m_outline(&outline)
        , m_index(index)
    {}

    OutlineValue none() const { return {*m_outline, -1}; }
    explicit operator bool() const { return m_index >= 0; }
    bool isNull() const
    {
        return node().kind == PlainNode::Kind::Nothing || (isShortWord() && value().isNull());
    }
    bool isScalar() const { return node().isScalar(); }
    FieldValue::Kind kind() const
    {
        return node().kind == PlainNode::Kind::List  ? FieldValue::Kind::List
               : node().kind == PlainNode::Kind::Map ? FieldValue::Kind::Map
               : isTrue() || isFalse()               ? FieldValue::Kind::Boolean
                                                     : value().kind();
    }
    /// Only short words say something else than they are written: `Yes` is "true", `~` is "".
    QString toText() const { return isShortWord() ? value().toText() : m_outline->text(m_index); }
    bool toBoolean() const { return isTrue() || (!isFalse() && value().toBoolean()); }
    std::optional<qint64> toInteger() const
    {
        return isUsualNumber() ? node().token.toLongLong() : value().toInteger();
    }
    OutlineValue find(QLatin1String key) const
    {
        return {*m_outline, m_outline->find(m_index, QByteArrayView(key.data(), key.size()))};
    }
    template<typename Do>
    void forEachItem(Do work) const
    {
        if (node().kind != PlainNode::Kind::List)
            return;
        for (int i = m_index + 1; i < node().end; i = m_outline->node(i).end)
            work(OutlineValue(*m_outline, i));
    }

private:
    const PlainNode& node() const { return m_outline->node(m_index); }
    FieldValue value() const { return m_outline->value(m_index); }
    /// As every reader reads it, here and below.
    bool isTrue() const { return node().kind == PlainNode::Kind::Plain && node().token == "true"; }
    bool isFalse() const { return node().kind == PlainNode::Kind::Plain && node().token == "false"; }
    bool isUsualNumber() const
    {
        const QByteArrayView token = node().token;
        return node().kind == PlainNode::Kind::Plain && !token.isEmpty() && token.size() <= 18 &&
               !token.startsWith('0') &&
               std::all_of(token.begin(), token.end(), [](char c) { return c >= '0' && c <= '9'; });
    }
    bool isShortWord() const { return node().kind == PlainNode::Kind::Plain && node().token.size() <= 5; }

    const PlainOutline* m_outline;
    int m_index;
};

/// The value of the first of these keys that holds something; none where none does.
template<typename Value>
Value firstOf(Value map, std::initializer_list<const char*> keys)
{
    for (const char* key : keys) {
        const Value value = map.find(QLatin1String(key));
        if (value && !value.isNull())
            return value;
    }
    return map.none();
}

template<typename Value>
QString textOf(Value value)
{
    return value && value.isScalar() ? value.toText() : QString();
}

template<typename Value>
QString textAt(Value map, const char* key)
{
    return textOf(firstOf(map, {key}));
}

template<typename Value>
std::optional<qint64> integerAt(Value map, const char* key)
{
    const Value value = firstOf(map, {key});
    return value ? value.toInteger() : std::nullopt;
}

/// See textsIn().
template<typename Value>
QStringList textsOf(Value value)
{
    QStringList texts;
    if (!value)
        return texts;
    if (value.kind() == FieldValue::Kind::List) {
        value.forEachItem([&texts](Value item) {
            if (item.isScalar() && !item.isNull())
                texts.append(item.toText());
        });
        return texts;
    }
    const QString text = textOf(value);
    const QChar separator = text.contains(u',') ? u',' : u' ';
    const QStringList parts = text.split(separator, Qt::SkipEmptyParts);
    for (const QString& part : parts) {
        if (const QString name = part.trimmed(); !name.isEmpty())
            texts.append(name);
    }
    return texts;
}

/// A category may be a list; its first item is the one that a row has room for.
template<typename Value>
QString categoryOf(Value root)
{
    const Value category = firstOf(root, {"category"});
    if (category && category.isScalar())
        return category.toText();
    return textsOf(category ? category : firstOf(root, {"categories"})).value(0);
}

/// Of a text, or of a map that says where the picture is.
template<typename Value>
QString addressOf(Value picture)
{
    return picture.isScalar() ? picture.toText() : textOf(firstOf(picture, {"url", "path"}));
}

template<typename Value>
QStringList picturesIn(Value map)
{
    const Value images = firstOf(map, {"images", "image"});
    if (!images)
        return {};
    QStringList addresses;
    if (images.kind() == FieldValue::Kind::List)
        images.forEachItem([&addresses](Value picture) { addresses.append(addressOf(picture)); });
    else if (const QString address = addressOf(images); !address.isEmpty())
        addresses.append(address);
    return addresses;
}

template<typename Value>
QString firstPicture(Value map)
{
    const Value images = firstOf(map, {"images", "image"});
    if (!images)
        return {};
    if (images.kind() != FieldValue::Kind::List)
        return addressOf(images);
    std::optional<Value> first;
    images.forEachItem([&first](Value picture) { first = first.value_or(picture); });
    return first ? addressOf(*first) : QString();
}

template<typename Value>
int countRelated(Value root)
{
    int count = 0;
    if (const Value related = firstOf(root, {"related"}))
        related.forEachItem([&count](Value) { ++count; });
    return count;
}

template<typename Value>
int countPictures(Value map)
{
    const Value images = firstOf(map, {"images", "image"});
    if (!images)
        return 0;
    if (images.kind() != FieldValue::Kind::List)
        return addressOf(images).isEmpty() ? 0 : 1;
    int count = 0;
    images.forEachItem([&count](Value) { ++count; });
    return count;
}

template<typename Value>
ArticleSummary::Published publishedOf(Value root)
{
    using Published = ArticleSummary::Published;
    const Value value = firstOf(root, {"published"});
    if (!value)
        return Published::Absent;
    if (value.kind() != FieldValue::Kind::Boolean)
        return Published::Unclear;
    return value.toBoolean() ? Published::Yes : Published::No;
}

template<typename Value>
void readProvider(ArticleSummary& summary, Value root)
{
    const Value provider = firstOf(root, {"provider"});
    if (!provider)
        return;
    if (provider.kind() != FieldValue::Kind::Map) {
        summary.provider = textOf(provider);
        return;
    }
    summary.provider = textAt(provider, "name");
    summary.providerDomain = textAt(provider, "domain");
    summary.providerPicture = firstPicture(provider);
}

/// All but the problems.
template<typename Value>
ArticleSummary summariseFields(Value root)
{
    ArticleSummary summary;
    summary.title = textAt(root, "title");
    summary.excerpt = textAt(root, "excerpt").simplified().left(excerptLength);
    summary.published = publishedOf(root);
    summary.date = textOf(firstOf(root, {"publishedDateTime", "date"}));
    if (const auto date = DateText::parse(summary.date))
        summary.instant = date->instant().toMSecsSinceEpoch();
    readProvider(summary, root);
    summary.category = categoryOf(root);
    summary.type = textAt(root, "type");
    summary.topics = textsOf(firstOf(root, {"topics", "tags"}));
    summary.quality = integerAt(root, "quality");
    summary.heat = integerAt(root, "heat");
    summary.pictures = countPictures(root);
    summary.leadPicture = firstPicture(root);
    summary.related = countRelated(root);
    summary.webAddress = addressKey(textAt(root, "webUrl"));
    summary.originalAddress = addressKey(textAt(root, "originalUrl"));
    return summary;
}

} // namespace

quint64 addressKey(const QString& address)
{
    QStringView place = QStringView(address).trimmed();
    const qsizetype colon = place.indexOf(u':');
    for (const QStringView scheme : {u"https://", u"http://"}) {
        if (colon == scheme.size() - 3 && place.startsWith(scheme, Qt::CaseInsensitive)) {
            place = place.sliced(scheme.size());
            break;
        }
    }
    if (place.endsWith(u'/'))
        place.chop(1);
    return place.isEmpty() ? 0 : qHash(place);
}

QStringList picturesOf(const FieldValue& map)
{
    return picturesIn(ReadValue(&map));
}

QStringList textsIn(const FieldValue& value)
{
    return textsOf(ReadValue(&value));
}

ArticleSummary summarise(const frontmatter::FrontMatterDocument& document)
{
    if (!document.isReadable()) {
        ArticleSummary summary;
        summary.readable = false;
        summary.problems = validate(document, FieldSchema::article());
        return summary;
    }
    const FieldValue root = document.root();
    ArticleSummary summary = summariseFields(ReadValue(&root));
    summary.problems = validate(document, root, FieldSchema::article());
    return summary;
}

ArticleSummary summarise(const frontmatter::SourceText& source)
{
    return summarise(source, PlainOutline::of(source));
}

ArticleSummary summarise(const frontmatter::SourceText& source, const std::optional<PlainOutline>& outline)
{
    if (outline && isCertainlyFlawless(*outline, FieldSchema::article()))
        return summariseFields(OutlineValue(*outline, 0));
    return summarise(FrontMatterDocument::read(source.bytes(), FrontMatterDocument::Reading::Quick));
}

ArticleCounts countsOf(const ArticleSummary& summary)
{
    return {summary.pictures, summary.related, int(summary.problems.size())};
}

ArticleCounts countsOf(const frontmatter::SourceText& source, const std::optional<PlainOutline>& outline)
{
    if (!outline || !isCertainlyFlawless(*outline, FieldSchema::article()))
        return countsOf(summarise(source, outline));
    const OutlineValue root(*outline, 0);
    return {countPictures(root), countRelated(root), 0};
}

ArticleSummary summariseFailure(const frontmatter::Error& error)
{
    ArticleSummary summary;
    summary.readable = false;
    summary.problems = {diagnosticFor(error)};
    return summary;
}

int problemCount(const QList<Diagnostic>& problems)
{
    return int(std::count_if(problems.begin(), problems.end(), [](const Diagnostic& problem) {
        return problem.severity != Diagnostic::Severity::Note;
    }));
}

} // namespace foreword::library
