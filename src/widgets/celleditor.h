// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/fieldedit.h"
#include "library/articlelibrary.h"
#include "library/fieldschema.h"
#include "widgets/formcontent.h"

#include <QWidget>

#include <optional>

class QLineEdit;

namespace foreword::widgets {

class FieldEditor;

/// The form's control for one field, put over its cell of the table. What is done in it is kept here until it
/// is left: Enter, Tab and the loss of the focus take it over, Escape gives it up. Enter and Tab do not leave
/// what is no value of the field's type, such as half a date.
class CellEditor : public QWidget
{
    Q_OBJECT

public:
    /// Where the editor wants to go on.
    enum class Leaving { Stay, Next, Previous };

    /// One field of one article.
    struct Field
    {
        library::ArticleId article;
        library::FieldSpec spec;
        frontmatter::FieldPath path;
        QString label; ///< the column's
    };

    CellEditor(const Field& field, const FormContent& content, const frontmatter::KeyOrder& order,
               QWidget* parent);
    ~CellEditor() override;

    const Field& field() const { return m_field; }
    FieldEditor* control() const { return m_control; }
    /// What has been asked for since the beginning or the last call; nothing where that comes to nothing.
    std::optional<frontmatter::FieldEdit> takeEdit();
    /// Whether takeEdit() would give something. What waits for the field to be left does not count.
    bool hasDraft() const;
    /// Gives the control the focus, its text selected.
    void begin();
    /// The widget that keys are meant for.
    QWidget* keyTarget() const;
    /// Room for a value of the field's type, whatever the width of the column.
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void left(foreword::widgets::CellEditor::Leaving leaving);
    void givenUp();
    void draftChanged();
    /// It may need more room, or less.
    void grown();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QLineEdit* line() const;
    bool isBox() const;
    bool holdsNoValue() const;
    void apply(const QList<frontmatter::FieldEdit>& edits);
    std::optional<frontmatter::FieldValue> value() const;
    void display();
    void leave(Leaving leaving);
    void watchFocus(QWidget* now);

    Field m_field;
    frontmatter::KeyOrder m_order;
    FieldEditor* m_control;
    frontmatter::FieldValue m_root; ///< as it is to be
    std::optional<frontmatter::FieldValue> m_before;
    std::optional<frontmatter::FieldValue> m_saved;
    bool m_hasBegun = false;
};

} // namespace foreword::widgets
