// SPDX-License-Identifier: GPL-3.0-or-later
// Edits that a process leaves when it is killed, and what another one makes of them.
#include "editing/filesteps.h"
#include "editing/newsroom.h"
#include "library/editkeeper.h"
#include "storage/recoveryfiles.h"

#include <QDirIterator>

using namespace foreword;
using library::ArticleId;
using library::EditKeeper;
using library::LeftEdits;
using test::Newsroom;

namespace {

/// A newsroom whose unsaved edits are kept, by a program that may be gone before it is asked.
struct Program
{
    explicit Program(const QString& own, int stories)
        : room(stories)
        , store(own)
        , keeper(std::make_unique<EditKeeper>(room.library, room.store, store))
    {
        watch();
    }
    void watch()
    {
        QObject::connect(keeper.get(), &EditKeeper::found, keeper.get(),
                         [this](const LeftEdits& one) { left.append(one); });
    }
    /// As a crash: nothing says that the edits are not wanted.
    void crash()
    {
        keeper.reset();
        left.clear();
        keeper = std::make_unique<EditKeeper>(room.library, room.store, store);
        watch();
    }
    void publish(int first, int last)
    {
        room.session.edit(room.ids(first, last),
                          {frontmatter::FieldEdit::set(frontmatter::FieldPath() / QStringLiteral("published"),
                                                       frontmatter::FieldValue::boolean(true))},
                          QStringLiteral("Publish"));
        room.settle();
    }
    QHash<ArticleId, library::KeptEdit> edits() const
    {
        QHash<ArticleId, library::KeptEdit> result;
        for (const LeftEdits::Item& item : left.constFirst().items) {
            if (item.id && !item.obstacle)
                result.insert(*item.id, item.edit);
        }
        return result;
    }

    Newsroom room;
    storage::RecoveryFiles store;
    std::unique_ptr<EditKeeper> keeper;
    QList<LeftEdits> left;
};

} // namespace

class TestEditKeeper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_own = std::make_unique<QTemporaryDir>(); }
    void whatIsLeftIsRestoredInOneStep();
    void savedRevertedAndDroppedAreNotKept();
    void aChangedFileIsMergedOrLeft();
    void aNewArticleComesBack();
    void editsInTheTrashAreKept();
    void twoAtOnceDoNotTakeEachOthers();
    void manyAreKept();

private:
    QString own() const { return m_own->filePath(QStringLiteral("own")); }
    bool isAnythingKept() const
    {
        QDirIterator files(own(), QDir::Files, QDirIterator::Subdirectories);
        return files.hasNext();
    }
    std::unique_ptr<QTemporaryDir> m_own;
};

void TestEditKeeper::whatIsLeftIsRestoredInOneStep()
{
    Program p(own(), 4);
    p.room.open();
    p.publish(1, 3);
    QTRY_VERIFY(isAnythingKept());
    p.crash();
    p.room.open();
    QTRY_COMPARE(p.left.size(), 1);
    QCOMPARE(p.room.library.editedCount(), 0);
    QCOMPARE(p.left.constFirst().restorable(), 3);
    p.room.session.restore(p.edits());
    p.room.settle();
    for (int row = 1; row <= 3; ++row) {
        QCOMPARE(p.room.bytes(row), Newsroom::published(row));
        QCOMPARE(p.room.onDisk(row), Newsroom::story(row));
    }
    QCOMPARE(p.room.session.undoStack().count(), 1);
    p.room.session.undo();
    p.room.settle();
    QCOMPARE(p.room.library.editedCount(), 0);
    p.keeper->settle(p.left.takeFirst(), {});
    QTRY_VERIFY(!isAnythingKept());
}

void TestEditKeeper::savedRevertedAndDroppedAreNotKept()
{
    Program p(own(), 3);
    p.room.open();
    p.publish(0, 0);
    QTRY_VERIFY(isAnythingKept());
    p.room.save();
    QTRY_VERIFY(!isAnythingKept());
    p.publish(1, 2);
    QTRY_VERIFY(isAnythingKept());
    p.room.session.revert(p.room.ids(1, 2));
    p.room.settle();
    QTRY_VERIFY(!isAnythingKept());
    p.publish(1, 2);
    QTRY_VERIFY(isAnythingKept());
    p.keeper->drop();
    QTRY_VERIFY(!isAnythingKept());
    p.crash();
    QVERIFY(!isAnythingKept());
}

