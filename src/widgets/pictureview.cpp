// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pictureview.h"

#include "widgets/glyphs.h"
#include "widgets/picturestate.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

namespace foreword::widgets {

using Thumbnail = imaging::Thumbnail;

PictureView::PictureView(imaging::ThumbnailProvider* thumbnails, QWidget* parent)
    : QWidget(parent)
    , m_thumbnails(thumbnails)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Picture"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    if (m_thumbnails) {
        connect(m_thumbnails, &imaging::ThumbnailProvider::changed, this,
                [this](const imaging::ThumbnailKey& changed) {
                    if (changed == key())
                        refresh();
                });
        connect(m_thumbnails, &imaging::ThumbnailProvider::outdated, this, &PictureView::refresh);
    }
    updateDescription();
}

void PictureView::setPictures(const QStringList& addresses, const QString& articlePath)
{
    if (addresses == m_addresses && articlePath == m_articlePath)
        return;
    const QString shown = articlePath == m_articlePath ? currentAddress() : QString();
    m_addresses = addresses;
    m_articlePath = articlePath;
    m_current = qMax(0, int(m_addresses.indexOf(shown)));
    refresh();
}

void PictureView::showPicture(const QString& address)
{
    const auto position = m_addresses.indexOf(address);
    if (position < 0 || position == m_current)
        return;
    m_current = int(position);
    refresh();
}

QString PictureView::currentAddress() const
{
    return m_addresses.value(m_current);
}

QSize PictureView::sizeHint() const
{
    return {364, 192};
}

QSize PictureView::minimumSizeHint() const
{
    return {160, 120};
}

imaging::ThumbnailKey PictureView::key() const
{
    // In steps of 64, so that a pane being resized does not ask for every width on the way.
    const QSize pixels = size() * devicePixelRatioF();
    const auto stepped = [](int side) { return (side + 63) / 64 * 64; };
    return {currentAddress(), m_articlePath, {stepped(pixels.width()), stepped(pixels.height())}};
}

void PictureView::retry()
{
    if (!m_thumbnails || m_thumbnail.state != Thumbnail::State::Failed)
        return;
    m_thumbnails->retry(currentAddress());
    refresh();
}

void PictureView::step(int by)
{
    const int next = qBound(0, m_current + by, int(m_addresses.size()) - 1);
    if (next == m_current || m_addresses.isEmpty())
        return;
    m_current = next;
    refresh();
}

void PictureView::refresh()
{
    m_thumbnail = m_thumbnails && !m_addresses.isEmpty() ? m_thumbnails->thumbnail(key()) : Thumbnail();
    QString tip = currentAddress().toHtmlEscaped();
    if (m_thumbnail.state == Thumbnail::State::Failed)
        tip = m_thumbnail.reason.toHtmlEscaped() + QLatin1String("<br>") + tip;
    setToolTip(tip);
    updateDescription();
    update();
    Q_EMIT stateChanged();
}

void PictureView::updateDescription()
{
    switch (m_thumbnail.state) {
    case Thumbnail::State::Absent:
    case Thumbnail::State::Loading:
        setAccessibleDescription(pictureStateText(pictureState(m_thumbnail)));
        break;
    case Thumbnail::State::Failed:
        setAccessibleDescription(
            tr("%1: %2").arg(pictureStateText(pictureState(m_thumbnail)), m_thumbnail.reason));
        break;
    case Thumbnail::State::Ready:
        setAccessibleDescription(
            tr("%1 by %2 pixels").arg(m_thumbnail.trueSize.width()).arg(m_thumbnail.trueSize.height()));
        break;
    }
}

QRect PictureView::arrowRect(bool forward) const
{
    QRect rect(0, 0, 28, 28);
    rect.moveCenter(this->rect().center());
    if (forward)
        rect.moveRight(width() - 9);
    else
        rect.moveLeft(8);
    return rect;
}

