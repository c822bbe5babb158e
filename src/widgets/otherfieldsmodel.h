// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/fieldedit.h"
#include "library/fieldschema.h"
#include "widgets/formcontent.h"
#include "widgets/typedvalue.h"

#include <QAbstractItemModel>

#include <memory>

namespace foreword::widgets {

/// The fields of an article that the schema does not know, as a tree: key, value, type. What is unknown
/// within a known field, such as a picture's `alt`, stands below the names of those that hold it.
///
/// The model asks for edits and changes nothing itself. The next showContent() is compared with what is
/// shown, and rows come, go, move and change one by one, so that views keep what is expanded and current.
class OtherFieldsModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { KeyColumn, ValueColumn, TypeColumn, ColumnCount };

    /// `schema` outlives the model.
    explicit OtherFieldsModel(const library::FieldSchema& schema, QObject* parent = nullptr);
    ~OtherFieldsModel() override;

    /// Another article is shown from its beginning, the same one as it is now.
    void showContent(const FormContent& content);

    frontmatter::FieldPath pathOf(const QModelIndex& index) const; ///< of the root for an invalid index
    const frontmatter::FieldValue& valueOf(const QModelIndex& index) const;
    QModelIndex indexOf(const frontmatter::FieldPath& path) const; ///< of the key; invalid where none is
    /// Why it cannot be edited, in words; empty where it can.
    QString lockOf(const QModelIndex& index) const;
    /// Whether the schema knows it, and it is shown for what is below.
    bool isKnown(const QModelIndex& index) const;

    bool canRemove(const QModelIndex& index) const;
    bool canAddTo(const QModelIndex& holder) const;
    /// To the place of the row `to` beside it, in its list or group. Fields that the schema knows stand
    /// between those rows in the file, and are passed over.
    bool canMove(const QModelIndex& index, int to) const;
    /// Where something new would stand: a key of its own in a map; in a list before the item `before`, or at
    /// the end.
    frontmatter::FieldPath placeFor(const QModelIndex& holder, int before = -1) const;

    // Each asks for one step.
    void remove(const QModelIndex& index);
    void add(const frontmatter::FieldPath& path); ///< an empty text, at a placeFor() it
    void move(const QModelIndex& index, int to);
    void changeType(const QModelIndex& index, ValueType type);

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// Rows are dragged; where they may be dropped is for the view to say, since only it knows whence.
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    /// Keys, types (as int) and values (as typed text) by EditRole, yes or no by CheckStateRole. False where
    /// nothing was asked for.
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

Q_SIGNALS:
    void editRequested(const QList<foreword::frontmatter::FieldEdit>& edits, const QString& undoText,
                       const QString& mergeKey);

private:
    struct Child;
    struct Node;

    static QList<Child> childrenOf(const frontmatter::FieldValue& value,
                                   const QList<library::FieldSpec>* known);
    Node& nodeOf(const QModelIndex& index) const;
    QModelIndex indexOfNode(const Node& node, int column = KeyColumn) const;
    void reset();
    void populate(Node& node) const;
    void reconcile(Node& node);
    void arrangeRows(Node& node, const QList<Child>& children);
    QString shownValue(const Node& node) const;
    QString nameOf(const QModelIndex& index) const;
    int placeOf(const QModelIndex& index) const;
    void ask(const frontmatter::FieldEdit& edit, const QString& undoText);

    const library::FieldSchema& m_schema;
    FormContent m_content;
    std::unique_ptr<Node> m_root;
};

} // namespace foreword::widgets
