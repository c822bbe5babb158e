// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/texteditor.h"

class QComboBox;

namespace foreword::widgets {

class CountedValuesModel;

/// A text that is chosen from the values in use, or typed.
class ChoiceEditor : public TextEditor
{
    Q_OBJECT

public:
    ChoiceEditor(const library::FieldSpec& spec, const QString& label, QWidget* parent = nullptr);
    ~ChoiceEditor() override;

    void setSuggestions(const Suggestions& suggestions) override;

protected:
    void applyLock() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refill();

    QComboBox* m_combo;
    CountedValuesModel* m_values;
    Suggestions m_suggestions;
};

} // namespace foreword::widgets
