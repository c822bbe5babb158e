// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with the items of an article's lists, from the key or the mouse to the bytes on the disk.
#include "editing/editsession.h"
#include "support/fakefilestore.h"
#include "widgets/articlepane.h"
#include "widgets/imagespanel.h"
#include "widgets/itemlistview.h"
#include "widgets/picturesizebar.h"
#include "widgets/relatedpanel.h"
#include "widgets/relatedpictures.h"

#include <QImage>
#include <QLabel>
#include <QMimeData>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest>

using namespace foreword;
using frontmatter::FieldPath;
using widgets::ItemListEditor;
using widgets::ItemListView;

namespace {

const QByteArray before = R"(---
title: "Night trams"   # a headline
images:
  # The lead.
  - url: "/first.png"
    width: 10   # measured
    height: 20
  - url: '/second.png' # the second
    width: 40
    height: 30

  # Never shown alone.
  - {url: /third.png, width: 30}
related:
  - title: One
    images:
      - url: /one.png
        width: 5
  # Two follows one.
  - title: 'Two'
published: true
---
The body.
)";

QByteArray with(QByteArray bytes, const QByteArray& old, const QByteArray& replacement)
{
    const qsizetype place = bytes.indexOf(old);
    Q_ASSERT(place >= 0);
    return bytes.replace(place, old.size(), replacement);
}

const QByteArray firstItem = "  # The lead.\n"
                             "  - url: \"/first.png\"\n"
                             "    width: 10   # measured\n"
                             "    height: 20\n";
const QByteArray secondItem = "  - url: '/second.png' # the second\n"
                              "    width: 40\n"
                              "    height: 30\n";
const QByteArray thirdItem = "  # Never shown alone.\n"
                             "  - {url: /third.png, width: 30}\n";

/// Gives drops to a list. A whole drag runs an event loop of its own, and only platforms with a mouse have
/// one.
struct Dropping : ItemListView
{
    static constexpr auto drop = &Dropping::dropEvent;
};

FieldPath at(const char* text)
{
    return FieldPath::parse(QLatin1String(text)).value();
}

} // namespace

using Gesture = std::function<void(ItemListEditor&)>;
Q_DECLARE_METATYPE(Gesture)

class TestItemGestures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void changesBytes_data();
    void changesBytes();
    void dragsARow_data();
    void dragsARow();
    void keepsTheFocusInTheList();
    void leavesOtherKeysAlone();
    void locksWhatCannotBeEdited();
    void recordsTheTrueSize_data();
    void recordsTheTrueSize();
    void recordsTheSizeOfARelatedPicture();
    void goesToTheEditorOfARelatedPicture();

private:
    void open(const QByteArray& bytes, bool withPictures = false);
    QByteArray bytes() const { return m_library->article(m_library->idAt(0))->document.bytes(); }
    /// Undoes, does again and saves the one step that made `after` of `start`.
    void isOneStep(const QByteArray& start, const QByteArray& after);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::FakeFileStore> m_store;
    std::unique_ptr<library::ArticleLibrary> m_library;
    std::unique_ptr<editing::EditSession> m_session;
    std::unique_ptr<imaging::ThumbnailProvider> m_thumbnails;
    std::unique_ptr<widgets::ArticlePane> m_pane;
};

void TestItemGestures::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_store = std::make_unique<test::FakeFileStore>();
    m_library = std::make_unique<library::ArticleLibrary>(*m_store, library::FieldSchema::article());
    m_session = std::make_unique<editing::EditSession>(*m_library);
    m_thumbnails = std::make_unique<imaging::ThumbnailProvider>(nullptr);
}

void TestItemGestures::cleanup()
{
    m_pane.reset();
    m_thumbnails.reset();
    m_session.reset();
    m_library.reset();
    m_store.reset();
    m_folder.reset();
}

void TestItemGestures::open(const QByteArray& content, bool withPictures)
{
    QVERIFY(test::putFile(m_folder->filePath(QStringLiteral("a.md")), content));
    m_thumbnails->setSiteFolder(m_folder->path());
    m_pane = std::make_unique<widgets::ArticlePane>(*m_library, *m_session,
                                                    withPictures ? m_thumbnails.get() : nullptr);
    QSignalSpy finished(m_library.get(), &library::ArticleLibrary::scanFinished);
    m_library->openFolder(m_folder->path());
    QTRY_COMPARE(finished.count(), 1);
    QSignalSpy shown(m_pane.get(), &widgets::ArticlePane::articleShown);
    m_pane->setArticles({m_library->idAt(0)});
    QTRY_VERIFY(!shown.isEmpty() && shown.constLast().constFirst().value<const library::Article*>());
    m_pane->resize(400, 900);
    auto* tabs = m_pane->findChild<QTabWidget*>();
    tabs->setCurrentWidget(m_pane->imagesPanel());
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
}

