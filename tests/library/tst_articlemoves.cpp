// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/articlelibrary.h"
#include "support/fakefilestore.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace foreword;
using frontmatter::FrontMatterDocument;
using library::ArticleId;
using library::ArticleLibrary;
using library::ArticleMove;
using library::ArticleMoved;
using library::ErrorCode;
using library::SaveReport;
using test::fileBytes;
using test::putFile;
using Kind = library::FileMove::Kind;

namespace {

QByteArray storyNamed(const QByteArray& title)
{
    return "---\ntitle: " + title + "\ncategory: news\n---\nBody\n";
}

FrontMatterDocument documentNamed(const QByteArray& title)
{
    return FrontMatterDocument::read(storyNamed(title));
}

} // namespace

/// New articles, and what the library does with files: what the folder's watcher tells of it later changes
/// nothing.
class TestArticleMoves : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void addsAnArticleInMemory();
    void savesANewArticle();
    void savesNoNewArticleOverAFile();
    void makesWayForAnothersFile();
    void renames();
    void renamesAnEditedArticle();
    void refusesATakenName();
    void trashesAndReturns();
    void keepsEditsOfATrashedArticle();
    void knowsAFileThatOthersReturned();
    void keepsEditsWhereOthersMadeTheFileAnew();
    void takesTheNameOfOneThatIsGone();
    void removesAndReturnsANewArticle();
    void movesAfterTheSaveAtHand();
    void keepsAllWhereTheDiskFails();
    void forgetsMovesOfAClosedFolder();

private:
    QString at(const QString& file) const { return m_folder->filePath(file); }
    ArticleId idOf(const QString& file) const;
    QList<ArticleMoved> move(const QList<ArticleMove>& moves);
    void edit(ArticleId id, const QByteArray& bytes);
    SaveReport save();
    /// As the folder's watcher does, of everything; all is as it was then.
    void lookAgain();
    QStringList listed() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::FakeFileStore> m_store;
    std::unique_ptr<ArticleLibrary> m_library;
};

void TestArticleMoves::init()
{
    m_library.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    for (const char* name : {"a", "b", "c"})
        QVERIFY(putFile(at(QString::fromLatin1(name) + u".md"), storyNamed(name)));
    m_store = std::make_unique<test::FakeFileStore>();
    m_library = std::make_unique<ArticleLibrary>(*m_store, library::FieldSchema::article());
    QSignalSpy finished(m_library.get(), &ArticleLibrary::scanFinished);
    m_library->openFolder(m_folder->path());
    QVERIFY(finished.wait());
}

ArticleId TestArticleMoves::idOf(const QString& file) const
{
    for (int row = 0; row < m_library->count(); ++row) {
        const ArticleId id = m_library->idAt(row);
        if (m_library->file(id) == file && !m_library->isGone(id))
            return id;
    }
    return ArticleId(0);
}

QList<ArticleMoved> TestArticleMoves::move(const QList<ArticleMove>& moves)
{
    auto future = m_library->moveFiles(moves);
    [&] { QTRY_VERIFY(future.isFinished()); }();
    return future.result();
}

void TestArticleMoves::edit(ArticleId id, const QByteArray& bytes)
{
    auto loaded = m_library->load(id);
    QTRY_VERIFY(loaded.isFinished());
    library::Article article = *loaded.result();
    article.document = FrontMatterDocument::read(bytes);
    m_library->replaceDocuments({{id, article}});
}

SaveReport TestArticleMoves::save()
{
    auto future = m_library->save(m_library->edited());
    [&] { QTRY_VERIFY(future.isFinished()); }();
    return future.result();
}

QStringList TestArticleMoves::listed() const
{
    QStringList files;
    for (int row = 0; row < m_library->count(); ++row) {
        if (const ArticleId id = m_library->idAt(row); !m_library->isGone(id))
            files.append(m_library->file(id));
    }
    files.sort();
    return files;
}

void TestArticleMoves::lookAgain()
{
    const QStringList before = listed();
    const auto edited = m_library->edited();
    QSignalSpy conflicts(m_library.get(), &ArticleLibrary::changedOnDisk);
    m_library->refresh({QString()});
    // A file of its own at the end shows that all has been looked at.
    QVERIFY(putFile(at(QStringLiteral("zz.md")), storyNamed("last")));
    m_library->refresh({QStringLiteral("zz.md")});
    QTRY_VERIFY(idOf(QStringLiteral("zz.md")) != ArticleId(0));
    QVERIFY(QFile::remove(at(QStringLiteral("zz.md"))));
    m_library->refresh({QStringLiteral("zz.md")});
    QTRY_VERIFY(idOf(QStringLiteral("zz.md")) == ArticleId(0));
    QCOMPARE(listed(), before);
    QCOMPARE(m_library->edited(), edited);
    QCOMPARE(m_library->articleCount(), int(before.size()));
    QVERIFY(conflicts.isEmpty());
}

