// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chip.h"

#include "widgets/plaintext.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>

namespace foreword::widgets {
namespace {

constexpr int sideMargin = 8;
constexpr int crossSide = 14;
constexpr int lowest = 20;
constexpr int widest = 220;

} // namespace

Chip::Chip(const QString& text, QWidget* parent)
    : QAbstractButton(parent)
    , m_text(text.simplified())
{
    setFont(secondaryFont(font()));
    setFocusPolicy(Qt::ClickFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    setAccessibleName(tr("Remove %1").arg(m_text));
    setAccessibleDescription(tr("Alt+Left and Alt+Right move it."));
    connect(this, &QAbstractButton::clicked, this, &Chip::removeRequested);
    setToolTip(plainToolTip(text));
}

void Chip::setLocked(bool locked)
{
    m_isLocked = locked;
    setEnabled(!locked);
    setAccessibleName(locked ? m_text : tr("Remove %1").arg(m_text));
    updateGeometry();
    update();
}

void Chip::setCommon(const QString& share)
{
    m_isMovable = false;
    m_isDimmed = !share.isEmpty();
    setAccessibleDescription(share);
    if (m_isDimmed)
        setToolTip(plainToolTip(m_text + u'\n' + share));
    update();
}

QSize Chip::sizeHint() const
{
    const int cross = m_isLocked ? 0 : crossSide;
    // A whole pixel more than the text: advances are fractions, and a hair too little would elide it.
    const int text = fontMetrics().horizontalAdvance(m_text) + 2;
    return {qMin(widest, text + 2 * sideMargin + cross), qMax(lowest, fontMetrics().height() + 4)};
}

QSize Chip::minimumSizeHint() const
{
    return {40, sizeHint().height()};
}

QRect Chip::crossRect() const
{
    const QRect cross(width() - crossSide - 5, 0, crossSide + 5, rect().height());
    return QStyle::visualRect(layoutDirection(), rect(), cross);
}

bool Chip::hitButton(const QPoint& position) const
{
    return crossRect().contains(position);
}

int Chip::moveOf(const QKeyEvent& key) const
{
    if (m_isLocked || !m_isMovable || key.modifiers() != Qt::AltModifier)
        return 0;
    const int forward = layoutDirection() == Qt::LeftToRight ? 1 : -1;
    return key.key() == Qt::Key_Right ? forward : key.key() == Qt::Key_Left ? -forward : 0;
}

bool Chip::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && moveOf(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QAbstractButton::event(event);
}

void Chip::mousePressEvent(QMouseEvent* event)
{
    QAbstractButton::mousePressEvent(event);
    const bool canDrag =
        event->button() == Qt::LeftButton && !hitButton(event->pos()) && !m_isLocked && m_isMovable;
    m_pressedAt = canDrag ? std::optional(event->pos()) : std::nullopt;
    if (canDrag)
        event->accept();
}

void Chip::mouseMoveEvent(QMouseEvent* event)
{
    QAbstractButton::mouseMoveEvent(event);
    if (!m_pressedAt)
        return;
    const int distance = (event->pos() - *m_pressedAt).manhattanLength();
    if (!m_isDragged && distance < QApplication::startDragDistance())
        return;
    if (!m_isDragged) {
        m_isDragged = true;
        setCursor(Qt::ClosedHandCursor);
        update();
    }
    Q_EMIT dragged(mapToParent(event->pos()));
}

void Chip::mouseReleaseEvent(QMouseEvent* event)
{
    QAbstractButton::mouseReleaseEvent(event);
    if (m_isDragged)
        endDrag(false);
    m_pressedAt.reset();
}

void Chip::endDrag(bool isCancelled)
{
    m_isDragged = false;
    m_pressedAt.reset();
    unsetCursor();
    update();
    Q_EMIT dropped(isCancelled);
}

void Chip::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_isDragged)
        endDrag(true);
    else if (const int by = moveOf(*event))
        Q_EMIT moveRequested(by);
    else if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
        Q_EMIT removeRequested();
    else
        QAbstractButton::keyPressEvent(event);
}

void Chip::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(m_isDragged ? 0.5 : 1);
    const QColor ink = m_isLocked || m_isDimmed ? secondaryColor(palette()) : accentColor(palette());
    const QPen quiet = m_isDimmed ? QPen(lineColor(palette()), 1, Qt::DashLine) : QPen(Qt::NoPen);
    painter.setPen(hasFocus() ? QPen(ink, 1) : quiet);
    const QColor ground = m_isLocked ? headerColor(palette()) : accentTint(palette());
    painter.setBrush(m_isDimmed ? QBrush(Qt::NoBrush) : QBrush(ground));
    const QRectF pill = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);

    const int cross = m_isLocked ? 0 : crossSide;
    QRect place = rect().adjusted(sideMargin, 0, -sideMargin - cross, 0);
    place = QStyle::visualRect(layoutDirection(), rect(), place);
    painter.setPen(ink);
    painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                     fontMetrics().elidedText(m_text, Qt::ElideRight, place.width()));
    if (m_isLocked)
        return;
    QRectF mark(0, 0, 5, 5);
    mark.moveCenter(QRectF(crossRect()).center() +
                    QPointF(layoutDirection() == Qt::LeftToRight ? -1 : 1, 0.5));
    painter.setPen(QPen(ink, underMouse() ? 1.8 : 1.2, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(mark.topLeft(), mark.bottomRight());
    painter.drawLine(mark.bottomLeft(), mark.topRight());
}

} // namespace foreword::widgets
