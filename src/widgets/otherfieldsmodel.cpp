// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/otherfieldsmodel.h"

#include "widgets/plaintext.h"
#include "widgets/showntext.h"

#include <QSet>

#include <algorithm>

namespace foreword::widgets {

using frontmatter::FieldEdit;
using frontmatter::FieldPath;
using frontmatter::FieldValue;
using library::FieldSpec;
using library::FieldType;
using Step = FieldPath::Step;

namespace {

/// More of a text than a cell can show.
constexpr qsizetype mostShown = 400;
constexpr qsizetype mostInToolTip = 2000;

FieldPath extended(const FieldPath& path, const Step& step)
{
    return step.kind == Step::Kind::Key ? path / step.key : path / step.index;
}

} // namespace

/// A row as the document has it.
struct OtherFieldsModel::Child
{
    Step step;
    FieldValue value;
    const QList<FieldSpec>* known = nullptr; ///< what the schema knows below; null for an unknown field

    /// Whether it is what a row showed before: a key, a known item by its place, any other by its value, so
    /// that an item that changed places is found.
    bool isSameAs(const Child& other) const
    {
        if (step.kind != other.step.kind)
            return false;
        return step.kind == Step::Kind::Key || known ? step == other.step : value == other.value;
    }
};

struct OtherFieldsModel::Node
{
    Child shown;
    Node* parent = nullptr;
    int row = 0;
    bool isPopulated = false;
    std::vector<std::unique_ptr<Node>> children;
    std::optional<QString> lock; ///< once it was asked for

