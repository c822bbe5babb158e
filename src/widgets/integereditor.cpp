// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/integereditor.h"

#include "widgets/numberbox.h"

#include <QHBoxLayout>
#include <QKeyEvent>

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
    , m_box(new NumberBox)
    , m_line(m_box->line())
{
    m_box->setRange(spec.minimum.value_or(std::numeric_limits<qint64>::min()),
                    spec.maximum.value_or(std::numeric_limits<qint64>::max()));
    adopt(m_box);
    // The box hands its line the keys behind the back of event filters; assistive programs go to the line.
    m_line->installEventFilter(this);
    connect(m_box, &NumberBox::stepRequested, this, &IntegerEditor::step);
    connect(m_line, &FieldLineEdit::edited, this, &IntegerEditor::takeTyped);
    connect(m_line, &QLineEdit::returnPressed, this, &IntegerEditor::commit);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_box);
}

void IntegerEditor::takeTyped(const QString& text)
{
    if (const std::optional<qint64> number = numberIn(text))
        write(FieldValue::integer(*number));
    else
        withdraw();
    review();
}

bool IntegerEditor::isHalfTyped() const
{
    return !numberIn(m_line->text()) && m_line->text() != valueText();
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
    qint64 next = 0;
    if (__builtin_add_overflow(number.value_or(0), difference, &next))
        return;
    m_line->showText(QString::number(std::clamp(next, m_box->minimum(), m_box->maximum())));
    takeTyped(m_line->text());
}

void IntegerEditor::display()
{
    m_line->setStandIn(mixedNote());
    if (m_line->text() != valueText() && !keepsTyping())
        m_line->showText(valueText());
    review();
}

std::pair<QString, FieldLineEdit::Note> IntegerEditor::noteFor(const QString& text) const
{
    using Note = FieldLineEdit::Note;
    if (isUnfit())
        return {unfitNote(), Note::Error};
    if (text.isEmpty())
        return {};
    std::optional<qint64> number = numberIn(text);
    if (value() && text == valueText())
        number = value()->toInteger();
    if (!number)
        return {tr("not a whole number"), Note::Error};
    if (spec().minimum && *number < *spec().minimum)
        return {tr("%1 or more").arg(*spec().minimum), Note::Warning};
    if (spec().maximum && *number > *spec().maximum)
        return {tr("at most %1").arg(*spec().maximum), Note::Warning};
    return {};
}

void IntegerEditor::review()
{
    const auto [words, kind] = noteFor(m_line->text());
    m_line->setNote(words, kind);
    // The frame is the box's.
    m_box->setProperty("fieldState", m_line->property("fieldState"));
    m_box->update();
}

void IntegerEditor::applyLock()
{
    m_box->setReadOnly(isLocked());
}

bool IntegerEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        if (const qint64 difference = stepOf(static_cast<QKeyEvent*>(event))) {
            step(difference);
            return true;
        }
    }
    return FieldEditor::eventFilter(watched, event);
}

} // namespace foreword::widgets
