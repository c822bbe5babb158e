// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/relatedpanel.h"

#include "editing/editsession.h"
#include "support/fakefilestore.h"
#include "widgets/articlepane.h"
#include "widgets/fieldlineedit.h"
#include "widgets/messagebar.h"
#include "widgets/storypicker.h"

#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest>

using namespace foreword;
using library::ArticleId;
using widgets::StoryPicker;

namespace {

const QByteArray bridge = R"(---
title: "Harbour bridge: open"   # the lead
publishedDateTime: 2021-04-13T17:10:59Z
webUrl: "http://post.example/bridge"
related:
  # Two years ago.
  - title: "How it was saved"
    webUrl: "http://post.example/saved"
published: true
---
The body.
)";

const QByteArray trams = R"(---
images:
  - {height: 20, url: /tram.png}
heat: 3
quality: 12
title: Night trams
excerpt: "Later than ever.\n"
publishedDateTime: 2021-05-01T08:00:00+02:00
originalUrl: http://feed.example/trams
webUrl: http://post.example/trams
type: article
provider: {name: Harbour Post, domain: post.example}
---
)";

const QByteArray saved =
    "---\ntitle: Saved\npublishedDateTime: 2019-01-01\nwebUrl: https://post.example/saved/\n---\n";

const QByteArray tramsAsStory = "  - title: \"Night trams\"\n"
                                "    excerpt: \"Later than ever.\\n\"\n"
                                "    publishedDateTime: 2021-05-01T08:00:00+02:00\n"
                                "    webUrl: \"http://post.example/trams\"\n"
                                "    type: article\n"
                                "    provider:\n"
                                "      name: Harbour Post\n"
                                "      domain: post.example\n"
                                "    quality: 12\n"
                                "    images:\n"
                                "      - url: /tram.png\n"
                                "        height: 20\n";

} // namespace

class TestRelatedPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void addsAnArticle_data();
    void addsAnArticle();
    void addsUnsavedEdits();
    void offersTheNewestFirst();
    void offersNeitherItselfNorTheRelated();
    void searchesAsOneTypes();
    void closesWithEscape();
    void saysWhyAnArticleCannotBeAdded();
    void dropsWhatComesTooLate();
    void opensAStoryOfTheCollection();
    void followsTheCollection();

private:
    void add(const QString& file, const QByteArray& bytes)
    {
        QVERIFY(test::putFile(m_folder->filePath(file), bytes));
    }
    void open();
    void choose(const QString& file);
    ArticleId id(const QString& file) const;
    QByteArray bytes(const QString& file) const { return m_library->article(id(file))->document.bytes(); }
    widgets::RelatedPanel* panel() const { return m_pane->relatedPanel(); }
    StoryPicker* picker() const { return panel()->picker(); }
    QToolButton* button(const char* name) const;
    /// Opens the search box and waits for what it offers.
    void search(const QString& text = {});
    QStringList offered() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::FakeFileStore> m_store;
    std::unique_ptr<library::ArticleLibrary> m_library;
    std::unique_ptr<editing::EditSession> m_session;
    std::unique_ptr<widgets::ArticlePane> m_pane;
};

void TestRelatedPanel::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_store = std::make_unique<test::FakeFileStore>();
    m_library = std::make_unique<library::ArticleLibrary>(*m_store, library::FieldSchema::article());
    m_session = std::make_unique<editing::EditSession>(*m_library);
    m_pane = std::make_unique<widgets::ArticlePane>(*m_library, *m_session, nullptr);
    m_pane->resize(420, 700);
    add(QStringLiteral("bridge.md"), bridge);
    add(QStringLiteral("saved.md"), saved);
    add(QStringLiteral("trams.md"), trams);
}

void TestRelatedPanel::cleanup()
{
    m_pane.reset();
    m_session.reset();
    m_library.reset();
    m_store.reset();
    m_folder.reset();
}

void TestRelatedPanel::open()
{
    QSignalSpy finished(m_library.get(), &library::ArticleLibrary::scanFinished);
    m_library->openFolder(m_folder->path());
    QTRY_COMPARE(finished.count(), 1);
    choose(QStringLiteral("bridge.md"));
    m_pane->findChild<QTabWidget*>()->setCurrentWidget(panel());
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
}

void TestRelatedPanel::choose(const QString& file)
{
    QSignalSpy shown(m_pane.get(), &widgets::ArticlePane::articleShown);
    m_pane->setArticles({id(file)});
    QTRY_VERIFY(!shown.isEmpty() && shown.constLast().constFirst().value<const library::Article*>());
}

ArticleId TestRelatedPanel::id(const QString& file) const
{
    for (int row = 0; row < m_library->count(); ++row) {
        if (m_library->file(m_library->idAt(row)) == file)
            return m_library->idAt(row);
    }
    return ArticleId{~0U};
}

