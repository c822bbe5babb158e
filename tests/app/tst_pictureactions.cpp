// SPDX-License-Identifier: GPL-3.0-or-later
// A closer look at the pictures of one article, and what can be done with them.
#include "app/pictureactions.h"
#include "frontmatter/frontmatterdocument.h"
#include "imaging/thumbnailprovider.h"
#include "support/fakefilestore.h"
#include "widgets/articlecard.h"
#include "widgets/picturecanvas.h"
#include "widgets/pictureview.h"
#include "widgets/pictureviewer.h"

#include <QAction>
#include <QClipboard>
#include <QFileDialog>
#include <QImage>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

using namespace foreword;
using test::fileBytes;

namespace {

/// A window with a card, and the actions on it.
struct Desk
{
    Desk()
    {
        site.isValid();
        for (const int width : {40, 60}) {
            QImage image(width, 30, QImage::Format_RGB32);
            image.fill(Qt::darkRed);
            image.save(path(QStringLiteral("w%1.png").arg(width)));
        }
        thumbnails.setSiteFolder(site.path());
        originals.setSiteFolder(site.path());
        auto* layout = new QVBoxLayout(&window);
        layout->addWidget(&card);
        show("title: Trams\nimages:\n- url: /w40.png\n- url: /w60.png\n- url: /none.png\n");
        window.resize(400, 400);
        window.show();
    }
    ~Desk() { card.setParent(nullptr); }

    QString path(const QString& name) const { return site.filePath(name); }

    void show(const QByteArray& frontMatter)
    {
        const auto document = frontmatter::FrontMatterDocument::read("---\n" + frontMatter + "---\n");
        card.showDocument(document, path(QStringLiteral("a.md")));
        actions.showArticle();
    }

    widgets::PictureViewer* viewer() const { return window.findChild<widgets::PictureViewer*>(); }
    QAction* viewerAction(const QString& text) const
    {
        for (QAction* action : viewer()->actions()) {
            if (action->text() == text)
                return action;
        }
        return nullptr;
    }
    void chooseFromMenu(const QString& text)
    {
        Q_EMIT card.pictureView()->customContextMenuRequested({5, 5});
        auto* menu = card.pictureView()->findChild<QMenu*>();
        QVERIFY(menu);
        for (QAction* action : menu->actions()) {
            if (action->text() == text) {
                QVERIFY(action->isEnabled());
                action->trigger();
            }
        }
        menu->close();
        QTRY_VERIFY(!card.pictureView()->findChild<QMenu*>());
    }
    /// Answers the dialog that asks where to save.
    void saveAs(const QString& file)
    {
        QTRY_VERIFY(window.findChild<QFileDialog*>());
        auto* dialog = window.findChild<QFileDialog*>();
        suggested = dialog->selectedFiles().value(0);
        Q_EMIT dialog->fileSelected(file);
        dialog->close();
        QTRY_VERIFY(!window.findChild<QFileDialog*>());
    }

    QTemporaryDir site;
    test::FakeFileStore store;
    imaging::ThumbnailProvider thumbnails{nullptr};
    imaging::OriginalPictures originals{nullptr};
    QWidget window;
    widgets::ArticleCard card{&thumbnails};
    app::PictureActions actions{{originals, store, card}, &window};
    QString suggested;
};

} // namespace

class TestPictureActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void enterOnThePictureLooksClosely()
    {
        Desk desk;
        QTest::keyClick(desk.card.pictureView(), Qt::Key_Return);
        QVERIFY(desk.viewer() && desk.viewer()->isVisible());
        QCOMPARE(desk.viewer()->currentAddress(), QStringLiteral("/w40.png"));
        QVERIFY(desk.viewer()->windowTitle().contains(QStringLiteral("Trams")));
        QTRY_VERIFY(desk.viewerAction(QStringLiteral("Copy Picture"))->isEnabled());
    }

    void viewerAndCardShowTheSamePicture()
    {
        Desk desk;
        QTest::mouseDClick(desk.card.pictureView(), Qt::LeftButton, {}, {60, 40});
        desk.viewerAction(QStringLiteral("Next Picture"))->trigger();
        QCOMPARE(desk.card.pictureView()->currentAddress(), QStringLiteral("/w60.png"));
        QTest::keyClick(desk.card.pictureView(), Qt::Key_Left);
        QCOMPARE(desk.viewer()->currentAddress(), QStringLiteral("/w40.png"));
    }

    void viewerFollowsTheArticle()
    {
        Desk desk;
        desk.actions.lookClosely();
        desk.show("title: Bridges\nimages:\n- url: /w60.png\n");
        QCOMPARE(desk.viewer()->currentAddress(), QStringLiteral("/w60.png"));
        QVERIFY(desk.viewer()->windowTitle().contains(QStringLiteral("Bridges")));
        desk.card.clear();
        desk.actions.showArticle();
        QCOMPARE(desk.viewer()->currentAddress(), QString());
    }

    void copiesPictureAndAddress()
    {
        Desk desk;
        desk.chooseFromMenu(QStringLiteral("Copy Address"));
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("/w40.png"));
        desk.chooseFromMenu(QStringLiteral("Copy Picture"));
        QTRY_COMPARE(QGuiApplication::clipboard()->image().size(), QSize(40, 30));
    }

    void savesTheBytesAsTheyAre()
    {
        Desk desk;
        QSignalSpy saved(&desk.actions, &app::PictureActions::saved);
        const QString copy = desk.path(QStringLiteral("copy.png"));
        desk.chooseFromMenu(QStringLiteral("Save Picture As…"));
        desk.saveAs(copy);
        QTRY_COMPARE(saved.size(), 1);
        QVERIFY(desk.suggested.endsWith(QStringLiteral("w40.png")));
        QCOMPARE(fileBytes(copy), fileBytes(desk.path(QStringLiteral("w40.png"))));

        // Over an existing file, which the dialog has asked about.
        desk.actions.lookClosely();
        desk.viewerAction(QStringLiteral("Next Picture"))->trigger();
        QTRY_VERIFY(desk.viewerAction(QStringLiteral("Copy Picture"))->isEnabled());
        desk.viewerAction(QStringLiteral("Save Picture As…"))->trigger();
        desk.saveAs(copy);
        QTRY_COMPARE(saved.size(), 2);
        QCOMPARE(fileBytes(copy), fileBytes(desk.path(QStringLiteral("w60.png"))));
    }

    void saysWhatCouldNotBeDone()
    {
        Desk desk;
        QSignalSpy failed(&desk.actions, &app::PictureActions::failed);
        const QString copy = desk.path(QStringLiteral("copy.png"));
        desk.store.failFor(copy, library::ErrorCode::WriteFailed);
        desk.chooseFromMenu(QStringLiteral("Save Picture As…"));
        desk.saveAs(copy);
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(failed.constFirst().constFirst().toString().contains(QStringLiteral("copy.png")));
        QVERIFY(!QFile::exists(copy));

        desk.card.showPicture(QStringLiteral("/none.png"));
        desk.chooseFromMenu(QStringLiteral("Copy Picture"));
        QTRY_COMPARE(failed.size(), 2);
        QVERIFY(failed.constLast().constFirst().toString().contains(QStringLiteral("none.png")));
    }
};

QTEST_MAIN(TestPictureActions)
#include "tst_pictureactions.moc"