void TestItemGestures::isOneStep(const QByteArray& start, const QByteArray& after)
{
    QCOMPARE(bytes(), after);
    QCOMPARE(m_session->undoStack().count(), 1);
    m_session->undo();
    QCOMPARE(bytes(), start);
    m_session->redo();
    QCOMPARE(bytes(), after);
    QSignalSpy saved(m_library.get(), &library::ArticleLibrary::saved);
    m_library->save({m_library->idAt(0)});
    QTRY_COMPARE(saved.count(), 1);
    QCOMPARE(test::fileBytes(m_folder->filePath(QStringLiteral("a.md"))), after);
}

void TestItemGestures::changesBytes_data()
{
    QTest::addColumn<int>("item");
    QTest::addColumn<Gesture>("gesture");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<int>("chosen");
    QTest::addColumn<bool>("crlf");

    const auto key = [](int code, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        return Gesture([code, modifiers](ItemListEditor& editor) {
            QTest::keyClick(editor.findChild<ItemListView*>(), Qt::Key(code), modifiers);
        });
    };
    const auto button = [](const char* name) {
        return Gesture([name](ItemListEditor& editor) {
            const auto buttons = editor.findChildren<QToolButton*>();
            for (QToolButton* one : buttons) {
                if (one->accessibleName() == QLatin1String(name))
                    return QTest::mouseClick(one, Qt::LeftButton);
            }
            QFAIL(name);
        });
    };
    const auto row = [](const char* name, int item, const Gesture& gesture, const QByteArray& after,
                        int chosen) {
        for (const bool crlf : {false, true}) {
            QTest::addRow("%s%s", name, crlf ? ", CRLF" : "") << item << gesture << after << chosen << crlf;
        }
    };
    const Qt::KeyboardModifiers moving = Qt::AltModifier | Qt::ShiftModifier;
    const QByteArray added = with(before, thirdItem, thirdItem + "  - {url: \"\"}\n");
    row("Insert", 0, key(Qt::Key_Insert), added, 3);
    row("Add", 0, button("Add to Images"), added, 3);
    // The blank line stays behind the one that it divides from the next.
    const QByteArray copied = with(before, secondItem + '\n',
                                   secondItem + "\n"
                                                "  - url: '/second.png'\n"
                                                "    width: 40\n"
                                                "    height: 30\n");
    row("Ctrl+D", 1, key(Qt::Key_D, Qt::ControlModifier), copied, 2);
    row("Duplicate", 1, button("Duplicate in Images"), copied, 2);
    const QByteArray copiedLast = with(before, thirdItem, thirdItem + "  - {url: /third.png, width: 30}\n");
    row("Ctrl+D on the last one", 2, key(Qt::Key_D, Qt::ControlModifier), copiedLast, 3);
    const QByteArray removed = with(before, firstItem, QByteArray());
    row("Delete", 0, key(Qt::Key_Delete), removed, 0);
    row("Remove", 0, button("Remove from Images"), removed, 0);
    const QByteArray swapped = with(before, firstItem + secondItem, secondItem + firstItem);
    row("Alt+Shift+Down", 0, key(Qt::Key_Down, moving), swapped, 1);
    row("Move down", 0, button("Move down in Images"), swapped, 1);
    row("Alt+Shift+Up", 1, key(Qt::Key_Up, moving), swapped, 0);
    row("Move up", 1, button("Move up in Images"), swapped, 0);
}

void TestItemGestures::changesBytes()
{
    QFETCH(const int, item);
    QFETCH(const Gesture, gesture);
    QFETCH(QByteArray, after);
    QFETCH(const int, chosen);
    QFETCH(const bool, crlf);
    QByteArray start = before;
    if (crlf) {
        start.replace("\n", "\r\n");
        after.replace("\n", "\r\n");
    }
    open(start);
    ItemListEditor* images = m_pane->imagesPanel()->listAt(at("images"));
    images->setCurrentIndex(item);
    gesture(*images);
    QCOMPARE(images->currentIndex(), chosen);
    isOneStep(start, after);
}