QToolButton* TestRelatedPanel::button(const char* name) const
{
    const auto buttons = panel()->findChildren<QToolButton*>();
    for (QToolButton* one : buttons) {
        if (one->accessibleName() == QLatin1String(name))
            return one;
    }
    return nullptr;
}

void TestRelatedPanel::search(const QString& text)
{
    button("Add from the collection")->click();
    QVERIFY(picker()->isVisible());
    QTRY_VERIFY(!offered().isEmpty());
    if (text.isEmpty())
        return;
    const QString before = picker()->note();
    QTest::keyClicks(picker()->searchField(), text);
    QTRY_VERIFY(picker()->note() != before);
}

QStringList TestRelatedPanel::offered() const
{
    QStringList titles;
    for (int row = 0; row < picker()->list()->count(); ++row)
        titles << picker()->list()->item(row)->text();
    return titles;
}

void TestRelatedPanel::addsAnArticle_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const QByteArray last = "    webUrl: \"http://post.example/saved\"\n";
    QByteArray added = bridge;
    added.insert(added.indexOf(last) + last.size(), tramsAsStory);
    QTest::newRow("to a list") << bridge << added;
    QByteArray crlf = bridge;
    QByteArray crlfAdded = added;
    QTest::newRow("CRLF") << crlf.replace("\n", "\r\n") << crlfAdded.replace("\n", "\r\n");
    QByteArray plain = tramsAsStory;
    plain.replace("\"Night trams\"", "Night trams")
        .replace("\"http://post.example/trams\"", "http://post.example/trams");
    QTest::newRow("without a list") << QByteArray("---\nheat: 1\n---\n")
                                    << QByteArray("---\nheat: 1\nrelated:\n" + plain + "---\n");
    QTest::newRow("to an empty list") << QByteArray("---\nrelated: []\nheat: 1\n---\n")
                                      << QByteArray("---\nrelated:\n" + plain + "heat: 1\n---\n");
}

void TestRelatedPanel::addsAnArticle()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    const QString file = QStringLiteral("bridge.md");
    add(file, before);
    open();
    search(QStringLiteral("trams"));
    QTRY_COMPARE(offered(), QStringList{QStringLiteral("Night trams")});
    QTest::keyClick(picker()->searchField(), Qt::Key_Return);
    QVERIFY(!picker()->isVisible());
    QTRY_COMPARE(bytes(file), after);
    QCOMPARE(m_session->undoStack().undoText(), QStringLiteral("Add related story “Night trams”"));
    QCOMPARE(panel()->editor()->currentIndex(), panel()->editor()->count() - 1);
    m_session->undo();
    QCOMPARE(bytes(file), before);
    m_session->redo();
    QSignalSpy wasSaved(m_library.get(), &library::ArticleLibrary::saved);
    m_library->save(m_library->edited());
    QTRY_COMPARE(wasSaved.count(), 1);
    QCOMPARE(test::fileBytes(m_folder->filePath(file)), after);
    QCOMPARE(test::fileBytes(m_folder->filePath(QStringLiteral("trams.md"))), trams);
}

void TestRelatedPanel::addsUnsavedEdits()
{
    open();
    QSignalSpy edited(m_session.get(), &editing::EditSession::edited);
    m_session->edit({id(QStringLiteral("trams.md"))},
                    {frontmatter::FieldEdit::set(frontmatter::FieldPath() / QStringLiteral("title"),
                                                 frontmatter::FieldValue::text(QStringLiteral("Day trams")))},
                    QStringLiteral("Change title"));
    QTRY_COMPARE(edited.count(), 1);
    search(QStringLiteral("day"));
    QTRY_COMPARE(offered(), QStringList{QStringLiteral("Day trams")});
    QTest::keyClick(picker()->searchField(), Qt::Key_Return);
    QTRY_VERIFY(bytes(QStringLiteral("bridge.md")).contains("  - title: \"Day trams\"\n"));
}

void TestRelatedPanel::offersTheNewestFirst()
{
    for (int i = 0; i < 60; ++i) {
        const QByteArray day = QByteArray::number(100 + i).last(2);
        add(QStringLiteral("n%1.md").arg(i),
            "---\ntitle: N" + day + "\npublishedDateTime: 2022-01-01T00:" + day + ":00Z\n---\n");
    }
    open();
    search();
    QCOMPARE(offered().size(), StoryPicker::mostShown);
    QCOMPARE(offered().constFirst(), QStringLiteral("N59"));
    QCOMPARE(offered().at(49), QStringLiteral("N10"));
    QCOMPARE(picker()->note(), QStringLiteral("The newest 50 of 62"));
}

