// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/editsession.h"

#include "editing/newsroom.h"
#include "editing/publishing.h"

using namespace foreword;
using editing::EditSession;
using editing::publishEdits;
using editing::Refusal;
using frontmatter::ErrorCode;
using frontmatter::FrontMatterDocument;
using library::ArticleId;
using test::Newsroom;
using test::titleEdit;

namespace {

const QString publish = QStringLiteral("Publish");
const QString retitle = QStringLiteral("Change title");
const QString titleKey = QStringLiteral("title");

} // namespace

class TestEditSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void editsAnArticleInMemoryAtOnce();
    void editsAnArticleThatIsNotInMemory();
    void editsManyArticlesAsOneStep();
    void editsThousandsWithoutBlocking();
    void leavesOutArticlesThatDoNotChange();
    void pushesNothingWhereNothingChanges();
    void namesRefusedArticlesAndChangesTheOthers();
    void countsARepeatedArticleOnce();
    void asksEachArticleForItsOwnEdits();
    void changesNothingWhereOneRefuses();

    void mergesTypingIntoOneStep();
    void mergesTypingIntoSeveralArticles();
    void endsMerging_data();
    void endsMerging();
    void leavesNoStepWhenTypingComesBack();

    void revertsToTheSavedBytesAsOneStep();
    void undoesAfterASave();
    void refusesToUndoWhatSomebodyElseChanged();
    void undoesAndRedoesFarBack();

    void editsText();
    void keepsTextThatCannotBeRead();
    void keepsWhatElseHasChangedInTheFile();
    void readsLongFrontMatterOnAWorker();
    void asksForTypedTextFirst();

    void editsAnotherArticleAtOnceDuringABulkEdit();
    void keepsTheOrderForAnArticleOfABulkEdit();
    void undoesABulkEditThatIsStillBeingComputed();
    void computesAgainWhatWasSavedMeanwhile();
    void cancelsWhatIsBeingComputed();
    void keepsEditsApartThatAnswerToAChange();
    void takesABulkEditThatAnswersToOne();
    void forgetsItsStepsWithTheFolder();
    void endsWhileWorking();
};

void TestEditSession::editsAnArticleInMemoryAtOnce()
{
    Newsroom room(3);
    room.open();
    room.load(1);
    QSignalSpy edited(&room.session, &EditSession::edited);
    QSignalSpy busy(&room.session, &EditSession::busyChanged);

    room.session.edit({room.id(1)}, titleEdit(QStringLiteral("A new one")), retitle);

    QCOMPARE(room.bytes(1), Newsroom::titled(1, "A new one"));
    QCOMPARE(edited.size(), 1);
    QCOMPARE(edited.first().first().value<QList<ArticleId>>(), {room.id(1)});
    QCOMPARE(room.session.undoStack().undoText(), retitle);
    QCOMPARE(room.library.row(room.id(1)).title(), QStringLiteral("A new one"));
    QVERIFY(room.library.isEdited(room.id(1)));

    room.session.undo();
    QCOMPARE(room.bytes(1), Newsroom::story(1));
    QVERIFY(!room.library.isEdited(room.id(1)));
    room.session.redo();
    QCOMPARE(room.bytes(1), Newsroom::titled(1, "A new one"));
    QCOMPARE(room.onDisk(1), Newsroom::story(1));
    QVERIFY(busy.isEmpty());
}

void TestEditSession::editsAnArticleThatIsNotInMemory()
{
    Newsroom room(3);
    room.open();
    room.session.edit({room.id(2)}, publishEdits(true), publish);
    QVERIFY(room.session.isBusy());
    room.settle();
    QCOMPARE(room.bytes(2), Newsroom::published(2));
    QCOMPARE(room.library.editedCount(), 1);
}

