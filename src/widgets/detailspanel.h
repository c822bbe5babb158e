// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/fieldform.h"

#include <QScrollArea>

namespace foreword::widgets {

class OtherFieldsEditor;

/// All fields of an article but its lists of pictures and stories; below them the fields that the schema does
/// not know, as a tree.
class DetailsPanel : public QScrollArea
{
    Q_OBJECT

public:
    explicit DetailsPanel(const library::FieldSchema& schema, QWidget* parent = nullptr);

    void setSuggestions(const FieldSuggestions& suggestions);
    void showContent(const FormContent& content);
    void startOver();
    FieldForm* form() const { return m_form; }
    OtherFieldsEditor* otherFields() const { return m_other; }
    /// Gives the focus to the field at the path, or to the one that holds it.
    void reveal(const frontmatter::FieldPath& field);
    /// Takes over what is being typed into a cell of the tree.
    void commitTyping();
    /// The field whose cell of the tree is open.
    std::optional<frontmatter::FieldPath> cellField() const;

Q_SIGNALS:
    void editRequested(const QList<foreword::frontmatter::FieldEdit>& edits, const QString& undoText,
                       const QString& mergeKey);
    void editingFinished();
    void openUrlRequested(const QUrl& url);

private:
    void bringRowInSight(const QModelIndex& row);

    FieldForm* m_form;
    OtherFieldsEditor* m_other;
};

} // namespace foreword::widgets
