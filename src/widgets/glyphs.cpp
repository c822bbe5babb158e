// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/glyphs.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPalette>

namespace foreword::widgets {
namespace {

/// On a grid of 16 × 16.
QPainterPath pathOf(Glyph glyph)
{
    QPainterPath path;
    const auto line = [&path](qreal x1, qreal y1, qreal x2, qreal y2) {
        path.moveTo(x1, y1);
        path.lineTo(x2, y2);
    };
    const auto polyline = [&path](std::initializer_list<QPointF> points) {
        path.moveTo(*points.begin());
        for (const QPointF& point : points)
            path.lineTo(point);
    };
    switch (glyph) {
    case Glyph::Open:
        polyline({{7, 4}, {3.5, 4}, {3.5, 12.5}, {12, 12.5}, {12, 9}});
        polyline({{9, 3.5}, {12.5, 3.5}, {12.5, 7}});
        line(12.5, 3.5, 7.5, 8.5);
        break;
    case Glyph::Add:
        line(8, 3.5, 8, 12.5);
        line(3.5, 8, 12.5, 8);
        break;
    case Glyph::Remove:
        line(3.5, 8, 12.5, 8);
        break;
    case Glyph::Up:
        polyline({{4, 9.5}, {8, 5.5}, {12, 9.5}});
        break;
    case Glyph::Down:
        polyline({{4, 6.5}, {8, 10.5}, {12, 6.5}});
        break;
    case Glyph::Left:
        polyline({{9.5, 4}, {5.5, 8}, {9.5, 12}});
        break;
    case Glyph::Right:
        polyline({{6.5, 4}, {10.5, 8}, {6.5, 12}});
        break;
    case Glyph::Calendar:
        path.addRoundedRect(2.5, 3.5, 11, 10, 1.5, 1.5);
        line(2.5, 6.5, 13.5, 6.5);
        line(5.5, 2, 5.5, 4.5);
        line(10.5, 2, 10.5, 4.5);
        break;
    case Glyph::Close:
        line(4.5, 4.5, 11.5, 11.5);
        line(11.5, 4.5, 4.5, 11.5);
        break;
    case Glyph::Search:
        path.addEllipse(QPointF(7, 7), 4, 4);
        line(10, 10, 13.5, 13.5);
        break;
    case Glyph::Copy:
        path.addRoundedRect(5.5, 5.5, 8, 8, 1.5, 1.5);
        polyline({{3.5, 10.5}, {2.5, 10.5}, {2.5, 2.5}, {10.5, 2.5}, {10.5, 3.5}});
        break;
    case Glyph::Duplicate:
        path.addRoundedRect(5.5, 5.5, 8, 8, 1.5, 1.5);
        polyline({{3.5, 10.5}, {2.5, 10.5}, {2.5, 2.5}, {10.5, 2.5}, {10.5, 3.5}});
        line(9.5, 7.5, 9.5, 11.5);
        line(7.5, 9.5, 11.5, 9.5);
        break;
    case Glyph::Warning:
        polyline({{8, 2.5}, {14, 13}, {2, 13}, {8, 2.5}});
        line(8, 6.5, 8, 9.5);
        line(8, 11.2, 8, 11.4);
        break;
    case Glyph::FullScreen:
        polyline({{3, 6}, {3, 3}, {6, 3}});
        polyline({{10, 3}, {13, 3}, {13, 6}});
        polyline({{13, 10}, {13, 13}, {10, 13}});
        polyline({{6, 13}, {3, 13}, {3, 10}});
        break;
    case Glyph::Save:
        line(8, 3, 8, 10);
        polyline({{5, 7}, {8, 10}, {11, 7}});
        polyline({{3, 10.5}, {3, 13}, {13, 13}, {13, 10.5}});
        break;
    case Glyph::Picture:
        path.addRoundedRect(2, 3, 12, 10, 1.5, 1.5);
        polyline({{2.5, 11.5}, {6, 7.5}, {8.8, 10.4}, {10.6, 8.8}, {13.5, 11.5}});
        path.addEllipse(QPointF(10.3, 5.9), 0.9, 0.9);
        break;
    case Glyph::BrokenPicture:
        path.addRoundedRect(2, 3, 12, 10, 1.5, 1.5);
        line(6, 6, 10, 10);
        line(10, 6, 6, 10);
        break;
    case Glyph::Blocked:
        path.addEllipse(QPointF(8, 8), 5.5, 5.5);
        line(4.1, 11.9, 11.9, 4.1);
        break;
    case Glyph::Offline:
        path.moveTo(4.8, 12.5);
        path.cubicTo(2.6, 12.5, 1.7, 11, 2, 9.6);
        path.cubicTo(2.3, 8.4, 3.4, 7.7, 4.6, 7.8);
        path.cubicTo(4.8, 5.4, 6.4, 4, 8.3, 4);
        path.cubicTo(10.4, 4, 11.8, 5.5, 11.9, 7.4);
        path.cubicTo(13.4, 7.4, 14.3, 8.6, 14.2, 10);
        path.cubicTo(14.1, 11.6, 12.8, 12.5, 11.4, 12.5);
        path.closeSubpath();
        line(3, 14.2, 13, 2.2);
        break;
    }
    return path;
}

class GlyphEngine : public QIconEngine
{
public:
    explicit GlyphEngine(Glyph glyph)
        : m_glyph(glyph)
    {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        const QColor color = QGuiApplication::palette().color(group, QPalette::ButtonText);
        paintGlyph(painter, m_glyph, rect, color);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        if (size.isEmpty())
            return {};
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return pixmap;
    }

    QIconEngine* clone() const override { return new GlyphEngine(*this); }

private:
    Glyph m_glyph;
};

} // namespace

QIcon glyphIcon(Glyph glyph)
{
    return QIcon(new GlyphEngine(glyph));
}

void paintGlyph(QPainter* painter, Glyph glyph, const QRectF& rect, const QColor& color)
{
    const qreal side = qMin(rect.width(), rect.height());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2);
    painter->scale(side / 16, side / 16);
    painter->setPen(QPen(color, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    painter->drawPath(pathOf(glyph));
    painter->restore();
}

} // namespace foreword::widgets
