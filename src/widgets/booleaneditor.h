// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/fieldeditor.h"

class QCheckBox;
class QLabel;

namespace foreword::widgets {

/// Yes or no, with what the disk holds beside it where that differs.
class BooleanEditor : public FieldEditor
{
    Q_OBJECT

public:
    BooleanEditor(const library::FieldSpec& spec, const QString& label, QWidget* parent = nullptr);

protected:
    void display() override;
    void displaySaved() override;
    void applyLock() override;
    void changeEvent(QEvent* event) override;

private:
    QString countsNote() const;

    QCheckBox* m_box;
    QLabel* m_note;
};

} // namespace foreword::widgets
