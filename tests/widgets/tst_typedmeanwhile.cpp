// SPDX-License-Identifier: GPL-3.0-or-later
// What is typed and not written yet while something else changes the same article: another program, a bulk
// edit, an undo. Nothing of it may be lost.
#include "panefixture.h"

#include "editing/commonedits.h"
#include "editing/publishing.h"
#include "widgets/bodypanel.h"
#include "widgets/detailspanel.h"
#include "widgets/fieldeditor.h"
#include "widgets/fieldlineedit.h"
#include "widgets/otherfieldseditor.h"
#include "widgets/otherfieldsview.h"
#include "widgets/parteditor.h"

#include <QSemaphore>
#include <QTimer>

using namespace foreword;
using frontmatter::FieldPath;
using library::ArticleId;
using library::ArticleLibrary;
using widgets::FieldLineEdit;

namespace {

const QByteArray story = "---\n"
                         "title: \"Trams\"\n"
                         "publishedDateTime: 2021-04-13T17:10:59Z # sent\n"
                         "heat: 215\n"
                         "topics: [Cities]\n"
                         "mood: calm\n"
                         "---\n"
                         "First line.\n"
                         "\n"
                         "Last line.\n";

FieldPath at(const char* field)
{
    return FieldPath() / QLatin1String(field);
}

} // namespace

class TestTypedMeanwhile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void halfTypedTextStays_data();
    void halfTypedTextStays();
    void anEmptiedNumberIsRemovedOnTopOfWhatIsNew();
    void anEmptiedNumberIsInConflictWithANewOne();
    void aTopicIsNotAddedBeforeItsEnd();
    void aCellOfTheTreeStaysOpen();
    void aCellOfTheTreeIsInConflictWithANewValue();
    void aCellOfTheTreeComesBeforeAnUndo();
    void bodyTextIsMergedOrInConflict_data();
    void bodyTextIsMergedOrInConflict();
    void keysAreTakenWhileTheArticleIsReadAgain();
    void typingGoesOnBelowABulkEdit();
    void typingIsNotCancelledWithABulkEdit();
    void theNextFieldOfSeveralOutlivesARefusal();

private:
    void openStory(const QByteArray& other = {});
    widgets::DetailsPanel* details() const { return m_room->pane.detailsPanel(); }
    FieldLineEdit* lineOf(const char* field) const
    {
        return details()->form()->editorAt(at(field))->findChild<FieldLineEdit*>();
    }
    QLineEdit* focused(const char* field) const
    {
        auto* line = details()->form()->editorAt(at(field))->findChild<QLineEdit*>();
        line->setFocus();
        return line;
    }
    QLineEdit* openCell(const char* field) const;
    QByteArray now() const { return m_room->library.article(m_id)->document.bytes(); }
    bool isEdited() const { return m_room->library.isEdited(m_id); }
    /// Another program writes; waits until that has been looked at.
    void write(const QByteArray& bytes);

    std::unique_ptr<test::PaneFixture> m_room;
    std::unique_ptr<QSignalSpy> m_conflicts;
    ArticleId m_id{};
};

void TestTypedMeanwhile::init()
{
    m_room = std::make_unique<test::PaneFixture>();
    m_conflicts = std::make_unique<QSignalSpy>(&m_room->library, &ArticleLibrary::changedOnDisk);
}

void TestTypedMeanwhile::cleanup()
{
    m_room->pane.hide(); // a cell that is still open is left
    m_room.reset();
}

void TestTypedMeanwhile::openStory(const QByteArray& other)
{
    test::PaneFixture::Files files{{u"a.md"_qs, story}};
    if (!other.isEmpty())
        files.insert(u"b.md"_qs, other);
    m_room->open(files);
    QVERIFY(QTest::qWaitForWindowActive(&m_room->pane));
    m_id = m_room->all().constFirst();
    m_room->choose({m_id});
}

QLineEdit* TestTypedMeanwhile::openCell(const char* field) const
{
    widgets::OtherFieldsEditor* tree = details()->otherFields();
    tree->view()->setCurrentIndex(tree->model()->indexOf(at(field)));
    tree->view()->editValue();
    return tree->view()->findChild<FieldLineEdit*>();
}

