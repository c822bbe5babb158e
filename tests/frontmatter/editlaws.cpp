// SPDX-License-Identifier: GPL-3.0-or-later
#include "editlaws.h"

#include "frontmatter/editedvalue.h"
#include "frontmatter/oracle.h"
#include "frontmatter/scalartype.h"

#include <QRegularExpression>

#include <algorithm>

namespace foreword::test {

using namespace frontmatter;

namespace {

/// The bytes of all scalars but those of the edited value, in written order.
class OtherTokens
{
public:
    OtherTokens(const FrontMatterDocument& document, const FieldPath& edited)
        : m_document(document)
        , m_tree(*document.tree())
        , m_edited(m_tree.find(edited))
    {
        collect(0);
    }

    const QByteArrayList& tokens() const { return m_tokens; }

private:
    void collect(int index)
    {
        if (index == m_edited)
            return;
        const SpanNode& node = m_tree.node(index);
        if (node.entries.empty() && !node.span.isEmpty())
            m_tokens.append(m_document.source().slice(node.span));
        for (const SpanNode::Entry& entry : node.entries) {
            if (entry.key >= 0 && entry.value != m_edited)
                collect(entry.key);
            collect(entry.value);
        }
    }

    const FrontMatterDocument& m_document;
    const SpanTree& m_tree;
    int m_edited;
    QByteArrayList m_tokens;
};

/// Entries of one collection with the comments that are theirs.
class Entries
{
public:
    Entries(const FrontMatterDocument& document, const FieldPath& collection)
        : m_document(document)
        , m_index(document.tree()->find(collection))
    {}

    const SpanNode& node() const { return m_document.tree()->node(m_index); }
    bool isBlock() const { return !node().flow && !node().entries.empty(); }
    int size() const { return int(node().entries.size()); }
    TextSpan extent(int i) const { return node().entries[size_t(i)].extent; }
    /// The bytes of a key that is no scalar.
    QString key(int i) const
    {
        const int key = node().entries[size_t(i)].key;
        if (key < 0)
            return {};
        const SpanNode& found = m_document.tree()->node(key);
        return found.kind == SpanNode::Kind::Scalar
                   ? found.text
                   : QString::fromUtf8(m_document.source().slice(found.span));
    }
    QByteArray bytes(int i) const { return m_document.source().slice(extent(i)).trimmed(); }
    TextSpan comments(int i) const
    {
        return commentsAbove(m_document.source(), node(), node().entries[size_t(i)]);
    }
    /// All that goes when the entry goes.
    TextSpan whole(int i) const
    {
        const TextSpan above = comments(i);
        return {above.isEmpty() ? extent(i).begin : above.begin, extent(i).end};
    }
    /// Where the comments directly above the entry begin that are indented with it, also those of the root's
    /// keys: they move with it.
    qsizetype linesAbove(int i) const
    {
        const QByteArray& bytes = m_document.bytes();
        const QByteArray mark = QByteArray(node().column, ' ') + '#';
        qsizetype begin = extent(i).begin;
        while (isBlock() && begin > 1 && bytes.at(begin - 1) == '\n') {
            const qsizetype above = bytes.lastIndexOf('\n', begin - 2) + 1;
            if (!bytes.mid(above).startsWith(mark) || (i > 0 && above < extent(i - 1).end))
                break;
            begin = above;
        }
        return begin;
    }
    int placeOf(const FieldPath& path) const
    {
        int place = 0;
        while (node().entries[size_t(place)].value != m_document.tree()->find(path))
            ++place;
        return place;
    }
    bool goes(int i, const FieldPath::Step& step) const
    {
        return step.kind == FieldPath::Step::Kind::Key ? key(i) == step.key : i == step.index;
    }

private:
    const FrontMatterDocument& m_document;
    int m_index;
};

bool isIn(const FrontMatterDocument& document, const FieldPath& path)
{
    return document.tree()->find(path) >= 0;
}

/// The value that has another one after the edit, on the way to its path: the list of an item that comes or
/// goes, the map of a key that does.
FieldPath changedPlace(const FrontMatterDocument& before, const FieldEdit& edit)
{
    FieldPath place = edit.path;
    if (edit.kind != FieldEdit::Kind::Set && edit.kind != FieldEdit::Kind::Rename)
        place = place.parent();
    while (!isIn(before, place))
        place = place.parent();
    return place;
}

/// `[a: b]`: with another entry it becomes a map in braces, written anew.
bool isLonePair(const FrontMatterDocument& document, const SpanNode& map)
{
    return map.flow && !QByteArrayView("[{").contains(document.bytes().at(map.content));
}

class ReplacedBytes
{
public:
    ReplacedBytes(const FrontMatterDocument& before, const FieldEdit& edit)
        : m_before(before)
        , m_tree(*before.tree())
        , m_edit(edit)
        , m_place(changedPlace(before, edit))
    {}