void TestArticleMoves::addsAnArticleInMemory()
{
    QSignalSpy added(m_library.get(), &ArticleLibrary::articlesAdded);
    const ArticleId id = m_library->addNew(QStringLiteral("a.md"), documentNamed("New"));
    QCOMPARE(added.size(), 1);
    QCOMPARE(m_library->file(id), QStringLiteral("a-2.md"));
    QCOMPARE(m_library->row(id).title(), QStringLiteral("New"));
    QVERIFY(m_library->isNew(id));
    QVERIFY(m_library->isEdited(id));
    QCOMPARE(m_library->articleCount(), 4);
    QVERIFY(!QFile::exists(at(QStringLiteral("a-2.md"))));
    lookAgain();
    QVERIFY(!QFile::exists(at(QStringLiteral("a-2.md"))));
}

void TestArticleMoves::savesANewArticle()
{
    const ArticleId id = m_library->addNew(QStringLiteral("new.md"), documentNamed("New"));
    m_library->renameNew(id, QStringLiteral("newer.md"));
    QCOMPARE(save().saved, {id});
    QCOMPARE(fileBytes(at(QStringLiteral("newer.md"))), storyNamed("New"));
    QVERIFY(!QFile::exists(at(QStringLiteral("new.md"))));
    QVERIFY(!m_library->isNew(id));
    QVERIFY(!m_library->isEdited(id));
    lookAgain();
    QCOMPARE(idOf(QStringLiteral("newer.md")), id);

    edit(id, storyNamed("Newer"));
    QCOMPARE(save().saved, {id});
    QCOMPARE(fileBytes(at(QStringLiteral("newer.md"))), storyNamed("Newer"));
}

void TestArticleMoves::savesNoNewArticleOverAFile()
{
    const ArticleId id = m_library->addNew(QStringLiteral("new.md"), documentNamed("New"));
    QVERIFY(putFile(at(QStringLiteral("new.md")), "somebody's"));
    const SaveReport report = save();
    QCOMPARE(report.failures.size(), 1);
    QCOMPARE(report.failures.first().error.code, ErrorCode::AlreadyExists);
    QCOMPARE(fileBytes(at(QStringLiteral("new.md"))), QByteArray("somebody's"));
    QVERIFY(m_library->isNew(id));
    QVERIFY(m_library->isEdited(id));
}

void TestArticleMoves::makesWayForAnothersFile()
{
    const ArticleId id = m_library->addNew(QStringLiteral("new.md"), documentNamed("New"));
    QVERIFY(putFile(at(QStringLiteral("new.md")), storyNamed("Theirs")));
    m_library->refresh({QStringLiteral("new.md")});
    QTRY_COMPARE(m_library->file(id), QStringLiteral("new-2.md"));
    QCOMPARE(m_library->row(idOf(QStringLiteral("new.md"))).title(), QStringLiteral("Theirs"));
    lookAgain();
    QCOMPARE(save().saved, {id});
    QCOMPARE(fileBytes(at(QStringLiteral("new-2.md"))), storyNamed("New"));
    QCOMPARE(fileBytes(at(QStringLiteral("new.md"))), storyNamed("Theirs"));
}

void TestArticleMoves::renames()
{
    const ArticleId id = idOf(QStringLiteral("b.md"));
    QSignalSpy changed(m_library.get(), &ArticleLibrary::articlesChanged);
    QVERIFY(move({{id, Kind::Rename, QStringLiteral("d.md")}}).first().result.ok());
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_library->file(id), QStringLiteral("d.md"));
    QCOMPARE(fileBytes(at(QStringLiteral("d.md"))), storyNamed("b"));
    QVERIFY(!QFile::exists(at(QStringLiteral("b.md"))));
    lookAgain();
}

