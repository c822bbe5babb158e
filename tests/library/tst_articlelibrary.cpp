// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/articlelibrary.h"

#include "library/story.h"
#include "support/fakefilestore.h"

#include <QFile>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using foreword::frontmatter::FrontMatterDocument;
using foreword::library::Article;
using foreword::library::ArticleId;
using foreword::library::ArticleLibrary;
using foreword::library::ErrorCode;
using foreword::library::FieldSchema;
using foreword::library::Result;
using foreword::library::SaveReport;
using foreword::library::ValueCount;
using foreword::test::FakeFileStore;
using foreword::test::fileBytes;
using foreword::test::putFile;

namespace {

QByteArray storyNamed(const QByteArray& title)
{
    return "---\ntitle: " + title + "\ncategory: news\n---\nBody\n";
}

} // namespace

class TestArticleLibrary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void opensAFolder();
    void tellsEachStepInOrder();
    void reportsAFolderThatIsNotThere();
    void closesAFolder();
    void forgetsTheFirstOfTwoFolders();
    void keepsWhatWasReadWhenCancelled();
    void endsWhileReading();

    void loadsAnArticle();
    void keepsTheHeldAndTheEditedInMemory();
    void readsOnceForTwoWhoAsk();
    void loadsAnUnreadableArticle();
    void failsToLoadAVanishedArticle();
    void cancelsLoadingWhenTheFolderCloses();
    void noticesAFileThatWasWrittenSince();

    void replacesDocuments();
    void isUneditedAgainWithTheSavedBytes();

    void takesInWhatOtherProgramsChanged();
    void takesBackAFileThatReturns();
    void keepsEditsOfAFileThatHasGone();
    void knowsItsOwnSaves();
    void looksAgainAfterReading();

    void savesOnlyWhatIsEdited();
    void writesNothingWithoutEdits();
    void keepsOldOrNewWhateverFails();
    void keepsEditsOfAFileThatAnotherProgramWrote();
    void keepsEditsMadeWhileSaving();
    void savesOneAfterTheOther();
    void finishesASaveAtItsEnd();
    void undoesAfterASave();
    void holdsBackWhatCannotBeRead_data();
    void holdsBackWhatCannotBeRead();

private:
    QString at(const QString& file) const { return m_folder->filePath(file); }
    void openFolder(const QString& folder);
    ArticleId idOf(const QString& file) const;
    void loadAndWait(const QString& file);
    /// As editing does: load, and replace the document.
    void edit(const QString& file, const QByteArray& bytes);
    SaveReport saveAndWait(const QStringList& files);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeFileStore> m_store;
    std::unique_ptr<ArticleLibrary> m_library;
};

void TestArticleLibrary::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    for (const char* name : {"a", "b", "c"})
        QVERIFY(putFile(at(QString::fromLatin1(name) + u".md"), storyNamed(name)));
    m_store = std::make_unique<FakeFileStore>();
    m_library = std::make_unique<ArticleLibrary>(*m_store, FieldSchema::article());
}

void TestArticleLibrary::cleanup()
{
    m_library.reset();
}

void TestArticleLibrary::openFolder(const QString& folder)
{
    QSignalSpy finished(m_library.get(), &ArticleLibrary::scanFinished);
    m_library->openFolder(folder);
    QVERIFY(m_library->isScanning());
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(!m_library->isScanning());
}

ArticleId TestArticleLibrary::idOf(const QString& file) const
{
    for (int row = 0; row < m_library->count(); ++row) {
        if (m_library->file(m_library->idAt(row)) == file)
            return m_library->idAt(row);
    }
    return ArticleId(0);
}

void TestArticleLibrary::loadAndWait(const QString& file)
{
    const QFuture<Result<Article>> loaded = m_library->load(idOf(file));
    QTRY_VERIFY(loaded.isFinished());
    QVERIFY(loaded.result());
}

void TestArticleLibrary::edit(const QString& file, const QByteArray& bytes)
{
    loadAndWait(file);
    const ArticleId id = idOf(file);
    QVERIFY(m_library->article(id));
    Article article = *m_library->article(id);
    article.document = FrontMatterDocument::read(bytes);
    m_library->replaceDocuments({{id, article}});
}