    /// The spans of which bytes may be replaced; what has none may only be added to.
    QList<TextSpan> allowed() const
    {
        const SpanNode& node = m_tree.node(m_tree.find(m_place));
        if (m_edit.kind == FieldEdit::Kind::Rename)
            return {keyOf(m_tree.find(m_place))};
        const bool isWhole = m_edit.kind == FieldEdit::Kind::Set && m_place == m_edit.path;
        if (isWhole && m_edit.value.isScalar() && node.entries.empty() && node.content != node.span.end)
            return {{node.content, node.span.end}};
        const Entries entries(m_before, m_place);
        if (isWhole || entries.size() == 0 || isLonePair(m_before, node))
            return {entryOf(m_tree.find(m_place))};
        switch (m_edit.kind) {
        case FieldEdit::Kind::Remove:
            return ofRemoval(entries);
        case FieldEdit::Kind::Move: {
            const auto [from, to] = std::minmax({entries.placeOf(m_edit.path), m_edit.to});
            return {{entries.linesAbove(from), entries.extent(to).end}};
        }
        default:
            return {};
        }
    }

private:
    QList<TextSpan> ofRemoval(const Entries& entries) const
    {
        QList<TextSpan> spans;
        int count = 0;
        const QByteArray& bytes = m_before.bytes();
        const qsizetype first = entries.extent(0).begin;
        const bool onDashLine = first > 0 && bytes.at(first - 1) != '\n';
        for (int i = 0; i < entries.size(); ++i) {
            if (!entries.goes(i, m_edit.path.last()))
                continue;
            spans.append(entries.whole(i));
            // What stands on a dash's line makes room for the next one.
            if (onDashLine && i == count) {
                const qsizetype next = i + 1 < entries.size()
                                           ? entries.extent(i + 1).begin + entries.node().column
                                           : spans.last().end;
                spans.last() = {bytes.lastIndexOf('-', first - 1) + 1, next};
            }
            ++count;
        }
        if (!entries.isBlock() || count == entries.size())
            return {entryOf(m_tree.find(m_place))};
        return spans;
    }

    TextSpan keyOf(int index) const
    {
        for (const SpanNode::Entry& entry : m_tree.node(m_tree.node(index).parent).entries) {
            if (entry.value == index)
                return m_tree.node(entry.key).span;
        }
        return {};
    }

    /// From behind the key or dash on; of the root, the front matter.
    TextSpan entryOf(int index) const
    {
        const SpanNode& node = m_tree.node(index);
        if (node.parent < 0)
            return m_before.source().frontMatter();
        const SpanNode& parent = m_tree.node(node.parent);
        const auto entry = std::find_if(parent.entries.begin(), parent.entries.end(),
                                        [index](const SpanNode::Entry& e) { return e.value == index; });
        const qsizetype begin = entry->key < 0 ? entry->extent.begin : m_tree.node(entry->key).span.end;
        return {begin, entry->extent.end};
    }