void TestEditSession::editsManyArticlesAsOneStep()
{
    Newsroom room(20);
    room.open();
    QSignalSpy edited(&room.session, &EditSession::edited);
    QSignalSpy changed(&room.library, &library::ArticleLibrary::articlesChanged);

    room.session.edit(room.ids(5, 14), publishEdits(true), publish);
    room.settle();

    QCOMPARE(room.session.undoStack().count(), 1);
    QCOMPARE(edited.size(), 1);
    QCOMPARE(changed.size(), 1);
    for (int row = 0; row < 20; ++row) {
        const bool touched = row >= 5 && row <= 14;
        QCOMPARE(room.bytes(row), touched ? Newsroom::published(row) : Newsroom::story(row));
        QCOMPARE(room.library.isEdited(room.id(row)), touched);
    }

    room.session.undo();
    QCOMPARE(room.library.editedCount(), 0);
    for (int row = 5; row <= 14; ++row)
        QCOMPARE(room.bytes(row), Newsroom::story(row));

    room.session.redo();
    QCOMPARE(room.library.edited(), room.ids(5, 14));
    room.save();
    for (int row = 5; row <= 14; ++row)
        QCOMPARE(room.onDisk(row), Newsroom::published(row));
}

void TestEditSession::editsThousandsWithoutBlocking()
{
    constexpr int count = 2000;
    Newsroom room(count);
    room.open();
    QSignalSpy progress(&room.session, &EditSession::progress);

    room.session.edit(room.ids(0, count - 1), publishEdits(true), publish);
    QVERIFY(room.session.isBusy());
    QCOMPARE(room.library.editedCount(), 0);
    room.settle();
    QCOMPARE(room.library.editedCount(), count);
    QCOMPARE(room.session.undoStack().count(), 1);
    QCOMPARE(progress.last().at(1).toInt(), count);

    room.session.undo();
    QVERIFY(room.session.isBusy());
    QCOMPARE(room.library.editedCount(), count);
    room.settle();
    QCOMPARE(room.library.editedCount(), 0);

    room.session.redo();
    room.settle();
    for (int row = 0; row < count; ++row)
        QCOMPARE(room.bytes(row), Newsroom::published(row));
}

void TestEditSession::leavesOutArticlesThatDoNotChange()
{
    Newsroom room(2);
    room.add(Newsroom::fileName(2), Newsroom::published(2));
    room.open();
    QSignalSpy edited(&room.session, &EditSession::edited);
    room.session.edit(room.ids(0, 2), publishEdits(true), publish);
    room.settle();
    QCOMPARE(edited.first().first().value<QList<ArticleId>>(), room.ids(0, 1));
    QCOMPARE(room.library.edited(), room.ids(0, 1));
}

void TestEditSession::pushesNothingWhereNothingChanges()
{
    Newsroom room(3);
    room.open();
    QSignalSpy edited(&room.session, &EditSession::edited);
    room.session.edit(room.ids(0, 2), publishEdits(false), publish);
    room.settle();
    room.session.edit({}, publishEdits(true), publish);
    room.session.revert(room.ids(0, 2));
    room.session.undo();
    room.session.redo();
    QVERIFY(!room.session.isBusy());
    QCOMPARE(room.session.undoStack().count(), 0);
    QVERIFY(edited.isEmpty());
}

void TestEditSession::namesRefusedArticlesAndChangesTheOthers()
{
    const QByteArray broken = "---\ntitle: \"no end\npublished: false\n---\n";
    Newsroom room(2);
    room.add(Newsroom::fileName(2), broken);
    room.add(Newsroom::fileName(3), Newsroom::story(3));
    room.open();
    room.store.failFor(room.library.path(room.id(3)), ErrorCode::PermissionDenied);
    QSignalSpy refused(&room.session, &EditSession::refused);

    room.session.edit(room.ids(0, 3), publishEdits(true), publish);
    room.settle();

    QCOMPARE(refused.size(), 1);
    const auto refusals = refused.first().first().value<QList<Refusal>>();
    QCOMPARE(refusals.size(), 2);
    QCOMPARE(refusals[0].id, room.id(2));
    QCOMPARE(refusals[0].error.code, ErrorCode::UnreadableYaml);
    QCOMPARE(refusals[1].id, room.id(3));
    QCOMPARE(refusals[1].error.code, ErrorCode::PermissionDenied);
    QCOMPARE(room.library.edited(), room.ids(0, 1));
    QCOMPARE(room.bytes(1), Newsroom::published(1));
    QCOMPARE(room.bytes(2), broken);
}

