// SPDX-License-Identifier: GPL-3.0-or-later
#include "frontmatter/spantreebuilder.h"

#include "frontmatter/mergekey.h"
#include "frontmatter/utf8text.h"
#include "frontmatter/yamlcomplaint.h"

#include <QSet>

#include <algorithm>
#include <cstring>

namespace foreword::frontmatter {

namespace {

/// Enough for a hundred thousand keys. More would be a matter of gigabytes when an edit is proven.
constexpr size_t maximumValues = 250'000;

/// A billion laughs are refused long before; no honest article comes near.
constexpr qint64 maximumAliasedValues = 100'000;
constexpr qint64 maximumAliasedBytes = 4 * SourceText::maximumFrontMatter;

/// A key that is a list or a map is written as JSON, and one in another as JSON in JSON, where every quote
/// doubles.
constexpr int maximumKeyDepth = 4;

/// Nobody reads more, and finding the line of each takes a while.
constexpr qsizetype maximumWarnings = 100;

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

bool isSpace(char c)
{
    return isBlank(c) || c == '\n' || c == '\r';
}

/// Whether the next eight bytes are one code point each.
bool areAscii(const char* bytes)
{
    quint64 eight;
    std::memcpy(&eight, bytes, sizeof eight);
    return (eight & 0x8080808080808080u) == 0;
}

QByteArray nameOf(const yaml_char_t* text)
{
    return text ? QByteArray(reinterpret_cast<const char*>(text)) : QByteArray();
}

ScalarStyle styleOf(yaml_scalar_style_t style)
{
    switch (style) {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE:
        return ScalarStyle::SingleQuoted;
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE:
        return ScalarStyle::DoubleQuoted;
    case YAML_LITERAL_SCALAR_STYLE:
        return ScalarStyle::Literal;
    case YAML_FOLDED_SCALAR_STYLE:
        return ScalarStyle::Folded;
    case YAML_ANY_SCALAR_STYLE:
    case YAML_PLAIN_SCALAR_STYLE:
        break;
    }
    return ScalarStyle::Plain;
}

/// One of libyaml's objects, freed at the end of its scope.
struct Parser : yaml_parser_t
{
    Parser() { yaml_parser_initialize(this); }
    ~Parser() { yaml_parser_delete(this); }
    Q_DISABLE_COPY_MOVE(Parser)
};

struct Event : yaml_event_t
{
    Event() { type = YAML_NO_EVENT; }
    ~Event() { yaml_event_delete(this); }
    Q_DISABLE_COPY_MOVE(Event)
};

} // namespace

SpanTreeBuilder::SpanTreeBuilder(const SourceText& source)
    : m_source(source)
    , m_bytes(source.bytes().constData())
    , m_begin(source.hasBom() ? 3 : 0)
    , m_end(source.frontMatter().end)
    , m_byte(m_begin)
    , m_columnAt(m_begin)
    , m_lineStart(m_begin)
{}

Result<SpanTree> SpanTreeBuilder::build()
{
    if (m_source.problem())
        return *m_source.problem();
    // A first guess of a value for each line or so saves moving them about.
    m_tree.m_nodes.reserve(size_t(m_source.frontMatter().length() / 32 + 8));
    Parser parser;
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
    // The marker line is read too, as Jekyll's reader does: without it `%` would begin a directive.
    yaml_parser_set_input_string(&parser, reinterpret_cast<const unsigned char*>(m_bytes + m_begin),
                                 size_t(m_end - m_begin));
    if (!readDocument(parser) || !finish())
        return *m_error;
    return std::move(m_tree);
}

bool SpanTreeBuilder::readDocument(yaml_parser_t& parser)
{
    for (int documents = 0;;) {
        Event event;
        if (!yaml_parser_parse(&parser, &event)) {
            complain(parser);
            return false;
        }
        if (event.type == YAML_STREAM_END_EVENT)
            return true;
        if (event.type == YAML_DOCUMENT_START_EVENT && ++documents > 1)
            return fail(ErrorCode::UnreadableYaml,
                        tr("A second document begins here; remove this line or put the text in quotes."),
                        toByte(event.start_mark.index));
        if (!take(event))
            return false;
    }
}

bool SpanTreeBuilder::take(const yaml_event_t& event)
{
    if (m_tree.m_nodes.size() >= maximumValues)
        return fail(
            ErrorCode::TooLarge,
            tr("The front matter holds more than %L1 keys and values, which is the most that is read.")
                .arg(maximumValues),
            toByte(event.start_mark.index));
    switch (event.type) {
    case YAML_SCALAR_EVENT:
        return addScalar(event);
    case YAML_ALIAS_EVENT:
        return addAlias(event);
    case YAML_MAPPING_START_EVENT:
    case YAML_SEQUENCE_START_EVENT:
        return openCollection(event);
    case YAML_MAPPING_END_EVENT:
    case YAML_SEQUENCE_END_EVENT:
        return closeCollection(event);
    default:
        return true;
    }
}

void SpanTreeBuilder::complain(const yaml_parser_t& parser)
{
    YamlComplaint complaint;
    complaint.problem = parser.problem;
    complaint.context = parser.context;
    complaint.problemAt = parser.error == YAML_READER_ERROR ? m_begin + qsizetype(parser.problem_offset)
                                                            : toByte(parser.problem_mark.index);
    complaint.contextAt = toByte(parser.context_mark.index);
    complaint.lastQuoted = m_lastQuoted;
    if (!m_open.empty() && node(m_open.back().node).flow)
        complaint.openBracketAt = node(m_open.back().node).content;
    m_error = explain(complaint, m_source);
}

bool SpanTreeBuilder::fail(ErrorCode code, const QString& message, qsizetype at)
{
    m_error = Error{code, message, {at, std::min(at + 1, m_end)}, m_source.lineAt(at)};
    return false;
}

bool SpanTreeBuilder::failTooDeep(qsizetype at)
{
    return fail(ErrorCode::TooDeep,
                tr("The front matter is nested deeper than %1 levels, which is the most that is read.")
                    .arg(SpanTree::maximumDepth),
                at);
}

bool SpanTreeBuilder::failKeysTooDeep(qsizetype at)
{
    return fail(
        ErrorCode::TooDeep,
        tr("Keys that are lists or groups are nested deeper than %1 levels, which is the most that is read.")
            .arg(maximumKeyDepth),
        at);
}

int SpanTreeBuilder::addNode(SpanNode::Kind kind, const yaml_event_t& event, const yaml_char_t* anchor,
                             const yaml_char_t* tag)
{
    const int index = int(m_tree.m_nodes.size());
    SpanNode& added = m_tree.m_nodes.emplace_back();
    added.kind = kind;
    added.span.begin = toByte(event.start_mark.index);
    added.span.end = toByte(event.end_mark.index);
    added.anchor = nameOf(anchor);
    added.tag = nameOf(tag);
    added.parent = m_open.empty() ? -1 : m_open.back().node;
    added.content = added.span.begin;
    if (kind != SpanNode::Kind::Alias)
        added.content = contentAfterProperties(added);
    added.column = columnOf(added.content);
    m_weights.emplace_back();
    if (anchor) {
        m_tree.m_hasReferences = true;
        if (kind != SpanNode::Kind::Alias)
            m_anchors.insert(added.anchor, index);
    }
    return index;
}

bool SpanTreeBuilder::addScalar(const yaml_event_t& event)
{
    const auto& scalar = event.data.scalar;
    const int index = addNode(SpanNode::Kind::Scalar, event, scalar.anchor, scalar.tag);
    SpanNode& added = node(index);
    added.style = styleOf(scalar.style);
    added.text = decodeUtf8({scalar.value, qsizetype(scalar.length)});
    if (added.style == ScalarStyle::Literal || added.style == ScalarStyle::Folded)
        added.span.end = endOfBlockScalar(added);
    else if (added.style != ScalarStyle::Plain)
        m_lastQuoted = added.span;
    m_weights[size_t(index)].bytes = added.span.length();
    return attach(index);
}

bool SpanTreeBuilder::addAlias(const yaml_event_t& event)
{
    const int index = addNode(SpanNode::Kind::Alias, event, event.data.alias.anchor, nullptr);
    SpanNode& added = node(index);
    added.target = m_anchors.value(added.anchor, -1);
    if (added.target < 0)
        return fail(
            ErrorCode::UnreadableYaml,
            tr("The alias *%1 names nothing above it; put the value in quotes if it is meant as text.")
                .arg(QString::fromUtf8(added.anchor)),
            added.span.begin);
    const auto contains = [&](const Frame& frame) { return frame.node == added.target; };
    if (std::any_of(m_open.begin(), m_open.end(), contains))
        return fail(
            ErrorCode::UnreadableYaml,
            tr("The alias *%1 stands inside the value that it names.").arg(QString::fromUtf8(added.anchor)),
            added.span.begin);
    const Weight& weight = m_weights[size_t(added.target)];
    if (int(m_open.size()) + weight.depth > SpanTree::maximumDepth)
        return failTooDeep(added.span.begin);
    m_weights[size_t(index)] = {weight.values, weight.bytes, weight.values,
                                weight.bytes,  weight.depth, weight.keyDepth};
    return attach(index);
}

bool SpanTreeBuilder::openCollection(const yaml_event_t& event)
{
    const bool isMap = event.type == YAML_MAPPING_START_EVENT;
    const auto& map = event.data.mapping_start;
    const auto& list = event.data.sequence_start;
    const int index = isMap ? addNode(SpanNode::Kind::Map, event, map.anchor, map.tag)
                            : addNode(SpanNode::Kind::List, event, list.anchor, list.tag);
    SpanNode& added = node(index);
    added.flow = isMap ? map.style == YAML_FLOW_MAPPING_STYLE : list.style == YAML_FLOW_SEQUENCE_STYLE;
    if (qsizetype(m_open.size()) >= SpanTree::maximumDepth)
        return failTooDeep(added.span.begin);
    const bool hasBracket = added.flow && added.content < m_end &&
                            (m_bytes[added.content] == '[' || m_bytes[added.content] == '{');
    m_weights[size_t(index)].depth = 1;
    m_open.push_back({index, -1, added.content + (hasBracket ? 1 : 0)});
    return true;
}

bool SpanTreeBuilder::closeCollection(const yaml_event_t& event)
{
    const Frame frame = m_open.back();
    m_open.pop_back();
    SpanNode& closed = node(frame.node);
    // Only a bracket is an end of its own; a block collection ends with its last entry.
    const bool hasBracket = event.end_mark.index > event.start_mark.index;
    closed.span.end = hasBracket ? toByte(event.end_mark.index) : frame.done;
    if (closed.kind == SpanNode::Kind::Map)
        findDuplicateKeys(closed);
    return attach(frame.node);
}

bool SpanTreeBuilder::attach(int index)
{
    if (m_open.empty())
        return true;
    Frame& frame = m_open.back();
    const bool isMap = node(frame.node).kind == SpanNode::Kind::Map;
    const bool isKey = isMap && frame.key < 0;
    if (!addWeight(frame.node, index, isKey))
        return false;
    if (isKey) {
        SpanNode& key = node(index);
        if (key.kind == SpanNode::Kind::Scalar && key.span.isEmpty()) {
            const qsizetype token = nextToken(frame.done, node(frame.node).flow);
            const qsizetype place = token < m_end && m_bytes[token] == '?' ? token + 1 : token;
            placeEmpty(key, place);
        }
        if (key.kind == SpanNode::Kind::Scalar && key.text == mergeKey)
            m_tree.m_hasReferences = true;
        frame.key = index;
        return true;
    }
    completeEntry(frame, frame.key, index);
    frame.key = -1;
    return true;
}

bool SpanTreeBuilder::addWeight(int parent, int index, bool isKey)
{
    const Weight& added = m_weights[size_t(index)];
    Weight& sum = m_weights[size_t(parent)];
    sum.values += added.values;
    sum.bytes += added.bytes;
    sum.valuesByAliases += added.valuesByAliases;
    sum.bytesByAliases += added.bytesByAliases;
    sum.depth = std::max(sum.depth, 1 + added.depth);
    sum.keyDepth = std::max(sum.keyDepth, added.keyDepth + (isKey && added.depth > 0 ? 1 : 0));
    if (sum.valuesByAliases > maximumAliasedValues || sum.bytesByAliases > maximumAliasedBytes)
        return fail(ErrorCode::TooLarge, tr("The aliases up to here stand for more values than are read."),
                    node(index).span.begin);
    if (sum.keyDepth > maximumKeyDepth)
        return failKeysTooDeep(node(index).span.begin);
    return true;
}

void SpanTreeBuilder::completeEntry(Frame& frame, int key, int value)
{
    SpanNode& entryValue = node(value);
    if (entryValue.kind == SpanNode::Kind::Scalar && entryValue.span.isEmpty())
        placeEmptyValue(frame, key, entryValue);
    SpanNode& collection = node(frame.node);
    const qsizetype begin = nextToken(frame.done, collection.flow);
    const qsizetype end = std::max(key < 0 ? 0 : node(key).span.end, entryValue.span.end);
    collection.entries.push_back({key, value, collection.flow ? TextSpan{begin, end} : linesOf(begin, end)});
    frame.done = end;
}

/// libyaml gives an empty value the place of the next token, unless a colon or dash stands directly before.
void SpanTreeBuilder::placeEmptyValue(const Frame& frame, int key, SpanNode& value) const
{
    const bool flow = m_tree.m_nodes[size_t(frame.node)].flow;
    qsizetype place = 0;
    if (key < 0) {
        place = nextToken(frame.done, flow) + 1;
    } else {
        const qsizetype keyEnd = m_tree.m_nodes[size_t(key)].span.end;
        const qsizetype token = nextToken(keyEnd, false);
        const bool isColon = token < value.content && m_bytes[token] == ':';
        place = isColon ? token + 1 : keyEnd;
    }
    placeEmpty(value, place);
}

void SpanTreeBuilder::placeEmpty(SpanNode& node, qsizetype place) const
{
    const char* const end = m_bytes + std::max(place, node.content);
    const bool isOnSameLine = std::find(m_bytes + place, end, '\n') == end;
    node.column = isOnSameLine ? node.column + int(place - node.content) : int(place - lineStart(place));
    node.content = place;
    node.span = {place, place};
}

void SpanTreeBuilder::findDuplicateKeys(const SpanNode& map)
{
    if (m_tree.m_warnings.size() >= maximumWarnings)
        return;
    QSet<QString> seen;
    // A hash pays off only in large maps.
    const bool isLarge = map.entries.size() > 32;
    for (size_t i = 0; i < map.entries.size(); ++i) {
        const SpanNode& key = node(map.entries[i].key);
        if (key.kind != SpanNode::Kind::Scalar || key.text == mergeKey)
            continue;
        bool isDuplicate = false;
        if (isLarge) {
            isDuplicate = seen.contains(key.text);
            seen.insert(key.text);
        } else {
            isDuplicate =
                std::any_of(map.entries.begin(), map.entries.begin() + qsizetype(i), [&](const auto& e) {
                    const SpanNode& other = node(e.key);
                    return other.kind == SpanNode::Kind::Scalar && other.text == key.text;
                });
        }
        if (isDuplicate)
            m_tree.m_warnings.append(
                {ErrorCode::DuplicateKey,
                 tr("The key “%1” already stands above; only its last value counts.").arg(key.text), key.span,
                 m_source.lineAt(key.span.begin)});
        if (m_tree.m_warnings.size() >= maximumWarnings)
            return;
    }
}

/// Makes sure that the root is a map: front matter without any value is one without entries.
bool SpanTreeBuilder::finish()
{
    if (m_tree.m_nodes.empty() ||
        (m_tree.root().kind == SpanNode::Kind::Scalar && m_tree.root().span.isEmpty())) {
        m_tree.m_nodes.resize(1);
        SpanNode& root = m_tree.m_nodes.front();
        root.kind = SpanNode::Kind::Map;
        root.span = {m_end, m_end};
        root.content = m_end;
        root.column = 0;
    }
    if (m_tree.root().kind == SpanNode::Kind::Map)
        return true;
    return fail(ErrorCode::UnreadableYaml,
                tr("The front matter is not made of keys and values (“key: value”)."),
                m_tree.root().span.begin);
}

qsizetype SpanTreeBuilder::toByte(size_t codePoint)
{
    const auto isContinuation = [this](qsizetype at) {
        return at < m_end && (static_cast<unsigned char>(m_bytes[at]) & 0xC0) == 0x80;
    };
    while (m_codePoint + 8 <= codePoint && m_byte + 8 <= m_end && areAscii(m_bytes + m_byte)) {
        m_byte += 8;
        m_codePoint += 8;
    }
    while (m_codePoint < codePoint && m_byte < m_end) {
        ++m_byte;
        while (isContinuation(m_byte))
            ++m_byte;
        ++m_codePoint;
    }
    while (m_codePoint > codePoint) {
        --m_byte;
        while (isContinuation(m_byte))
            --m_byte;
        --m_codePoint;
    }
    return m_byte;
}

int SpanTreeBuilder::columnOf(qsizetype at)
{
    // Searching back to the line's start each time would be slow in one long line.
    if (at < m_columnAt)
        m_lineStart = m_columnAt = m_begin;
    const char* const from = m_bytes + m_columnAt;
    const auto newline = std::find(std::reverse_iterator(m_bytes + at), std::reverse_iterator(from), '\n');
    if (newline != std::reverse_iterator(from))
        m_lineStart = newline.base() - m_bytes;
    m_columnAt = at;
    return int(at - m_lineStart);
}

qsizetype SpanTreeBuilder::contentAfterProperties(const SpanNode& node) const
{
    // Of a collection the event's span holds only its properties and first byte, and what looks like its
    // properties may be its first key's. A scalar may have a tag that libyaml does not report, a lone `!`.
    const bool isScalar = node.kind == SpanNode::Kind::Scalar;
    const qsizetype limit = isScalar ? node.span.end : m_end;
    bool mayHaveAnchor = !node.anchor.isEmpty();
    bool mayHaveTag = isScalar || !node.tag.isEmpty();
    qsizetype at = node.span.begin;
    while (at < limit) {
        if (mayHaveAnchor && m_bytes[at] == '&') {
            mayHaveAnchor = false;
            at += 1 + node.anchor.size();
        } else if (mayHaveTag && m_bytes[at] == '!') {
            mayHaveTag = false;
            const bool isVerbatim = at + 1 < limit && m_bytes[at + 1] == '<';
            const auto ends = [&](char c) {
                return isSpace(c) || (!isVerbatim && QByteArrayView(",[]{}").contains(c));
            };
            while (at < limit && !ends(m_bytes[at]))
                ++at;
        } else {
            break;
        }
        at = std::min(nextToken(at, false), limit);
    }
    return at;
}

qsizetype SpanTreeBuilder::endOfBlockScalar(const SpanNode& scalar) const
{
    const QByteArrayView text(m_bytes + scalar.content, scalar.span.end - scalar.content);
    qsizetype headerEnd = 1;
    int explicitIndent = 0;
    bool keeps = false;
    for (; headerEnd < text.size() && !isSpace(text.at(headerEnd)); ++headerEnd) {
        const char c = text.at(headerEnd);
        keeps = keeps || c == '+';
        if (c >= '1' && c <= '9')
            explicitIndent = c - '0';
    }

    // How many blanks belong to no line of the text.
    const qsizetype firstLine = text.indexOf('\n', headerEnd) + 1;
    qsizetype indent = 0;
    if (explicitIndent > 0) {
        indent = explicitIndent + (m_open.empty() ? 0 : m_tree.m_nodes[size_t(m_open.back().node)].column);
    } else if (firstLine > 0) {
        const auto first = std::find_if_not(text.begin() + firstLine, text.end(), isSpace);
        const auto lineBegin = std::find(std::reverse_iterator(first), text.rend(), '\n').base();
        indent = first - lineBegin;
    }

    qsizetype end = text.size();
    const auto dropLineEnding = [&] {
        if (end > 0 && text.at(end - 1) == '\n')
            --end;
        if (end > 0 && text.at(end - 1) == '\r')
            --end;
    };
    dropLineEnding();
    while (!keeps && firstLine > 0 && end >= firstLine) {
        const qsizetype lineBegin = text.first(end).lastIndexOf('\n') + 1;
        const QByteArrayView line = text.sliced(lineBegin, end - lineBegin);
        const bool isOutside =
            line.size() <= indent && std::all_of(line.begin(), line.end(), [](char c) { return c == ' '; });
        if (!isOutside || lineBegin < firstLine)
            break;
        end = lineBegin;
        dropLineEnding();
    }
    return scalar.content + end;
}

/// The next byte that is neither white space nor comment (nor, in flow style, a comma). libyaml ends lines,
/// and so comments, at a lone CR, U+0085, U+2028 and U+2029 too.
qsizetype SpanTreeBuilder::nextToken(qsizetype at, bool flow) const
{
    while (at < m_end) {
        if (m_bytes[at] == '#') {
            while (at < m_end && m_bytes[at] != '\n' && m_bytes[at] != '\r' && rareLineBreak(at) == 0)
                ++at;
        } else if (isSpace(m_bytes[at]) || (flow && m_bytes[at] == ',')) {
            ++at;
        } else if (const int length = rareLineBreak(at)) {
            at += length;
        } else {
            break;
        }
    }
    return at;
}

/// The length in bytes of a line break there that is none of CR and LF; 0 for none.
int SpanTreeBuilder::rareLineBreak(qsizetype at) const
{
    const QByteArrayView text(m_bytes + at, m_end - at);
    if (text.startsWith("\u0085"))
        return 2;
    return text.startsWith("\u2028") || text.startsWith("\u2029") ? 3 : 0;
}

qsizetype SpanTreeBuilder::lineStart(qsizetype at) const
{
    while (at > m_begin && m_bytes[at - 1] != '\n')
        --at;
    return at;
}

/// An entry's extent in block style; spantree.h has the rule.
TextSpan SpanTreeBuilder::linesOf(qsizetype begin, qsizetype end) const
{
    const qsizetype lineBegin = lineStart(begin);
    const bool sharesLine = !std::all_of(m_bytes + lineBegin, m_bytes + begin, isBlank);

    const auto lineEnd = [this](qsizetype at) {
        const char* const newline = std::find(m_bytes + at, m_bytes + m_end, '\n');
        return std::min(m_end, qsizetype(newline - m_bytes) + 1);
    };
    qsizetype extentEnd = lineEnd(end);
    for (qsizetype line = extentEnd; line < m_end; line = lineEnd(line)) {
        qsizetype first = line;
        while (first < m_end && isBlank(m_bytes[first]))
            ++first;
        if (first == m_end || m_bytes[first] == '\n' || m_bytes[first] == '\r')
            continue;
        if (m_bytes[first] != '#' || first - line <= begin - lineBegin)
            break;
        extentEnd = lineEnd(line);
    }
    return {sharesLine ? begin : lineBegin, extentEnd};
}

} // namespace foreword::frontmatter
