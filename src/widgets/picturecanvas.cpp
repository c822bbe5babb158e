// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/picturecanvas.h"

#include "widgets/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <cmath>

namespace foreword::widgets {

namespace {

constexpr double step = 1.25;
constexpr double largestScale = 16;
constexpr double smallestScale = 1.0 / 32;

/// From here on an editor wants to see the pixels.
constexpr double pixelsAreMeant = 4;

/// What shows through a transparent picture.
void paintChecks(QPainter& painter, const QRectF& area, const QPalette& palette)
{
    constexpr int side = 8;
    QPixmap tile(2 * side, 2 * side);
    tile.fill(palette.color(QPalette::Base));
    QPainter checks(&tile);
    checks.fillRect(0, 0, side, side, headerColor(palette));
    checks.fillRect(side, side, side, side, headerColor(palette));
    checks.end();
    painter.drawTiledPixmap(area, tile);
}

} // namespace

PictureCanvas::PictureCanvas(QWidget* parent)
    : QWidget(parent)
{
    setMinimumSize(160, 120);
    setAccessibleName(tr("Picture"));
}

void PictureCanvas::setPicture(const QList<QImage>& levels)
{
    m_levels = levels;
    m_isMoving = false;
    fit();
}

void PictureCanvas::setFrame(const QImage& frame)
{
    if (m_levels.isEmpty() || frame.size() != m_levels.constFirst().size())
        return;
    m_levels = {frame};
    update();
}

void PictureCanvas::clear()
{
    setPicture({});
}

QSizeF PictureCanvas::devicePixels() const
{
    return QSizeF(size()) * devicePixelRatioF();
}

double PictureCanvas::fittingScale() const
{
    if (m_levels.isEmpty())
        return 1;
    const QSizeF picture = m_levels.constFirst().size();
    const QSizeF room = devicePixels();
    return qMin(1.0, qMin(room.width() / picture.width(), room.height() / picture.height()));
}

bool PictureCanvas::isWhole() const
{
    if (m_levels.isEmpty())
        return true;
    const QSizeF shown = QSizeF(m_levels.constFirst().size()) * m_scale;
    const QSizeF room = devicePixels();
    return shown.width() <= room.width() + 0.5 && shown.height() <= room.height() + 0.5;
}

void PictureCanvas::fit()
{
    m_isFitted = true;
    m_scale = fittingScale();
    place({});
}

void PictureCanvas::setScale(double scale)
{
    scaleAt(scale, QRectF(rect()).center());
}

void PictureCanvas::zoomIn()
{
    setScale(m_scale * step);
}

void PictureCanvas::zoomOut()
{
    setScale(m_scale / step);
}

void PictureCanvas::moveBy(double horizontally, double vertically)
{
    const QSizeF room = devicePixels() / m_scale;
    place(m_center + QPointF(horizontally * room.width(), vertically * room.height()));
}

/// What lies under `position` stays there.
void PictureCanvas::scaleAt(double scale, QPointF position)
{
    if (m_levels.isEmpty())
        return;
    const double bounded = qBound(qMin(smallestScale, fittingScale()), scale, largestScale);
    const QPointF fromMiddle = (position - QRectF(rect()).center()) * devicePixelRatioF();
    const QPointF under = m_center + fromMiddle / m_scale;
    m_isFitted = false;
    m_scale = bounded;
    place(under - fromMiddle / m_scale);
}

/// Moves as far as there is picture, and to the middle where all of it can be seen.
void PictureCanvas::place(QPointF center)
{
    if (!m_levels.isEmpty()) {
        const QSizeF picture = m_levels.constFirst().size();
        const QSizeF half = devicePixels() / m_scale / 2;
        const auto within = [](double value, double margin, double whole) {
            return 2 * margin >= whole ? whole / 2 : qBound(margin, value, whole - margin);
        };
        m_center = {within(center.x(), half.width(), picture.width()),
                    within(center.y(), half.height(), picture.height())};
    }
    updateCursor();
    update();
    Q_EMIT viewChanged();
}

void PictureCanvas::updateCursor()
{
    if (isWhole())
        unsetCursor();
    else
        setCursor(m_isMoving ? Qt::ClosedHandCursor : Qt::OpenHandCursor);
}

/// The smallest one that has a pixel for each on the screen.
const QImage& PictureCanvas::levelFor(double scale) const
{
    qsizetype level = 0;
    while (level + 1 < m_levels.size() && scale <= std::pow(0.5, double(level + 1)))
        ++level;
    return m_levels.at(level);
}

void PictureCanvas::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), headerColor(palette()));
    if (m_levels.isEmpty())
        return;
    const double ratio = devicePixelRatioF();
    const QSizeF picture = m_levels.constFirst().size();
    const QSizeF seen = devicePixels() / m_scale;
    const QRectF source = QRectF(m_center - QPointF(seen.width(), seen.height()) / 2, seen)
                              .intersected(QRectF(QPointF(), picture));
    // Onto whole pixels of the screen, so that a picture at its true size is sharp.
    const QPointF corner = (source.topLeft() - m_center) * m_scale + QPointF(width(), height()) * ratio / 2;
    const QRectF target(QPointF(std::round(corner.x()), std::round(corner.y())) / ratio,
                        source.size() * m_scale / ratio);
    const QImage& level = levelFor(m_scale);
    const double across = level.width() / picture.width();
    const double down = level.height() / picture.height();
    if (level.hasAlphaChannel())
        paintChecks(painter, target, palette());
    painter.setRenderHint(QPainter::SmoothPixmapTransform, m_scale < pixelsAreMeant);
    painter.drawImage(
        target, level,
        QRectF(source.x() * across, source.y() * down, source.width() * across, source.height() * down));
}

void PictureCanvas::resizeEvent(QResizeEvent*)
{
    if (m_isFitted)
        fit();
    else
        place(m_center);
}

void PictureCanvas::wheelEvent(QWheelEvent* event)
{
    if (event->angleDelta().y() != 0)
        scaleAt(m_scale * std::pow(step, event->angleDelta().y() / 120.0), event->position());
    event->accept();
}

void PictureCanvas::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || isWhole())
        return event->ignore();
    m_isMoving = true;
    m_grabbed = event->position();
    updateCursor();
}

void PictureCanvas::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_isMoving)
        return;
    const QPointF moved = (event->position() - m_grabbed) * devicePixelRatioF() / m_scale;
    m_grabbed = event->position();
    place(m_center - moved);
}

void PictureCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_isMoving = false;
    updateCursor();
}

void PictureCanvas::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (m_isFitted)
        scaleAt(1, event->position());
    else
        fit();
}

} // namespace foreword::widgets