void TestEditSession::countsARepeatedArticleOnce()
{
    Newsroom room(2);
    room.open();
    QSignalSpy edited(&room.session, &EditSession::edited);
    room.session.edit({room.id(1), room.id(1)}, publishEdits(true), publish);
    room.settle();
    QCOMPARE(edited.first().first().value<QList<ArticleId>>(), {room.id(1)});
}

void TestEditSession::asksEachArticleForItsOwnEdits()
{
    Newsroom room(4);
    room.open();
    room.session.edit(
        room.ids(0, 3),
        [](ArticleId id, const FrontMatterDocument& document) {
            const QString title = document.root().find(titleKey)->toText();
            return quint32(id) % 2 ? titleEdit(title + u'!') : QList<frontmatter::FieldEdit>();
        },
        retitle);
    room.settle();
    for (int row = 0; row < 4; ++row) {
        const bool touched = quint32(room.id(row)) % 2;
        QCOMPARE(room.bytes(row), touched ? Newsroom::titled(row, "Story " + QByteArray::number(row) + "!")
                                          : Newsroom::story(row));
        QCOMPARE(room.library.isEdited(room.id(row)), touched);
    }
    QCOMPARE(room.session.undoStack().count(), 1);
    room.session.undo();
    room.settle();
    QCOMPARE(room.library.editedCount(), 0);
}

void TestEditSession::changesNothingWhereOneRefuses()
{
    Newsroom room(2);
    room.add(Newsroom::fileName(2), "---\ntitle: \"no end\npublished: false\n---\n");
    room.open();
    QSignalSpy refused(&room.session, &EditSession::refused);
    room.session.edit(
        room.ids(0, 2), [](ArticleId, const FrontMatterDocument&) { return publishEdits(true); }, publish,
        editing::OnRefusal::ChangeNothing);
    room.settle();
    QCOMPARE(refused.size(), 1);
    QCOMPARE(refused.first().first().value<QList<Refusal>>().size(), 1);
    QCOMPARE(room.library.editedCount(), 0);
    QCOMPARE(room.session.undoStack().count(), 0);
    QCOMPARE(room.bytes(0), Newsroom::story(0));
}

void TestEditSession::mergesTypingIntoOneStep()
{
    Newsroom room(2);
    room.open();
    room.load(0);
    for (const char* title : {"S", "Sp", "Spr", "Spring"})
        room.session.edit({room.id(0)}, titleEdit(QLatin1String(title)), retitle, titleKey);
    QCOMPARE(room.session.undoStack().count(), 1);
    QCOMPARE(room.bytes(0), Newsroom::titled(0, "Spring"));
    room.session.undo();
    QCOMPARE(room.bytes(0), Newsroom::story(0));
    room.session.redo();
    QCOMPARE(room.bytes(0), Newsroom::titled(0, "Spring"));
}

void TestEditSession::mergesTypingIntoSeveralArticles()
{
    Newsroom room(3);
    room.open();
    for (const char* title : {"S", "Sp"})
        room.session.edit(room.ids(0, 2), titleEdit(QLatin1String(title)), retitle, titleKey);
    room.settle();
    QCOMPARE(room.session.undoStack().count(), 1);
    for (int row = 0; row < 3; ++row)
        QCOMPARE(room.bytes(row), Newsroom::titled(row, "Sp"));
    room.session.undo();
    room.settle();
    QCOMPARE(room.library.editedCount(), 0);
}

void TestEditSession::endsMerging_data()
{
    QTest::addColumn<std::function<void(Newsroom&)>>("between");
    using Between = std::function<void(Newsroom&)>;
    QTest::newRow("when asked") << Between([](Newsroom& room) { room.session.finishMerging(); });
    QTest::newRow("by a save") << Between([](Newsroom& room) { room.save(); });
    QTest::newRow("by undo and redo") << Between([](Newsroom& room) {
        room.session.undo();
        room.session.redo();
    });
}

