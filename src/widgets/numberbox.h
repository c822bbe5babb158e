// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractSpinBox>

namespace foreword::widgets {

class FieldLineEdit;

/// A spin box over a line edit that may hold anything: QSpinBox would turn what a file holds into a number
/// of 32 bits. The wheel passes it by, so that scrolling a form counts nothing.
class NumberBox : public QAbstractSpinBox
{
    Q_OBJECT
    // What assistive programs ask of a spin box.
    Q_PROPERTY(qint64 value READ value WRITE setValue)
    Q_PROPERTY(qint64 minimum READ minimum)
    Q_PROPERTY(qint64 maximum READ maximum)

public:
    explicit NumberBox(QWidget* parent = nullptr);

    FieldLineEdit* line() const { return m_line; }
    void setRange(qint64 minimum, qint64 maximum);
    qint64 minimum() const { return m_minimum; }
    qint64 maximum() const { return m_maximum; }
    qint64 value() const;        ///< of what the line holds; 0 for no number
    void setValue(qint64 value); ///< as if it had been typed

    void stepBy(int steps) override;
    QValidator::State validate(QString& text, int& position) const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void stepRequested(int steps);

protected:
    StepEnabled stepEnabled() const override;
    void initStyleOption(QStyleOptionSpinBox* option) const override;
    void wheelEvent(QWheelEvent* event) override;

private:
    FieldLineEdit* m_line;
    qint64 m_minimum;
    qint64 m_maximum;
};

} // namespace foreword::widgets
