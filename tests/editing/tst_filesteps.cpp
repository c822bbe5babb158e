// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/filesteps.h"

#include "editing/newsroom.h"
#include "editing/publishing.h"

#include <QSignalSpy>

using namespace foreword;
using editing::FileSteps;
using editing::Refusal;
using frontmatter::ErrorCode;
using library::ArticleId;
using test::fileBytes;
using test::Newsroom;
using test::titleEdit;

namespace {

const QString retitle = QStringLiteral("Change title");

/// A newsroom and its file steps.
struct Office
{
    explicit Office(int stories = 3)
        : room(stories)
        , steps(room.library, room.session)
    {
        room.open();
        QObject::connect(&steps, &FileSteps::created, &steps, [this](ArticleId id) { newest = id; });
        QObject::connect(&steps, &FileSteps::refused, &steps,
                         [this](const QList<Refusal>& refusals) { refused += refusals; });
    }
    /// Adds an article with this title, and waits for it.
    void create(const QString& title)
    {
        const int before = room.library.articleCount();
        steps.create({});
        QTRY_COMPARE(room.library.articleCount(), before + 1);
        room.session.edit({newest}, titleEdit(title), retitle);
        room.settle();
    }
    void undo()
    {
        room.session.undo();
        room.settle();
    }
    void redo()
    {
        room.session.redo();
        room.settle();
    }
    QString file(ArticleId id) const { return room.library.file(id); }
    bool exists(const QString& file) const { return QFile::exists(room.folder.filePath(file)); }
    QString today() const { return QDateTime::currentDateTimeUtc().date().toString(Qt::ISODate); }

    Newsroom room;
    FileSteps steps;
    ArticleId newest{};
    QList<Refusal> refused;
};

} // namespace

class TestFileSteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void createsUndoesAndRedoes();
    void theNameFollowsUntilItIsSaved();
    void theNameFollowsUntilItIsGiven();
    void undoesANewArticleThatWasSaved();
    void revertsANewArticleToItsBeginning();
    void duplicates();
    void duplicatesUnsavedEdits();
    void duplicatesNothingThatCannotBeUnpublished();
    void renamesBackAndForth();
    void renamesTypedEditsAlong();
    void trashesManyAsOneStep();
    void trashesANewArticle();
    void saysWhatCannotBeUndone();
    void saysWhichNameIsTakenMeanwhile();
    void trashesWhatItCan();
    void keepsNoStepThatDidNothing();
    void waitsForABulkEdit();
    void editsWaitForAStep();
    void comesToItsEndWhenCancelled();
    void forgetsItsStepsWithTheFolder();
};

void TestFileSteps::createsUndoesAndRedoes()
{
    Office office;
    office.steps.create({});
    const ArticleId id = office.newest;
    QVERIFY(office.room.library.isNew(id));
    QCOMPARE(office.file(id), office.today() + QStringLiteral("-untitled.md"));
    QCOMPARE(office.room.session.undoStack().undoText(), QStringLiteral("New article"));
    office.undo();
    QVERIFY(office.room.library.isGone(id));
    QVERIFY(!office.room.library.isEdited(id));
    office.newest = ArticleId();
    office.redo();
    QCOMPARE(office.newest, id);
    QVERIFY(!office.room.library.isGone(id));
    QVERIFY(office.room.library.isEdited(id));
    QVERIFY(office.refused.isEmpty());
    QCOMPARE(QDir(office.room.folder.path()).entryList(QDir::Files).size(), 3);
}

void TestFileSteps::theNameFollowsUntilItIsSaved()
{
    Office office;
    office.create(QStringLiteral("Été à Łódź"));
    const ArticleId id = office.newest;
    QCOMPARE(office.file(id), office.today() + QStringLiteral("-ete-a-lodz.md"));
    const auto date = frontmatter::FieldPath() / QStringLiteral("publishedDateTime");
    office.room.session.edit({id},
                             {frontmatter::FieldEdit::set(date, frontmatter::FieldValue::date(
                                                                    QStringLiteral("2021-04-13T17:10:59Z")))},
                             QStringLiteral("Change date"));
    QCOMPARE(office.file(id), QStringLiteral("2021-04-13-ete-a-lodz.md"));
    office.undo();
    QCOMPARE(office.file(id), office.today() + QStringLiteral("-ete-a-lodz.md"));
    office.redo();
    office.room.save();
    QVERIFY(office.exists(QStringLiteral("2021-04-13-ete-a-lodz.md")));
    office.room.session.edit({id}, titleEdit(QStringLiteral("Other")), retitle);
    QCOMPARE(office.file(id), QStringLiteral("2021-04-13-ete-a-lodz.md"));
}

