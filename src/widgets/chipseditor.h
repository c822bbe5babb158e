// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/fieldeditor.h"

class QLineEdit;
class QToolButton;

namespace foreword::widgets {

class Chip;
class CountedValuesModel;
class FlowLayout;

/// A list of texts as chips, and a line to add to it: Enter or a comma adds, a pasted "a, b" adds both,
/// Backspace in the empty line removes the last one, Left and Right walk over the chips. Chips are moved by
/// dragging, or with Alt+Left and Alt+Right. A text with a comma of its own is typed in double quotes.
///
/// Of several articles it shows what any of them has, the most frequent first; what only some have is dimmed.
/// What is added or removed is so in all, and a button gives all of them the list that is shown.
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
    using Item = library::CommonField::Item;

    QStringList shownItems() const;
    QList<Item> commonItems() const;
    /// What a text is in the list that is shown: of several articles, only where all have it.
    bool hasAlready(const QString& text) const;
    void takeTyped(const QString& typed);
    void addTyped();
    void add(const QStringList& texts);
    void remove(int index);
    void addToAll(const QStringList& texts);
    void replaceInAll();
    void offerReplacing();
    void move(int from, int to);
    Chip* createChip(const QString& text, int index);
    void makeCommon(Chip* chip, const Item& item);
    /// Before which chip one would be dropped; their number for the end.
    int placeAt(const QPoint& position) const;
    void drop(int from, bool isCancelled);
    void focusChip(int index);
    /// Moves the focus from the line or a chip to the chip beside it.
    bool takeChipKey(QObject* chip, QKeyEvent* event);
    bool walk(QObject* from, int direction);
    void offerCompletions();

    FlowLayout* m_flow;
    QLineEdit* m_line;
    QToolButton* m_replace = nullptr; ///< of several articles
    CountedValuesModel* m_known;
    Suggestions m_suggestions;
    QList<Chip*> m_chips;
    QString m_typed;                ///< in the line before the last change
    std::optional<int> m_dropPlace; ///< while a chip is dragged
    std::optional<int> m_nextFocus; ///< the chip that has the focus when the list is shown again
};

} // namespace foreword::widgets