SaveReport TestArticleLibrary::saveAndWait(const QStringList& files)
{
    QList<ArticleId> ids;
    for (const QString& file : files)
        ids.append(idOf(file));
    const QFuture<SaveReport> future = m_library->save(ids);
    [&] { QTRY_VERIFY(future.isFinished()); }();
    return future.isFinished() ? future.result() : SaveReport();
}

void TestArticleLibrary::opensAFolder()
{
    openFolder(m_folder->path());
    QCOMPARE(m_library->folder(), m_folder->path());
    QCOMPARE(m_library->count(), 3);
    const ArticleId second = m_library->idAt(1);
    QCOMPARE(m_library->rowOf(second), 1);
    QCOMPARE(m_library->file(second), u"b.md"_qs);
    QCOMPARE(m_library->path(second), at(u"b.md"_qs));
    QCOMPARE(m_library->row(second).title(), u"b"_qs);
    QVERIFY(m_library->row(second).searchText().startsWith("b\n"));
    QCOMPARE(m_library->valuesInUse().categories(), QList<ValueCount>({{u"news"_qs, 3}}));
    QCOMPARE(m_library->editedCount(), 0);
    QVERIFY(!m_library->article(second));
}

void TestArticleLibrary::tellsEachStepInOrder()
{
    for (int i = 0; i < 60; ++i)
        QVERIFY(putFile(at(QStringLiteral("d%1.md").arg(i)), storyNamed("d")));
    QStringList steps;
    ArticleLibrary* library = m_library.get();
    connect(library, &ArticleLibrary::folderAboutToChange, this, [&] { steps << u"about to change"_qs; });
    connect(library, &ArticleLibrary::folderChanged, this, [&] { steps << u"changed"_qs; });
    connect(library, &ArticleLibrary::articlesAboutToBeAdded, this, [&](int first, int last) {
        steps << QStringLiteral("about to add %1-%2 to %3").arg(first).arg(last).arg(library->count());
    });
    connect(library, &ArticleLibrary::articlesAdded, this, [&](int first, int last) {
        steps << QStringLiteral("added %1-%2 to %3").arg(first).arg(last).arg(library->count());
    });
    connect(library, &ArticleLibrary::scanProgress, this,
            [&](int read, int found) { steps << QStringLiteral("%1 of %2").arg(read).arg(found); });
    connect(library, &ArticleLibrary::scanFinished, this, [&] { steps << u"finished"_qs; });
    openFolder(m_folder->path());
    const QStringList expected{
        u"about to change"_qs,   u"changed"_qs,  u"about to add 0-49 to 0"_qs,
        u"added 0-49 to 50"_qs,  u"50 of 0"_qs,  u"about to add 50-62 to 50"_qs,
        u"added 50-62 to 63"_qs, u"63 of 63"_qs, u"finished"_qs,
    };
    QCOMPARE(steps, expected);
}

void TestArticleLibrary::reportsAFolderThatIsNotThere()
{
    std::optional<foreword::frontmatter::Error> error;
    connect(m_library.get(), &ArticleLibrary::scanFinished, this,
            [&](bool, const std::optional<foreword::frontmatter::Error>& reason) { error = reason; });
    openFolder(at(u"missing"_qs));
    QVERIFY(error);
    QCOMPARE(int(error->code), int(ErrorCode::NotFound));
    QCOMPARE(m_library->count(), 0);
    // The next folder is not to blame.
    openFolder(m_folder->path());
    QVERIFY(!error);
}

void TestArticleLibrary::closesAFolder()
{
    openFolder(m_folder->path());
    const ArticleId id = m_library->idAt(0);
    m_library->openFolder(QString());
    QVERIFY(!m_library->isScanning());
    QCOMPARE(m_library->folder(), QString());
    QCOMPARE(m_library->count(), 0);
    QCOMPARE(m_library->rowOf(id), -1);
    QCOMPARE(m_library->row(id).title(), QString());
    QCOMPARE(m_library->valuesInUse().categories(), QList<ValueCount>());
}

