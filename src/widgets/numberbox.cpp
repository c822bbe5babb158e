// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/numberbox.h"

#include "widgets/fieldlineedit.h"

#include <QStyleOptionSpinBox>
#include <QWheelEvent>

#include <limits>

namespace foreword::widgets {
namespace {

constexpr int narrowest = 64;

} // namespace

NumberBox::NumberBox(QWidget* parent)
    : QAbstractSpinBox(parent)
    , m_line(new FieldLineEdit)
    , m_minimum(std::numeric_limits<qint64>::min())
    , m_maximum(std::numeric_limits<qint64>::max())
{
    setLineEdit(m_line);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void NumberBox::setRange(qint64 minimum, qint64 maximum)
{
    m_minimum = minimum;
    m_maximum = maximum;
}

qint64 NumberBox::value() const
{
    return m_line->text().trimmed().toLongLong();
}

void NumberBox::setValue(qint64 value)
{
    m_line->setText(QString::number(value));
}

void NumberBox::stepBy(int steps)
{
    Q_EMIT stepRequested(steps);
}

QValidator::State NumberBox::validate(QString& text, int& position) const
{
    Q_UNUSED(text)
    Q_UNUSED(position)
    // What is no number is marked, not swallowed.
    return QValidator::Acceptable;
}

QSize NumberBox::minimumSizeHint() const
{
    return {narrowest, QAbstractSpinBox::minimumSizeHint().height()};
}

QAbstractSpinBox::StepEnabled NumberBox::stepEnabled() const
{
    bool isNumber = false;
    const qint64 number = m_line->text().trimmed().toLongLong(&isNumber);
    if (isReadOnly() || (!isNumber && !m_line->text().isEmpty()))
        return StepNone;
    StepEnabled enabled = StepNone;
    enabled.setFlag(StepUpEnabled, number < m_maximum);
    enabled.setFlag(StepDownEnabled, number > m_minimum);
    return enabled;
}

/// QAbstractSpinBox does not say it to the style.
void NumberBox::initStyleOption(QStyleOptionSpinBox* option) const
{
    QAbstractSpinBox::initStyleOption(option);
    option->state.setFlag(QStyle::State_ReadOnly, isReadOnly());
}

void NumberBox::wheelEvent(QWheelEvent* event)
{
    event->ignore();
}

} // namespace foreword::widgets
