// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/fieldeditor.h"

class QLineEdit;
class QStringListModel;

namespace foreword::widgets {

class Chip;
class FlowLayout;

/// A list of texts as chips, and a line to add to it: Enter or a comma adds, a pasted "a, b" adds several,
/// Backspace in the empty line removes the last one, Left and Right walk over the chips.
class ChipsEditor : public FieldEditor
{
    Q_OBJECT

public:
    ChipsEditor(const library::FieldSpec& spec, const QString& label, QWidget* parent = nullptr);

    void setSuggestions(const Suggestions& suggestions) override;

protected:
    void display() override;
    void applyLock() override;
    void finish() override;
    bool takesLists() const override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QStringList shownItems() const;
    void takeTyped(const QString& typed);
    void addTyped();
    void add(const QStringList& texts);
    void remove(int index);
    /// Moves the focus from the line or a chip to the chip beside it.
    bool walk(QObject* from, int direction);
    void offerCompletions();

    FlowLayout* m_flow;
    QLineEdit* m_line;
    QStringListModel* m_known;
    Suggestions m_suggestions;
    QList<Chip*> m_chips;
};

} // namespace foreword::widgets