    const FrontMatterDocument& m_before;
    const SpanTree& m_tree;
    const FieldEdit& m_edit;
    FieldPath m_place;
};

/// A block of text would take in the blank lines that come to stand below it: with `+` all of them, else
/// those that hold more blanks than it is indented. They may go with what stood between.
bool mayTakeInBlankLines(const FrontMatterDocument& document)
{
    static const QRegularExpression taking(QStringLiteral("[|>]\\d?\\+|[|>](.|\\n)*\\n[ \\t]+\\r?\\n"));
    return QString::fromUtf8(document.bytes()).contains(taking);
}

TextSpan withoutWhite(const QByteArray& bytes, TextSpan span)
{
    static constexpr QByteArrayView white = " \t\r\n";
    while (!span.isEmpty() && white.contains(bytes.at(span.begin)))
        ++span.begin;
    while (!span.isEmpty() && white.contains(bytes.at(span.end - 1)))
        --span.end;
    return span;
}

QString replacesTooMuch(const FrontMatterDocument& before, const FieldEdit& edit, const ChangeSet& changes)
{
    const QList<TextSpan> allowed = ReplacedBytes(before, edit).allowed();
    for (const Replacement& replacement : changes.replacements()) {
        TextSpan span = replacement.span;
        if (mayTakeInBlankLines(before))
            span = withoutWhite(before.bytes(), span);
        const auto holds = [span](TextSpan whole) { return whole.contains(span); };
        if (!span.isEmpty() && std::none_of(allowed.begin(), allowed.end(), holds))
            return QString(u"bytes outside of the edited place are replaced: " +
                           QString::fromUtf8(before.source().slice(span)));
    }
    return {};
}

/// Where the entry is after the edit; -1 where it has gone.
int placeAfter(const Entries& before, int i, const Entries& after, const FieldEdit& edit)
{
    const FieldPath::Step& step = edit.path.last();
    const int index = step.kind == FieldPath::Step::Kind::Append ? before.size() : step.index;
    if (before.node().kind == SpanNode::Kind::Map) {
        // Of duplicate keys all stay or all go.
        int which = 0;
        for (int k = 0; k < i; ++k)
            which += before.key(k) == before.key(i);
        for (int j = 0; j < after.size(); ++j) {
            if (after.key(j) == before.key(i) && which-- == 0)
                return j;
        }
        return -1;
    }
    switch (edit.kind) {
    case FieldEdit::Kind::Insert:
        return i < index ? i : i + 1;
    case FieldEdit::Kind::Remove:
        return i == index ? -1 : i < index ? i : i - 1;
    case FieldEdit::Kind::Move:
        if (i == index)
            return edit.to;
        return i + (i > index ? -1 : 0) + (i - (i > index) >= edit.to ? 1 : 0);
    default:
        return i;
    }
}

/// Of an entry that comes or goes: whether every other one keeps its bytes and comments.
QString losesNeighbours(const FrontMatterDocument& document, const FrontMatterDocument& result,
                        const FieldEdit& edit)
{
    const FieldPath place = changedPlace(document, edit);
    if (place == edit.path)
        return {};
    const Entries before(document, place);
    const Entries after(result, place);
    if (before.size() == 0 || after.size() == 0 || isLonePair(document, before.node()))
        return {};
    for (int i = 0; i < before.size(); ++i) {
        const int j = placeAfter(before, i, after, edit);
        if (j < 0)
            continue;
        if (j >= after.size() || before.bytes(i) != after.bytes(j))
            return QString(u"a neighbour has other bytes: " + QString::fromUtf8(before.bytes(i)));
        if (document.source().slice(before.comments(i)) != result.source().slice(after.comments(j)))
            return QString(u"a neighbour has other comments: " + QString::fromUtf8(before.bytes(i)));
    }
    return {};
}

/// All lines that begin with `#`, those in texts included, in a fixed order.
QByteArrayList commentLines(const QByteArray& bytes)
{
    QByteArrayList lines;
    for (const QByteArray& line : bytes.split('\n')) {
        if (const QByteArray text = line.trimmed(); text.startsWith('#'))
            lines.append(text);
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

bool losesComments(const FrontMatterDocument& before, const QByteArray& after, const FieldEdit& edit)
{
    const auto old = before.value(changedPlace(before, edit));
    const bool keepsAll = edit.kind == FieldEdit::Kind::Insert || edit.kind == FieldEdit::Kind::Move ||
                          (edit.kind == FieldEdit::Kind::Set && !isIn(before, edit.path));
    if (!keepsAll || !old || old->isScalar())
        return false;
    const QByteArrayList was = commentLines(before.bytes());
    const QByteArrayList is = commentLines(after);
    return !std::includes(is.begin(), is.end(), was.begin(), was.end());
}

/// Whether lines end otherwise than any did before.
bool mixesLineEndings(const QByteArray& before, const QByteArray& after)
{
    const auto feeds = [](const QByteArray& bytes) { return bytes.count("\n") - bytes.count("\r\n"); };
    return (!before.contains("\r\n") && after.contains("\r\n")) || (feeds(before) == 0 && feeds(after) > 0);
}

} // namespace

EditLaws::EditLaws(const FrontMatterDocument& before)
    : m_before(before)
{
    const Result<FieldValue> oracle = readWithOracle(before.source().slice(before.source().frontMatter()));
    if (oracle)
        m_oracle = *oracle;
}

QString EditLaws::brokenBy(const FieldEdit& edit, const KeyOrder& order, const ChangeSet& changes) const
{
    const QByteArray result = changes.applyTo(m_before.bytes());
    if (changes.inverse(m_before.bytes()).applyTo(result) != m_before.bytes())
        return QStringLiteral("the inverse does not give back the bytes");
    const auto quick = FrontMatterDocument::read(m_before.bytes(), FrontMatterDocument::Reading::Quick);
    if (const auto edited = quick.edited({edit}, order); !edited || edited->bytes() != result)
        return QStringLiteral("the document that was read quickly is edited otherwise");
    if (changes.isEmpty())
        return {};

    const auto after = FrontMatterDocument::read(result, FrontMatterDocument::Reading::Quick);
    if (after.problem())
        return QString(u"the result cannot be read: " + after.problem()->message);
    if (after.source().slice(after.source().body()) != m_before.source().slice(m_before.source().body()))
        return QStringLiteral("the body has changed");
    if (const QString complaint = replacesTooMuch(m_before, edit, changes); !complaint.isEmpty())
        return complaint;
    const FieldPath place = changedPlace(m_before, edit);
    const FieldPath newPlace = edit.kind == FieldEdit::Kind::Rename ? edit.path.parent() / edit.key : place;
    if (OtherTokens(m_before, place).tokens() != OtherTokens(after, newPlace).tokens())
        return QString(u"the bytes of another value than " + place.toString() + u" have changed");
    if (mixesLineEndings(m_before.bytes(), result))
        return QStringLiteral("lines end otherwise than before");
    if (losesComments(m_before, result, edit))
        return QStringLiteral("a comment is lost");
    if (const QString complaint = losesNeighbours(m_before, after, edit); !complaint.isEmpty())
        return complaint;

    const Result<FieldValue> is = readWithOracle(after.source().slice(after.source().frontMatter()));
    if (!is)
        return QStringLiteral("yaml-cpp cannot read it");
    // To yaml-cpp a key that is null has no name, however it is written: there the path leads nowhere.
    const auto isNull = [](const FieldPath::Step& step) {
        return step.kind == FieldPath::Step::Kind::Key && resolvePlain(step.key).isNull();
    };
    if (std::any_of(edit.path.steps().begin(), edit.path.steps().end(), isNull))
        return {};
    if (const auto path = firstDifference(editedValue(m_oracle, edit, order), *is))
        return QString(u"yaml-cpp sees another change, of " + path->toString());
    return {};
}

QString brokenLawOfReading(const QByteArray& bytes)
{
    const FrontMatterDocument document = FrontMatterDocument::read(bytes);
    if (document.bytes() != bytes)
        return QStringLiteral("reading changes the bytes");
    if (document.problem())
        return {};
    for (const auto& [key, value] : document.root().entries()) {
        const FieldPath path = FieldPath() / key;
        if (!isIn(document, path) || *document.value(path) != value)
            continue; // a merged key, or the first of two
        const auto changes = document.changeFor(FieldEdit::set(path, value));
        if (changes && !changes->isEmpty())
            return QString(u"setting " + key + u" to what it is changes bytes");
    }
    return {};
}

} // namespace foreword::test
