// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/laidouttext.h"

#include <QFontMetrics>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace foreword::widgets;

namespace {

constexpr int width = 120;

const QString longTitle = QStringLiteral("The harbour city votes on its new bridge for the third time");

QRectF boundsOf(const LaidOutText& text)
{
    QRectF bounds;
    for (const QGlyphRun& run : text.glyphs)
        bounds |= run.boundingRect();
    return bounds;
}

} // namespace

class TestLaidOutText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasNoMoreLinesThanAsked()
    {
        const QFont font;
        const int height = QFontMetrics(font).height();
        for (const int most : {1, 2, 3}) {
            const LaidOutText text = layOutText(longTitle, font, width, most, Qt::LeftToRight);
            QCOMPARE(text.lines, most);
            QVERIFY(boundsOf(text).bottom() <= most * height + 1);
            QVERIFY(boundsOf(text).bottom() > (most - 1) * height);
            QVERIFY(boundsOf(text).right() <= width + 1);
        }
        QCOMPARE(layOutText(QStringLiteral("Votes"), font, width, 2, Qt::LeftToRight).lines, 1);
        QCOMPARE(layOutText({}, font, width, 2, Qt::LeftToRight).glyphs.size(), 0);
    }

    void beginsWhereItIsRead()
    {
        const QString text = QStringLiteral("Votes");
        QVERIFY(boundsOf(layOutText(text, QFont(), width, 1, Qt::LeftToRight)).left() < 3);
        QVERIFY(boundsOf(layOutText(text, QFont(), width, 1, Qt::RightToLeft)).right() > width - 3);
    }

    void isPaintedAsTextIs()
    {
        const QFont font;
        const QString text = QStringLiteral("Votes");
        const auto blank = [] {
            QImage image(width, 30, QImage::Format_RGB32);
            image.fill(Qt::white);
            return image;
        };
        QImage known = blank();
        QImage image = blank();
        {
            QPainter painter(&known);
            painter.setFont(font);
            painter.drawText(QPoint(0, QFontMetrics(font).ascent()), text);
        }
        {
            QPainter painter(&image);
            layOutText(text, font, width, 1, Qt::LeftToRight).paint(&painter, {0, 0});
        }
        QVERIFY(known != blank());
        QCOMPARE(image, known);
    }
};

QTEST_MAIN(TestLaidOutText)
#include "tst_laidouttext.moc"
