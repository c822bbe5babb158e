// SPDX-License-Identifier: GPL-3.0-or-later
#include "frontmatter/editplanner.h"

#include "frontmatter/editedvalue.h"
#include "frontmatter/valueplanner.h"

#include <algorithm>
#include <numeric>

namespace foreword::frontmatter {

namespace {

using Step = FieldPath::Step;

/// Finds out which node of the tree an edit concerns, and what is to happen to it.
class EditPlanner
{
    Q_DECLARE_TR_FUNCTIONS(EditPlanner)

public:
    EditPlanner(const FrontMatterDocument& document, const KeyOrder& order)
        : m_document(document)
        , m_tree(*document.tree())
        , m_order(order)
        , m_values(document)
    {}

    Result<ChangeSet> plan(const FieldEdit& edit)
    {
        std::optional<Error> error;
        switch (edit.kind) {
        case FieldEdit::Kind::Set:
            error = set(edit.path, edit.value);
            break;
        case FieldEdit::Kind::Insert:
            error = insert(edit.path, edit.value);
            break;
        case FieldEdit::Kind::Remove:
            error = remove(edit.path);
            break;
        case FieldEdit::Kind::Move:
            error = move(edit.path, edit.to);
            break;
        case FieldEdit::Kind::Rename:
            error = rename(edit.path, edit.key);
            break;
        }
        if (error)
            return *error;
        return m_values.changes();
    }

private:
    std::optional<Error> set(const FieldPath& path, const FieldValue& value);
    std::optional<Error> setMissing(const FieldPath& path, const FieldPath& reached, const FieldValue& value);
    std::optional<Error> insert(const FieldPath& path, const FieldValue& value);
    std::optional<Error> remove(const FieldPath& path);
    std::optional<Error> move(const FieldPath& path, int to);
    std::optional<Error> rename(const FieldPath& path, const QString& key);

    /// Why nothing can be done at a path where nothing stands of its own.
    Error noSuchField(const FieldPath& path) const
    {
        if (const auto lock = m_document.lock(path))
            return *lock;
        return {ErrorCode::NoSuchField, tr("There is no field “%1” here.").arg(path.toString()), {}, 0};
    }
    bool isList(const FieldPath& path) const
    {
        const int index = m_tree.find(path);
        return index >= 0 && m_tree.node(index).kind == SpanNode::Kind::List;
    }
    /// How often the key stands among the entries of a map.
    qsizetype stands(const QString& key, const std::vector<SpanNode::Entry>& entries) const
    {
        return std::count_if(entries.begin(), entries.end(),
                             [&](const SpanNode::Entry& entry) { return m_tree.keyText(entry.key) == key; });
    }
    int sizeOf(const FieldPath& path) const { return int(m_tree.node(m_tree.find(path)).entries.size()); }