void TestFileSteps::theNameFollowsUntilItIsGiven()
{
    Office office;
    office.create(QStringLiteral("One"));
    const ArticleId id = office.newest;
    office.steps.rename(id, QStringLiteral("given.md"));
    office.room.settle();
    QCOMPARE(office.file(id), QStringLiteral("given.md"));
    office.room.session.edit({id}, titleEdit(QStringLiteral("Two")), retitle);
    QCOMPARE(office.file(id), QStringLiteral("given.md"));
    office.undo();
    office.undo();
    QCOMPARE(office.file(id), office.today() + QStringLiteral("-one.md"));
    office.room.session.edit({id}, titleEdit(QStringLiteral("Three")), retitle);
    QCOMPARE(office.file(id), office.today() + QStringLiteral("-three.md"));
}

void TestFileSteps::undoesANewArticleThatWasSaved()
{
    Office office;
    office.create(QStringLiteral("Saved"));
    const ArticleId id = office.newest;
    const QString file = office.file(id);
    office.room.save();
    const QByteArray bytes = fileBytes(office.room.folder.filePath(file));
    QVERIFY(bytes.contains("title: \"Saved\""));
    office.undo();
    office.undo();
    QVERIFY(office.room.library.isGone(id));
    QVERIFY(!office.exists(file));
    office.redo();
    office.redo();
    QCOMPARE(fileBytes(office.room.folder.filePath(file)), bytes);
    QCOMPARE(office.room.library.row(id).title(), QStringLiteral("Saved"));
    QVERIFY(!office.room.library.isEdited(id));
    QVERIFY(office.refused.isEmpty());
}

void TestFileSteps::revertsANewArticleToItsBeginning()
{
    Office office;
    office.create(QStringLiteral("Typed"));
    office.room.session.revert({office.newest});
    office.room.settle();
    QCOMPARE(office.room.library.row(office.newest).title(), QString());
    QVERIFY(office.room.library.isEdited(office.newest));
}

void TestFileSteps::duplicates()
{
    Office office;
    office.steps.duplicate(office.room.id(1));
    QTRY_COMPARE(office.room.library.articleCount(), 4);
    QCOMPARE(office.file(office.newest), QStringLiteral("story-1.md"));
    QCOMPARE(office.room.library.article(office.newest)->document.bytes(), Newsroom::story(1));
    office.steps.duplicate(office.newest);
    QTRY_COMPARE(office.room.library.articleCount(), 5);
    QCOMPARE(office.file(office.newest), QStringLiteral("story-1-2.md"));
    office.room.save();
    QCOMPARE(fileBytes(office.room.folder.filePath(QStringLiteral("story-1-2.md"))), Newsroom::story(1));
    QCOMPARE(office.room.onDisk(1), Newsroom::story(1));
}

void TestFileSteps::duplicatesUnsavedEdits()
{
    Office office;
    office.room.load(1);
    office.room.session.edit({office.room.id(1)}, editing::publishEdits(true), QStringLiteral("Publish"));
    office.room.session.edit({office.room.id(1)}, titleEdit(QStringLiteral("Edited")), retitle);
    office.steps.duplicate(office.room.id(1));
    QTRY_COMPARE(office.room.library.articleCount(), 4);
    QCOMPARE(office.room.library.article(office.newest)->document.bytes(), Newsroom::titled(1, "Edited"));
}

void TestFileSteps::duplicatesNothingThatCannotBeUnpublished()
{
    Office office;
    office.room.add(QStringLiteral("zz.md"), "---\ntitle: [\n---\n");
    office.room.library.refresh({QStringLiteral("zz.md")});
    QTRY_COMPARE(office.room.library.articleCount(), 4);
    office.steps.duplicate(office.room.id(3));
    QTRY_COMPARE(office.refused.size(), 1);
    QCOMPARE(office.room.library.articleCount(), 4);
    QVERIFY(!office.room.session.undoStack().canUndo());
}