void TestEditSession::endsMerging()
{
    QFETCH(const std::function<void(Newsroom&)>, between);
    Newsroom room(2);
    room.open();
    room.load(0);
    room.session.edit({room.id(0)}, titleEdit(QStringLiteral("One")), retitle, titleKey);
    between(room);
    room.session.edit({room.id(0)}, titleEdit(QStringLiteral("Two")), retitle, titleKey);
    QCOMPARE(room.session.undoStack().count(), 2);
    room.session.undo();
    QCOMPARE(room.bytes(0), Newsroom::titled(0, "One"));
}

void TestEditSession::leavesNoStepWhenTypingComesBack()
{
    Newsroom room(2);
    room.open();
    room.load(0);
    room.session.edit({room.id(0)}, publishEdits(true), publish);
    for (const char* title : {"Stor", "Story", "Story 0"})
        room.session.edit({room.id(0)}, titleEdit(QLatin1String(title)), retitle, titleKey);
    QCOMPARE(room.session.undoStack().count(), 1);
    QCOMPARE(room.session.undoStack().undoText(), publish);
    QCOMPARE(room.bytes(0), Newsroom::published(0));
    room.session.undo();
    QCOMPARE(room.bytes(0), Newsroom::story(0));
}

void TestEditSession::revertsToTheSavedBytesAsOneStep()
{
    Newsroom room(4);
    room.open();
    room.session.edit(room.ids(0, 2), publishEdits(true), publish);
    room.settle();
    room.save();
    room.session.edit(room.ids(0, 1), titleEdit(QStringLiteral("Same")), retitle);
    room.settle();
    const QByteArray edited = room.bytes(0);

    room.session.revert(room.ids(0, 3));
    QCOMPARE(room.session.undoStack().count(), 3);
    QCOMPARE(room.library.editedCount(), 0);
    for (int row = 0; row < 3; ++row)
        QCOMPARE(room.bytes(row), Newsroom::published(row));

    room.session.undo();
    QCOMPARE(room.library.edited(), room.ids(0, 1));
    QCOMPARE(room.bytes(0), edited);
}

void TestEditSession::undoesAfterASave()
{
    Newsroom room(3);
    room.open();
    room.session.edit(room.ids(0, 2), publishEdits(true), publish);
    room.settle();
    room.save();
    QCOMPARE(room.library.editedCount(), 0);

    room.session.undo();
    room.settle();
    QCOMPARE(room.library.edited(), room.ids(0, 2));
    for (int row = 0; row < 3; ++row) {
        QCOMPARE(room.bytes(row), Newsroom::story(row));
        QCOMPARE(room.onDisk(row), Newsroom::published(row));
    }
    room.save();
    for (int row = 0; row < 3; ++row)
        QCOMPARE(room.onDisk(row), Newsroom::story(row));
}

void TestEditSession::refusesToUndoWhatSomebodyElseChanged()
{
    Newsroom room(3);
    room.open();
    room.session.edit(room.ids(0, 2), publishEdits(true), publish);
    room.settle();
    const QByteArray other = "---\ntitle: Another one\n---\n";
    const library::Article article{other, {}, FrontMatterDocument::read(other)};
    room.library.replaceDocuments({{room.id(1), article}});
    QSignalSpy refused(&room.session, &EditSession::refused);

    room.session.undo();
    const auto refusals = refused.first().first().value<QList<Refusal>>();
    QCOMPARE(refusals.size(), 1);
    QCOMPARE(refusals.first().id, room.id(1));
    QCOMPARE(refusals.first().error.code, ErrorCode::ChangedOnDisk);
    QCOMPARE(room.bytes(0), Newsroom::story(0));
    QCOMPARE(room.bytes(1), other);
    QCOMPARE(room.bytes(2), Newsroom::story(2));

    room.session.redo();
    QCOMPARE(refused.size(), 2);
    QCOMPARE(room.bytes(0), Newsroom::published(0));
    QCOMPARE(room.bytes(1), other);
}

