// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/messagebar.h"

#include "widgets/glyphs.h"
#include "widgets/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace foreword::widgets {

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
    , m_actions(new QHBoxLayout)
    , m_close(new QToolButton(this))
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setObjectName(QStringLiteral("close"));
    m_close->setIcon(glyphIcon(Glyph::Close));
    m_close->setProperty("flat", true);
    m_close->setAccessibleName(tr("Close message"));
    m_close->setToolTip(tr("Close message"));
    connect(m_close, &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT closed();
    });
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 8, 6);
    layout->addWidget(m_text, 1);
    layout->addLayout(m_actions);
    layout->setAlignment(m_actions, Qt::AlignTop);
    layout->addWidget(m_close, 0, Qt::AlignTop);
    hide();
}

void MessageBar::showMessage(Kind kind, const QString& text)
{
    m_kind = kind;
    m_text->setText(text);
    setAction(nullptr);
    applyColors();
    setVisible(!text.isEmpty());
    update();
}

void MessageBar::withdraw(const QString& text)
{
    if (m_text->text() == text)
        hide();
}

QString MessageBar::text() const
{
    return m_text->text();
}

void MessageBar::setAction(QAction* action)
{
    setActions(action ? QList<QAction*>{action} : QList<QAction*>());
}

void MessageBar::setActions(const QList<QAction*>& actions)
{
    while (m_buttons.size() < actions.size()) {
        m_buttons.append(new QToolButton(this));
        m_actions->addWidget(m_buttons.constLast());
    }
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        for (QAction* const old : m_buttons[i]->actions())
            m_buttons[i]->removeAction(old);
        if (i < actions.size())
            m_buttons[i]->setDefaultAction(actions[i]);
        m_buttons[i]->setVisible(i < actions.size());
    }
}

void MessageBar::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

void MessageBar::applyColors()
{
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, m_kind == Kind::Error     ? errorColor(colors)
                                          : m_kind == Kind::Warning ? warningColor(colors)
                                                                    : colors.color(QPalette::Text));
    m_text->setPalette(colors);
}

void MessageBar::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyColors();
}

void MessageBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_kind == Kind::Error     ? errorTint(palette())
                             : m_kind == Kind::Warning ? warningTint(palette())
                                                       : accentTint(palette()));
    painter.fillRect(0, height() - 1, width(), 1, lineColor(palette()));
}

} // namespace foreword::widgets
