// SPDX-License-Identifier: GPL-3.0-or-later
#include "randomfrontmatter.h"

namespace foreword::test {

namespace {

constexpr int deepest = 6;

const QByteArrayList keys{"title",    "name",     "\"quoted key\"",
                          "'single'", "url",      "key with spaces",
                          "topics",   "a",        "b",
                          "images",   "日本",     "x-y_z",
                          "m",        "2021",     "no",
                          "true",     "\"a: b\"", "it's",
                          "$ref",     "\"\"",     "'#x'"};

const QByteArrayList plainScalars{"Old words", "175",        "0.90",        "true",
                                  "No",        "off",        "2021-04-13",  "2021-04-13T10:00:00Z",
                                  "null",      "~",          "http://a.b/", "it's",
                                  "0x1F",      "'single'",   "'it''s'",     "\"double\"",
                                  "\"a\\tb\"", "\"# no\"",   "''",          "\"\"",
                                  "日本語",    "\"e \\\\\"", "'a: b'",      "a#b",
                                  "😀 b",       "1_000",      "1:30",        ".inf",
                                  "a - b",     "a, b",       "x]",          "\"\\u00e9\\x41\"",
                                  "-1",        "<<",         "=",           "c:d"};

const QByteArrayList flowScalars{"a",   "175",        "true",          "'b, c'", "\"d: e\"",
                                 "f g", "2021-04-13", "\"\"",          "''",     "'it''s'",
                                 "~",   "日本",       "\"\\\"q\\\"\"", "-1",     "http://a.b/"};

const QByteArrayList lines{"Old",       "lines: of",        "# text",    "- here",    "---",
                           "  deeper",  "...more",          "[x, y",     "日本語",    "{{ x }}",
                           "\"quotes'", "ends with # note", "tab\there", "key: value"};

const QByteArrayList words{"words", "and more", "it's", "more: x", "日本", "x # y", "- z", "[w]"};

/// Safe in a plain text, on whatever line.
const QByteArrayList plainWords{"words", "and more", "it's", "日本", "a:b", "x#y", "z-", "w."};

} // namespace

RandomFrontMatter::RandomFrontMatter(RandomSource& random)
    : m_random(random)
{}

QByteArray RandomFrontMatter::file()
{
    m_crlfPercent = m_random.oneOf(QList<int>{0, 0, 0, 100, 50});
    m_mapIndent = 1 + m_random.upTo(3);
    m_listIndent = m_random.chance(40) ? 0 : m_mapIndent;
    m_dashWidth = m_random.chance(80) ? 2 : 4;
    m_keeps = m_random.chance(20);
    m_isReferring = m_random.chance(25);
    const QByteArrayList afterMarker{"", "", "", "", " ", "   ", "\t"};

    QByteArray bytes = m_random.chance(20) ? "\xEF\xBB\xBF" : "";
    bytes += "---" + m_random.oneOf(afterMarker) + newline();
    if (m_random.chance(4))
        bytes += emptyFrontMatter();
    else if (m_random.chance(4))
        bytes += flowFrontMatter();
    else {
        const int column = m_random.chance(5) ? m_mapIndent : 0;
        bytes += between(column) + QByteArray(column, ' ') +
                 mapLines(column, 1 + m_random.upTo(deepest - 1)) + between(0);
    }
    bytes += m_random.chance(80) ? "---" : "...";
    return bytes + m_random.oneOf(afterMarker) + body();
}

QByteArray RandomFrontMatter::newline()
{
    return m_random.chance(m_crlfPercent) ? "\r\n" : "\n";
}

QByteArray RandomFrontMatter::emptyFrontMatter()
{
    return m_random.oneOf(QByteArrayList{"", newline(), "# nothing yet" + newline(),
                                         newline() + "  # title: x" + newline(), "  \n"});
}

QByteArray RandomFrontMatter::flowFrontMatter()
{
    const QByteArray title = "{title: " + scalar(true) + flowSeparator(0, m_random.chance(30));
    return title + "list: " + flow(0, 2) + '}' + lineEnd();
}

QByteArray RandomFrontMatter::body()
{
    switch (m_random.upTo(5)) {
    case 0:
        return {}; // not even a line ending
    case 1:
        return newline();
    case 2:
        return newline() + "no: end of line";
    default:
        return newline() + newline() + "Body: stays" + newline() + "---" + newline() + "- # also\t" +
               newline();
    }
}

/// From the first key on (the caller has written its indentation) to the last line's end.
QByteArray RandomFrontMatter::mapLines(int column, int depth)
{
    QByteArrayList left = keys;
    QByteArrayList used;
    QByteArray text;
    for (int count = 1 + m_random.upTo(3); count > 0; --count) {
        if (!text.isEmpty())
            text += between(column) + QByteArray(column, ' ');
        if (m_isReferring && m_random.chance(8))
            text += mergeLine();
        else if (m_isReferring && m_random.chance(3))
            text += complexEntry(column);
        else
            text += key(left, used) + (m_random.chance(3) ? " :" : ":") + afterKey(column, depth);
    }
    return text;
}

QByteArray RandomFrontMatter::key(QByteArrayList& left, QByteArrayList& used)
{
    const bool again = !used.isEmpty() && m_random.chance(3);
    used.append(again ? m_random.oneOf(used) : m_random.takeFrom(left));
    return used.constLast();
}

QByteArray RandomFrontMatter::mergeLine()
{
    QByteArrayList maps;
    for (const Anchor& anchor : std::as_const(m_anchors)) {
        if (anchor.isMap)
            maps.append('*' + anchor.name);
    }
    if (maps.isEmpty())
        return "<<: {merged: 1}" + lineEnd();
    return "<<: " + (m_random.chance(70) ? m_random.oneOf(maps) : '[' + maps.join(", ") + ']') + lineEnd();
}

QByteArray RandomFrontMatter::complexEntry(int column)
{
    if (m_random.chance(50))
        return "{complex: key}: 1" + lineEnd();
    return "? [complex, key]" + newline() + QByteArray(column, ' ') + ": 1" + lineEnd();
}

QByteArray RandomFrontMatter::listLines(int column, int depth)
{
    QByteArray text;
    for (int count = 1 + m_random.upTo(3); count > 0; --count) {
        if (!text.isEmpty())
            text += between(column) + QByteArray(column, ' ');
        text += '-' + afterDash(column, depth);
    }
    return text;
}

QByteArray RandomFrontMatter::afterDash(int column, int depth)
{
    const int kind = depth > 0 && --m_nodesLeft > 0 ? m_random.upTo(10) : m_random.upTo(5);
    const QByteArray gap(m_dashWidth - 1, ' ');
    if (kind == 0)
        return lineEnd(false);
    if (kind <= 5)
        return m_random.chance(30) ? QByteArray(' ' + node(column, true))
                                   : QByteArray(gap + properties() + scalar(false) + lineEnd());
    const bool isList = kind <= 7;
    const int inner = column + m_dashWidth;
    const QByteArray below = isList ? listLines(inner, depth - 1) : mapLines(inner, depth - 1);
    if (kind < 10)
        return gap + below;
    return lineEnd(false) + between(inner) + QByteArray(inner, ' ') + below;
}

QByteArray RandomFrontMatter::afterKey(int column, int depth)
{
    const int kind = depth > 0 && --m_nodesLeft > 0 ? m_random.upTo(11) : m_random.upTo(6);
    const QByteArray gap = m_random.oneOf(QByteArrayList{" ", " ", " ", " ", " ", " ", "   ", "\t"});
    if (kind == 0)
        return lineEnd();
    if (kind <= 2)
        return ' ' + node(column, false);
    if (kind <= 6)
        return gap + properties() + scalar(false) + lineEnd();
    const bool isList = kind <= 8;
    const int inner = column + (isList ? m_listIndent : m_mapIndent);
    QByteArray text;
    Anchor anchor;
    if (m_isReferring && m_random.chance(25)) {
        anchor = {newAnchor(), !isList};
        text += " &" + anchor.name;
    }
    text += lineEnd() + between(inner) + QByteArray(inner, ' ');
    text += isList ? listLines(inner, depth - 1) : mapLines(inner, depth - 1);
    if (!anchor.name.isEmpty())
        m_anchors.append(anchor); // from here on: an alias inside would stand for itself
    return text;
}

QByteArray RandomFrontMatter::newAnchor()
{
    return "n" + QByteArray::number(++m_anchorCount);
}

/// An anchor or a tag of a scalar with the blank after it; mostly nothing.
QByteArray RandomFrontMatter::properties()
{
    if (!m_isReferring || !m_random.chance(25))
        return {};
    if (m_random.chance(30))
        return m_random.oneOf(QByteArrayList{"!!str ", "! ", "!custom ", "!!binary "});
    m_anchors.append({newAnchor(), false});
    return '&' + m_anchors.constLast().name + ' ';
}

/// What takes more than a word behind a key or dash, with its line's end.
QByteArray RandomFrontMatter::node(int column, bool behindDash)
{
    if (m_isReferring && !m_anchors.isEmpty() && m_random.chance(30))
        return '*' + m_random.oneOf(m_anchors).name + lineEnd();
    switch (m_random.upTo(4)) {
    case 0:
    case 1:
        return blockScalar(column);
    case 2:
        return scalarOverLines(column, behindDash);
    default:
        return flow(column, 3) + lineEnd();
    }
}

QByteArray RandomFrontMatter::scalar(bool inFlow)
{
    return m_random.oneOf(inFlow ? flowScalars : plainScalars);
}

/// Plain or quoted, going on on lines of its own; a quoted one at the top perhaps at column 0.
QByteArray RandomFrontMatter::scalarOverLines(int column, bool behindDash)
{
    const QByteArray quote = m_random.oneOf(QByteArrayList{"", "\"", "'"});
    const bool atLeft = !quote.isEmpty() && column == 0 && !behindDash && m_random.chance(20);
    const QByteArray indent(atLeft ? 0 : column + 1 + m_random.upTo(3), ' ');
    QByteArray text = m_random.chance(20) ? newline() + QByteArray(column + 2, ' ') : QByteArray();
    text += quote + "Old";
    for (int count = 1 + m_random.upTo(2); count > 0; --count) {
        if (quote == "\"" && m_random.chance(20))
            text += " \\";
        text += newline();
        if (m_random.chance(20))
            text += newline();
        QByteArray word = m_random.oneOf(quote.isEmpty() ? plainWords : words);
        if (quote == "'")
            word.replace('\'', "''");
        text += indent + word;
    }
    return text + quote + lineEnd();
}

QByteArray RandomFrontMatter::blockScalar(int column)
{
    const int width = 1 + m_random.upTo(2);
    const QByteArray indent(column + width, ' ');
    const QByteArray chomping = m_random.oneOf(QByteArrayList{"", "-", m_keeps ? "+" : ""});
    const bool isExplicit = m_random.chance(15);
    const QByteArray digit = isExplicit ? QByteArray::number(width) : QByteArray();
    QByteArray text = (m_random.chance(70) ? "|" : ">") +
                      (m_random.chance(50) ? chomping + digit : digit + chomping) +
                      (m_random.chance(10) ? " # note" : "") + newline();
    const int count = m_random.chance(5) ? 0 : 1 + m_random.upTo(3);
    for (int i = 0; i < count; ++i) {
        QByteArray line = m_random.oneOf(lines);
        if (i == 0 && !isExplicit)
            line = line.trimmed();
        text += indent + line + newline();
        if (m_random.chance(20))
            text += newline();
    }
    return text;
}

QByteArray RandomFrontMatter::flow(int column, int depth)
{
    const bool isMap = m_random.chance(40);
    const bool overLines = m_random.chance(25);
    const bool likeJson = m_random.chance(20);
    const QByteArray separator = flowSeparator(column, overLines);
    QByteArrayList left{"a", "b", "\"c\"", "d e"};
    QByteArray text;
    for (int count = m_random.upTo(3); count > 0; --count) {
        if (!text.isEmpty())
            text += m_random.chance(80) ? separator : flowSeparator(column, overLines);
        const QByteArray inner = depth > 0 && m_random.chance(20) ? flow(column, depth - 1) : scalar(true);
        if (isMap && likeJson)
            text += '"' + left.takeFirst().replace('"', "") + "\":" + inner;
        else if (isMap)
            text += left.takeFirst() +
                    m_random.oneOf(QByteArrayList{": " + inner, ": " + inner, ": " + inner, ""});
        else
            text += m_random.chance(4) ? "pair: " + inner : inner;
    }
    if (!text.isEmpty() && m_random.chance(10))
        text += ',';
    QByteArray outer = m_random.chance(15) ? " " : "";
    if (overLines)
        outer = newline() + QByteArray(column + 2, ' ');
    const QByteArray end = overLines ? QByteArray(newline() + QByteArray(column, ' ')) : outer;
    return isMap ? '{' + outer + text + end + '}' : '[' + outer + text + end + ']';
}

QByteArray RandomFrontMatter::flowSeparator(int column, bool overLines)
{
    if (!overLines)
        return m_random.chance(80) ? ", " : m_random.chance(50) ? "," : " , ";
    const QByteArray comment = m_random.oneOf(QByteArrayList{"", "", "", " # note"});
    return ',' + comment + newline() + QByteArray(column + 2, ' ');
}

/// With blanks and a comment; libyaml takes no tab behind a bare dash.
QByteArray RandomFrontMatter::lineEnd(bool withTabs)
{
    static const QByteArrayList ends{"", "", "", "", "", " ", " # note", "   # note: [x"};
    static const QByteArrayList tabs{"\t", " \t ", "\t# note"};
    return m_random.oneOf(withTabs && m_random.chance(20) ? tabs : ends) + newline();
}

/// Blank lines and comments between two entries.
QByteArray RandomFrontMatter::between(int column)
{
    QByteArray text;
    if (m_random.chance(15))
        text += (m_random.chance(10) ? "  " : "") + newline();
    if (m_random.chance(15))
        text += QByteArray(column, ' ') + "# comment: x" + newline();
    if (m_random.chance(5))
        text += newline() + "# at the left" + newline();
    if (m_random.chance(4))
        text += QByteArray(column + 2, ' ') + "# deeper" + newline();
    return text;
}

} // namespace foreword::test