void TestArticleLibrary::forgetsTheFirstOfTwoFolders()
{
    QTemporaryDir other;
    QVERIFY(putFile(other.filePath(u"z.md"_qs), storyNamed("z")));
    QSignalSpy finished(m_library.get(), &ArticleLibrary::scanFinished);
    m_library->openFolder(m_folder->path());
    m_library->openFolder(m_folder->path());
    m_library->openFolder(other.path());
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished[0][0].toBool(), false);
    QCOMPARE(m_library->count(), 1);
    QCOMPARE(m_library->file(m_library->idAt(0)), u"z.md"_qs);

    const ArticleId before = m_library->idAt(0);
    openFolder(m_folder->path());
    QCOMPARE(finished.size(), 2);
    QCOMPARE(m_library->rowOf(before), -1);
    QCOMPARE(m_library->count(), 3);
}

void TestArticleLibrary::keepsWhatWasReadWhenCancelled()
{
    for (int i = 0; i < 200; ++i)
        QVERIFY(putFile(at(QStringLiteral("d%1.md").arg(i, 3, 10, QLatin1Char('0'))), storyNamed("d")));
    QSemaphore gate;
    m_store->beforeRead = [&](const QString& path) {
        if (path >= at(u"d047.md"_qs))
            gate.acquire();
    };
    QSignalSpy finished(m_library.get(), &ArticleLibrary::scanFinished);
    m_library->openFolder(m_folder->path());
    QTRY_COMPARE(m_library->count(), 50);
    m_library->cancelScan();
    gate.release(1000);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished[0][0].toBool(), true);
    QVERIFY(!m_library->isScanning());
    QCOMPARE(m_library->count(), 50);
}

void TestArticleLibrary::endsWhileReading()
{
    for (int i = 0; i < 200; ++i)
        QVERIFY(putFile(at(QStringLiteral("d%1.md").arg(i)), storyNamed("d")));
    m_library->openFolder(m_folder->path());
    m_library.reset();
    const int operations = m_store->operations();
    QVERIFY2(operations < 203, "All was read");
    QCoreApplication::sendPostedEvents();
    QCOMPARE(m_store->operations(), operations);
}

void TestArticleLibrary::loadsAnArticle()
{
    openFolder(m_folder->path());
    const ArticleId id = idOf(u"b.md"_qs);
    const QFuture<Result<Article>> loaded = m_library->load(id);
    QVERIFY(!m_library->article(id));
    QTRY_VERIFY(loaded.isFinished());
    QVERIFY(loaded.result());
    const Article article = loaded.result().value();
    QCOMPARE(article.saved, storyNamed("b"));
    QCOMPARE(article.document.bytes(), storyNamed("b"));
    QVERIFY(!article.isEdited());
    QVERIFY(m_library->article(id));

    const int operations = m_store->operations();
    QVERIFY(m_library->load(id).isFinished());
    QCOMPARE(m_store->operations(), operations);
}

void TestArticleLibrary::keepsTheHeldAndTheEditedInMemory()
{
    openFolder(m_folder->path());
    m_library->hold(idOf(u"a.md"_qs));
    loadAndWait(u"a.md"_qs);
    loadAndWait(u"b.md"_qs);
    QVERIFY(m_library->article(idOf(u"a.md"_qs)));
    QVERIFY(m_library->article(idOf(u"b.md"_qs)));
    loadAndWait(u"c.md"_qs);
    QVERIFY(m_library->article(idOf(u"a.md"_qs)));
    QVERIFY(!m_library->article(idOf(u"b.md"_qs)));
    m_library->hold(std::nullopt);
    QVERIFY(!m_library->article(idOf(u"a.md"_qs)));

    edit(u"a.md"_qs, storyNamed("A"));
    loadAndWait(u"b.md"_qs);
    loadAndWait(u"c.md"_qs);
    QVERIFY(m_library->article(idOf(u"a.md"_qs)));
    QVERIFY(!m_library->article(idOf(u"b.md"_qs)));
}

void TestArticleLibrary::readsOnceForTwoWhoAsk()
{
    openFolder(m_folder->path());
    const int operations = m_store->operations();
    const QFuture<Result<Article>> one = m_library->load(idOf(u"a.md"_qs));
    const QFuture<Result<Article>> two = m_library->load(idOf(u"a.md"_qs));
    QTRY_VERIFY(one.isFinished() && two.isFinished());
    QVERIFY(one.result());
    QVERIFY(two.result());
    QCOMPARE(m_store->operations(), operations + 1);
}