    FieldPath path() const { return parent ? extended(parent->path(), shown.step) : FieldPath(); }
};

OtherFieldsModel::OtherFieldsModel(const library::FieldSchema& schema, QObject* parent)
    : QAbstractItemModel(parent)
    , m_schema(schema)
{
    reset();
}

OtherFieldsModel::~OtherFieldsModel() = default;

QList<OtherFieldsModel::Child> OtherFieldsModel::childrenOf(const FieldValue& value,
                                                            const QList<FieldSpec>* known)
{
    QList<Child> children;
    int place = 0;
    for (const FieldValue& item : value.items()) {
        // Of a known list only the items in which something is unknown.
        if (!known || !childrenOf(item, known).isEmpty())
            children.append({{Step::Kind::Item, {}, place}, item, known});
        ++place;
    }
    QSet<QString> seen;
    for (auto entry = value.entries().crbegin(); entry != value.entries().crend(); ++entry) {
        const QString& key = entry->first;
        // Of a key that stands twice the last one counts.
        if (seen.contains(key))
            continue;
        seen.insert(key);
        const FieldSpec* spec = nullptr;
        if (known) {
            const auto found = std::find_if(known->cbegin(), known->cend(),
                                            [&key](const FieldSpec& one) { return one.key == key; });
            spec = found == known->cend() ? nullptr : &*found;
        }
        const bool holdsFields = spec && (spec->type == FieldType::Map || spec->type == FieldType::MapList);
        if (!spec)
            children.append({{Step::Kind::Key, key, 0}, entry->second, nullptr});
        else if (holdsFields && !childrenOf(entry->second, &spec->fields).isEmpty())
            children.append({{Step::Kind::Key, key, 0}, entry->second, &spec->fields});
    }
    if (!value.entries().isEmpty())
        std::reverse(children.begin(), children.end());
    return children;
}

void OtherFieldsModel::reset()
{
    m_root = std::make_unique<Node>();
    m_root->shown.known = &m_schema.fields();
    m_root->shown.value = m_content.root();
}

void OtherFieldsModel::showContent(const FormContent& content)
{
    const bool isOther = content.articlePath() != m_content.articlePath();
    if (isOther)
        beginResetModel();
    m_content = content;
    if (isOther) {
        reset();
        endResetModel();
        return;
    }
    m_root->shown.value = content.root();
    m_root->lock.reset();
    reconcile(*m_root);
}

void OtherFieldsModel::populate(Node& node) const
{
    if (node.isPopulated)
        return;
    node.isPopulated = true;
    const QList<Child> children = childrenOf(node.shown.value, node.shown.known);
    node.children.reserve(size_t(children.size()));
    for (const Child& child : children) {
        node.children.push_back(std::make_unique<Node>());
        node.children.back()->shown = child;
        node.children.back()->parent = &node;
        node.children.back()->row = int(node.children.size()) - 1;
    }
}

/// Makes the rows below a node those of its value.
void OtherFieldsModel::reconcile(Node& node)
{
    // Nobody has seen what is below.
    if (!node.isPopulated)
        return;
    const QList<Child> children = childrenOf(node.shown.value, node.shown.known);
    arrangeRows(node, children);
    for (int row = 0; row < int(children.size()); ++row) {
        Node& child = *node.children[size_t(row)];
        const bool isOther =
            child.shown.step != children[row].step || child.shown.value != children[row].value;
        child.row = row;
        child.shown = children[row];
        child.lock.reset();
        if (isOther)
            Q_EMIT dataChanged(indexOfNode(child), indexOfNode(child, TypeColumn));
        reconcile(child);
    }
}

/// Adds, removes and moves rows until there is one for each child. What stands between the rows that stay at
/// the beginning and at the end has moved by one place, has come, has gone, or is something else now.
void OtherFieldsModel::arrangeRows(Node& node, const QList<Child>& children)
{
    auto& rows = node.children;
    const auto isSame = [&](qsizetype row, qsizetype child) {
        return rows[size_t(row)]->shown.isSameAs(children[child]);
    };
    const qsizetype before = qsizetype(rows.size());
    const qsizetype after = children.size();
    qsizetype first = 0;
    while (first < before && first < after && isSame(first, first))
        ++first;
    qsizetype rest = 0;
    while (rest < std::min(before, after) - first && isSame(before - 1 - rest, after - 1 - rest))
        ++rest;
    const qsizetype last = before - rest - 1;
    const QModelIndex parent = indexOfNode(node);
    const auto number = [&rows] {
        for (size_t row = 0; row < rows.size(); ++row)
            rows[row]->row = int(row);
    };
    const auto isRotated = [&](qsizetype by) {
        const qsizetype count = last - first + 1;
        for (qsizetype i = 0; i < count; ++i) {
            if (!isSame(first + i, first + (i + by + count) % count))
                return false;
        }
        return true;
    };
    if (before == after && last > first) {
        if (isRotated(-1)) {
            beginMoveRows(parent, int(first), int(first), parent, int(last) + 1);
            std::rotate(rows.begin() + first, rows.begin() + first + 1, rows.begin() + last + 1);
        } else if (isRotated(1)) {
            beginMoveRows(parent, int(last), int(last), parent, int(first));
            std::rotate(rows.begin() + first, rows.begin() + last, rows.begin() + last + 1);
        } else {
            return;
        }
        number();
        endMoveRows();
    } else if (after > before) {
        const qsizetype at = before - rest;
        beginInsertRows(parent, int(at), int(at + after - before) - 1);
        std::vector<std::unique_ptr<Node>> added;
        for (qsizetype i = at; i < at + after - before; ++i) {
            added.push_back(std::make_unique<Node>());
            added.back()->shown = children[i];
            added.back()->parent = &node;
        }
        rows.insert(rows.begin() + at, std::make_move_iterator(added.begin()),
                    std::make_move_iterator(added.end()));
        number();
        endInsertRows();
    } else if (after < before) {
        const qsizetype at = after - rest;
        beginRemoveRows(parent, int(at), int(at + before - after) - 1);
        rows.erase(rows.begin() + at, rows.begin() + at + (before - after));
        number();
        endRemoveRows();
    }
}

OtherFieldsModel::Node& OtherFieldsModel::nodeOf(const QModelIndex& index) const
{
    return index.isValid() ? *static_cast<Node*>(index.internalPointer()) : *m_root;
}

QModelIndex OtherFieldsModel::indexOfNode(const Node& node, int column) const
{
    return node.parent ? createIndex(node.row, column, &node) : QModelIndex();
}

FieldPath OtherFieldsModel::pathOf(const QModelIndex& index) const
{
    return nodeOf(index).path();
}

const FieldValue& OtherFieldsModel::valueOf(const QModelIndex& index) const
{
    return nodeOf(index).shown.value;
}

QModelIndex OtherFieldsModel::indexOf(const FieldPath& path) const
{
    Node* node = m_root.get();
    for (const Step& step : path.steps()) {
        populate(*node);
        const auto child = std::find_if(node->children.cbegin(), node->children.cend(),
                                        [&step](const auto& one) { return one->shown.step == step; });
        if (child == node->children.cend())
            return {};
        node = child->get();
    }
    return indexOfNode(*node);
}

QString OtherFieldsModel::lockOf(const QModelIndex& index) const
{
    Node& node = nodeOf(index);
    if (!node.lock)
        node.lock = m_content.lockOf(node.path());
    return *node.lock;
}

bool OtherFieldsModel::isKnown(const QModelIndex& index) const
{
    return nodeOf(index).shown.known;
}

bool OtherFieldsModel::canRemove(const QModelIndex& index) const
{
    // What goes as a whole may be anything, an alias too.
    return index.isValid() && !isKnown(index) && lockOf(index.parent()).isEmpty();
}

bool OtherFieldsModel::canAddTo(const QModelIndex& holder) const
{
    const Node& node = nodeOf(holder);
    // A known list has its own place for items of its own.
    const bool isKnownList = node.shown.known && node.shown.value.kind() == FieldValue::Kind::List;
    return !node.shown.value.isScalar() && !isKnownList && lockOf(holder).isEmpty();
}

bool OtherFieldsModel::canMove(const QModelIndex& index, int to) const
{
    return index.isValid() && !isKnown(index) && to >= 0 && to < rowCount(index.parent()) &&
           to != index.row() && lockOf(index.parent()).isEmpty();
}

/// Of a row, its place in the document: of a key that stands twice, that of the one that counts.
int OtherFieldsModel::placeOf(const QModelIndex& index) const
{
    const Step& step = nodeOf(index).shown.step;
    if (step.kind == Step::Kind::Item)
        return step.index;
    const FieldValue::Entries& entries = valueOf(index.parent()).entries();
    qsizetype place = entries.size() - 1;
    while (place >= 0 && entries.at(place).first != step.key)
        --place;
    return int(place);
}

void OtherFieldsModel::ask(const FieldEdit& edit, const QString& undoText)
{
    Q_EMIT editRequested({edit}, undoText, QString());
}

QString OtherFieldsModel::nameOf(const QModelIndex& index) const
{
    return pathOf(index).toString();
}

void OtherFieldsModel::remove(const QModelIndex& index)
{
    if (canRemove(index))
        ask(FieldEdit::remove(pathOf(index)), tr("Remove %1").arg(nameOf(index)));
}

FieldPath OtherFieldsModel::placeFor(const QModelIndex& holder, int before) const
{
    const FieldValue& value = valueOf(holder);
    if (value.kind() == FieldValue::Kind::List) {
        const int count = int(value.items().size());
        return pathOf(holder) / (before < 0 ? count : std::min(before, count));
    }
    // Not a translated word: it goes into the file.
    QString key = QStringLiteral("field");
    for (int number = 2; value.find(key); ++number)
        key = QStringLiteral("field%1").arg(number);
    return pathOf(holder) / key;
}

void OtherFieldsModel::add(const FieldPath& path)
{
    const QModelIndex holder = indexOf(path.parent());
    const FieldValue empty = FieldValue::text(QString());
    if (path.last().kind == Step::Kind::Key)
        return ask(FieldEdit::set(path, empty), tr("Add a field"));
    const bool isLast = path.last().index >= int(valueOf(holder).items().size());
    ask(FieldEdit::insert(isLast ? path.parent().appended() : path, empty),
        tr("Add to %1").arg(nameOf(holder)));
}

void OtherFieldsModel::move(const QModelIndex& index, int to)
{
    if (canMove(index, to))
        ask(FieldEdit::move(pathOf(index), placeOf(index.siblingAtRow(to))),
            tr("Move %1").arg(nameOf(index)));
}

void OtherFieldsModel::changeType(const QModelIndex& index, ValueType type)
{
    if ((flags(index.siblingAtColumn(TypeColumn)) & Qt::ItemIsEditable) && typeOf(valueOf(index)) != type)
        ask(FieldEdit::set(pathOf(index), converted(valueOf(index), type)),
            tr("Change type of %1").arg(nameOf(index)));
}

QModelIndex OtherFieldsModel::index(int row, int column, const QModelIndex& parent) const
{
    if (parent.column() > 0 || column < 0 || column >= ColumnCount || row < 0 || row >= rowCount(parent))
        return {};
    return createIndex(row, column, nodeOf(parent).children[size_t(row)].get());
}

QModelIndex OtherFieldsModel::parent(const QModelIndex& index) const
{
    if (!index.isValid())
        return {};
    return indexOfNode(*nodeOf(index).parent);
}

int OtherFieldsModel::rowCount(const QModelIndex& parent) const
{
    if (parent.column() > 0)
        return 0;
    Node& node = nodeOf(parent);
    populate(node);
    return int(node.children.size());
}

int OtherFieldsModel::columnCount(const QModelIndex& parent) const
{
    Q_UNUSED(parent)
    return ColumnCount;
}

QString OtherFieldsModel::shownValue(const Node& node) const
{
    const FieldValue& value = node.shown.value;
    if (node.shown.known)
        return {};
    switch (value.kind()) {
    case FieldValue::Kind::Null:
        return tr("empty");
    case FieldValue::Kind::Boolean:
        return value.toBoolean() ? tr("yes") : tr("no");
    case FieldValue::Kind::List:
        return tr("%n item(s)", nullptr, int(value.items().size()));
    case FieldValue::Kind::Map:
        return tr("%n field(s)", nullptr, int(value.entries().size()));
    default:
        return ShownText(ShownText::Form::Line, value.toText().left(mostShown)).shown();
    }
}

QVariant OtherFieldsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Node& node = nodeOf(index);
    const Step& step = node.shown.step;
    const FieldValue& value = node.shown.value;
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == KeyColumn)
            return step.kind == Step::Kind::Key ? step.key : QLocale().toString(step.index + 1);
        if (index.column() == ValueColumn)
            return shownValue(node);
        return node.shown.known ? QString() : typeName(typeOf(value));
    case Qt::EditRole:
        if (index.column() == KeyColumn)
            return step.key;
        return index.column() == ValueColumn ? QVariant(value.toText()) : QVariant(int(typeOf(value)));
    case Qt::CheckStateRole:
        if (index.column() != ValueColumn || value.kind() != FieldValue::Kind::Boolean)
            return {};
        return value.toBoolean() ? Qt::Checked : Qt::Unchecked;
    case Qt::ToolTipRole: {
        const QString lock = lockOf(index);
        if (!lock.isEmpty() || index.column() != ValueColumn)
            return plainToolTip(lock);
        return plainToolTip(value.toText().left(mostInToolTip));
    }
    case Qt::AccessibleDescriptionRole:
        return lockOf(index);
    default:
        return {};
    }
}

