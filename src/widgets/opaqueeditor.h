// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/fieldeditor.h"

class QToolButton;

namespace foreword::widgets {

class FieldLineEdit;

/// A value that is kept exactly: shown, copied, never edited.
class OpaqueEditor : public FieldEditor
{
    Q_OBJECT

public:
    OpaqueEditor(const library::FieldSpec& spec, const QString& label, QWidget* parent = nullptr);

protected:
    void display() override;
    void applyLock() override;
    bool takesLists() const override { return true; }

private:
    FieldLineEdit* m_line;
    QToolButton* m_copy;
};

} // namespace foreword::widgets