void TestRelatedPanel::offersNeitherItselfNorTheRelated()
{
    open();
    search();
    QCOMPARE(offered(), QStringList({QStringLiteral("Night trams"), QStringLiteral("Saved")}));
    const auto* list = picker()->list();
    QCOMPARE(list->currentRow(), 0);
    // What is related already says so, and is passed over.
    QVERIFY(!(list->item(1)->flags() & Qt::ItemIsEnabled));
    QVERIFY(
        list->item(1)->data(Qt::AccessibleTextRole).toString().contains(QLatin1String("Already related")));
    QTest::keyClick(picker()->searchField(), Qt::Key_Down);
    QCOMPARE(list->currentRow(), 0);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(1)).center());
    QVERIFY(picker()->isVisible());
    QCOMPARE(bytes(QStringLiteral("bridge.md")), bridge);
}

void TestRelatedPanel::searchesAsOneTypes()
{
    add(QStringLiteral("more.md"), "---\ntitle: More trams\npublishedDateTime: 2018-01-01\n---\n");
    open();
    search(QStringLiteral("tram"));
    QTRY_COMPARE(offered(), QStringList({QStringLiteral("Night trams"), QStringLiteral("More trams")}));
    auto* field = picker()->searchField();
    QCOMPARE(field->accessibleDescription(), QStringLiteral("Night trams"));
    QTest::keyClick(field, Qt::Key_Down);
    QCOMPARE(picker()->list()->currentRow(), 1);
    QCOMPARE(field->accessibleDescription(), QStringLiteral("More trams"));
    QTest::keyClick(field, Qt::Key_Up);
    QCOMPARE(picker()->list()->currentRow(), 0);
    QTest::keyClicks(field, QStringLiteral("x"));
    QTRY_COMPARE(picker()->note(), QStringLiteral("No article matches."));
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(picker()->isVisible());
    field->setText(QStringLiteral("nofield:x"));
    QVERIFY(!field->note().isEmpty());
}

void TestRelatedPanel::closesWithEscape()
{
    open();
    search();
    QTest::keyClick(picker()->searchField(), Qt::Key_Escape);
    QVERIFY(!picker()->isVisible());
    QCOMPARE(bytes(QStringLiteral("bridge.md")), bridge);
}

void TestRelatedPanel::saysWhyAnArticleCannotBeAdded()
{
    open();
    m_store->failFor(m_folder->filePath(QStringLiteral("trams.md")), frontmatter::ErrorCode::ReadFailed);
    search(QStringLiteral("trams"));
    QTRY_COMPARE(offered(), QStringList{QStringLiteral("Night trams")});
    QTest::keyClick(picker()->searchField(), Qt::Key_Return);
    const auto* message = m_pane->findChild<widgets::MessageBar*>();
    QTRY_VERIFY(message->isVisible());
    QVERIFY(!message->text().isEmpty());
    QCOMPARE(bytes(QStringLiteral("bridge.md")), bridge);
}

void TestRelatedPanel::dropsWhatComesTooLate()
{
    open();
    QSemaphore mayRead;
    m_store->beforeRead = [&](const QString& path) {
        if (path.endsWith(QLatin1String("/trams.md")))
            mayRead.acquire();
    };
    const QFuture<library::Result<library::Article>> loading =
        m_library->load(id(QStringLiteral("trams.md")));
    Q_EMIT picker()->chosen(id(QStringLiteral("trams.md")));
    choose(QStringLiteral("saved.md"));
    mayRead.release(2);
    QTRY_VERIFY(loading.isFinished());
    QCoreApplication::sendPostedEvents();
    QCOMPARE(bytes(QStringLiteral("saved.md")), saved);
    QCOMPARE(m_session->undoStack().count(), 0);
}

void TestRelatedPanel::opensAStoryOfTheCollection()
{
    open();
    QToolButton* openStory = button("Open the related story");
    QVERIFY(openStory);
    QTRY_VERIFY(openStory->isVisible());
    QSignalSpy requested(m_pane.get(), &widgets::ArticlePane::articleRequested);
    QTest::mouseClick(openStory, Qt::LeftButton);
    QCOMPARE(requested.count(), 1);
    QCOMPARE(requested.constFirst().constFirst().value<ArticleId>(), id(QStringLiteral("saved.md")));
}

void TestRelatedPanel::followsTheCollection()
{
    open();
    QToolButton* openStory = button("Open the related story");
    QTRY_VERIFY(openStory->isVisible());
    QVERIFY(QFile::remove(m_folder->filePath(QStringLiteral("saved.md"))));
    m_library->refresh({QStringLiteral("saved.md")});
    QTRY_VERIFY(!openStory->isVisible());
    add(QStringLiteral("again.md"), saved);
    m_library->refresh({QStringLiteral("again.md")});
    QTRY_VERIFY(openStory->isVisible());
}

QTEST_MAIN(TestRelatedPanel)
#include "tst_relatedpanel.moc"