void TestItemGestures::dragsARow_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("over");
    QTest::addColumn<bool>("below"); // dropped on the lower half of that row
    QTest::addColumn<int>("to");
    QTest::newRow("down by one") << 0 << 1 << true << 1;
    QTest::newRow("to the end") << 0 << 2 << true << 2;
    QTest::newRow("up") << 2 << 0 << false << 0;
    QTest::newRow("onto itself") << 1 << 1 << true << 1;
    QTest::newRow("before the next one") << 0 << 1 << false << 0;
}

void TestItemGestures::dragsARow()
{
    QFETCH(const int, from);
    QFETCH(const int, over);
    QFETCH(const bool, below);
    QFETCH(const int, to);
    open(before);
    ItemListEditor* images = m_pane->imagesPanel()->listAt(at("images"));
    auto* view = images->findChild<ItemListView*>();
    QCOMPARE(view->dragDropMode(), QAbstractItemView::InternalMove);
    const auto centre = [view](int row) { return view->visualItemRect(view->item(row)).center(); };
    const QPoint end = centre(over) + QPoint(0, (below ? 1 : -1) * view->sizeHintForRow(over) / 4);
    view->setCurrentRow(from); // as pressing the mouse does
    QMimeData data;
    QDropEvent drop(end, Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
    (view->*Dropping::drop)(&drop);
    QVERIFY(drop.isAccepted());
    QVERIFY(drop.dropAction() != Qt::MoveAction); // else the view would take the row out as well
    QCOMPARE(images->currentIndex(), to);
    if (from == to) {
        QCOMPARE(bytes(), before);
        QCOMPARE(m_session->undoStack().count(), 0);
        return;
    }
    QByteArrayList items{firstItem, secondItem, thirdItem};
    items.move(from, to);
    // Comments travel with their items; the blank line stays before the last one, whichever that is.
    isOneStep(before,
              with(before, firstItem + secondItem + '\n' + thirdItem, items[0] + items[1] + '\n' + items[2]));
}

void TestItemGestures::keepsTheFocusInTheList()
{
    open(before);
    ItemListEditor* images = m_pane->imagesPanel()->listAt(at("images"));
    auto* view = images->findChild<ItemListView*>();
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
    QTest::keyClick(view, Qt::Key_D, Qt::ControlModifier);
    QTest::keyClick(view, Qt::Key_Delete);
    QVERIFY(view->hasFocus());
    QCOMPARE(images->count(), 3);
    QTest::keyClick(view, Qt::Key_Delete);
    QTest::keyClick(view, Qt::Key_Delete);
    QVERIFY(view->hasFocus());
    QTest::keyClick(view, Qt::Key_Delete);
    QCOMPARE(images->count(), 0);
    // The list is gone; what can be done next is to add.
    auto* add = qobject_cast<QToolButton*>(QApplication::focusWidget());
    QVERIFY(add);
    QCOMPARE(add->accessibleName(), QStringLiteral("Add to Images"));
}

void TestItemGestures::leavesOtherKeysAlone()
{
    open(before);
    auto* view = m_pane->imagesPanel()->listAt(at("images"))->findChild<ItemListView*>();
    view->setFocus();
    // Keys of the window: the article before and after, undo. Ctrl+D is the list's own here.
    const auto takes = [view](Qt::Key key, Qt::KeyboardModifiers modifiers) {
        QKeyEvent event(QEvent::ShortcutOverride, key, modifiers);
        event.ignore();
        QCoreApplication::sendEvent(view, &event);
        return event.isAccepted();
    };
    QVERIFY(!takes(Qt::Key_Up, Qt::AltModifier));
    QVERIFY(!takes(Qt::Key_Down, Qt::AltModifier));
    QVERIFY(!takes(Qt::Key_Z, Qt::ControlModifier));
    QVERIFY(takes(Qt::Key_D, Qt::ControlModifier));
    QTest::keyClick(view, Qt::Key_Up, Qt::AltModifier | Qt::ShiftModifier); // the first one stays
    QCOMPARE(bytes(), before);
}

void TestItemGestures::locksWhatCannotBeEdited()
{
    const QByteArray aliased =
        "---\nother: &pictures\n  - url: /a.png\n  - url: /b.png\nimages: *pictures\n---\n";
    open(aliased);
    ItemListEditor* images = m_pane->imagesPanel()->listAt(at("images"));
    QCOMPARE(images->count(), 2);
    auto* view = images->findChild<ItemListView*>();
    QCOMPARE(view->dragDropMode(), QAbstractItemView::NoDragDrop);
    QTest::keyClick(view, Qt::Key_Insert);
    QTest::keyClick(view, Qt::Key_Delete);
    QTest::keyClick(view, Qt::Key_D, Qt::ControlModifier);
    QTest::keyClick(view, Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(bytes(), aliased);
    QCOMPARE(m_session->undoStack().count(), 0);
}

void TestItemGestures::recordsTheTrueSize_data()
{
    QTest::addColumn<int>("item");
    QTest::addColumn<QString>("word"); // of the button; none where there is nothing to do
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("another size") << 0 << QStringLiteral("Use True Size")
                                  << with(before, "    width: 10   # measured\n    height: 20\n",
                                          "    width: 60   # measured\n    height: 45\n");
    QTest::newRow("the true one") << 1 << QString() << before;
    QTest::newRow("no height") << 2 << QStringLiteral("Record Size")
                               << with(before, "width: 30}", "width: 90, height: 70}");
}

void TestItemGestures::recordsTheTrueSize()
{
    QFETCH(const int, item);
    QFETCH(const QString, word);
    QFETCH(const QByteArray, after);
    const auto put = [this](const char* file, int width, int height) {
        QImage picture(width, height, QImage::Format_RGB32);
        picture.fill(Qt::darkCyan);
        QVERIFY(picture.save(m_folder->filePath(QLatin1String(file))));
    };
    put("first.png", 60, 45);
    put("second.png", 40, 30);
    put("third.png", 90, 70);
    open(before, true);
    ItemListEditor* images = m_pane->imagesPanel()->listAt(at("images"));
    images->setCurrentIndex(item);
    auto* bar = images->findChild<widgets::PictureSizeBar*>();
    const auto* text = bar->findChild<QLabel*>();
    QTRY_VERIFY2(text->text().startsWith(QLatin1String("True size")), qPrintable(text->text()));
    auto* use = bar->findChild<QToolButton*>();
    QCOMPARE(use->isVisible(), !word.isEmpty());
    if (word.isEmpty())
        return;
    QCOMPARE(use->text(), word);
    QTest::mouseClick(use, Qt::LeftButton);
    QVERIFY(!use->isVisible());
    isOneStep(before, after);
}

void TestItemGestures::recordsTheSizeOfARelatedPicture()
{
    QImage picture(64, 48, QImage::Format_RGB32);
    picture.fill(Qt::darkCyan);
    QVERIFY(picture.save(m_folder->filePath(QStringLiteral("one.png"))));
    open(before, true);
    auto* related = m_pane->imagesPanel()->relatedPictures();
    QCOMPARE(related->count(), 1);
    auto* use = related->findChild<widgets::PictureSizeBar*>()->findChild<QToolButton*>();
    QTRY_VERIFY(!use->isHidden());
    QTest::mouseClick(use, Qt::LeftButton);
    isOneStep(before, with(before, "        width: 5\n", "        width: 64\n        height: 48\n"));
}

void TestItemGestures::goesToTheEditorOfARelatedPicture()
{
    open(with(before, "title: 'Two'\n", "title: 'Two'\n    images: [{url: /two.png}, {url: /three.png}]\n"));
    auto* related = m_pane->imagesPanel()->relatedPictures();
    QCOMPARE(related->count(), 3);
    related->list()->setCurrentRow(2);
    QTest::keyClick(related->list(), Qt::Key_Return);
    QCOMPARE(m_pane->findChild<QTabWidget*>()->currentWidget(), m_pane->relatedPanel());
    ItemListEditor* stories = m_pane->relatedPanel()->editor();
    QCOMPARE(stories->currentIndex(), 1);
    ItemListEditor* pictures = stories->nestedAt(at("images"));
    QCOMPARE(pictures->currentIndex(), 1);
    QVERIFY(pictures->findChild<ItemListView*>()->hasFocus());
}

QTEST_MAIN(TestItemGestures)
#include "tst_itemgestures.moc"
