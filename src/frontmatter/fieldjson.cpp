// SPDX-License-Identifier: GPL-3.0-or-later
#include "frontmatter/fieldjson.h"

#include "frontmatter/scalartype.h"
#include "frontmatter/spantree.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace foreword::frontmatter {

namespace {

/// Eats a number as JSON (RFC 8259, 6) spells it from the left; what it eats, empty where there is none.
QStringView jsonNumber(QStringView text)
{
    qsizetype at = 0;
    const auto is = [&](char16_t c) { return at < text.size() && text.at(at) == c; };
    const auto eatDigits = [&] {
        const qsizetype from = at;
        while (at < text.size() && text.at(at) >= u'0' && text.at(at) <= u'9')
            ++at;
        return at > from;
    };
    if (is(u'-'))
        ++at;
    if (is(u'0'))
        ++at;
    else if (!eatDigits())
        return {};
    if (is(u'.')) {
        ++at;
        if (!eatDigits())
            return {};
    }
    if (is(u'e') || is(u'E')) {
        ++at;
        if (is(u'+') || is(u'-'))
            ++at;
        if (!eatDigits())
            return {};
    }
    return text.first(at);
}

void appendString(QByteArray& json, const QString& text)
{
    static constexpr char hex[] = "0123456789abcdef";
    json += '"';
    const QByteArray utf8 = text.toUtf8();
    for (const char c : utf8) {
        switch (c) {
        case '"':
            json += "\\\"";
            break;
        case '\\':
            json += "\\\\";
            break;
        case '\n':
            json += "\\n";
            break;
        case '\r':
            json += "\\r";
            break;
        case '\t':
            json += "\\t";
            break;
        default:
            if (static_cast<unsigned char>(c) >= 0x20) {
                json += c;
            } else {
                json += "\\u00";
                json += hex[c >> 4];
                json += hex[c & 15];
            }
        }
    }
    json += '"';
}

void appendNumber(QByteArray& json, const FieldValue& number)
{
    const QString spelling = number.toText();
    if (!spelling.isEmpty() && jsonNumber(spelling).size() == spelling.size()) {
        json += spelling.toLatin1();
        return;
    }
    if (const std::optional<qint64> integer = number.toInteger()) {
        json += QByteArray::number(*integer);
        return;
    }
    const std::optional<double> real = number.toReal();
    if (real && std::isfinite(*real))
        json += QByteArray::number(*real, 'g', QLocale::FloatingPointShortest);
    else
        appendString(json, spelling);
}

void appendValue(QByteArray& json, const FieldValue& value);

/// Few keys are compared one by one, which is quicker than a hash.
bool mayHaveDuplicateKeys(const FieldValue::Entries& entries)
{
    if (entries.size() > 32)
        return true;
    for (qsizetype i = 1; i < entries.size(); ++i) {
        const auto isSame = [&](const FieldValue::Entry& other) { return other.first == entries[i].first; };
        if (std::any_of(entries.begin(), entries.begin() + i, isSame))
            return true;
    }
    return false;
}

void appendMap(QByteArray& json, const FieldValue::Entries& entries)
{
    json += '{';
    auto append = [&json, isFirst = true](const QString& key, const FieldValue& value) mutable {
        if (!isFirst)
            json += ',';
        isFirst = false;
        appendString(json, key);
        json += ':';
        appendValue(json, value);
    };
    if (!mayHaveDuplicateKeys(entries)) {
        for (const auto& [key, value] : entries)
            append(key, value);
    } else {
        // Of a key that stands twice, the last value in the first place, as Jekyll has it.
        QHash<QString, qsizetype> last;
        for (qsizetype i = 0; i < entries.size(); ++i)
            last.insert(entries.at(i).first, i);
        for (const auto& [key, value] : entries) {
            if (const auto counting = last.constFind(key); counting != last.constEnd()) {
                append(key, entries.at(*counting).second);
                last.erase(counting);
            }
        }
    }
    json += '}';
}

void appendValue(QByteArray& json, const FieldValue& value)
{
    switch (value.kind()) {
    case FieldValue::Kind::Null:
        json += "null";
        break;
    case FieldValue::Kind::Boolean:
        json += value.toBoolean() ? "true" : "false";
        break;
    case FieldValue::Kind::Integer:
    case FieldValue::Kind::Real:
        appendNumber(json, value);
        break;
    case FieldValue::Kind::Date:
    case FieldValue::Kind::Text:
        appendString(json, value.toText());
        break;
    case FieldValue::Kind::List:
        json += '[';
        for (qsizetype i = 0; i < value.items().size(); ++i) {
            if (i > 0)
                json += ',';
            appendValue(json, value.items().at(i));
        }
        json += ']';
        break;
    case FieldValue::Kind::Map:
        appendMap(json, value.entries());
        break;
    }
}

/// A number in a form that is one in YAML too: `1e3` is text to Jekyll, `1.0e+3` is not.
FieldValue numberFrom(const QString& json)
{
    qsizetype exponent = json.indexOf(u'e', 0, Qt::CaseInsensitive);
    if (exponent < 0)
        return json.contains(u'.') ? FieldValue::real(json) : FieldValue::integer(json);
    QString spelling = json;
    if (spelling.at(exponent + 1) != u'+' && spelling.at(exponent + 1) != u'-')
        spelling.insert(exponent + 1, u'+');
    if (!spelling.contains(u'.'))
        spelling.insert(exponent, QStringLiteral(".0"));
    return FieldValue::real(spelling);
}

/// Reads JSON from left to right; m_complaint stays null as long as all is well.
class JsonReader
{
    Q_DECLARE_TR_FUNCTIONS(FieldJson)

public:
    explicit JsonReader(const QString& text)
        : m_text(text)
    {}

