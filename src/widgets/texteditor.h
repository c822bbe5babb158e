// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/fieldeditor.h"
#include "widgets/showntext.h"

namespace foreword::widgets {

class FieldLineEdit;

/// A text of one line. New lines in it are shown as ↵ and stay what they are.
class TextEditor : public FieldEditor
{
    Q_OBJECT

public:
    TextEditor(const library::FieldSpec& spec, const QString& label, QWidget* parent = nullptr);

protected:
    /// For editors that place the line edit themselves.
    TextEditor(const library::FieldSpec& spec, const QString& label, FieldLineEdit* line, QWidget* parent);

    FieldLineEdit* line() const { return m_line; }
    const QString& text() const { return m_text.text(); }
    /// As if `text` had been typed in the place of all there is.
    void enter(const QString& text);
    /// Says in the line's note what is to be said of the text: how long it is of what is advised, while it is
    /// edited or too long.
    virtual void review();

    void display() override;
    void applyLock() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void takeTyped(const QString& shown);
    void ask();

    FieldLineEdit* m_line;
    ShownText m_text{ShownText::Form::Line};
};

} // namespace foreword::widgets
