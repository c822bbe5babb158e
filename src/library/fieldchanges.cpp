// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/fieldchanges.h"

#include "frontmatter/linechanges.h"
#include "frontmatter/listalignment.h"
#include "frontmatter/valuemerge.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <vector>

namespace foreword::library {

using frontmatter::FieldPath;
using frontmatter::FieldValue;
using frontmatter::FrontMatterDocument;
using frontmatter::LineChange;
using frontmatter::Lines;
using frontmatter::SourceText;
using frontmatter::SpanNode;
using frontmatter::SpanTree;
using frontmatter::TextSpan;

namespace {

constexpr qsizetype mostWithinField = 100;
constexpr qsizetype mostFields = 1000;

/// A value and where it stands.
struct Place
{
    const FieldValue* value = nullptr; ///< null where there is none
    int node = -1;                     ///< in the tree; -1 where it is not written out, as of an alias
    LineRange lines;
};

/// One of the two texts.
class Side
{
public:
    explicit Side(const FrontMatterDocument& document)
        : m_document(document)
        , m_root(document.root())
    {
        const QByteArray& bytes = document.bytes();
        for (qsizetype at = bytes.indexOf('\n'); at >= 0; at = bytes.indexOf('\n', at + 1))
            m_feeds.push_back(at);
    }

    const FrontMatterDocument& document() const { return m_document; }
    Place root() const { return {&m_root, 0, linesOf(m_document.source().frontMatter())}; }

    /// By key; of one that stands twice, the last.
    QHash<QString, Place> entriesOf(const Place& map) const
    {
        QHash<QString, Place> places;
        for (const FieldValue::Entry& entry : map.value->entries())
            places.insert(entry.first, {&entry.second, -1, map.lines});
        for (const SpanNode::Entry& entry : childrenOf(map, SpanNode::Kind::Map)) {
            const auto place = places.find(tree().keyText(entry.key));
            if (place != places.end()) {
                place->node = entry.value;
                place->lines = linesOf(entry.extent);
            }
        }
        return places;
    }

    std::vector<Place> itemsOf(const Place& list) const
    {
        std::vector<Place> places;
        for (const FieldValue& item : list.value->items())
            places.push_back({&item, -1, list.lines});
        size_t at = 0;
        for (const SpanNode::Entry& entry : childrenOf(list, SpanNode::Kind::List)) {
            if (at == places.size())
                break;
            places[at].node = entry.value;
            places[at++].lines = linesOf(entry.extent);
        }
        return places;
    }

    /// Every line of the span, however little of it.
    LineRange linesOf(TextSpan span) const
    {
        return {lineOf(span.begin), lineOf(std::max(span.begin, span.end - 1)) + 1};
    }
    int lineOf(qsizetype offset) const
    {
        return int(std::lower_bound(m_feeds.begin(), m_feeds.end(), offset) - m_feeds.begin());
    }

private:
    const SpanTree& tree() const { return *m_document.tree(); }
    std::vector<SpanNode::Entry> childrenOf(const Place& place, SpanNode::Kind kind) const
    {
        if (place.node < 0 || tree().node(place.node).kind != kind)
            return {};
        return tree().node(place.node).entries;
    }

    const FrontMatterDocument& m_document;
    FieldValue m_root;
    std::vector<qsizetype> m_feeds;
};

bool hasRepeatedKey(const FieldValue& map)
{
    QSet<QString> keys;
    return std::any_of(map.entries().begin(), map.entries().end(), [&keys](const FieldValue::Entry& entry) {
        const bool isKnown = keys.contains(entry.first);
        keys.insert(entry.first);
        return isKnown;
    });
}

bool isListOfMaps(const FieldValue& list)
{
    return !list.items().isEmpty() &&
           std::all_of(list.items().begin(), list.items().end(),
                       [](const FieldValue& item) { return item.kind() == FieldValue::Kind::Map; });
}

class FieldComparison
{
public:
    FieldComparison(const Side& before, const Side& after)
        : m_before(before)
        , m_after(after)
    {}

    QList<FieldChange> changes() const
    {
        QList<FieldChange> changes;
        compareMaps({}, m_before.root(), m_after.root(), changes);
        return changes;
    }

private:
    using Kind = FieldValue::Kind;

    static FieldChange changeOf(const FieldPath& path, const Place& before, const Place& after)
    {
        const auto copied = [](const FieldValue* value) {
            return value ? std::optional(*value) : std::nullopt;
        };
        return {FieldChange::Kind::Field,
                path,
                copied(before.value),
                copied(after.value),
                0,
                before.lines,
                after.lines};
    }

    void compare(const FieldPath& path, const Place& before, const Place& after,
                 QList<FieldChange>& changes) const
    {
        if (!before.value || !after.value) {
            changes.append(changeOf(path, before, after));
            return;
        }
        const FieldValue& was = *before.value;
        const FieldValue& is = *after.value;
        if (was == is)
            return;
        QList<FieldChange> within;
        if (was.kind() == Kind::Map && is.kind() == Kind::Map && !hasRepeatedKey(was) && !hasRepeatedKey(is))
            compareMaps(path, before, after, within);
        else if (isListOfMaps(was) && isListOfMaps(is))
            compareItems(path, before, after, within);
        else if (!frontmatter::areAlike(was, is))
            within.append(changeOf(path, before, after));
        if (within.size() > mostWithinField)
            changes.append(changeOf(path, before, after));
        else
            changes += within;
    }