QVariant OtherFieldsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case KeyColumn:
        return tr("Field");
    case ValueColumn:
        return tr("Value");
    case TypeColumn:
        return tr("Type");
    default:
        return {};
    }
}

Qt::ItemFlags OtherFieldsModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    // What is locked can be looked at, and says why.
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    const Node& node = nodeOf(index);
    // A whole entry can be moved even where its value cannot be edited.
    flags.setFlag(Qt::ItemIsDragEnabled,
                  !node.shown.known && node.parent->children.size() > 1 && lockOf(index.parent()).isEmpty());
    if (node.shown.known || !lockOf(index).isEmpty())
        return flags;
    const bool isBoolean = node.shown.value.kind() == FieldValue::Kind::Boolean;
    if (index.column() == KeyColumn)
        flags.setFlag(Qt::ItemIsEditable, node.shown.step.kind == Step::Kind::Key);
    else if (index.column() == TypeColumn)
        flags |= Qt::ItemIsEditable;
    else if (isBoolean)
        flags |= Qt::ItemIsUserCheckable;
    else
        flags.setFlag(Qt::ItemIsEditable, node.shown.value.isScalar());
    return flags;
}

bool OtherFieldsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const Qt::ItemFlag needed = role == Qt::CheckStateRole ? Qt::ItemIsUserCheckable : Qt::ItemIsEditable;
    if (!(flags(index) & needed))
        return false;
    const FieldPath path = pathOf(index);
    const FieldValue& old = valueOf(index);
    if (index.column() == TypeColumn) {
        changeType(index, ValueType(value.toInt()));
        return true;
    }
    if (index.column() == KeyColumn) {
        if (value.toString() == path.last().key)
            return false;
        ask(FieldEdit::rename(path, value.toString()), tr("Rename %1").arg(nameOf(index)));
        return true;
    }
    std::optional<FieldValue> next;
    if (role == Qt::CheckStateRole)
        next = FieldValue::boolean(value.toInt() == Qt::Checked);
    else if (value.toString() != old.toText())
        // Something typed for nothing is a text.
        next = typedValue(old.isNull() ? ValueType::Text : typeOf(old), value.toString());
    if (!next || *next == old)
        return false;
    ask(FieldEdit::set(path, *next), tr("Change %1").arg(nameOf(index)));
    return true;
}

} // namespace foreword::widgets
