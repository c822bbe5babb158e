// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/picturestate.h"

#include "widgets/theme.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace foreword;
using imaging::PictureFailure;
using imaging::Thumbnail;
using widgets::PictureState;

namespace {

constexpr PictureState states[] = {PictureState::Loading, PictureState::Absent,  PictureState::Failed,
                                   PictureState::Blocked, PictureState::Offline, PictureState::Unreadable};

/// Where something is drawn on the ground, whatever its colour.
QImage shapeOf(PictureState state, const QPalette& palette, QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(palette.color(QPalette::Base));
    QPainter painter(&image);
    widgets::paintPictureState(&painter, QRectF(QPointF(), QSizeF(size)), state, palette, 3);
    painter.end();
    const QRgb ground = image.pixel(size.width() / 8, size.height() / 2);
    QImage shape(size, QImage::Format_RGB32);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x)
            shape.setPixel(x, y, image.pixel(x, y) == ground ? 0 : 1);
    }
    return shape;
}

} // namespace

class TestPictureState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isToldApartByItsShape_data()
    {
        QTest::addColumn<bool>("isDark");
        QTest::addColumn<QSize>("size");
        QTest::newRow("light, compact row") << false << QSize(27, 18);
        QTest::newRow("light, table") << false << QSize(50, 33);
        QTest::newRow("dark, card") << true << QSize(160, 90);
    }

    void isToldApartByItsShape()
    {
        QFETCH(bool, isDark);
        QFETCH(QSize, size);
        const QPalette palette = isDark ? widgets::darkPalette() : widgets::lightPalette();
        QList<QImage> shapes;
        for (const PictureState state : states) {
            const QImage shape = shapeOf(state, palette, size);
            QVERIFY2(!shapes.contains(shape), qPrintable(widgets::pictureStateText(state)));
            shapes.append(shape);
        }
    }

    void isToldApartInWords()
    {
        QStringList words;
        for (const PictureState state : states) {
            const QString text = widgets::pictureStateText(state);
            QVERIFY(!text.isEmpty() && !words.contains(text));
            words.append(text);
        }
    }

    void followsFromThumbnailAndFailure()
    {
        using State = Thumbnail::State;
        const auto failed = [](PictureFailure kind) { return widgets::pictureState(State::Failed, kind); };
        QCOMPARE(widgets::pictureState(State::Ready, PictureFailure::None), PictureState::Ready);
        QCOMPARE(widgets::pictureState(State::Loading, PictureFailure::None), PictureState::Loading);
        QCOMPARE(widgets::pictureState(State::Absent, PictureFailure::None), PictureState::Absent);
        QCOMPARE(failed(PictureFailure::Gone), PictureState::Failed);
        QCOMPARE(failed(PictureFailure::Other), PictureState::Failed);
        QCOMPARE(failed(PictureFailure::Blocked), PictureState::Blocked);
        QCOMPARE(failed(PictureFailure::Offline), PictureState::Offline);
    }

    void aPictureIsCroppedAndSharp()
    {
        // Of a picture twice as wide as its place, the middle is shown at full density.
        QImage picture(400, 100, QImage::Format_RGB32);
        picture.fill(Qt::red);
        for (int x = 100; x < 300; ++x) {
            for (int y = 0; y < 100; ++y)
                picture.setPixelColor(x, y, x % 2 ? Qt::black : Qt::white);
        }
        QImage place(200, 100, QImage::Format_RGB32);
        place.setDevicePixelRatio(2);
        QPainter painter(&place);
        widgets::paintPicture(&painter, QRectF(0, 0, 100, 50), picture, 0);
        painter.end();
        for (int x = 10; x < 190; ++x)
            QCOMPARE(place.pixelColor(x, 50), QColor((x + 100) % 2 ? Qt::black : Qt::white));
    }

    /// What is painted again comes from a cache, and must be what it was asked for.
    void isPaintedAgainAsItIs()
    {
        QImage red(40, 20, QImage::Format_RGB32);
        red.fill(Qt::red);
        QImage blue = red;
        blue.fill(Qt::blue);
        const auto painted = [](const QImage& picture, qreal radius) {
            QImage place(50, 30, QImage::Format_RGB32);
            place.fill(Qt::white);
            QPainter painter(&place);
            widgets::paintPicture(&painter, QRectF(5, 5, 40, 20), picture, radius);
            return place;
        };
        const QImage first = painted(red, 5);
        QCOMPARE(first.pixelColor(25, 15), QColor(Qt::red));
        QCOMPARE(first.pixelColor(2, 15), QColor(Qt::white));
        QCOMPARE(first.pixelColor(5, 5), QColor(Qt::white)); // the corner is round
        QCOMPARE(painted(blue, 5).pixelColor(25, 15), QColor(Qt::blue));
        QCOMPARE(painted(red, 0).pixelColor(5, 5), QColor(Qt::red));
        QCOMPARE(painted(red, 5), first);
    }

    void aStateIsPaintedInTheColoursOfItsPalette()
    {
        const auto painted = [](const QPalette& palette) {
            QImage place(60, 40, QImage::Format_RGB32);
            place.fill(palette.color(QPalette::Base));
            QPainter painter(&place);
            widgets::paintPictureState(&painter, QRectF(0, 0, 60, 40), PictureState::Failed, palette, 3);
            return place;
        };
        const QImage light = painted(widgets::lightPalette());
        QVERIFY(painted(widgets::darkPalette()) != light);
        QCOMPARE(painted(widgets::lightPalette()), light);
    }
};

QTEST_MAIN(TestPictureState)
#include "tst_picturestate.moc"