void TestFileSteps::renamesBackAndForth()
{
    Office office;
    const ArticleId id = office.room.id(1);
    office.steps.rename(id, QStringLiteral("given.md"));
    office.room.settle();
    QCOMPARE(fileBytes(office.room.folder.filePath(QStringLiteral("given.md"))), Newsroom::story(1));
    office.undo();
    QCOMPARE(office.room.onDisk(1), Newsroom::story(1));
    QCOMPARE(office.file(id), Newsroom::fileName(1));
    QVERIFY(!office.exists(QStringLiteral("given.md")));
    office.redo();
    QCOMPARE(office.file(id), QStringLiteral("given.md"));
    QVERIFY(office.exists(QStringLiteral("given.md")));
}

void TestFileSteps::renamesTypedEditsAlong()
{
    Office office;
    office.room.load(1);
    office.room.session.edit({office.room.id(1)}, titleEdit(QStringLiteral("Edited")), retitle);
    office.steps.rename(office.room.id(1), QStringLiteral("given.md"));
    office.room.settle();
    QVERIFY(office.room.library.isEdited(office.room.id(1)));
    office.undo();
    office.undo();
    QCOMPARE(office.room.bytes(1), Newsroom::story(1));
    office.redo();
    office.redo();
    office.room.save();
    QCOMPARE(fileBytes(office.room.folder.filePath(QStringLiteral("given.md"))),
             Newsroom::titled(1, "Edited"));
}

void TestFileSteps::trashesManyAsOneStep()
{
    Office office(5);
    QSignalSpy removed(&office.steps, &editing::FileSteps::removed);
    office.room.load(2);
    office.room.session.edit({office.room.id(2)}, titleEdit(QStringLiteral("Edited")), retitle);
    office.steps.remove(office.room.ids(1, 3));
    office.room.settle();
    QCOMPARE(removed, (QList<QVariantList>{{3, 1}}));
    QCOMPARE(office.room.library.articleCount(), 2);
    QCOMPARE(office.room.session.undoStack().count(), 2);
    for (int row = 1; row <= 3; ++row)
        QVERIFY(!office.exists(Newsroom::fileName(row)));
    office.undo();
    QCOMPARE(office.room.library.articleCount(), 5);
    for (int row = 1; row <= 3; ++row)
        QCOMPARE(office.room.onDisk(row), Newsroom::story(row));
    QCOMPARE(office.room.bytes(2), Newsroom::titled(2, "Edited"));
    QVERIFY(office.room.library.isEdited(office.room.id(2)));
    QCOMPARE(removed.size(), 1);
    office.redo();
    QCOMPARE(office.room.library.articleCount(), 2);
    QCOMPARE(removed, (QList<QVariantList>{{3, 1}, {3, 1}}));
    QVERIFY(office.refused.isEmpty());
}

void TestFileSteps::trashesANewArticle()
{
    Office office;
    office.create(QStringLiteral("New"));
    QSignalSpy removed(&office.steps, &editing::FileSteps::removed);
    office.steps.remove({office.newest});
    office.room.settle();
    QCOMPARE(office.room.library.editedCount(), 0);
    QVERIFY(removed.isEmpty());
    office.undo();
    QVERIFY(office.room.library.isEdited(office.newest));
    QCOMPARE(office.room.library.row(office.newest).title(), QStringLiteral("New"));
}

void TestFileSteps::saysWhatCannotBeUndone()
{
    Office office;
    office.steps.remove({office.room.id(1)});
    office.room.settle();
    QVERIFY(QDir(office.room.folder.filePath(QStringLiteral(".trash"))).removeRecursively());
    office.undo();
    QCOMPARE(office.refused.size(), 1);
    QCOMPARE(office.refused.first().error.code, ErrorCode::NotFound);
    QVERIFY(office.room.library.isGone(office.room.id(1)));
    // Neither way does harm from now on.
    office.redo();
    office.undo();
    QCOMPARE(office.room.library.articleCount(), 2);
    QCOMPARE(office.room.onDisk(0), Newsroom::story(0));
    QCOMPARE(office.room.onDisk(2), Newsroom::story(2));
}

