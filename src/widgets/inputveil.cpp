// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inputveil.h"

#include <QApplication>
#include <QEvent>

namespace foreword::widgets {

InputVeil::InputVeil(QWidget* covered)
    : QWidget(covered)
{
    setAttribute(Qt::WA_NoMousePropagation);
    setFocusPolicy(Qt::NoFocus); // by Tab or click; it takes the focus itself
    covered->installEventFilter(this);
    hide();
}

void InputVeil::cover()
{
    setGeometry(parentWidget()->rect());
    raise();
    show();
    QWidget* focus = QApplication::focusWidget();
    if (!focus || focus == this || !parentWidget()->isAncestorOf(focus))
        return;
    m_beneath = focus;
    setFocus(Qt::OtherFocusReason);
}

void InputVeil::lift()
{
    const bool hadFocus = hasFocus();
    hide();
    if (hadFocus && m_beneath && m_beneath->isVisible())
        m_beneath->setFocus(Qt::OtherFocusReason);
    m_beneath.clear();
}

bool InputVeil::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

} // namespace foreword::widgets