void TestTypedMeanwhile::write(const QByteArray& bytes)
{
    QVERIFY(test::putFile(m_room->library.path(m_id), bytes));
    QSignalSpy reread(&m_room->library, &ArticleLibrary::articlesChanged);
    m_room->library.refresh({m_room->library.file(m_id)});
    QTRY_VERIFY(m_room->library.article(m_id) && (!m_conflicts->isEmpty() || !reread.isEmpty()) &&
                (!m_conflicts->isEmpty() || m_room->library.article(m_id)->saved == bytes));
}

void TestTypedMeanwhile::halfTypedTextStays_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("rest");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QByteArray>("expected");

    QTest::newRow("a date, another field")
        << QByteArray("publishedDateTime") << u"2022-01-0"_qs << u"2"_qs << QByteArray("Trams")
        << QByteArray("Buses") << QByteArray("publishedDateTime: 2022-01-02 # sent\n");
    QTest::newRow("a date, the same field")
        << QByteArray("publishedDateTime") << u"2022-01-0"_qs << u"2 10:00:00"_qs
        << QByteArray("2021-04-13T17:10:59Z") << QByteArray("2021-05-14 18:10:59 +02:00")
        << QByteArray("publishedDateTime: 2022-01-02 10:00:00 +02:00 # sent\n");
    QTest::newRow("a number, another field")
        << QByteArray("heat") << u"-"_qs << u"3"_qs << QByteArray("Trams") << QByteArray("Buses")
        << QByteArray("heat: -3\n");
    QTest::newRow("a number, the same field") << QByteArray("heat") << u"-"_qs << u"3"_qs << QByteArray("215")
                                              << QByteArray("216") << QByteArray("heat: -3\n");
}

void TestTypedMeanwhile::halfTypedTextStays()
{
    QFETCH(QByteArray, field);
    QFETCH(QString, typed);
    QFETCH(QString, rest);
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QByteArray, expected);
    openStory();
    QLineEdit* line = focused(field.constData());
    line->selectAll();
    QTest::keyClicks(line, typed);
    QVERIFY(!isEdited());
    const QByteArray theirs = QByteArray(story).replace(from, to);
    write(theirs);
    QCOMPARE(line->text(), typed);
    QVERIFY(line->hasFocus());
    QVERIFY(m_conflicts->isEmpty());
    QTest::keyClicks(line, rest);
    QCOMPARE(m_room->library.article(m_id)->saved, theirs);
    QVERIFY2(now().contains(expected), now().constData());
    QCOMPARE(now().contains("title: \"Buses\""), to == "Buses");
}

void TestTypedMeanwhile::anEmptiedNumberIsRemovedOnTopOfWhatIsNew()
{
    openStory();
    QLineEdit* heat = focused("heat");
    heat->selectAll();
    QTest::keyClick(heat, Qt::Key_Delete);
    write(QByteArray(story).replace("Trams", "Buses"));
    QCOMPARE(heat->text(), QString());
    QVERIFY(!isEdited());
    m_room->pane.commitTyping();
    QCOMPARE(now(), QByteArray(story).replace("Trams", "Buses").replace("heat: 215\n", ""));
    QVERIFY(m_conflicts->isEmpty());
}

void TestTypedMeanwhile::anEmptiedNumberIsInConflictWithANewOne()
{
    openStory();
    QLineEdit* heat = focused("heat");
    heat->selectAll();
    QTest::keyClick(heat, Qt::Key_Delete);
    write(QByteArray(story).replace("215", "216"));
    QCOMPARE(m_conflicts->size(), 1);
    QCOMPARE(now(), QByteArray(story).replace("heat: 215\n", ""));
    // It is not written over what the other program wrote.
    QSignalSpy saved(&m_room->library, &ArticleLibrary::saved);
    m_room->library.save({m_id});
    QTRY_COMPARE(saved.size(), 1);
    QCOMPARE(test::fileBytes(m_room->library.path(m_id)), QByteArray(story).replace("215", "216"));
}