void TestArticleLibrary::loadsAnUnreadableArticle()
{
    QVERIFY(putFile(at(u"bad.md"_qs), "---\ntitle: \"A\n---\n"));
    openFolder(m_folder->path());
    QVERIFY(!m_library->row(idOf(u"bad.md"_qs)).readable());
    QCOMPARE(m_library->withProblemsCount(), 1);
    loadAndWait(u"bad.md"_qs);
    const Article* article = m_library->article(idOf(u"bad.md"_qs));
    QVERIFY(article);
    QVERIFY(!article->document.isReadable());
    QVERIFY(article->document.problem());
    QCOMPARE(article->saved, QByteArray("---\ntitle: \"A\n---\n"));

    edit(u"bad.md"_qs, storyNamed("mended"));
    QVERIFY(m_library->row(idOf(u"bad.md"_qs)).readable());
    QCOMPARE(m_library->withProblemsCount(), 0);
}

void TestArticleLibrary::failsToLoadAVanishedArticle()
{
    openFolder(m_folder->path());
    QVERIFY(QFile::remove(at(u"b.md"_qs)));
    const QFuture<Result<Article>> loaded = m_library->load(idOf(u"b.md"_qs));
    QTRY_VERIFY(loaded.isFinished());
    QVERIFY(!loaded.result());
    QCOMPARE(int(loaded.result().error().code), int(ErrorCode::NotFound));
    QCOMPARE(m_library->count(), 3);
}

void TestArticleLibrary::cancelsLoadingWhenTheFolderCloses()
{
    openFolder(m_folder->path());
    QSemaphore gate;
    m_store->beforeRead = [&](const QString&) { gate.acquire(); };
    const QFuture<Result<Article>> loaded = m_library->load(idOf(u"b.md"_qs));
    m_library->openFolder(QString());
    gate.release(10);
    QTRY_VERIFY(loaded.isFinished());
    QVERIFY(!loaded.result());
    QCOMPARE(int(loaded.result().error().code), int(ErrorCode::Cancelled));
}

void TestArticleLibrary::noticesAFileThatWasWrittenSince()
{
    openFolder(m_folder->path());
    QVERIFY(putFile(at(u"b.md"_qs), storyNamed("newer")));
    QSignalSpy changed(m_library.get(), &ArticleLibrary::articlesChanged);
    loadAndWait(u"b.md"_qs);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_library->row(idOf(u"b.md"_qs)).title(), u"newer"_qs);
    loadAndWait(u"a.md"_qs);
    QCOMPARE(changed.size(), 1);
}

void TestArticleLibrary::replacesDocuments()
{
    openFolder(m_folder->path());
    QSignalSpy changed(m_library.get(), &ArticleLibrary::articlesChanged);
    const QByteArray bytes = "---\ntitle: New\ncategory: sport\n---\n";
    edit(u"c.md"_qs, bytes);
    edit(u"a.md"_qs, bytes);
    QCOMPARE(changed.size(), 2);
    QCOMPARE(changed[0][0].value<QList<ArticleId>>(), QList<ArticleId>({idOf(u"c.md"_qs)}));
    QCOMPARE(m_library->row(idOf(u"a.md"_qs)).title(), u"New"_qs);
    QVERIFY(m_library->row(idOf(u"a.md"_qs)).searchText().startsWith("new\n"));
    QCOMPARE(m_library->valuesInUse().categories(), QList<ValueCount>({{u"sport"_qs, 2}, {u"news"_qs, 1}}));
    QVERIFY(m_library->isEdited(idOf(u"a.md"_qs)));
    QVERIFY(!m_library->isEdited(idOf(u"b.md"_qs)));
    QCOMPARE(m_library->edited(), QList<ArticleId>({idOf(u"a.md"_qs), idOf(u"c.md"_qs)}));
    QCOMPARE(m_library->editedCount(), 2);
    QCOMPARE(fileBytes(at(u"a.md"_qs)), storyNamed("a"));
}

