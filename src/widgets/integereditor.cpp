// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/integereditor.h"

#include "widgets/fieldlineedit.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QWheelEvent>

#include <limits>

namespace foreword::widgets {
namespace {

using frontmatter::FieldValue;

std::optional<qint64> numberIn(const QString& text)
{
    bool ok = false;
    const qint64 number = text.trimmed().toLongLong(&ok);
    return ok ? std::optional(number) : std::nullopt;
}

qint64 stepOf(const QKeyEvent* event)
{
    if (event->modifiers() & ~Qt::KeypadModifier)
        return 0;
    switch (event->key()) {
    case Qt::Key_Up:
        return 1;
    case Qt::Key_Down:
        return -1;
    case Qt::Key_PageUp:
        return 10;
    case Qt::Key_PageDown:
        return -10;
    default:
        return 0;
    }
}

} // namespace

IntegerEditor::IntegerEditor(const library::FieldSpec& spec, const QString& label, QWidget* parent)
    : FieldEditor(spec, label, parent)
    , m_line(new FieldLineEdit)
{
    adopt(m_line);
    connect(m_line, &FieldLineEdit::edited, this, &IntegerEditor::takeTyped);
    connect(m_line, &QLineEdit::returnPressed, this, &IntegerEditor::commit);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_line);
}

void IntegerEditor::takeTyped(const QString& text)
{
    if (const std::optional<qint64> number = numberIn(text))
        write(FieldValue::integer(*number));
    review();
}

void IntegerEditor::finish()
{
    // Not while typing: a number that is retyped keeps its line and the comment on it.
    if (m_line->text().trimmed().isEmpty() && !valueText().isEmpty())
        write(std::nullopt);
    else if (const std::optional<qint64> number = numberIn(m_line->text());
             number && value() && *value() == FieldValue::integer(*number))
        m_line->showText(valueText());
}

void IntegerEditor::step(qint64 difference)
{
    const std::optional<qint64> number = numberIn(m_line->text());
    if (isLocked() || (!number && !m_line->text().isEmpty()))
        return;
    const qint64 lowest = spec().minimum.value_or(std::numeric_limits<qint64>::min());
    const qint64 highest = spec().maximum.value_or(std::numeric_limits<qint64>::max());
    qint64 next = 0;
    if (__builtin_add_overflow(number.value_or(0), difference, &next))
        return;
    m_line->showText(QString::number(std::clamp(next, lowest, highest)));
    takeTyped(m_line->text());
}

void IntegerEditor::display()
{
    if (m_line->text() != valueText())
        m_line->showText(valueText());
    review();
}

void IntegerEditor::review()
{
    const QString text = m_line->text();
    if (isUnfit())
        return m_line->setNote(unfitNote(), FieldLineEdit::Note::Error);
    if (text.isEmpty())
        return m_line->setNote({});
    std::optional<qint64> number = numberIn(text);
    if (value() && text == valueText())
        number = value()->toInteger();
    if (!number)
        return m_line->setNote(tr("not a whole number"), FieldLineEdit::Note::Error);
    if (spec().minimum && *number < *spec().minimum)
        return m_line->setNote(tr("%1 or more").arg(*spec().minimum), FieldLineEdit::Note::Warning);
    if (spec().maximum && *number > *spec().maximum)
        return m_line->setNote(tr("at most %1").arg(*spec().maximum), FieldLineEdit::Note::Warning);
    m_line->setNote({});
}

void IntegerEditor::applyLock()
{
    m_line->setReadOnly(isLocked());
}

bool IntegerEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        if (const qint64 difference = stepOf(static_cast<QKeyEvent*>(event))) {
            step(difference);
            return true;
        }
    } else if (event->type() == QEvent::Wheel && m_line->hasFocus()) {
        const int turn = static_cast<QWheelEvent*>(event)->angleDelta().y();
        if (turn != 0)
            step(turn > 0 ? 1 : -1);
        return true;
    }
    return FieldEditor::eventFilter(watched, event);
}

} // namespace foreword::widgets
