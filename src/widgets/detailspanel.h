// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/fieldform.h"

#include <QScrollArea>

class QLabel;
class QVBoxLayout;

namespace foreword::widgets {

/// All fields of an article but its lists of pictures and stories; below them the fields that the schema does
/// not know, each with the editor that fits its value.
class DetailsPanel : public QScrollArea
{
    Q_OBJECT

public:
    explicit DetailsPanel(const library::FieldSchema& schema, QWidget* parent = nullptr);

    void setSuggestions(const FieldSuggestions& suggestions);
    void showContent(const FormContent& content);
    void startOver();
    FieldForm* form() const { return m_form; }
    FieldForm* otherFields() const { return m_other; } ///< null where there are none

Q_SIGNALS:
    void editRequested(const QList<foreword::frontmatter::FieldEdit>& edits, const QString& undoText,
                       const QString& mergeKey);
    void editingFinished();
    void openUrlRequested(const QUrl& url);

private:
    FieldForm* addForm(const QList<library::FieldSpec>& fields, FieldForm::Order order);
    QList<library::FieldSpec> unknownFields(const frontmatter::FieldValue& root) const;
    void showOtherFields(const QList<library::FieldSpec>& fields);

    const library::FieldSchema& m_schema;
    QVBoxLayout* m_layout;
    FieldForm* m_form;
    QLabel* m_otherHeading;
    FieldForm* m_other = nullptr;
    QList<library::FieldSpec> m_otherSpecs;
};

} // namespace foreword::widgets
