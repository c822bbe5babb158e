// SPDX-License-Identifier: GPL-3.0-or-later
#include "randomfrontmatter.h"

namespace foreword::test {

using namespace frontmatter;

namespace {

const QByteArrayList keys{"title",  "name", "\"quoted key\"", "'single'", "url",   "key with spaces",
                          "topics", "a",    "images",         "日本",     "x-y_z", "m"};

const QByteArrayList plainScalars{"Old words", "175",        "0.90",        "true",
                                  "No",        "off",        "2021-04-13",  "2021-04-13T10:00:00Z",
                                  "null",      "~",          "http://a.b/", "it's",
                                  "0x1F",      "'single'",   "'it''s'",     "\"double\"",
                                  "\"a\\tb\"", "\"# no\"",   "''",          "\"\"",
                                  "日本語",    "\"e \\\\\"", "'a: b'",      "a#b"};

const QByteArrayList flowScalars{"a", "175", "true", "'b, c'", "\"d: e\"", "2021-04-13", "f g", "\"\""};

const QStringList texts{QStringLiteral("New words"),
                        QStringLiteral(""),
                        QStringLiteral("no"),
                        QStringLiteral("012"),
                        QStringLiteral("2021-04-13"),
                        QStringLiteral("a: b"),
                        QStringLiteral("a #b"),
                        QStringLiteral("- x"),
                        QStringLiteral(" x "),
                        QStringLiteral("---"),
                        QStringLiteral("...\n---\n"),
                        QStringLiteral("it's \"so\""),
                        QStringLiteral("two\nlines"),
                        QStringLiteral("two\n\nlines\n"),
                        QStringLiteral("ends\n\n"),
                        QStringLiteral("  indented\nlines\n"),
                        QStringLiteral("blank \nat the end"),
                        QStringLiteral("tab\tinside"),
                        QStringLiteral("\r\n"),
                        QStringLiteral("a\u00a0b\u2028c\u200b"),
                        QStringLiteral("日本語：題 😀"),
                        QStringLiteral("[x, y]"),
                        QStringLiteral("{x}"),
                        QStringLiteral("back\\slash"),
                        QStringLiteral("comma, and ] bracket"),
                        QStringLiteral("why?")};

const QStringList newKeys{QStringLiteral("fresh"), QStringLiteral("no"),    QStringLiteral("a: b"),
                          QStringLiteral("2021"),  QStringLiteral("other"), QStringLiteral("#x")};

} // namespace

RandomFrontMatter::RandomFrontMatter(quint32 seed)
    : m_random(seed)
{}

QByteArray RandomFrontMatter::file()
{
    m_newline = chance(25) ? "\r\n" : "\n";
    m_mapIndent = 1 + upTo(3);
    m_listIndent = chance(40) ? 0 : m_mapIndent;
    m_keeps = chance(20);
    m_dashWidth = chance(80) ? 2 : 4;
    QByteArray bytes = chance(20) ? "\xEF\xBB\xBF" : "";
    bytes += "---" + m_newline + between(0) + mapLines(0, 3) + between(0);
    bytes += chance(80) ? "---" : "...";
    if (chance(80))
        bytes += m_newline + "Body: stays" + m_newline + "---" + m_newline;
    return bytes;
}

/// From the first key on (the caller has written its indentation) to the last line's end.
QByteArray RandomFrontMatter::mapLines(int column, int depth)
{
    QByteArrayList left = keys;
    QByteArray lines;
    for (int count = 1 + upTo(3); count > 0; --count) {
        if (!lines.isEmpty())
            lines += between(column) + QByteArray(column, ' ');
        lines += left.takeAt(m_random.bounded(int(left.size()))) + ':' + afterKey(column, depth);
    }
    return lines;
}

QByteArray RandomFrontMatter::listLines(int column, int depth)
{
    QByteArray lines;
    for (int count = 1 + upTo(3); count > 0; --count) {
        if (!lines.isEmpty())
            lines += between(column) + QByteArray(column, ' ');
        const int inner = column + m_dashWidth;
        lines += '-';
        const int kind = depth > 0 ? upTo(9) : upTo(5);
        if (kind == 0)
            lines += lineEnd();
        else if (kind == 1)
            lines += ' ' + blockScalar(column);
        else if (kind == 2)
            lines += ' ' + flow(1) + lineEnd();
        else if (kind <= 5)
            lines += QByteArray(m_dashWidth - 1, ' ') + scalar(false) + lineEnd();
        else
            lines += QByteArray(m_dashWidth - 1, ' ') +
                     (kind == 6 ? listLines(inner, depth - 1) : mapLines(inner, depth - 1));
    }
    return lines;
}

QByteArray RandomFrontMatter::afterKey(int column, int depth)
{
    const int kind = depth > 0 ? upTo(11) : upTo(6);
    if (kind == 0)
        return lineEnd();
    if (kind == 1)
        return ' ' + blockScalar(column);
    if (kind == 2)
        return ' ' + flow(2) + lineEnd();
    if (kind <= 6)
        return QByteArray(chance(85) ? 1 : 3, ' ') + scalar(false) + lineEnd();
    const bool isList = kind <= 8;
    const int inner = column + (isList ? m_listIndent : m_mapIndent);
    return lineEnd() + between(inner) + QByteArray(inner, ' ') +
           (isList ? listLines(inner, depth - 1) : mapLines(inner, depth - 1));
}

QByteArray RandomFrontMatter::blockScalar(int column)
{
    const QByteArray indent(column + 1 + upTo(2), ' ');
    const QByteArray chomping = oneOf(QByteArrayList{"", "-", m_keeps ? "+" : ""});
    QByteArray text = (chance(75) ? "|" : ">") + chomping + (chance(10) ? " # note" : "") + m_newline;
    for (int count = 1 + upTo(2); count > 0; --count) {
        text += indent + oneOf(QByteArrayList{"Old", "lines: of", "# text", "- here", "---"}) + m_newline;
        if (chance(25))
            text += m_newline;
    }
    return text;
}

QByteArray RandomFrontMatter::flow(int depth)
{
    const bool isMap = chance(40);
    QByteArrayList left{"a", "b", "\"c\"", "d e"};
    QByteArrayList parts;
    for (int count = upTo(3); count > 0; --count) {
        const QByteArray inner = depth > 0 && chance(20) ? flow(depth - 1) : scalar(true);
        parts += isMap ? left.takeFirst() + ": " + inner : inner;
    }
    const QByteArray joined = parts.join(chance(80) ? ", " : ",");
    return isMap ? '{' + joined + '}' : '[' + joined + ']';
}

QByteArray RandomFrontMatter::scalar(bool inFlow)
{
    return oneOf(inFlow ? flowScalars : plainScalars);
}

QByteArray RandomFrontMatter::lineEnd()
{
    return oneOf(QByteArrayList{"", "", "", "", "", " ", " # note", "   # note: [x"}) + m_newline;
}

/// Blank lines and comments between two entries.
QByteArray RandomFrontMatter::between(int column)
{
    QByteArray lines;
    if (chance(15))
        lines += m_newline;
    if (chance(15))
        lines += QByteArray(column, ' ') + "# comment: x" + m_newline;
    if (chance(5))
        lines += m_newline + "# at the left" + m_newline;
    return lines;
}

FieldValue RandomFrontMatter::value(int depth)
{
    switch (upTo(depth > 0 ? 8 : 5)) {
    case 0:
        return FieldValue::boolean(chance(50));
    case 1:
        return FieldValue::integer(upTo(1000));
    case 2:
        return chance(50) ? FieldValue::real(QStringLiteral("0.50"))
                          : FieldValue::date(QStringLiteral("2022-01-02 03:04:05 +01:00"));
    case 6: {
        FieldValue::Items items;
        for (int count = upTo(3); count > 0; --count)
            items.append(value(depth - 1));
        return FieldValue::list(items);
    }
    case 7: {
        FieldValue::Entries entries;
        for (int count = upTo(3); count > 0; --count)
            entries.append({newKeys[count], value(depth - 1)});
        return FieldValue::map(entries);
    }
    default:
        return chance(5) ? FieldValue() : FieldValue::text(oneOf(texts));
    }
}

void RandomFrontMatter::collect(const Place& place, QList<Place>& places)
{
    places.append(place);
    for (const auto& [key, child] : place.value.entries())
        collect({place.path / key, child}, places);
    for (int i = 0; i < place.value.items().size(); ++i)
        collect({place.path / i, place.value.items()[i]}, places);
}

FieldEdit RandomFrontMatter::edit(const FrontMatterDocument& document)
{
    QList<Place> places;
    collect({{}, document.root()}, places);
    const Place place = oneOf(places);
    const int count = int(place.value.items().size());
    const bool isList = place.value.kind() == FieldValue::Kind::List;
    const bool isMap = place.value.kind() == FieldValue::Kind::Map;
    if (isMap && (place.path.isRoot() || chance(40)))
        return FieldEdit::set(place.path / oneOf(newKeys), value(2));
    if (isList && chance(40))
        return FieldEdit::insert(chance(30) ? place.path.appended() : place.path / upTo(count), value(2));
    if (isList && count > 1 && chance(40))
        return FieldEdit::move(place.path / upTo(count - 1), upTo(count - 1));
    if (chance(30))
        return FieldEdit::remove(place.path);
    return FieldEdit::set(place.path, value(2));
}

} // namespace foreword::test