void TestFileSteps::saysWhichNameIsTakenMeanwhile()
{
    Office office;
    office.steps.rename(office.room.id(1), QStringLiteral("given.md"));
    office.room.settle();
    office.room.add(Newsroom::fileName(1), "somebody's");
    office.undo();
    QCOMPARE(office.refused.first().error.code, ErrorCode::AlreadyExists);
    QCOMPARE(fileBytes(office.room.folder.filePath(Newsroom::fileName(1))), QByteArray("somebody's"));
    QCOMPARE(fileBytes(office.room.folder.filePath(QStringLiteral("given.md"))), Newsroom::story(1));
    QCOMPARE(office.file(office.room.id(1)), QStringLiteral("given.md"));
    office.redo();
    QCOMPARE(office.file(office.room.id(1)), QStringLiteral("given.md"));
}

void TestFileSteps::trashesWhatItCan()
{
    Office office;
    office.room.store.failFor(office.room.library.path(office.room.id(0)), ErrorCode::NoTrash);
    office.steps.remove(office.room.ids(0, 1));
    office.room.settle();
    QCOMPARE(office.refused.size(), 1);
    QCOMPARE(office.refused.first().id, office.room.id(0));
    QVERIFY(!office.room.library.isGone(office.room.id(0)));
    office.undo();
    QCOMPARE(office.room.onDisk(1), Newsroom::story(1));
    QCOMPARE(office.refused.size(), 1);
}

void TestFileSteps::keepsNoStepThatDidNothing()
{
    Office office;
    office.room.store.failFor(office.room.library.path(office.room.id(0)), ErrorCode::NoTrash);
    office.steps.remove({office.room.id(0)});
    office.steps.rename(office.room.id(1), Newsroom::fileName(1));
    office.steps.rename(office.room.id(1), Newsroom::fileName(2));
    office.room.settle();
    QCOMPARE(office.refused.size(), 2);
    QCOMPARE(office.room.session.undoStack().count(), 0);
}

void TestFileSteps::waitsForABulkEdit()
{
    Office office(30);
    const auto ids = office.room.ids(0, 29);
    office.room.session.edit(ids, editing::publishEdits(true), QStringLiteral("Publish"));
    office.steps.rename(ids[3], QStringLiteral("given.md"));
    office.room.settle();
    QCOMPARE(office.room.library.editedCount(), 30);
    QCOMPARE(office.file(ids[3]), QStringLiteral("given.md"));
    office.room.save();
    QCOMPARE(fileBytes(office.room.folder.filePath(QStringLiteral("given.md"))), Newsroom::published(3));
    QVERIFY(!office.exists(Newsroom::fileName(3)));
    office.undo();
    office.undo();
    QCOMPARE(office.file(ids[3]), Newsroom::fileName(3));
    QCOMPARE(office.room.bytes(3), Newsroom::story(3));
}

void TestFileSteps::editsWaitForAStep()
{
    Office office;
    office.room.load(1);
    office.steps.rename(office.room.id(1), QStringLiteral("given.md"));
    office.room.session.edit({office.room.id(1)}, titleEdit(QStringLiteral("Edited")), retitle);
    office.room.settle();
    QCOMPARE(office.room.session.undoStack().undoText(), retitle);
    QCOMPARE(office.file(office.room.id(1)), QStringLiteral("given.md"));
    QCOMPARE(office.room.bytes(1), Newsroom::titled(1, "Edited"));
}

void TestFileSteps::comesToItsEndWhenCancelled()
{
    Office office;
    office.steps.remove({office.room.id(1)});
    office.steps.remove({office.room.id(2)});
    office.room.session.cancel();
    office.room.settle();
    QVERIFY(office.room.library.isGone(office.room.id(1)));
    QVERIFY(!office.room.library.isGone(office.room.id(2)));
    office.undo();
    QCOMPARE(office.room.onDisk(1), Newsroom::story(1));
}

void TestFileSteps::forgetsItsStepsWithTheFolder()
{
    Office office;
    office.steps.remove({office.room.id(1)});
    office.room.library.openFolder({});
    office.room.settle();
    QTRY_VERIFY(!office.room.library.isSaving());
    QVERIFY(!office.room.session.undoStack().canUndo());
    office.room.open();
    QCOMPARE(office.room.library.articleCount(), 2);
    office.create(QStringLiteral("New"));
    QCOMPARE(office.room.library.articleCount(), 3);
}

QTEST_GUILESS_MAIN(TestFileSteps)
#include "tst_filesteps.moc"