void TestArticleLibrary::isUneditedAgainWithTheSavedBytes()
{
    openFolder(m_folder->path());
    edit(u"a.md"_qs, storyNamed("A"));
    QCOMPARE(m_library->editedCount(), 1);
    edit(u"a.md"_qs, storyNamed("a"));
    QCOMPARE(m_library->editedCount(), 0);
    QVERIFY(!m_library->isEdited(idOf(u"a.md"_qs)));
}

void TestArticleLibrary::takesInWhatOtherProgramsChanged()
{
    openFolder(m_folder->path());
    loadAndWait(u"a.md"_qs);
    const ArticleId a = idOf(u"a.md"_qs);
    const ArticleId c = idOf(u"c.md"_qs);
    QSignalSpy changed(m_library.get(), &ArticleLibrary::articlesChanged);
    QSignalSpy gone(m_library.get(), &ArticleLibrary::articlesGone);
    QSignalSpy added(m_library.get(), &ArticleLibrary::articlesAdded);
    QVERIFY(putFile(at(u"a.md"_qs), storyNamed("newer")));
    QVERIFY(putFile(at(u"sub/d.md"_qs), "---\ntitle: d\ncategory: opinion\n---\n"));
    QVERIFY(QFile::remove(at(u"b.md"_qs)));
    m_library->refresh({u"a.md"_qs, u"b.md"_qs, u"sub"_qs});
    QTRY_COMPARE(added.size(), 1);

    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().value<QList<ArticleId>>(), QList<ArticleId>{a});
    QCOMPARE(m_library->row(a).title(), u"newer"_qs);
    QVERIFY(!m_library->article(a));
    QCOMPARE(gone.size(), 1);
    QVERIFY(m_library->isGone(idOf(u"b.md"_qs)));
    QVERIFY(!m_library->isGone(c));
    QCOMPARE(m_library->count(), 4);
    QCOMPARE(m_library->articleCount(), 3);
    QCOMPARE(m_library->row(idOf(u"sub/d.md"_qs)).title(), u"d"_qs);
    using foreword::library::ValueCount;
    QCOMPARE(m_library->valuesInUse().categories(), QList<ValueCount>({{u"news"_qs, 2}, {u"opinion"_qs, 1}}));
}

void TestArticleLibrary::takesBackAFileThatReturns()
{
    openFolder(m_folder->path());
    const ArticleId b = idOf(u"b.md"_qs);
    QSignalSpy gone(m_library.get(), &ArticleLibrary::articlesGone);
    QVERIFY(QFile::remove(at(u"b.md"_qs)));
    m_library->refresh({QString()});
    QTRY_COMPARE(gone.size(), 1);
    QVERIFY(putFile(at(u"b.md"_qs), storyNamed("b again")));
    m_library->refresh({u"b.md"_qs});
    QTRY_COMPARE(gone.size(), 2);
    QVERIFY(!m_library->isGone(b));
    QCOMPARE(m_library->count(), 3);
    QCOMPARE(m_library->articleCount(), 3);
    QCOMPARE(m_library->row(b).title(), u"b again"_qs);
    using foreword::library::ValueCount;
    QCOMPARE(m_library->valuesInUse().categories(), QList<ValueCount>({{u"news"_qs, 3}}));
}

void TestArticleLibrary::keepsEditsOfAFileThatHasGone()
{
    openFolder(m_folder->path());
    edit(u"a.md"_qs, storyNamed("mine"));
    QSignalSpy conflict(m_library.get(), &ArticleLibrary::changedOnDisk);
    QVERIFY(QFile::remove(at(u"a.md"_qs)));
    m_library->refresh({u"a.md"_qs});
    QTRY_COMPARE(conflict.size(), 1);
    const ArticleId a = idOf(u"a.md"_qs);
    QVERIFY(!m_library->isGone(a));
    QCOMPARE(m_library->article(a)->document.bytes(), storyNamed("mine"));
    // Without the edit there is nothing to keep.
    edit(u"a.md"_qs, storyNamed("a"));
    QTRY_VERIFY(m_library->isGone(a));
    QCOMPARE(conflict.size(), 1);
}