void TestTypedMeanwhile::aTopicIsNotAddedBeforeItsEnd()
{
    openStory();
    QLineEdit* topic = focused("topics");
    QTest::keyClicks(topic, u"Tra"_qs);
    write(QByteArray(story).replace("[Cities]", "[Cities, Rivers]"));
    QCOMPARE(topic->text(), u"Tra"_qs);
    QVERIFY(topic->hasFocus() && !isEdited());
    QTest::keyClicks(topic, u"ms\r"_qs);
    QVERIFY2(now().contains("topics: [Cities, Rivers, Trams]\n"), now().constData());
    QVERIFY(m_conflicts->isEmpty());
}

void TestTypedMeanwhile::aCellOfTheTreeStaysOpen()
{
    openStory();
    QLineEdit* mood = openCell("mood");
    QVERIFY(mood);
    QTest::keyClicks(mood, u"glad"_qs);
    write(QByteArray(story).replace("Trams", "Buses"));
    QCOMPARE(mood->text(), u"glad"_qs);
    QVERIFY(mood->hasFocus() && !isEdited());
    QTest::keyClick(mood, Qt::Key_Return);
    QTRY_COMPARE(now(), QByteArray(story).replace("Trams", "Buses").replace("calm", "glad"));
    QVERIFY(m_conflicts->isEmpty());
}

void TestTypedMeanwhile::aCellOfTheTreeIsInConflictWithANewValue()
{
    openStory();
    QTest::keyClicks(openCell("mood"), u"glad"_qs);
    write(QByteArray(story).replace("calm", "angry"));
    QCOMPARE(m_conflicts->size(), 1);
    QCOMPARE(now(), QByteArray(story).replace("calm", "glad"));
}

void TestTypedMeanwhile::aCellOfTheTreeComesBeforeAnUndo()
{
    openStory();
    m_room->session.edit({m_id}, editing::publishEdits(true), u"Publish"_qs);
    QTest::keyClicks(openCell("mood"), u"glad"_qs);
    m_room->session.undo();
    QVERIFY(now().contains("published: true") && now().contains("mood: calm"));
    m_room->session.redo();
    QVERIFY(now().contains("mood: glad"));
}

void TestTypedMeanwhile::bodyTextIsMergedOrInConflict_data()
{
    QTest::addColumn<QByteArray>("theirs");
    QTest::addColumn<QByteArray>("mine");
    QTest::addColumn<int>("conflicts");

    QTest::newRow("elsewhere") << QByteArray(story).replace("First line", "Their line")
                               << QByteArray(story).replace("First line", "Their line").append("Mine.") << 0;
    QTest::newRow("in the same place") << story + "Theirs.\n" << story + "Mine." << 1;
}