void TestEditSession::undoesAndRedoesFarBack()
{
    Newsroom room(2);
    room.open();
    room.load(0);
    QList<QByteArray> states{room.bytes(0)};
    for (int step = 0; step < 20; ++step) {
        const QString title = QStringLiteral("Title: number %1 \u2014 \"quoted\"").arg(step);
        room.session.edit({room.id(0)}, step % 2 ? publishEdits(step % 4 == 1) : titleEdit(title), retitle);
        states.append(room.bytes(0));
    }
    QCOMPARE(room.session.undoStack().count(), 20);
    for (int step = 19; step >= 0; --step) {
        room.session.undo();
        QCOMPARE(room.bytes(0), states[step]);
    }
    for (int step = 1; step <= 20; ++step) {
        room.session.redo();
        QCOMPARE(room.bytes(0), states[step]);
    }
}

namespace {

/// Asks as an editor that shows the article does.
void editText(Newsroom& room, int row, const QByteArray& before, const QByteArray& after)
{
    const QByteArray base = room.bytes(row);
    QVERIFY(base.contains(before));
    room.session.editText(room.id(row), base,
                          frontmatter::ChangeSet::between(base, QByteArray(base).replace(before, after)),
                          QStringLiteral("Change Source"), QStringLiteral("text:head"));
}

} // namespace

void TestEditSession::editsText()
{
    Newsroom room(1);
    room.open();
    room.load(0);
    editText(room, 0, "Story 0", "Spr");
    editText(room, 0, "Spr", "Spring");
    QCOMPARE(room.bytes(0), Newsroom::titled(0, "Spring"));
    QCOMPARE(room.library.row(room.id(0)).title(), QStringLiteral("Spring"));
    QCOMPARE(room.session.undoStack().count(), 1);
    editText(room, 0, "Body of", "The body of");
    QVERIFY(room.library.article(room.id(0))->document.isProven());
    room.session.undo();
    QCOMPARE(room.bytes(0), Newsroom::story(0));
    QCOMPARE(room.library.editedCount(), 0);
}

void TestEditSession::keepsTextThatCannotBeRead()
{
    Newsroom room(1);
    room.open();
    room.load(0);
    editText(room, 0, "\"   # the", "   # the");
    QVERIFY(!room.library.article(room.id(0))->document.isReadable());
    QVERIFY(room.library.isEdited(room.id(0)));
    room.session.finishMerging();
    editText(room, 0, "   # the", "\"   # the");
    QCOMPARE(room.bytes(0), Newsroom::story(0));
    QVERIFY(room.library.article(room.id(0))->document.isReadable());
    room.session.undo();
    QVERIFY(!room.library.article(room.id(0))->document.isReadable());
    room.session.undo();
    QCOMPARE(room.library.editedCount(), 0);
}

void TestEditSession::keepsWhatElseHasChangedInTheFile()
{
    Newsroom room(1);
    room.open();
    room.load(0);
    QSignalSpy refused(&room.session, &EditSession::refused);
    const QByteArray base = room.bytes(0);
    room.session.edit({room.id(0)}, publishEdits(true), publish);
    const auto change = [&base](const QByteArray& before, const QByteArray& after) {
        return frontmatter::ChangeSet::between(base, QByteArray(base).replace(before, after));
    };
    room.session.editText(room.id(0), base, change("Story 0", "Spring"), retitle);
    QCOMPARE(room.bytes(0), Newsroom::titled(0, "Spring").replace("published: false", "published: true"));
    QVERIFY(refused.isEmpty());
    room.session.editText(room.id(0), base, change("false", "no"), retitle);
    QCOMPARE(room.bytes(0), Newsroom::titled(0, "Spring").replace("published: false", "published: true"));
    QCOMPARE(refused.size(), 1);
    QCOMPARE(refused.first().first().value<QList<Refusal>>().first().error.code, ErrorCode::Conflict);
}