void TestArticleMoves::renamesAnEditedArticle()
{
    const ArticleId id = idOf(QStringLiteral("b.md"));
    edit(id, storyNamed("Edited"));
    QVERIFY(move({{id, Kind::Rename, QStringLiteral("d.md")}}).first().result.ok());
    QCOMPARE(fileBytes(at(QStringLiteral("d.md"))), storyNamed("b"));
    lookAgain();
    QCOMPARE(save().saved, {id});
    QCOMPARE(fileBytes(at(QStringLiteral("d.md"))), storyNamed("Edited"));
    QVERIFY(!QFile::exists(at(QStringLiteral("b.md"))));
}

void TestArticleMoves::refusesATakenName()
{
    m_library->addNew(QStringLiteral("new.md"), documentNamed("New"));
    QVERIFY(putFile(at(QStringLiteral("unknown.md")), "not yet listed"));
    for (const char* taken : {"a.md", "new.md", "unknown.md"}) {
        const auto moved = move({{idOf(QStringLiteral("b.md")), Kind::Rename, QString::fromLatin1(taken)}});
        QCOMPARE(moved.first().result.error().code, ErrorCode::AlreadyExists);
    }
    QCOMPARE(fileBytes(at(QStringLiteral("a.md"))), storyNamed("a"));
    QCOMPARE(fileBytes(at(QStringLiteral("b.md"))), storyNamed("b"));
}

void TestArticleMoves::trashesAndReturns()
{
    const ArticleId id = idOf(QStringLiteral("b.md"));
    QSignalSpy gone(m_library.get(), &ArticleLibrary::articlesGone);
    const auto removed = move({{id, Kind::Remove}});
    QVERIFY(removed.first().result.ok());
    QCOMPARE(gone.size(), 1);
    QVERIFY(m_library->isGone(id));
    QVERIFY(!QFile::exists(at(QStringLiteral("b.md"))));
    QCOMPARE(m_library->valuesInUse().categories().first().count, 2);
    lookAgain();

    QCOMPARE(move({{id, Kind::Remove}}).first().result.error().code, ErrorCode::NotFound);
    QVERIFY(move({{id, Kind::Return, *removed.first().result}}).first().result.ok());
    QVERIFY(!m_library->isGone(id));
    QCOMPARE(fileBytes(at(QStringLiteral("b.md"))), storyNamed("b"));
    QCOMPARE(m_library->valuesInUse().categories().first().count, 3);
    lookAgain();
}

void TestArticleMoves::keepsEditsOfATrashedArticle()
{
    const ArticleId id = idOf(QStringLiteral("b.md"));
    edit(id, storyNamed("Edited"));
    const auto removed = move({{id, Kind::Remove}});
    QVERIFY(!m_library->isEdited(id));
    QVERIFY(m_library->isGoneWithEdits(id));
    QCOMPARE(m_library->goneWithEditsCount(), 1);
    QVERIFY(save().saved.isEmpty());
    lookAgain();
    move({{id, Kind::Return, *removed.first().result}});
    QVERIFY(m_library->isEdited(id));
    QVERIFY(!m_library->isGoneWithEdits(id));
    QCOMPARE(m_library->goneWithEditsCount(), 0);
    lookAgain();
    QCOMPARE(save().saved, {id});
    QCOMPARE(fileBytes(at(QStringLiteral("b.md"))), storyNamed("Edited"));
}

void TestArticleMoves::knowsAFileThatOthersReturned()
{
    const ArticleId id = idOf(QStringLiteral("b.md"));
    edit(id, storyNamed("Edited"));
    const QString inTrash = *move({{id, Kind::Remove}}).first().result;
    QVERIFY(QFile::rename(inTrash, at(QStringLiteral("b.md"))));
    m_library->refresh({QStringLiteral("b.md")});
    QTRY_VERIFY(!m_library->isGone(id));
    QVERIFY(m_library->isEdited(id));
    QVERIFY(move({{id, Kind::Return, inTrash}}).first().result.ok());
    QCOMPARE(listed().size(), 3);
}

void TestArticleMoves::keepsEditsWhereOthersMadeTheFileAnew()
{
    const ArticleId id = idOf(QStringLiteral("b.md"));
    edit(id, storyNamed("Edited"));
    move({{id, Kind::Remove}});
    QVERIFY(test::putFile(at(QStringLiteral("b.md")), storyNamed("Theirs, anew")));
    QSignalSpy conflicts(m_library.get(), &library::ArticleLibrary::changedOnDisk);
    m_library->refresh({QStringLiteral("b.md")});
    QTRY_VERIFY(!m_library->isGone(id));
    QVERIFY(m_library->isEdited(id));
    QCOMPARE(m_library->article(id)->document.bytes(), storyNamed("Edited"));
    QCOMPARE(m_library->row(id).title(), QStringLiteral("Edited"));
    QTRY_COMPARE(conflicts.size(), 1);
    QVERIFY(save().saved.isEmpty());
    QCOMPARE(fileBytes(at(QStringLiteral("b.md"))), storyNamed("Theirs, anew"));
}

