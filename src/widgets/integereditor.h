// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/fieldeditor.h"
#include "widgets/fieldlineedit.h"

namespace foreword::widgets {

class NumberBox;

/// A whole number. Buttons, Up and Down count, Page Up and Page Down by ten; the wheel does not. Emptied, the
/// field is removed when the editor leaves it; what is no number is marked and not written.
class IntegerEditor : public FieldEditor
{
    Q_OBJECT

public:
    IntegerEditor(const library::FieldSpec& spec, const QString& label, QWidget* parent = nullptr);

    bool isHalfTyped() const override;

protected:
    void display() override;
    void applyLock() override;
    void finish() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void takeTyped(const QString& text);
    void step(qint64 difference);
    void review();
    std::pair<QString, FieldLineEdit::Note> noteFor(const QString& text) const;

    NumberBox* m_box;
    FieldLineEdit* m_line;
};

} // namespace foreword::widgets
