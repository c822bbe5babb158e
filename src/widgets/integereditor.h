// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/fieldeditor.h"

namespace foreword::widgets {

class FieldLineEdit;

/// A whole number. Up, Down and the wheel count, Page Up and Page Down by ten. Emptied, the field is removed
/// when the editor leaves it; what is no number is marked and not written.
class IntegerEditor : public FieldEditor
{
    Q_OBJECT

public:
    IntegerEditor(const library::FieldSpec& spec, const QString& label, QWidget* parent = nullptr);

protected:
    void display() override;
    void applyLock() override;
    void finish() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void takeTyped(const QString& text);
    void step(qint64 difference);
    void review();

    FieldLineEdit* m_line;
};

} // namespace foreword::widgets