    const FrontMatterDocument& m_document;
    const SpanTree& m_tree;
    const KeyOrder& m_order;
    ValuePlanner m_values;
};

/// The value with the maps and lists around it that the steps from `first` on name; nothing where one of them
/// names an item of a list that is not there.
std::optional<FieldValue> wrapped(const QList<Step>& steps, qsizetype first, FieldValue value)
{
    for (qsizetype i = steps.size() - 1; i >= first; --i) {
        if (steps[i].kind == Step::Kind::Item)
            return {};
        value = steps[i].kind == Step::Kind::Key ? FieldValue::map({{steps[i].key, value}})
                                                 : FieldValue::list({value});
    }
    return value;
}

bool isKey(const SpanNode& node, const QString& key)
{
    return node.kind == SpanNode::Kind::Scalar && node.text == key;
}

FieldPath prefix(const FieldPath& path, qsizetype length)
{
    FieldPath shorter = path;
    while (shorter.steps().size() > length)
        shorter = shorter.parent();
    return shorter;
}

std::optional<Error> EditPlanner::set(const FieldPath& path, const FieldValue& value)
{
    if (auto error = unwritable(value))
        return error;
    if (path.isRoot() && value.kind() != FieldValue::Kind::Map)
        return Error{ErrorCode::BadValue, tr("Front matter is made of keys and values."), {}, 0};
    if (const int index = m_tree.find(path); index >= 0)
        return m_values.change(path, arrangedLike(m_tree.value(index), value));
    qsizetype depth = path.steps().size() - 1;
    while (m_tree.find(prefix(path, depth)) < 0)
        --depth;
    return setMissing(path, prefix(path, depth), value);
}

/// `reached` is where the path still leads to something.
std::optional<Error> EditPlanner::setMissing(const FieldPath& path, const FieldPath& reached,
                                             const FieldValue& value)
{
    const qsizetype depth = reached.steps().size();
    if (auto lock = m_document.lock(prefix(path, depth + 1)))
        return lock;
    const int index = m_tree.find(reached);
    const SpanNode& node = m_tree.node(index);
    const Step& step = path.steps().at(depth);
    const std::optional<FieldValue> inner = wrapped(path.steps(), depth + 1, value);
    const std::optional<FieldValue> whole = wrapped(path.steps(), depth, value);
    if (!inner)
        return noSuchField(path);
    if (auto error = unwritable(whole.value_or(*inner)))
        return error;
    if (whole && m_tree.value(index).isNull())
        return m_values.change(reached, *whole);

    CollectionScript script(node);
    if (step.kind == Step::Kind::Append && node.kind == SpanNode::Kind::List) {
        script.insertions.append({script.size(), false, {}, *inner});
    } else if (step.kind == Step::Kind::Key && node.kind == SpanNode::Kind::Map) {
        QStringList keys;
        for (const SpanNode::Entry& entry : node.entries)
            keys.append(m_tree.node(entry.key).text);
        const KeyPlace place = placeOfNewKey(keys, step.key, m_order ? m_order(reached) : QStringList());
        script.insertions.append({place.before, place.afterPrevious, step.key, *inner});
    } else {
        return noSuchField(path);
    }
    return m_values.changeEntries(reached, script);
}

std::optional<Error> EditPlanner::insert(const FieldPath& path, const FieldValue& value)
{
    if (path.isRoot() || path.last().kind == Step::Kind::Key)
        return noSuchField(path);
    const FieldPath list = path.parent();
    const bool atEnd = path.last().kind == Step::Kind::Append;
    if (!isList(list))
        return atEnd || path.last().index == 0 ? set(list.appended(), value) : noSuchField(path);
    if (auto error = unwritable(value))
        return error;
    const int place = atEnd ? sizeOf(list) : path.last().index;
    if (place < 0 || place > sizeOf(list))
        return noSuchField(path);
    CollectionScript script(m_tree.node(m_tree.find(list)));
    script.insertions.append({place, false, {}, value});
    return m_values.changeEntries(list, script);
}

std::optional<Error> EditPlanner::remove(const FieldPath& path)
{
    if (path.isRoot())
        return Error{ErrorCode::BadPath, tr("Say which field to remove."), {}, 0};
    // What goes as a whole may be anything: an alias, or a value with an unknown tag.
    if (auto lock = m_document.lock(path.parent()))
        return lock;
    const int index = m_tree.find(path);
    if (index < 0)
        return noSuchField(path);
    if (m_document.value(path) != m_tree.value(index))
        return m_document.lock(path); // a merge below it brings the same key
    const SpanNode& node = m_tree.node(m_tree.find(path.parent()));
    CollectionScript script(node);
    for (size_t i = 0; i < node.entries.size(); ++i) {
        const int key = node.entries[i].key;
        script.removed[i] = key < 0 ? path.last().index == int(i) : isKey(m_tree.node(key), path.last().key);
    }
    return m_values.changeEntries(path.parent(), script);
}

std::optional<Error> EditPlanner::move(const FieldPath& path, int to)
{
    const int index = m_tree.find(path);
    if (index < 0 || path.isRoot() || to < 0 || to >= sizeOf(path.parent()))
        return noSuchField(path);
    const auto& entries = m_tree.node(m_tree.node(index).parent).entries;
    const auto found = std::find_if(entries.begin(), entries.end(),
                                    [index](const SpanNode::Entry& entry) { return entry.value == index; });
    const int from = int(found - entries.begin());
    if (from == to)
        return {};
    if (path.last().kind == Step::Kind::Key && stands(path.last().key, entries) > 1)
        return Error{ErrorCode::Locked,
                     tr("“%1” stands here more than once, and the last one counts; edit it in the source.")
                         .arg(path.toString()),
                     m_tree.node(index).span, m_document.lineOf(path)};
    QList<int> order(int(entries.size()));
    std::iota(order.begin(), order.end(), 0);
    order.move(from, to);
    return m_values.reorder(path.parent(), order);
}

std::optional<Error> EditPlanner::rename(const FieldPath& path, const QString& key)
{
    if (path.isRoot() || path.last().kind != Step::Kind::Key)
        return noSuchField(path);
    if (m_tree.find(path) < 0)
        return noSuchField(path);
    if (auto error = unwritableKey(key))
        return error;
    if (key == path.last().key)
        return {};
    if (m_document.value(path.parent() / key))
        return Error{ErrorCode::BadValue,
                     tr("There is a field “%1” here already.").arg((path.parent() / key).toString()),
                     {},
                     m_document.lineOf(path.parent() / key)};
    return m_values.rename(path, key);
}

} // namespace

Result<ChangeSet> planEdit(const FrontMatterDocument& document, const FieldEdit& edit, const KeyOrder& order)
{
    return EditPlanner(document, order).plan(edit);
}

} // namespace foreword::frontmatter