void TestEditKeeper::aChangedFileIsMergedOrLeft()
{
    Program p(own(), 3);
    p.room.open();
    p.publish(0, 2);
    QTRY_VERIFY(isAnythingKept());
    p.crash();
    p.room.add(Newsroom::fileName(0), Newsroom::titled(0, "Another"));
    p.room.add(Newsroom::fileName(1), Newsroom::story(1).replace("published: false", "published: maybe"));
    QVERIFY(QFile::remove(p.room.folder.filePath(Newsroom::fileName(2))));
    p.room.open();
    QTRY_COMPARE(p.left.size(), 1);
    QCOMPARE(p.left.constFirst().restorable(), 1);
    QCOMPARE(p.left.constFirst().items.size(), 3);
    p.room.session.restore(p.edits());
    p.room.settle();
    QCOMPARE(p.room.bytes(0), Newsroom::titled(0, "Another").replace("published: false", "published: true"));
    QList<LeftEdits::Item> remaining = p.left.constFirst().items;
    remaining.removeIf([](const LeftEdits::Item& item) { return !item.obstacle; });
    p.keeper->settle(p.left.takeFirst(), remaining);
    p.keeper->drop();
    p.crash();
    p.room.open();
    QTRY_COMPARE(p.left.size(), 1);
    QCOMPARE(p.left.constFirst().items.size(), 2);
    QCOMPARE(p.left.constFirst().items[0].edit.bytes, Newsroom::published(1));
    QCOMPARE(p.left.constFirst().items[1].edit.bytes, Newsroom::published(2));
}

void TestEditKeeper::aNewArticleComesBack()
{
    Program p(own(), 1);
    p.room.open();
    const QByteArray bytes = "---\ntitle: New\n---\nText.\n";
    p.room.library.addNew(QStringLiteral("new.md"), frontmatter::FrontMatterDocument::read(bytes));
    QTRY_VERIFY(isAnythingKept());
    p.crash();
    p.room.open();
    QTRY_COMPARE(p.left.size(), 1);
    editing::FileSteps steps(p.room.library, p.room.session);
    steps.recreate({p.left.constFirst().items.constFirst().edit});
    p.room.settle();
    QCOMPARE(p.room.library.editedCount(), 1);
    const ArticleId id = p.room.library.edited().constFirst();
    QCOMPARE(p.room.library.file(id), QStringLiteral("new.md"));
    QCOMPARE(p.room.library.article(id)->document.bytes(), bytes);
    p.room.session.undo();
    p.room.settle();
    QTRY_COMPARE(p.room.library.editedCount(), 0);
}

/// They are found again as soon as the file is taken out of the trash, by whatever program.
void TestEditKeeper::editsInTheTrashAreKept()
{
    Program p(own(), 2);
    p.room.open();
    const auto untouched = frontmatter::FrontMatterDocument::read("---\ntitle:\n---\n");
    const ArticleId typed = p.room.library.addNew(QStringLiteral("new.md"), untouched);
    const ArticleId empty = p.room.library.addNew(QStringLiteral("empty.md"), untouched);
    p.room.session.edit({typed}, test::titleEdit(QStringLiteral("New")), QStringLiteral("Change title"));
    p.publish(1, 1);
    editing::FileSteps steps(p.room.library, p.room.session);
    steps.remove({p.room.id(1), typed, empty});
    p.room.settle();
    QCOMPARE(p.room.library.editedCount(), 0);
    QVERIFY(!p.room.library.isGoneWithEdits(empty));
    p.crash();
    QVERIFY(isAnythingKept());
    p.room.open();
    QTRY_COMPARE(p.left.size(), 1);
    const QList<LeftEdits::Item> items = p.left.constFirst().items;
    QCOMPARE(items.size(), 2);
    QCOMPARE(p.left.constFirst().restorable(), 1);
    for (const LeftEdits::Item& item : items) {
        QCOMPARE(item.obstacle.has_value(), !item.edit.isNew);
        QVERIFY(item.edit.isNew ? item.edit.bytes.contains("New")
                                : item.edit.bytes == Newsroom::published(1));
    }
    p.keeper->settle(p.left.takeFirst(), items);
    p.crash();
    p.room.add(Newsroom::fileName(1), Newsroom::story(1));
    p.room.open();
    QTRY_COMPARE(p.left.size(), 1);
    QCOMPARE(p.left.constFirst().restorable(), 2);
}

void TestEditKeeper::twoAtOnceDoNotTakeEachOthers()
{
    Program p(own(), 2);
    p.room.open();
    p.publish(0, 0);
    QTRY_VERIFY(isAnythingKept());
    // Another window on the same folder looks for what was left.
    storage::RecoveryFiles otherStore(own());
    QVERIFY(otherStore.takeLeft(p.room.folder.path()).empty());
    QVERIFY(isAnythingKept());
}

void TestEditKeeper::manyAreKept()
{
    Program p(own(), 2'000);
    p.room.open();
    p.publish(0, 1999);
    p.crash();
    p.room.open();
    QTRY_COMPARE_WITH_TIMEOUT(p.left.size(), 1, 60'000);
    QCOMPARE(p.left.constFirst().restorable(), 2'000);
    p.room.session.restore(p.edits());
    p.room.settle();
    QCOMPARE(p.room.library.editedCount(), 2'000);
    QCOMPARE(p.room.bytes(1999), Newsroom::published(1999));
    QCOMPARE(p.room.session.undoStack().count(), 1);
}

QTEST_MAIN(TestEditKeeper)
#include "tst_editkeeper.moc"