void TestTypedMeanwhile::bodyTextIsMergedOrInConflict()
{
    QFETCH(QByteArray, theirs);
    QFETCH(QByteArray, mine);
    QFETCH(int, conflicts);
    openStory();
    m_room->pane.revealBody();
    widgets::PartEditor* body = m_room->pane.bodyPanel()->editor();
    QTRY_VERIFY(body->hasFocus());
    body->moveCursor(QTextCursor::End);
    // No pause comes in which it would be handed in.
    for (QTimer* timer : body->findChildren<QTimer*>())
        timer->setInterval(60'000);
    QTest::keyClicks(body, u"Mine."_qs);
    QVERIFY(!isEdited());
    write(theirs);
    QCOMPARE(m_conflicts->size(), conflicts);
    QCOMPARE(isEdited(), conflicts > 0);
    QVERIFY(body->hasFocus());
    body->commit();
    QCOMPARE(now(), mine);
    QVERIFY(body->heldText().endsWith(u"Last line.\nMine."_qs));
}

void TestTypedMeanwhile::keysAreTakenWhileTheArticleIsReadAgain()
{
    openStory();
    QSemaphore mayRead;
    QSemaphore isReading;
    m_room->store.beforeRead = [&](const QString&) {
        isReading.release();
        mayRead.acquire();
    };
    QLineEdit* title = focused("title");
    const QByteArray theirs = QByteArray(story).replace("215", "216");
    QVERIFY(test::putFile(m_room->library.path(m_id), theirs));
    m_room->library.refresh({u"a.md"_qs});
    isReading.acquire(); // by the look at the folder
    mayRead.release();
    isReading.acquire(); // of the article itself
    QVERIFY(title->hasFocus());
    title->setCursorPosition(5);
    QTest::keyClicks(title, u" and"_qs);
    mayRead.release();
    QTRY_COMPARE(m_conflicts->size(), 1);
    QTest::keyClicks(title, u" buses"_qs);
    QCOMPARE(title->text(), u"Trams and buses"_qs);
    QCOMPARE(now(), QByteArray(story).replace("Trams", "Trams and buses"));
}

void TestTypedMeanwhile::typingGoesOnBelowABulkEdit()
{
    openStory("---\ntitle: Other\n---\n");
    QSemaphore mayRead;
    m_room->store.beforeRead = [&](const QString&) { mayRead.acquire(); };
    QLineEdit* title = focused("title");
    title->setCursorPosition(5);
    m_room->session.edit(m_room->all(), editing::publishEdits(true), u"Publish"_qs);
    QVERIFY(m_room->session.isBusy());
    QTest::keyClicks(title, u" and"_qs);
    QStringList texts;
    connect(title, &QLineEdit::textChanged, this, [&](const QString& text) { texts << text; });
    mayRead.release();
    m_room->settle();
    QVERIFY(now().contains("published: true"));
    // Not even for a moment there is what was before, which would take the caret along.
    QCOMPARE(texts, QStringList());
    QTest::keyClicks(title, u" buses"_qs);
    QCOMPARE(title->text(), u"Trams and buses"_qs);
    QVERIFY(now().contains("title: \"Trams and buses\"\n"));
}

void TestTypedMeanwhile::typingIsNotCancelledWithABulkEdit()
{
    openStory("---\ntitle: Other\n---\n");
    QSemaphore mayRead;
    m_room->store.beforeRead = [&](const QString&) { mayRead.acquire(); };
    QLineEdit* title = focused("title");
    title->setCursorPosition(5);
    m_room->session.edit(m_room->all(), editing::publishEdits(true), u"Publish"_qs);
    QTest::keyClicks(title, u" and buses"_qs);
    m_room->session.cancel();
    mayRead.release();
    m_room->settle();
    QCOMPARE(title->text(), u"Trams and buses"_qs);
    QCOMPARE(now(), QByteArray(story).replace("Trams", "Trams and buses"));
}

/// The next field is being typed into when the answer to the one before comes.
void TestTypedMeanwhile::theNextFieldOfSeveralOutlivesARefusal()
{
    openStory("---\ntitle: &anchor Other\nheat: *anchor\n---\n");
    m_room->choose(m_room->all());
    const widgets::FieldForm* form = m_room->pane.articlesForm()->form();
    auto* heat = form->editorAt(at("heat"))->findChild<FieldLineEdit*>();
    auto* category = form->editorAt(at("category"))->findChild<FieldLineEdit*>();
    auto* date = form->editorAt(at("publishedDateTime"))->findChild<FieldLineEdit*>();
    date->setText(u"2022-01-0"_qs);
    QSignalSpy refused(&m_room->session, &editing::EditSession::refused);
    heat->setFocus();
    heat->selectAll();
    QTest::keyClicks(heat, u"7"_qs);
    category->setFocus();
    QTest::keyClicks(category, u"news"_qs);
    QTRY_COMPARE(refused.size(), 1);
    m_room->settle();
    QCOMPARE(category->text(), u"news"_qs);
    QCOMPARE(date->text(), u"2022-01-0"_qs);
    m_room->pane.commitTyping();
    m_room->settle();
    QVERIFY(now().contains("heat: 7\n") && now().contains("category: news\n"));
}

QTEST_MAIN(TestTypedMeanwhile)
#include "tst_typedmeanwhile.moc"