void TestArticleLibrary::knowsItsOwnSaves()
{
    openFolder(m_folder->path());
    edit(u"a.md"_qs, storyNamed("mine"));
    QCOMPARE(saveAndWait({u"a.md"_qs}).saved.size(), 1);
    QSignalSpy added(m_library.get(), &ArticleLibrary::articlesAdded);
    QSignalSpy changed(m_library.get(), &ArticleLibrary::articlesChanged);
    QVERIFY(putFile(at(u"d.md"_qs), storyNamed("d")));
    const int operations = m_store->operations();
    m_library->refresh({u"a.md"_qs, u"d.md"_qs});
    QTRY_COMPARE(added.size(), 1);
    QCOMPARE(changed.size(), 0);
    QVERIFY(m_library->article(idOf(u"a.md"_qs)));
    QCOMPARE(m_store->operations(), operations + 1); // its own file is not read again
}

void TestArticleLibrary::looksAgainAfterReading()
{
    QSignalSpy added(m_library.get(), &ArticleLibrary::articlesAdded);
    m_library->openFolder(m_folder->path());
    m_library->refresh({u"later.md"_qs});
    QTRY_VERIFY(!m_library->isScanning());
    QVERIFY(putFile(at(u"d.md"_qs), storyNamed("d")));
    m_library->refresh({u"d.md"_qs});
    QTRY_COMPARE(m_library->articleCount(), 4);
}

void TestArticleLibrary::savesOnlyWhatIsEdited()
{
    openFolder(m_folder->path());
    edit(u"a.md"_qs, storyNamed("A"));
    edit(u"b.md"_qs, storyNamed("B"));
    QSignalSpy saved(m_library.get(), &ArticleLibrary::saved);
    // Named twice, it is written once.
    const SaveReport report = saveAndWait({u"a.md"_qs, u"c.md"_qs, u"a.md"_qs});
    QCOMPARE(report.saved, QList<ArticleId>({idOf(u"a.md"_qs)}));
    QCOMPARE(report.failures.size(), 0);
    QCOMPARE(saved.size(), 1);
    QCOMPARE(m_store->written(), 1);
    QCOMPARE(fileBytes(at(u"a.md"_qs)), storyNamed("A"));
    QCOMPARE(fileBytes(at(u"b.md"_qs)), storyNamed("b"));
    QCOMPARE(m_library->edited(), QList<ArticleId>({idOf(u"b.md"_qs)}));
    QCOMPARE(m_library->article(idOf(u"a.md"_qs))->stamp.size, qint64(storyNamed("A").size()));
    QVERIFY(!m_library->isSaving());
}

void TestArticleLibrary::writesNothingWithoutEdits()
{
    openFolder(m_folder->path());
    loadAndWait(u"a.md"_qs);
    const int operations = m_store->operations();
    const SaveReport report = saveAndWait({u"a.md"_qs, u"b.md"_qs});
    QCOMPARE(report.saved.size(), 0);
    QCOMPARE(report.failures.size(), 0);
    QCOMPARE(m_store->operations(), operations);
}

void TestArticleLibrary::keepsOldOrNewWhateverFails()
{
    const QStringList files{u"a.md"_qs, u"b.md"_qs, u"c.md"_qs};
    bool failed = true;
    for (int operation = 1; failed; ++operation) {
        openFolder(m_folder->path());
        const QByteArray mark = QByteArray::number(operation);
        QHash<QString, QByteArray> before;
        for (const QString& file : files) {
            before.insert(file, fileBytes(at(file)));
            edit(file, storyNamed(file.toUtf8() + mark));
        }
        m_store->failAt(operation, ErrorCode::DiskFull);
        const SaveReport report = saveAndWait(files);
        failed = !report.failures.isEmpty();
        QCOMPARE(report.saved.size() + report.failures.size(), 3);
        for (const QString& file : files) {
            const bool saved = report.saved.contains(idOf(file));
            const QByteArray edited = storyNamed(file.toUtf8() + mark);
            QCOMPARE(fileBytes(at(file)), saved ? edited : before.value(file));
            QCOMPARE(m_library->isEdited(idOf(file)), !saved);
            QCOMPARE(m_library->article(idOf(file))->document.bytes(), edited);
        }
        for (const auto& failure : report.failures)
            QCOMPARE(int(failure.error.code), int(ErrorCode::DiskFull));

        m_store->heal();
        QCOMPARE(saveAndWait(files).failures.size(), 0);
        QCOMPARE(m_library->editedCount(), 0);
        QVERIFY(operation <= 4);
    }
}

