// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pictureviewer.h"

#include "widgets/picturecanvas.h"

#include <QAction>
#include <QFile>
#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

using namespace foreword;
using widgets::PictureCanvas;
using widgets::PictureViewer;

namespace {

/// Each pixel tells where it is.
QImage sample(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x)
            image.setPixel(x, y, qRgb(x % 256, y % 256, 128));
    }
    return image;
}

void turnWheel(QWidget& widget, QPoint position, int steps)
{
    QWheelEvent event(position, widget.mapToGlobal(position), {}, {0, 120 * steps}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&widget, &event);
}

} // namespace

class TestPictureViewer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_site.isValid());
        QVERIFY(sample(300, 200).save(m_site.filePath(QStringLiteral("a.png"))));
        QVERIFY(sample(1600, 1200).save(m_site.filePath(QStringLiteral("b.png"))));
        m_pictures.setSiteFolder(m_site.path());
    }

    void fitsLargePicturesAndLeavesSmallOnes()
    {
        PictureCanvas canvas;
        canvas.resize(400, 300);
        canvas.setPicture({sample(800, 300)});
        QVERIFY(canvas.isFitted());
        QCOMPARE(canvas.scale(), 0.5);
        QVERIFY(canvas.isWhole());
        canvas.resize(200, 300);
        canvas.show();
        QVERIFY(QTest::qWaitForWindowExposed(&canvas));
        QCOMPARE(canvas.scale(), 0.25);
        canvas.setPicture({sample(100, 50)});
        QCOMPARE(canvas.scale(), 1.0);
        // Pixel for pixel, in the middle.
        const QImage shown = canvas.grab().toImage();
        QCOMPARE(shown.pixelColor(50 + 10, 125 + 20), QColor(10, 20, 128));
    }

    void paintsFromTheSmallerOnesWhereThatIsEnough()
    {
        PictureCanvas canvas;
        canvas.resize(200, 150);
        QImage half(400, 300, QImage::Format_RGB32);
        half.fill(Qt::red);
        canvas.setPicture({sample(800, 600), half});
        QCOMPARE(canvas.grab().toImage().pixelColor(100, 75), QColor(Qt::red));
        canvas.setScale(1);
        QVERIFY(canvas.grab().toImage().pixelColor(100, 75) != QColor(Qt::red));
    }

    void zoomsAtThePointer()
    {
        PictureCanvas canvas;
        canvas.resize(400, 300);
        canvas.setPicture({sample(400, 300)});
        const QPoint position(100, 60);
        const QColor before = canvas.grab().toImage().pixelColor(position);
        turnWheel(canvas, position, 8);
        QVERIFY(canvas.scale() > 4);
        QVERIFY(!canvas.isFitted());
        const QColor after = canvas.grab().toImage().pixelColor(position);
        QVERIFY(qAbs(before.red() - after.red()) <= 1 && qAbs(before.green() - after.green()) <= 1);
        turnWheel(canvas, position, 1000);
        QCOMPARE(canvas.scale(), 16.0);
        turnWheel(canvas, position, -1000);
        QVERIFY(canvas.scale() > 0.01);
    }

    void dragsWithinThePictureAndNoFurther()
    {
        PictureCanvas canvas;
        canvas.resize(200, 150);
        canvas.setPicture({sample(500, 500)});
        canvas.setScale(1);
        QCOMPARE(canvas.grab().toImage().pixelColor(0, 0), QColor(150, 175, 128));
        QTest::mousePress(&canvas, Qt::LeftButton, {}, {50, 50});
        QTest::mouseMove(&canvas, {60, 55});
        QCOMPARE(canvas.grab().toImage().pixelColor(0, 0), QColor(140, 170, 128));
        QTest::mouseMove(&canvas, {500, 500});
        QTest::mouseRelease(&canvas, Qt::LeftButton, {}, {500, 500});
        QCOMPARE(canvas.grab().toImage().pixelColor(0, 0), QColor(0, 0, 128));
        canvas.moveBy(1, 0);
        QCOMPARE(canvas.grab().toImage().pixelColor(0, 0), QColor(200, 0, 128));
        canvas.moveBy(9, 9);
        QCOMPARE(canvas.grab().toImage().pixelColor(199, 149), QColor(243, 243, 128));
    }

    void doubleClickChangesBetweenFittedAndTrueSize()
    {
        PictureCanvas canvas;
        canvas.resize(100, 100);
        canvas.setPicture({sample(400, 400)});
        QTest::mouseDClick(&canvas, Qt::LeftButton, {}, {50, 50});
        QCOMPARE(canvas.scale(), 1.0);
        QTest::mouseDClick(&canvas, Qt::LeftButton, {}, {50, 50});
        QVERIFY(canvas.isFitted());
    }

    void goesThroughThePicturesByKeysAndButtons()
    {
        PictureViewer viewer(m_pictures);
        QSignalSpy shown(&viewer, &PictureViewer::pictureShown);
        viewer.setPictures({QStringLiteral("/a.png"), QStringLiteral("/b.png")}, article(),
                           QStringLiteral("A story"));
        show(viewer);
        QTRY_VERIFY(action(viewer, "Copy Picture")->isEnabled());
        QVERIFY(!action(viewer, "Previous Picture")->isEnabled());
        QTest::keyClick(&viewer, Qt::Key_Right);
        QCOMPARE(viewer.currentAddress(), QStringLiteral("/b.png"));
        QCOMPARE(shown.size(), 1);
        QTRY_VERIFY(action(viewer, "Copy Picture")->isEnabled());
        QVERIFY(!action(viewer, "Next Picture")->isEnabled());
        // Enlarged, the arrows move it.
        action(viewer, "True Size")->trigger();
        QTest::keyClick(&viewer, Qt::Key_Left);
        QCOMPARE(viewer.currentAddress(), QStringLiteral("/b.png"));
        action(viewer, "Previous Picture")->trigger();
        QCOMPARE(viewer.currentAddress(), QStringLiteral("/a.png"));
        QTest::keyClick(&viewer, Qt::Key_End);
        QCOMPARE(viewer.currentAddress(), QStringLiteral("/b.png"));
    }

    void keepsThePictureWhileTheArticleIsEdited()
    {
        PictureViewer viewer(m_pictures);
        viewer.setPictures({QStringLiteral("/a.png"), QStringLiteral("/b.png")}, article(), {});
        viewer.showPicture(QStringLiteral("/b.png"));
        show(viewer);
        QTRY_VERIFY(action(viewer, "True Size")->isEnabled());
        action(viewer, "True Size")->trigger();
        viewer.setPictures({QStringLiteral("/b.png"), QStringLiteral("/a.png")}, article(), {});
        QCOMPARE(viewer.currentAddress(), QStringLiteral("/b.png"));
        QCOMPARE(viewer.canvas()->scale(), 1.0);
        QVERIFY(action(viewer, "True Size")->isEnabled());
        viewer.setPictures({QStringLiteral("/a.png")}, article(), {});
        QCOMPARE(viewer.currentAddress(), QStringLiteral("/a.png"));
        QVERIFY(!action(viewer, "True Size")->isEnabled());
    }

    void handsOutWhatItShows()
    {
        PictureViewer viewer(m_pictures);
        viewer.setPictures({QStringLiteral("/a.png")}, article(), {});
        show(viewer);
        QTRY_VERIFY(action(viewer, "Copy Picture")->isEnabled());
        QSignalSpy copied(&viewer, &PictureViewer::copyRequested);
        QSignalSpy saved(&viewer, &PictureViewer::saveRequested);
        action(viewer, "Copy Picture")->trigger();
        QCOMPARE(copied.constFirst().constFirst().value<QImage>().size(), QSize(300, 200));
        action(viewer, "Save Picture As…")->trigger();
        QFile file(m_site.filePath(QStringLiteral("a.png")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(saved.constFirst().at(0).toByteArray(), file.readAll());
        QCOMPARE(saved.constFirst().at(1).toString(), QStringLiteral("a.png"));
        // It is not on the web.
        QVERIFY(!action(viewer, "Open in Browser")->isEnabled());
    }

    void loadsNothingWhileNobodySeesIt()
    {
        PictureViewer viewer(m_pictures);
        viewer.setPictures({QStringLiteral("/a.png")}, article(), {});
        show(viewer);
        QTRY_VERIFY(action(viewer, "Copy Picture")->isEnabled());
        viewer.hide();
        QVERIFY(!action(viewer, "Copy Picture")->isEnabled());
        viewer.setPictures({QStringLiteral("/b.png")}, article(), {});
        viewer.show();
        QTRY_VERIFY(action(viewer, "Copy Picture")->isEnabled());
        QCOMPARE(viewer.canvas()->isFitted(), true);
    }

    void saysWhyNothingIsShown()
    {
        PictureViewer viewer(m_pictures);
        show(viewer);
        QVERIFY(texts(viewer).contains(QStringLiteral("No pictures")));
        viewer.setPictures({QStringLiteral("/none.png")}, article(), {});
        QTRY_VERIFY(texts(viewer).join(u' ').contains(QStringLiteral("There is no file")));
        QVERIFY(!action(viewer, "Save Picture As…")->isEnabled());
    }

    void fillsTheScreenUntilEscape()
    {
        PictureViewer viewer(m_pictures);
        viewer.setPictures({QStringLiteral("/a.png")}, article(), {});
        show(viewer);
        action(viewer, "Full Screen")->trigger();
        QVERIFY(viewer.windowState() & Qt::WindowFullScreen);
        QTest::keyClick(&viewer, Qt::Key_Escape);
        QVERIFY(!(viewer.windowState() & Qt::WindowFullScreen));
        QVERIFY(viewer.isVisible());
        QTest::keyClick(&viewer, Qt::Key_Escape);
        QVERIFY(!viewer.isVisible());
    }

private:
    QString article() const { return m_site.filePath(QStringLiteral("a.md")); }

    static QAction* action(const PictureViewer& viewer, const char* text)
    {
        for (QAction* action : viewer.actions()) {
            if (action->text() == QString::fromUtf8(text))
                return action;
        }
        return nullptr;
    }

    static QStringList texts(const PictureViewer& viewer)
    {
        QStringList texts;
        for (const QLabel* label : viewer.findChildren<QLabel*>()) {
            if (label->isVisible())
                texts.append(label->text());
        }
        return texts;
    }

    static void show(PictureViewer& viewer)
    {
        viewer.resize(640, 480);
        viewer.show();
        QVERIFY(QTest::qWaitForWindowExposed(&viewer));
    }

    QTemporaryDir m_site;
    imaging::OriginalPictures m_pictures{nullptr};
};

QTEST_MAIN(TestPictureViewer)
#include "tst_pictureviewer.moc"
