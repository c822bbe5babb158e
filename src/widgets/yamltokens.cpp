// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/yamltokens.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace foreword::widgets {
namespace {

using frontmatter::FieldValue;
using frontmatter::SpanNode;
using frontmatter::SpanTree;
using frontmatter::TextSpan;
using Kind = YamlToken::Kind;
using Piece = std::pair<TextSpan, Kind>;

Kind kindOf(const FieldValue& value)
{
    switch (value.kind()) {
    case FieldValue::Kind::Null:
        return Kind::Null;
    case FieldValue::Kind::Boolean:
        return Kind::Boolean;
    case FieldValue::Kind::Integer:
    case FieldValue::Kind::Real:
        return Kind::Number;
    case FieldValue::Kind::Date:
        return Kind::Date;
    case FieldValue::Kind::Text:
    case FieldValue::Kind::List:
    case FieldValue::Kind::Map:
        break;
    }
    return Kind::Text;
}

/// Scalars and aliases, in the order of the bytes.
std::vector<Piece> scalarsOf(const SpanTree& tree)
{
    std::vector<Piece> pieces;
    const auto add = [&](int index, bool isKey) {
        const SpanNode& node = tree.node(index);
        if (node.span.isEmpty())
            return;
        if (isKey && node.kind == SpanNode::Kind::Scalar)
            pieces.emplace_back(node.span, Kind::Key);
        else if (node.kind == SpanNode::Kind::Alias)
            pieces.emplace_back(node.span, Kind::Reference);
        else if (node.kind == SpanNode::Kind::Scalar)
            pieces.emplace_back(node.span, kindOf(tree.value(index)));
    };
    std::vector<const SpanNode*> open{&tree.root()};
    while (!open.empty()) {
        const SpanNode* node = open.back();
        open.pop_back();
        for (const SpanNode::Entry& entry : node->entries) {
            if (entry.key >= 0) {
                add(entry.key, true);
                open.push_back(&tree.node(entry.key));
            }
            add(entry.value, false);
            open.push_back(&tree.node(entry.value));
        }
    }
    std::sort(pieces.begin(), pieces.end(),
              [](const Piece& a, const Piece& b) { return a.first.begin < b.first.begin; });
    return pieces;
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

/// Comments and punctuation between two scalars.
void addGap(const QByteArray& bytes, TextSpan gap, std::vector<Piece>& pieces)
{
    for (qsizetype at = gap.begin; at < gap.end; ++at) {
        const char c = bytes[at];
        if (isBlank(c) || c == '\n' || c == '\r')
            continue;
        const bool canComment = at == 0 || isBlank(bytes[at - 1]) || bytes[at - 1] == '\n';
        qsizetype end = at + 1;
        if (c == '#' && canComment) {
            while (end < gap.end && bytes[end] != '\n' && bytes[end] != '\r')
                ++end;
            pieces.emplace_back(TextSpan{at, end}, Kind::Comment);
        } else {
            while (end < gap.end && !isBlank(bytes[end]) && bytes[end] != '\n' && bytes[end] != '\r')
                ++end;
            pieces.emplace_back(TextSpan{at, end}, Kind::Punctuation);
        }
        at = end - 1;
    }
}

/// Walks the bytes once and knows line and column in UTF-16 units.
class Place
{
public:
    Place(const QByteArray& bytes, qsizetype start)
        : m_bytes(bytes)
        , m_at(start)
    {}

    void moveTo(qsizetype offset)
    {
        for (; m_at < offset; ++m_at) {
            const uchar c = uchar(m_bytes[m_at]);
            if (c == '\n') {
                ++m_line;
                m_column = 0;
            } else if ((c & 0xc0) != 0x80) {
                m_column += c >= 0xf0 ? 2 : 1;
            }
        }
    }

    int line() const { return m_line; }
    int column() const { return m_column; }

private:
    const QByteArray& m_bytes;
    qsizetype m_at;
    int m_line = 0;
    int m_column = 0;
};

} // namespace

QList<QList<YamlToken>> yamlTokens(const frontmatter::FrontMatterDocument& document)
{
    const SpanTree* tree = document.tree();
    if (!tree)
        return {};
    const QByteArray& bytes = document.bytes();
    const qsizetype start = document.source().hasBom() ? 3 : 0;
    const qsizetype end = document.source().body().begin;

    std::vector<Piece> pieces;
    qsizetype done = start;
    for (const Piece& scalar : scalarsOf(*tree)) {
        if (scalar.first.begin < done)
            continue;
        addGap(bytes, {done, scalar.first.begin}, pieces);
        pieces.push_back(scalar);
        done = scalar.first.end;
    }
    addGap(bytes, {done, end}, pieces);

    QList<QList<YamlToken>> lines;
    Place place(bytes, start);
    for (const auto& [span, kind] : pieces) {
        for (qsizetype at = span.begin; at < span.end;) {
            const qsizetype newline = bytes.indexOf('\n', at);
            const qsizetype stop = newline < 0 ? span.end : std::min(span.end, newline);
            const bool hasReturn = stop == newline && stop > at && bytes[stop - 1] == '\r';
            place.moveTo(at);
            const int line = place.line();
            const int column = place.column();
            place.moveTo(hasReturn ? stop - 1 : stop);
            if (lines.size() <= line)
                lines.resize(line + 1);
            if (stop > at)
                lines[line] << YamlToken{kind, column, place.column() - column};
            at = stop + 1;
        }
    }
    return lines;
}

} // namespace foreword::widgets