void TestArticleLibrary::keepsEditsOfAFileThatAnotherProgramWrote()
{
    openFolder(m_folder->path());
    edit(u"a.md"_qs, storyNamed("A"));
    QVERIFY(putFile(at(u"a.md"_qs), storyNamed("theirs")));
    const SaveReport report = saveAndWait({u"a.md"_qs});
    QCOMPARE(report.saved.size(), 0);
    QCOMPARE(report.failures.size(), 1);
    QCOMPARE(int(report.failures[0].error.code), int(ErrorCode::ChangedOnDisk));
    QCOMPARE(fileBytes(at(u"a.md"_qs)), storyNamed("theirs"));
    QVERIFY(m_library->isEdited(idOf(u"a.md"_qs)));
    QCOMPARE(m_library->article(idOf(u"a.md"_qs))->document.bytes(), storyNamed("A"));
}

void TestArticleLibrary::keepsEditsMadeWhileSaving()
{
    openFolder(m_folder->path());
    edit(u"a.md"_qs, storyNamed("first"));
    QSemaphore gate;
    m_store->beforeWrite = [&](const QString&) { gate.acquire(); };
    const QFuture<SaveReport> saving = m_library->save({idOf(u"a.md"_qs)});
    QVERIFY(m_library->isSaving());
    edit(u"a.md"_qs, storyNamed("second"));
    gate.release();
    QTRY_VERIFY(saving.isFinished());
    QCOMPARE(saving.result().saved.size(), 1);
    QCOMPARE(fileBytes(at(u"a.md"_qs)), storyNamed("first"));
    QVERIFY(m_library->isEdited(idOf(u"a.md"_qs)));
    QCOMPARE(m_library->article(idOf(u"a.md"_qs))->saved, storyNamed("first"));
    QCOMPARE(m_library->article(idOf(u"a.md"_qs))->document.bytes(), storyNamed("second"));

    gate.release();
    QCOMPARE(saveAndWait({u"a.md"_qs}).saved.size(), 1);
    QCOMPARE(fileBytes(at(u"a.md"_qs)), storyNamed("second"));
    QVERIFY(!m_library->isEdited(idOf(u"a.md"_qs)));
}

void TestArticleLibrary::savesOneAfterTheOther()
{
    openFolder(m_folder->path());
    edit(u"a.md"_qs, storyNamed("first"));
    QSemaphore gate;
    QSignalSpy saving(m_library.get(), &ArticleLibrary::savingChanged);
    m_store->beforeWrite = [&](const QString&) { gate.acquire(); };
    const QFuture<SaveReport> one = m_library->save({idOf(u"a.md"_qs)});
    edit(u"a.md"_qs, storyNamed("second"));
    const QFuture<SaveReport> two = m_library->save({idOf(u"a.md"_qs)});
    gate.release(2);
    QTRY_VERIFY(one.isFinished() && two.isFinished());
    QCOMPARE(one.result().saved.size(), 1);
    QCOMPARE(two.result().saved.size(), 1);
    QCOMPARE(fileBytes(at(u"a.md"_qs)), storyNamed("second"));
    QVERIFY(!m_library->isEdited(idOf(u"a.md"_qs)));
    // Told of both together.
    QCOMPARE(saving.size(), 2);
    QCOMPARE(saving[0][0].toBool(), true);
    QCOMPARE(saving[1][0].toBool(), false);
}

void TestArticleLibrary::finishesASaveAtItsEnd()
{
    openFolder(m_folder->path());
    edit(u"a.md"_qs, storyNamed("A"));
    const QFuture<SaveReport> saving = m_library->save({idOf(u"a.md"_qs)});
    m_library.reset();
    QCOMPARE(fileBytes(at(u"a.md"_qs)), storyNamed("A"));
    QVERIFY(saving.isFinished());
    // Written before the library ended, or while it waited: then nobody is left to tell.
    QVERIFY(saving.isCanceled() || saving.result().saved.size() == 1);
}

