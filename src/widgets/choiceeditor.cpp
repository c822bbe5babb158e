// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/choiceeditor.h"

#include "widgets/countedvalues.h"
#include "widgets/fieldlineedit.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QEvent>
#include <QHBoxLayout>
#include <QSignalBlocker>

#include <algorithm>

namespace foreword::widgets {
namespace {

constexpr int scrollBarRoom = 16;
constexpr int widestPopup = 360;

} // namespace

ChoiceEditor::ChoiceEditor(const library::FieldSpec& spec, const QString& label, QWidget* parent)
    : TextEditor(spec, label, new FieldLineEdit, parent)
    , m_combo(new QComboBox)
    , m_values(new CountedValuesModel(this))
{
    m_combo->setEditable(true);
    m_combo->setInsertPolicy(QComboBox::NoInsert);
    m_combo->setLineEdit(line());
    m_combo->setModel(m_values);
    m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_combo->setMinimumContentsLength(4);
    m_combo->setMinimumWidth(64);
    // The combo box hands its line edit the focus and the keys behind the back of event filters.
    adopt(m_combo);

    auto* completer = new QCompleter(m_values, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_combo->setCompleter(completer);
    m_combo->setItemDelegate(new CountedValueDelegate(this));
    showCounts(completer);
    connect(completer, qOverload<const QString&>(&QCompleter::activated), this, &ChoiceEditor::enter);
    connect(m_combo, &QComboBox::textActivated, this, &ChoiceEditor::enter);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_combo);
}

ChoiceEditor::~ChoiceEditor()
{
    // A combo box that loses the focus with its editor tells of its text once more.
    m_combo->disconnect(this);
}

void ChoiceEditor::setSuggestions(const Suggestions& suggestions)
{
    m_suggestions = suggestions;
}

void ChoiceEditor::applyLock()
{
    TextEditor::applyLock();
    m_combo->setEnabled(!isLocked());
}

void ChoiceEditor::refill()
{
    const QList<library::ValueCount> values = m_suggestions ? m_suggestions() : QList<library::ValueCount>();
    if (values == m_values->values())
        return;
    // A new list would put its first value into the line.
    const QSignalBlocker comboBlocker(m_combo);
    const QSignalBlocker lineBlocker(line());
    const QString shown = line()->text();
    const int caret = line()->cursorPosition();
    m_values->setValues(values);
    m_combo->setCurrentIndex(-1);
    line()->showText(shown);
    line()->setCursorPosition(caret);
    // The combo box itself is narrower than many a name.
    const int widest = m_combo->view()->sizeHintForColumn(0);
    m_combo->view()->setMinimumWidth(
        std::min(std::max(widest + scrollBarRoom, m_combo->width()), widestPopup));
}

bool ChoiceEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_combo && event->type() == QEvent::FocusIn)
        refill();
    // Scrolling the form chooses nothing, with the focus neither.
    if (watched == m_combo && event->type() == QEvent::Wheel) {
        event->ignore();
        return true;
    }
    return TextEditor::eventFilter(watched, event);
}

} // namespace foreword::widgets
