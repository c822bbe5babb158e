// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/datetext.h"
#include "widgets/fieldeditor.h"

class QToolButton;

namespace foreword::widgets {

class FieldLineEdit;

/// A date in the file's own form. Day and time are typed, counted with Up and Down at the caret, or picked
/// from a calendar; the offset stays and is shown at the end. A text with an offset of its own replaces both.
/// What is no date is marked and not written; emptied, the field is removed when the editor leaves it.
class DateTimeEditor : public FieldEditor
{
    Q_OBJECT

public:
    DateTimeEditor(const library::FieldSpec& spec, const QString& label, QWidget* parent = nullptr);

    bool isHalfTyped() const override;

protected:
    void display() override;
    void applyLock() override;
    void finish() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void takeTyped(const QString& typed);
    void step(int difference);
    void pick(QDate date);
    void openCalendar();
    void review();
    QString shownText() const; ///< of value()
    /// What is to be written for what is typed; nothing where that is no date.
    std::optional<QString> written(const QString& typed) const;

    FieldLineEdit* m_line;
    QToolButton* m_calendar;
    /// The form that edits keep: that of the value which the editor found, not of what is typed in passing.
    std::optional<library::DateText> m_form;
    bool m_foundText = false; ///< the value was a (quoted) text, and stays one
};

} // namespace foreword::widgets
