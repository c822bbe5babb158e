// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/formcontent.h"
#include "widgets/otherfieldsmodel.h"

#include <QWidget>

#include <optional>

class QLabel;
class QToolButton;

namespace foreword::widgets {

class OtherFieldsView;

/// The fields that the schema does not know: their tree, what can be done with the current one, and why
/// nothing can where that is so.
class OtherFieldsEditor : public QWidget
{
    Q_OBJECT

public:
    /// `schema` outlives the editor.
    explicit OtherFieldsEditor(const library::FieldSchema& schema, QWidget* parent = nullptr);

    void showContent(const FormContent& content);
    /// An edit was refused: what it was to add is not waited for.
    void startOver();
    /// Takes over what is being typed into a cell.
    void commitTyping();

    OtherFieldsModel* model() const { return m_model; }
    OtherFieldsView* view() const { return m_view; }

    // What buttons and keys do.
    void add();       ///< beside the current row: behind it in a list, a field of the same group else
    void addInside(); ///< the current list or group
    void remove();
    void moveUp() { moveTo(current().row() - 1); }
    void moveDown() { moveTo(current().row() + 1); }
    /// To the place of the row `to` beside the current one.
    void moveTo(int to);

Q_SIGNALS:
    void editRequested(const QList<foreword::frontmatter::FieldEdit>& edits, const QString& undoText,
                       const QString& mergeKey);

private:
    QToolButton* addButton(const QString& word, const QString& name, const QString& keys,
                           void (OtherFieldsEditor::*action)());
    QModelIndex current() const; ///< of the key
    void addTo(const QModelIndex& holder, int before);
    void takeAdded();
    void updateButtons();
    void openMenu(const QPoint& position);

    OtherFieldsModel* m_model;
    OtherFieldsView* m_view;
    QLabel* m_heading;
    QLabel* m_hint;
    QToolButton* m_add;
    QToolButton* m_addInside;
    QToolButton* m_remove;
    QToolButton* m_up;
    QToolButton* m_down;
    std::optional<frontmatter::FieldPath> m_added; ///< to be edited once it is there
};

} // namespace foreword::widgets
