// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/articlesummary.h"

#include "library/datetext.h"
#include "library/validation.h"

#include <algorithm>

namespace foreword::library {

using frontmatter::FieldValue;

namespace {

constexpr int excerptLength = 300;

/// The value of the first of these keys that holds something; null pointer where none does.
const FieldValue* firstOf(const FieldValue& map, std::initializer_list<QLatin1String> keys)
{
    for (const QLatin1String key : keys) {
        const FieldValue* value = map.find(QString(key));
        if (value && !value->isNull())
            return value;
    }
    return nullptr;
}

QString textOf(const FieldValue* value)
{
    return value && value->isScalar() ? value->toText() : QString();
}

QString textAt(const FieldValue& map, QLatin1String key)
{
    return textOf(firstOf(map, {key}));
}

std::optional<qint64> integerAt(const FieldValue& map, QLatin1String key)
{
    const FieldValue* value = firstOf(map, {key});
    return value ? value->toInteger() : std::nullopt;
}

/// A list's texts, or a text taken apart as Jekyll does: at commas if there are any, at blanks otherwise.
QStringList textsOf(const FieldValue* value)
{
    QStringList texts;
    if (!value)
        return texts;
    if (value->kind() == FieldValue::Kind::List) {
        for (const FieldValue& item : value->items()) {
            if (item.isScalar() && !item.isNull())
                texts.append(item.toText());
        }
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
QString categoryOf(const FieldValue& root)
{
    const FieldValue* category = firstOf(root, {QLatin1String("category")});
    if (category && category->isScalar())
        return category->toText();
    const QStringList all = textsOf(category ? category : firstOf(root, {QLatin1String("categories")}));
    return all.isEmpty() ? QString() : all.constFirst();
}

/// Of a text, or of a map that says where the picture is.
QString addressOf(const FieldValue& picture)
{
    if (picture.isScalar())
        return picture.toText();
    return textOf(firstOf(picture, {QLatin1String("url"), QLatin1String("path")}));
}

ArticleSummary::Published publishedOf(const FieldValue& root)
{
    using Published = ArticleSummary::Published;
    const FieldValue* value = firstOf(root, {QLatin1String("published")});
    if (!value)
        return Published::Absent;
    if (value->kind() != FieldValue::Kind::Boolean)
        return Published::Unclear;
    return value->toBoolean() ? Published::Yes : Published::No;
}

void readProvider(ArticleSummary& summary, const FieldValue& root)
{
    const FieldValue* provider = firstOf(root, {QLatin1String("provider")});
    if (!provider)
        return;
    if (provider->kind() != FieldValue::Kind::Map) {
        summary.provider = textOf(provider);
        return;
    }
    summary.provider = textAt(*provider, QLatin1String("name"));
    summary.providerDomain = textAt(*provider, QLatin1String("domain"));
    summary.providerPicture = picturesOf(*provider).value(0);
}

} // namespace

QStringList picturesOf(const FieldValue& map)
{
    const FieldValue* images = firstOf(map, {QLatin1String("images"), QLatin1String("image")});
    if (!images)
        return {};
    QStringList addresses;
    if (images->kind() == FieldValue::Kind::List) {
        for (const FieldValue& picture : images->items())
            addresses.append(addressOf(picture));
    } else if (const QString address = addressOf(*images); !address.isEmpty()) {
        addresses.append(address);
    }
    return addresses;
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
    ArticleSummary summary;
    summary.title = textAt(root, QLatin1String("title"));
    summary.excerpt = textAt(root, QLatin1String("excerpt")).simplified().left(excerptLength);
    summary.published = publishedOf(root);
    summary.date = textOf(firstOf(root, {QLatin1String("publishedDateTime"), QLatin1String("date")}));
    if (const auto date = DateText::parse(summary.date))
        summary.instant = date->instant().toMSecsSinceEpoch();
    readProvider(summary, root);
    summary.category = categoryOf(root);
    summary.type = textAt(root, QLatin1String("type"));
    summary.topics = textsOf(firstOf(root, {QLatin1String("topics"), QLatin1String("tags")}));
    summary.quality = integerAt(root, QLatin1String("quality"));
    summary.heat = integerAt(root, QLatin1String("heat"));
    const QStringList pictures = picturesOf(root);
    summary.pictures = int(pictures.size());
    summary.leadPicture = pictures.value(0);
    if (const FieldValue* related = firstOf(root, {QLatin1String("related")}))
        summary.related = int(related->items().size());
    summary.problems = validate(document, root, FieldSchema::article());
    return summary;
}

ArticleSummary summariseFailure(const frontmatter::Error& error)
{
    ArticleSummary summary;
    summary.readable = false;
    summary.problems = {diagnosticFor(error)};
    return summary;
}

int problemCount(const ArticleSummary& summary)
{
    return int(std::count_if(summary.problems.begin(), summary.problems.end(), [](const Diagnostic& problem) {
        return problem.severity != Diagnostic::Severity::Note;
    }));
}

} // namespace foreword::library