void TestEditSession::readsLongFrontMatterOnAWorker()
{
    Newsroom room;
    QByteArray lines;
    for (int i = 0; i < 100; ++i)
        lines += "key" + QByteArray::number(i) + ": value " + QByteArray(1000, 'v') + "\n";
    const QByteArray story = "---\n" + lines + "---\nBody\n";
    room.add(Newsroom::fileName(0), story);
    room.open();
    room.load(0);
    editText(room, 0, "key7: value", "key7: other");
    QVERIFY(room.session.isBusy());
    QCOMPARE(room.bytes(0), story);
    room.settle();
    QCOMPARE(room.bytes(0), QByteArray(story).replace("key7: value", "key7: other"));
}

void TestEditSession::asksForTypedTextFirst()
{
    Newsroom room(1);
    room.open();
    room.load(0);
    bool isTyped = true;
    connect(&room.session, &EditSession::aboutToEdit, this, [&] {
        if (std::exchange(isTyped, false))
            editText(room, 0, "Body", "Body!");
    });
    room.session.edit({room.id(0)}, publishEdits(true), publish);
    QCOMPARE(room.session.undoStack().count(), 2);
    isTyped = true;
    room.session.undo();
    QVERIFY(!isTyped);
    QCOMPARE(room.session.undoStack().count(), 3);
    QCOMPARE(room.session.undoStack().index(), 2);
}

void TestEditSession::editsAnotherArticleAtOnceDuringABulkEdit()
{
    Newsroom room(10);
    room.open();
    room.load(9);
    QMutexLocker closed(&room.gate);
    room.session.edit(room.ids(0, 8), publishEdits(true), publish);
    QVERIFY(room.session.isBusy());

    room.session.edit({room.id(9)}, titleEdit(QStringLiteral("Now")), retitle);
    QCOMPARE(room.bytes(9), Newsroom::titled(9, "Now"));
    QCOMPARE(room.session.undoStack().count(), 1);

    closed.unlock();
    room.settle();
    QCOMPARE(room.session.undoStack().count(), 2);
    QCOMPARE(room.session.undoStack().undoText(), publish);
    QCOMPARE(room.library.editedCount(), 10);
}

void TestEditSession::keepsTheOrderForAnArticleOfABulkEdit()
{
    Newsroom room(10);
    room.open();
    room.load(9);
    QMutexLocker closed(&room.gate);
    room.session.edit(room.ids(0, 9), publishEdits(true), publish);
    room.session.edit({room.id(9)}, publishEdits(false), QStringLiteral("Unpublish"));
    QCOMPARE(room.bytes(9), Newsroom::story(9));
    QCOMPARE(room.session.undoStack().count(), 0);

    closed.unlock();
    room.settle();
    QCOMPARE(room.session.undoStack().count(), 2);
    QCOMPARE(room.bytes(9), Newsroom::story(9));
    QCOMPARE(room.bytes(8), Newsroom::published(8));
    room.session.undo();
    QCOMPARE(room.bytes(9), Newsroom::published(9));
}

void TestEditSession::undoesABulkEditThatIsStillBeingComputed()
{
    Newsroom room(10);
    room.open();
    room.load(9);
    QMutexLocker closed(&room.gate);
    room.session.edit(room.ids(0, 8), publishEdits(true), publish);
    room.session.undo();
    // Behind an undo everything waits: done at once it would be what is undone.
    room.session.edit({room.id(9)}, titleEdit(QStringLiteral("Later")), retitle);
    QCOMPARE(room.bytes(9), Newsroom::story(9));

    closed.unlock();
    room.settle();
    QCOMPARE(room.library.edited(), {room.id(9)});
    QCOMPARE(room.bytes(9), Newsroom::titled(9, "Later"));
    QCOMPARE(room.session.undoStack().count(), 1);
    QCOMPARE(room.session.undoStack().undoText(), retitle);
}

void TestEditSession::computesAgainWhatWasSavedMeanwhile()
{
    Newsroom room(3);
    room.open();
    room.load(0);
    room.session.edit({room.id(0)}, titleEdit(QStringLiteral("Saved")), retitle);
    QMutexLocker closed(&room.gate);
    room.session.edit(room.ids(0, 2), publishEdits(true), publish);
    room.save();
    QCOMPARE(room.onDisk(0), Newsroom::titled(0, "Saved"));
    closed.unlock();
    room.settle();

    const QByteArray expected = Newsroom::titled(0, "Saved").replace("published: false", "published: true");
    QCOMPARE(room.bytes(0), expected);
    QCOMPARE(room.library.article(room.id(0))->saved, Newsroom::titled(0, "Saved"));
    QCOMPARE(room.session.undoStack().count(), 2);
    room.save();
    QCOMPARE(room.onDisk(0), expected);
}