/// Where the picture is, when there is one.
QRectF PictureView::pictureRect() const
{
    const QSizeF fitted = QSizeF(m_thumbnail.image.size()).scaled(size(), Qt::KeepAspectRatio);
    // Small pictures, such as logos, are not blown up.
    const QSizeF natural = QSizeF(m_thumbnail.trueSize) / devicePixelRatioF();
    const QSizeF drawn = natural.isEmpty() || natural.width() > fitted.width() ? fitted : natural;
    return {QPointF((width() - drawn.width()) / 2, (height() - drawn.height()) / 2), drawn};
}

void PictureView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath clip;
    clip.addRoundedRect(frame, 6, 6);
    if (m_thumbnail.state == Thumbnail::State::Ready) {
        painter.fillPath(clip, headerColor(palette()));
        painter.save();
        painter.setClipPath(clip);
        painter.drawImage(pictureRect(), m_thumbnail.image);
        painter.restore();
    } else {
        const PictureState state = pictureState(m_thumbnail);
        paintPictureState(&painter, rect(), state, palette(), 6, pictureStateText(state), m_thumbnail.reason);
    }
    if (hasFocus()) {
        painter.setPen(QPen(accentColor(palette()), 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(clip);
    }
    paintBadge(painter);
    if (underMouse() && m_addresses.size() > 1) {
        if (m_current > 0)
            paintArrow(painter, false);
        if (m_current < m_addresses.size() - 1)
            paintArrow(painter, true);
    }
}

void PictureView::paintBadge(QPainter& painter) const
{
    QStringList parts;
    if (m_addresses.size() > 1)
        parts.append(tr("%1 of %2").arg(m_current + 1).arg(m_addresses.size()));
    if (m_thumbnail.state == Thumbnail::State::Ready) {
        parts.append(tr("%1 × %2").arg(m_thumbnail.trueSize.width()).arg(m_thumbnail.trueSize.height()));
        if (m_thumbnail.fromWeb)
            parts.append(m_thumbnail.fromCache ? tr("cached") : tr("from the web"));
    }
    if (parts.isEmpty())
        return;
    const QString text = parts.join(QStringLiteral(" · "));
    painter.setFont(secondaryFont(font()));
    const QFontMetrics metrics(painter.font());
    QRectF badge(0, 0, metrics.horizontalAdvance(text) + 14, metrics.height() + 4);
    // On the picture, unless that is a small one.
    const QRectF picture = pictureRect();
    const qreal right = picture.width() >= badge.width() + 16 ? picture.right() : width();
    badge.moveBottomRight(QPointF(right - 8, height() - 8));
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 190));
    painter.drawRoundedRect(badge, 4, 4);
    painter.setPen(Qt::white);
    painter.drawText(badge, Qt::AlignCenter, text);
}

void PictureView::paintArrow(QPainter& painter, bool forward) const
{
    const QRect rect = arrowRect(forward);
    painter.setPen(QPen(lineColor(palette()), 1));
    painter.setBrush(palette().base());
    painter.drawEllipse(rect);
    glyphIcon(forward ? Glyph::Right : Glyph::Left).paint(&painter, rect.adjusted(6, 6, -6, -6));
}

void PictureView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    refresh();
}

void PictureView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right) {
        step(event->key() == Qt::Key_Left ? -1 : 1);
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && !m_addresses.isEmpty()) {
        Q_EMIT openRequested();
        return;
    }
    QWidget::keyPressEvent(event);
}

void PictureView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton) {
        if (arrowRect(false).contains(event->position().toPoint()))
            step(-1);
        else if (arrowRect(true).contains(event->position().toPoint()))
            step(1);
        else
            retry();
    }
    QWidget::mousePressEvent(event);
}

void PictureView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const QPoint position = event->position().toPoint();
    const bool isOnArrow = arrowRect(false).contains(position) || arrowRect(true).contains(position);
    if (isOnArrow)
        mousePressEvent(event);
    else if (event->button() == Qt::LeftButton && !m_addresses.isEmpty())
        Q_EMIT openRequested();
}

void PictureView::enterEvent(QEnterEvent* event)
{
    QWidget::enterEvent(event);
    update();
}

void PictureView::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    update();
}

void PictureView::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void PictureView::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace foreword::widgets