    void compareMaps(const FieldPath& path, const Place& before, const Place& after,
                     QList<FieldChange>& changes) const
    {
        const QHash<QString, Place> was = m_before.entriesOf(before);
        const QHash<QString, Place> is = m_after.entriesOf(after);
        QSet<QString> seen;
        const auto compareKeys = [&](const FieldValue::Entries& entries) {
            for (const FieldValue::Entry& entry : entries) {
                const QString& key = entry.first;
                if (seen.contains(key))
                    continue;
                seen.insert(key);
                compare(path / key, was.value(key), is.value(key), changes);
            }
        };
        compareKeys(after.value->entries());
        compareKeys(before.value->entries());
    }

    void compareItems(const FieldPath& path, const Place& before, const Place& after,
                      QList<FieldChange>& changes) const
    {
        const std::vector<Place> was = m_before.itemsOf(before);
        const std::vector<Place> is = m_after.itemsOf(after);
        frontmatter::ListAlignment pairs =
            frontmatter::alignment(before.value->items(), after.value->items());
        pairs.append({int(was.size()), int(is.size())});
        int old = 0;
        int now = 0;
        for (const auto& [oldPaired, nowPaired] : std::as_const(pairs)) {
            const int gap = now;
            for (; old < oldPaired; ++old)
                compare(path / gap, was[size_t(old)], {}, changes);
            for (; now < nowPaired; ++now)
                compare(path / now, {}, is[size_t(now)], changes);
            if (old < int(was.size()) && now < int(is.size()))
                compare(path / now, was[size_t(old)], is[size_t(now)], changes);
            ++old;
            ++now;
        }
    }

    const Side& m_before;
    const Side& m_after;
};

/// Lines of both texts that fields tell of already.
class ToldLines
{
public:
    ToldLines() = default;
    explicit ToldLines(const QList<FieldChange>& fields)
    {
        for (const FieldChange& field : fields) {
            mark(m_old, field.oldLines);
            mark(m_new, field.newLines);
        }
    }

    struct Untold
    {
        int count = 0;
        LineRange lines; ///< from the first to the last; empty at the beginning where there are none
    };
    Untold untoldOld(int begin, int end) const { return untold(m_old, begin, end); }
    Untold untoldNew(int begin, int end) const { return untold(m_new, begin, end); }

private:
    using Marks = std::vector<bool>;

    static void mark(Marks& marks, LineRange range)
    {
        if (marks.size() < size_t(range.end))
            marks.resize(size_t(range.end));
        std::fill(marks.begin() + range.begin, marks.begin() + range.end, true);
    }
    static Untold untold(const Marks& marks, int begin, int end)
    {
        Untold untold{0, {begin, begin}};
        for (int line = begin; line < end; ++line) {
            if (size_t(line) < marks.size() && marks[size_t(line)])
                continue;
            if (untold.count++ == 0)
                untold.lines.begin = line;
            untold.lines.end = line + 1;
        }
        return untold;
    }

    Marks m_old;
    Marks m_new;
};

/// What a part of both texts differs in, as one change; nothing where all of it is told already.
std::optional<FieldChange> changeOfPart(FieldChange::Kind kind, const Side& before, TextSpan oldPart,
                                        const Side& after, TextSpan newPart, const ToldLines& told)
{
    const QByteArray was = before.document().source().slice(oldPart);
    const QByteArray is = after.document().source().slice(newPart);
    const int oldFirst = before.lineOf(oldPart.begin);
    const int newFirst = after.lineOf(newPart.begin);
    FieldChange part{kind, {}, {}, {}, 0, {}, {}};
    for (const LineChange& change :
         frontmatter::lineChanges(frontmatter::linesOf(was), frontmatter::linesOf(is))) {
        const auto old = told.untoldOld(change.oldBegin + oldFirst, change.oldEnd + oldFirst);
        const auto now = told.untoldNew(change.newBegin + newFirst, change.newEnd + newFirst);
        if (old.count == 0 && now.count == 0)
            continue;
        if (part.lines == 0) {
            part.oldLines.begin = old.lines.begin;
            part.newLines.begin = now.lines.begin;
        }
        part.lines += std::max(old.count, now.count);
        part.oldLines.end = old.lines.end;
        part.newLines.end = now.lines.end;
    }
    return part.lines > 0 ? std::optional(part) : std::nullopt;
}

} // namespace

QList<FieldChange> fieldChanges(const QByteArray& saved, const FrontMatterDocument& document)
{
    if (saved == document.bytes())
        return {};
    const FrontMatterDocument was = FrontMatterDocument::read(saved, FrontMatterDocument::Reading::Quick);
    const Side before(was);
    const Side after(document);
    const TextSpan oldBody = was.source().body();
    const TextSpan newBody = document.source().body();
    QList<FieldChange> changes;
    const auto add = [&](FieldChange::Kind kind, TextSpan oldPart, TextSpan newPart, const ToldLines& told) {
        if (const auto part = changeOfPart(kind, before, oldPart, after, newPart, told))
            changes.append(*part);
    };
    if ((oldBody.begin == 0) != (newBody.begin == 0)) {
        // Front matter came or went: nothing of the one is to be found in the other.
        add(FieldChange::Kind::Source, {0, saved.size()}, {0, document.bytes().size()}, {});
        return changes;
    }
    if (was.isReadable() && document.isReadable())
        changes = FieldComparison(before, after).changes();
    if (changes.size() > mostFields)
        changes.clear();
    const ToldLines told(changes);
    add(FieldChange::Kind::Body, oldBody, newBody, {});
    add(FieldChange::Kind::Source, {0, oldBody.begin}, {0, newBody.begin}, told);
    return changes;
}

} // namespace foreword::library