void TestArticleLibrary::undoesAfterASave()
{
    openFolder(m_folder->path());
    loadAndWait(u"a.md"_qs);
    const ArticleId id = idOf(u"a.md"_qs);
    const Article asRead = *m_library->article(id);
    edit(u"a.md"_qs, storyNamed("A"));
    QCOMPARE(saveAndWait({u"a.md"_qs}).saved.size(), 1);
    loadAndWait(u"b.md"_qs);
    m_library->replaceDocuments({{id, asRead}});
    QVERIFY2(m_library->isEdited(id), "The disk holds the edit, which is undone here");
    QCOMPARE(saveAndWait({u"a.md"_qs}).saved.size(), 1);
    QCOMPARE(fileBytes(at(u"a.md"_qs)), storyNamed("a"));
}

void TestArticleLibrary::holdsBackWhatCannotBeRead_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<bool>("isHeldBack");
    QTest::addColumn<int>("line");
    const QByteArray good = "---\ntitle: A\n---\nBody\n";
    const QByteArray open = "---\ntitle: \"A\n---\nBody\n";
    const QByteArray two = "---\ntitle: A\nb: 'B' C'\n---\nBody\n";
    QTest::newRow("readable") << good << storyNamed("B") << false << 0;
    QTest::newRow("unreadable YAML") << good << two << true << 3;
    QTest::newRow("unreadable as before")
        << two << QByteArray(two).replace("title: A", "title: B") << true << 3;
    QTest::newRow("mended") << open << good << false << 0;
    QTest::newRow("body of an unreadable file")
        << open << QByteArray(open).replace("Body", "Text") << false << 0;
    QTest::newRow("no end mark") << good << QByteArray("---\ntitle: A\nBody\n") << true << 1;
    QTest::newRow("no end mark as before")
        << QByteArray("---\ntitle: A\nBody\n") << QByteArray("---\ntitle: A\nText\n") << true << 1;
    QTest::newRow("no front matter any more") << good << QByteArray("title: A\n---\nBody\n") << true << 1;
    QTest::newRow("nothing any more") << good << QByteArray() << true << 0;
    QTest::newRow("never had front matter") << QByteArray("Body\n") << QByteArray("Text\n") << false << 0;
    QTest::newRow("parsers that disagree") << good << QByteArray("---\na: \"b\nc: d\n---\n") << true << -1;
}

void TestArticleLibrary::holdsBackWhatCannotBeRead()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(bool, isHeldBack);
    QFETCH(int, line);
    QVERIFY(putFile(at(u"a.md"_qs), before));
    openFolder(m_folder->path());
    edit(u"a.md"_qs, after);
    edit(u"b.md"_qs, storyNamed("B"));
    QCOMPARE(foreword::library::isHeldBack(*m_library->article(idOf(u"a.md"_qs))), isHeldBack);

    const SaveReport report = saveAndWait({u"a.md"_qs, u"b.md"_qs});
    QCOMPARE(fileBytes(at(u"b.md"_qs)), storyNamed("B"));
    if (!isHeldBack) {
        QVERIFY(report.failures.isEmpty());
        QCOMPARE(fileBytes(at(u"a.md"_qs)), after);
        return;
    }
    QCOMPARE(report.failures.size(), 1);
    QCOMPARE(report.failures.first().id, idOf(u"a.md"_qs));
    QCOMPARE(report.failures.first().error.code, ErrorCode::HeldBack);
    if (line >= 0)
        QCOMPARE(report.failures.first().error.line, line);
    QVERIFY(report.failures.first().error.message.contains(u"Source"));
    QCOMPARE(fileBytes(at(u"a.md"_qs)), before);
    QVERIFY(m_library->isEdited(idOf(u"a.md"_qs)));
    QCOMPARE(saveAndWait({u"a.md"_qs}).failures.size(), 1);

    QSignalSpy saved(m_library.get(), &ArticleLibrary::saved);
    m_library->save({idOf(u"a.md"_qs)}, foreword::library::Unreadable::SaveAsIs);
    QTRY_COMPARE(saved.size(), 1);
    QCOMPARE(fileBytes(at(u"a.md"_qs)), after);
    QVERIFY(!m_library->isEdited(idOf(u"a.md"_qs)));
}

QTEST_GUILESS_MAIN(TestArticleLibrary)
#include "tst_articlelibrary.moc"