    Result<FieldValue> read()
    {
        const FieldValue value = readValue(0);
        skipBlanks();
        if (m_complaint.isNull() && m_at < m_text.size())
            complain(tr("more text follows the value"));
        if (m_complaint.isNull())
            return value;
        //: %1 is a column, %2 says what is wrong there.
        return Error{ErrorCode::BadValue,
                     tr("This is not JSON, column %1: %2.").arg(m_complaintAt + 1).arg(m_complaint),
                     {},
                     0};
    }

private:
    void complain(const QString& what)
    {
        if (!m_complaint.isNull())
            return;
        m_complaint = what;
        m_complaintAt = m_at;
    }
    void skipBlanks()
    {
        while (m_at < m_text.size() && QStringView(u" \t\r\n").contains(m_text.at(m_at)))
            ++m_at;
    }
    bool eat(QStringView word)
    {
        if (!QStringView(m_text).sliced(m_at).startsWith(word))
            return false;
        m_at += word.size();
        return true;
    }

    FieldValue readValue(int depth)
    {
        skipBlanks();
        if (depth >= SpanTree::maximumDepth) {
            complain(tr("it is nested too deep"));
            return {};
        }
        if (eat(u"null"))
            return {};
        if (eat(u"true"))
            return FieldValue::boolean(true);
        if (eat(u"false"))
            return FieldValue::boolean(false);
        if (eat(u"["))
            return readList(depth);
        if (eat(u"{"))
            return readMap(depth);
        if (m_at < m_text.size() && m_text.at(m_at) == u'"')
            return FieldValue::text(readString());
        const QString number = jsonNumber(QStringView(m_text).sliced(m_at)).toString();
        if (number.isEmpty())
            complain(tr("a value is expected (text goes in double quotes)"));
        m_at += number.size();
        return numberFrom(number);
    }

    FieldValue readList(int depth)
    {
        FieldValue::Items items;
        skipBlanks();
        if (eat(u"]"))
            return FieldValue::list({});
        while (m_complaint.isNull()) {
            items.append(readValue(depth + 1));
            if (!m_complaint.isNull())
                break;
            skipBlanks();
            if (eat(u"]"))
                break;
            if (!eat(u","))
                complain(tr("a comma or ] is expected"));
        }
        return FieldValue::list(std::move(items));
    }

    FieldValue readMap(int depth)
    {
        FieldValue::Entries entries;
        QSet<QString> keys;
        skipBlanks();
        if (eat(u"}"))
            return FieldValue::map({});
        while (m_complaint.isNull()) {
            skipBlanks();
            const QString key = readString();
            skipBlanks();
            if (m_complaint.isNull() && keys.contains(key))
                complain(tr("the key “%1” stands twice").arg(key));
            if (m_complaint.isNull() && !eat(u":"))
                complain(tr("a colon is expected"));
            if (!m_complaint.isNull())
                break;
            keys.insert(key);
            entries.append({key, readValue(depth + 1)});
            if (!m_complaint.isNull())
                break;
            skipBlanks();
            if (eat(u"}"))
                break;
            if (!eat(u","))
                complain(tr("a comma or } is expected"));
        }
        return FieldValue::map(std::move(entries));
    }

    QString readString()
    {
        QString text;
        if (!eat(u"\"")) {
            complain(tr("a text in double quotes is expected"));
            return text;
        }
        while (m_at < m_text.size()) {
            const QChar c = m_text.at(m_at);
            if (c == u'"') {
                ++m_at;
                if (!text.isValidUtf16())
                    complain(tr("half a surrogate pair is no character"));
                return text;
            }
            if (c < u' ') {
                complain(tr("a control character is written as an escape, like \\n"));
                return text;
            }
            ++m_at;
            text += c == u'\\' ? readEscape() : c;
            if (!m_complaint.isNull())
                return text;
        }
        complain(tr("the text is not closed by a double quote"));
        return text;
    }

    QChar readEscape()
    {
        static constexpr QStringView names = u"\"\\/bfnrt";
        static constexpr QStringView meanings = u"\"\\/\b\f\n\r\t";
        const QChar name = m_at < m_text.size() ? m_text.at(m_at) : QChar();
        if (const qsizetype index = names.indexOf(name); index >= 0) {
            ++m_at;
            return meanings.at(index);
        }
        const QStringView digits = QStringView(m_text).sliced(std::min(m_at + 1, m_text.size())).left(4);
        const bool areDigits = digits.size() == 4 && std::all_of(digits.begin(), digits.end(), [](QChar c) {
                                   return QStringView(u"0123456789abcdefABCDEF").contains(c);
                               });
        if (name != u'u' || !areDigits) {
            complain(tr("a backslash is written twice"));
            return {};
        }
        m_at += 5;
        return QChar(char16_t(digits.toUShort(nullptr, 16)));
    }

    QString m_text;
    qsizetype m_at = 0;
    QString m_complaint;
    qsizetype m_complaintAt = 0;
};

} // namespace

QByteArray toJson(const FieldValue& value)
{
    QByteArray json;
    appendValue(json, value);
    return json;
}

Result<FieldValue> fromJson(const QByteArray& json)
{
    return JsonReader(QString::fromUtf8(json)).read();
}

} // namespace foreword::frontmatter