void TestEditSession::cancelsWhatIsBeingComputed()
{
    Newsroom room(10);
    room.open();
    QSignalSpy busy(&room.session, &EditSession::busyChanged);
    {
        const QMutexLocker closed(&room.gate);
        room.session.edit(room.ids(0, 8), publishEdits(true), publish);
        room.session.edit({room.id(9)}, publishEdits(true), publish);
        room.session.cancel();
        QVERIFY(!room.session.isBusy());
        QCOMPARE(busy.size(), 2);
    }
    room.session.edit({room.id(3)}, titleEdit(QStringLiteral("After")), retitle);
    room.settle();
    QCOMPARE(room.library.edited(), {room.id(3)});
    QCOMPARE(room.bytes(3), Newsroom::titled(3, "After"));
    QCOMPARE(room.session.undoStack().count(), 1);
}

/// A listener that edits while the stack is being changed must not change it underneath.
void TestEditSession::keepsEditsApartThatAnswerToAChange()
{
    Newsroom room(2);
    room.open();
    room.load(0);
    bool answered = false;
    connect(&room.library, &library::ArticleLibrary::articlesChanged, &room.session, [&room, &answered] {
        if (!std::exchange(answered, true))
            room.session.edit({room.id(0)}, publishEdits(true), publish);
    });
    QSignalSpy busy(&room.session, &EditSession::busyChanged);
    room.session.edit({room.id(0)}, titleEdit(QStringLiteral("First")), retitle);
    QCOMPARE(busy, (QList<QVariantList>{{true}, {false}}));
    QCOMPARE(room.session.undoStack().count(), 2);
    QCOMPARE(room.session.undoStack().text(0), retitle);
    QCOMPARE(room.session.undoStack().text(1), publish);
    room.session.undo();
    QCOMPARE(room.bytes(0), Newsroom::titled(0, "First"));
    room.session.undo();
    QCOMPARE(room.bytes(0), Newsroom::story(0));
}

void TestEditSession::takesABulkEditThatAnswersToOne()
{
    Newsroom room(6);
    room.open();
    connect(&room.session, &EditSession::edited, &room.session, [&room](const QList<ArticleId>& ids) {
        if (ids.first() == room.id(0))
            room.session.edit(room.ids(3, 5), publishEdits(true), publish);
    });
    room.session.edit(room.ids(0, 2), publishEdits(true), publish);
    room.settle();
    QCOMPARE(room.library.edited(), room.ids(0, 5));
    QCOMPARE(room.session.undoStack().count(), 2);
}

void TestEditSession::forgetsItsStepsWithTheFolder()
{
    Newsroom room(4);
    room.open();
    room.load(0);
    room.session.edit({room.id(0)}, publishEdits(true), publish);
    {
        const QMutexLocker closed(&room.gate);
        room.session.edit(room.ids(1, 3), publishEdits(true), publish);
        room.library.openFolder(QString());
        QVERIFY(!room.session.isBusy());
    }
    room.open();
    room.session.undo();
    QCOMPARE(room.session.undoStack().count(), 0);
    QCOMPARE(room.library.editedCount(), 0);
    for (int row = 0; row < 4; ++row)
        QCOMPARE(room.bytes(row), Newsroom::story(row));
}

void TestEditSession::endsWhileWorking()
{
    Newsroom room(50);
    room.open();
    {
        EditSession session(room.library);
        session.edit(room.ids(0, 49), publishEdits(true), publish);
        QVERIFY(session.isBusy());
    }
    QCOMPARE(room.library.editedCount(), 0);
}

QTEST_GUILESS_MAIN(TestEditSession)
#include "tst_editsession.moc"
