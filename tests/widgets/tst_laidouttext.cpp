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

QImage blank()
{
    QImage image(width, 30, QImage::Format_RGB32);
    image.fill(Qt::white);
    return image;
}

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

    void paintsLinesAsTextIs_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Qt::Alignment>("alignment");
        const Qt::Alignment left = Qt::AlignLeft;
        const Qt::Alignment right = Qt::AlignRight;
        QTest::newRow("left") << QStringLiteral("Votes") << left;
        QTest::newRow("right") << QStringLiteral("1976") << right;
        QTest::newRow("too long") << longTitle << left;
        QTest::newRow("too long, right") << longTitle << right;
        QTest::newRow("two lines") << QStringLiteral("One\ntwo") << left;
        QTest::newRow("accents") << QStringLiteral("Z\u00fcrich") << left;
    }

    void paintsLinesAsTextIs()
    {
        QFETCH(const QString, text);
        QFETCH(const Qt::Alignment, alignment);
        const QFont font;
        const QFontMetrics metrics(font);
        const QRect rect(2, 1, width - 4, 28);
        QImage known = blank();
        {
            QPainter painter(&known);
            painter.setFont(font);
            painter.drawText(rect, int(alignment) | Qt::AlignVCenter | Qt::TextSingleLine,
                             metrics.elidedText(text, Qt::ElideRight, rect.width()));
        }
        TextLines lines;
        lines.setFont(font);
        const auto painted = [&](const QRect& where) {
            QImage image = blank();
            QPainter painter(&image);
            lines.paint(&painter, where, text, alignment);
            return image;
        };
        QVERIFY(known != blank());
        QCOMPARE(painted(rect), known);
        // In another width, and as before.
        QVERIFY(painted(rect.adjusted(0, 0, -90, 0)) != blank());
        QCOMPARE(painted(rect), known);
    }

    void standsOnOneLineWhateverTheScript_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("Japanese") << QStringLiteral("\u97f3\u3060\u3051\u306e\u590f");
        QTest::newRow("Arabic") << QStringLiteral("\u062a\u0639\u0627\u0648\u0646");
        QTest::newRow("Thai") << QStringLiteral("\u0e02\u0e48\u0e32\u0e27");
        QTest::newRow("mixed") << QStringLiteral("Votes \u97f3 \u0e02\u0e48\u0e32\u0e27");
    }

    void standsOnOneLineWhateverTheScript()
    {
        QFETCH(const QString, text);
        const auto baseLine = [](const QString& of) {
            return layOutText(of, QFont(), width, 1, Qt::LeftToRight).glyphs.constFirst().positions()[0].y();
        };
        QVERIFY(qAbs(baseLine(text) - baseLine(QStringLiteral("Votes"))) <= 0.5);
    }

    void knowsHowWideALineIs()
    {
        TextLines lines;
        lines.setFont(QFont());
        QImage image = blank();
        QPainter painter(&image);
        const QString text = QStringLiteral("Votes");
        QCOMPARE(lines.paint(&painter, image.rect(), text), lines.width(text));
        QVERIFY(qAbs(lines.width(text) - QFontMetrics(QFont()).horizontalAdvance(text)) <= 1);
        QVERIFY(lines.width(longTitle) > width);
        QVERIFY(lines.paint(&painter, image.rect(), longTitle) <= width);
        QCOMPARE(lines.paint(&painter, QRect(), text), 0);
        QCOMPARE(lines.paint(&painter, image.rect(), QString()), 0);
    }

    void followsItsFont()
    {
        TextLines lines;
        lines.setFont(QFont());
        const int before = lines.width(longTitle);
        QFont large;
        large.setPointSizeF(large.pointSizeF() * 2);
        lines.setFont(large);
        QVERIFY(lines.width(longTitle) > before * 3 / 2);
        QCOMPARE(lines.height(), QFontMetrics(large).height());
    }
};

QTEST_MAIN(TestLaidOutText)
#include "tst_laidouttext.moc"