void TestArticleMoves::takesTheNameOfOneThatIsGone()
{
    const ArticleId a = idOf(QStringLiteral("a.md"));
    const ArticleId b = idOf(QStringLiteral("b.md"));
    const QString inTrash = *move({{b, Kind::Remove}}).first().result;
    QVERIFY(move({{a, Kind::Rename, QStringLiteral("b.md")}}).first().result.ok());
    lookAgain();
    QCOMPARE(idOf(QStringLiteral("b.md")), a);
    QCOMPARE(move({{b, Kind::Return, inTrash}}).first().result.error().code, ErrorCode::AlreadyExists);
    QCOMPARE(fileBytes(at(QStringLiteral("b.md"))), storyNamed("a"));
    QVERIFY(m_library->isGone(b));
}

void TestArticleMoves::removesAndReturnsANewArticle()
{
    const ArticleId id = m_library->addNew(QStringLiteral("new.md"), documentNamed("New"));
    QCOMPARE(*move({{id, Kind::Remove}}).first().result, QString());
    QCOMPARE(m_library->articleCount(), 3);
    QVERIFY(save().saved.isEmpty());
    lookAgain();
    const ArticleId other = m_library->addNew(QStringLiteral("new.md"), documentNamed("Other"));
    QCOMPARE(m_library->file(other), QStringLiteral("new.md"));
    QVERIFY(move({{id, Kind::Return}}).first().result.ok());
    QCOMPARE(m_library->file(id), QStringLiteral("new-2.md"));
    QVERIFY(m_library->isEdited(id));
    QCOMPARE(save().saved.size(), 2);
    QCOMPARE(fileBytes(at(QStringLiteral("new-2.md"))), storyNamed("New"));
}

void TestArticleMoves::movesAfterTheSaveAtHand()
{
    const ArticleId id = idOf(QStringLiteral("b.md"));
    edit(id, storyNamed("Edited"));
    auto saved = m_library->save({id});
    const auto moved = move({{id, Kind::Rename, QStringLiteral("d.md")}});
    QVERIFY(saved.isFinished());
    QVERIFY(moved.first().result.ok());
    QCOMPARE(fileBytes(at(QStringLiteral("d.md"))), storyNamed("Edited"));
    QVERIFY(!m_library->isEdited(id));
    lookAgain();
}

void TestArticleMoves::keepsAllWhereTheDiskFails()
{
    const ArticleId a = idOf(QStringLiteral("a.md"));
    const ArticleId b = idOf(QStringLiteral("b.md"));
    m_store->failFor(at(QStringLiteral("a.md")), ErrorCode::PermissionDenied);
    const auto renamed = move({{a, Kind::Rename, QStringLiteral("d.md")}});
    QCOMPARE(renamed.first().result.error().code, ErrorCode::PermissionDenied);
    QCOMPARE(m_library->file(a), QStringLiteral("a.md"));
    const auto removed = move({{a, Kind::Remove}, {b, Kind::Remove}});
    QCOMPARE(removed[0].result.error().code, ErrorCode::PermissionDenied);
    QVERIFY(removed[1].result.ok());
    QVERIFY(!m_library->isGone(a));
    QVERIFY(m_library->isGone(b));
    m_store->heal();
    lookAgain();
}

void TestArticleMoves::forgetsMovesOfAClosedFolder()
{
    const ArticleId id = idOf(QStringLiteral("b.md"));
    auto future = m_library->moveFiles({{id, Kind::Remove}});
    auto later = m_library->moveFiles({{id, Kind::Rename, QStringLiteral("d.md")}});
    m_library->openFolder({});
    QTRY_VERIFY(later.isFinished());
    QVERIFY(future.isFinished());
    QCOMPARE(later.result().first().result.error().code, ErrorCode::Cancelled);
    QCOMPARE(m_library->count(), 0);
}

QTEST_GUILESS_MAIN(TestArticleMoves)
#include "tst_articlemoves.moc"
