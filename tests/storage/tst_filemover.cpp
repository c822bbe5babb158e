// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/faultycalls.h"
#include "storage/posixfilestore.h"
#include "storage/workfolder.h"

#include <QFileInfo>
#include <QTest>

#include <cerrno>
#include <cstring>
#include <sys/stat.h>

using namespace foreword;
using faultycalls::Fault;
using library::ErrorCode;

namespace {

const QByteArray story = "---\ntitle: A\n---\n";
const QByteArray other = "---\ntitle: Another\n---\n";
const QString from = QStringLiteral("from.md");
const QString to = QStringLiteral("to.md");

} // namespace

/// Making, renaming and trashing files: never over another file, and whatever fails, no file is lost.
class TestFileMover : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void makesANewFile();
    void makesNoFileOverAnother_data();
    void makesNoFileOverAnother();
    void makesNoFileThroughALink();
    void aFailureWhileMakingLeavesAllOrNothing_data();
    void aFailureWhileMakingLeavesAllOrNothing();
    void renames_data();
    void renames();
    void aFailureWhileRenamingLeavesOneWholeFile_data();
    void aFailureWhileRenamingLeavesOneWholeFile();
    void aKillWhileRenamingLosesNothing();
    void trashesAndRestores();
    void trashesTwoOfOneName();
    void restoresOverNothing();
    void tellsWhereTheTrashWasEmptied();
    void keepsWhatTheTrashDoesNotTake();
    void hasNoTrashWithoutAFolderForIt();
    void trashesNoFolder();

private:
    std::unique_ptr<QTemporaryDir> m_home;
    storage::PosixFileStore m_store;
};

void TestFileMover::init()
{
    faultycalls::refuseUnnamedFiles(false);
    faultycalls::refuseNoReplace(false);
    m_home = std::make_unique<QTemporaryDir>();
    qputenv("XDG_DATA_HOME", m_home->path().toLocal8Bit());
}

void TestFileMover::makesANewFile()
{
    WorkFolder folder;
    const mode_t mask = ::umask(027);
    const auto outcome = m_store.write({{folder.path(to), {}, story, true}}).first();
    ::umask(mask);
    QVERIFY(outcome.result.ok());
    QCOMPARE(folder.names(), {to});
    QCOMPARE(folder.bytes(to), story);
    QCOMPARE(*outcome.result, m_store.read(folder.path(to))->stamp);
    struct stat status;
    QCOMPARE(::stat(qPrintable(folder.path(to)), &status), 0);
    QCOMPARE(int(status.st_mode & 0777), 0640);
}

void TestFileMover::makesNoFileOverAnother_data()
{
    QTest::addColumn<bool>("refuseUnnamed");
    QTest::addColumn<bool>("refuseNoReplace");
    QTest::newRow("files without a name") << false << false;
    QTest::newRow("files with a name") << true << false;
    QTest::newRow("by a second name") << true << true;
}

void TestFileMover::makesNoFileOverAnother()
{
    QFETCH(bool, refuseUnnamed);
    QFETCH(bool, refuseNoReplace);
    faultycalls::refuseUnnamedFiles(refuseUnnamed);
    faultycalls::refuseNoReplace(refuseNoReplace);
    WorkFolder folder;
    folder.put(to, other);
    faultycalls::arm(Fault::Fail, 0);
    const auto outcome = m_store.write({{folder.path(to), {}, story, true}}).first();
    faultycalls::disarm();
    QCOMPARE(outcome.result.error().code, ErrorCode::AlreadyExists);
    QCOMPARE(folder.bytes(to), other);
    QCOMPARE(folder.names(), {to});
}

void TestFileMover::makesNoFileThroughALink()
{
    WorkFolder folder;
    QVERIFY(QFile::link(folder.path(QStringLiteral("elsewhere.md")), folder.path(to)));
    const auto outcome = m_store.write({{folder.path(to), {}, story, true}}).first();
    QCOMPARE(outcome.result.error().code, ErrorCode::AlreadyExists);
    QCOMPARE(folder.names(), {to});
}

void TestFileMover::aFailureWhileMakingLeavesAllOrNothing_data()
{
    makesNoFileOverAnother_data();
}

void TestFileMover::aFailureWhileMakingLeavesAllOrNothing()
{
    QFETCH(bool, refuseUnnamed);
    QFETCH(bool, refuseNoReplace);
    faultycalls::refuseUnnamedFiles(refuseUnnamed);
    faultycalls::refuseNoReplace(refuseNoReplace);
    int failures = 0;
    for (int nth = 1;; ++nth) {
        WorkFolder folder;
        faultycalls::arm(Fault::Fail, nth, EIO);
        const auto outcome = m_store.write({{folder.path(to), {}, story, true}}).first();
        if (!faultycalls::disarm()) {
            QVERIFY(outcome.result.ok());
            break;
        }
        const char* call = faultycalls::faulted();
        const bool mayStay = std::strcmp(call, "fsync") == 0;
        const bool strayStays = std::strcmp(call, "unlinkat") == 0;
        if (outcome.result.ok()) {
            QCOMPARE(folder.bytes(to), story);
        } else if (!mayStay && !strayStays) {
            QVERIFY2(folder.names().isEmpty(), call);
        }
        if (folder.names().contains(to))
            QVERIFY2(folder.bytes(to) == story, call);
        failures += !outcome.result.ok();
    }
    QVERIFY(failures > 3);
}

void TestFileMover::renames_data()
{
    QTest::addColumn<bool>("refuseNoReplace");
    QTest::newRow("in one call") << false;
    QTest::newRow("by a second name") << true;
}

void TestFileMover::renames()
{
    QFETCH(bool, refuseNoReplace);
    faultycalls::refuseNoReplace(refuseNoReplace);
    WorkFolder folder;
    folder.put(from, story);
    const auto stamp = m_store.read(folder.path(from))->stamp;
    faultycalls::arm(Fault::Fail, 0);
    QVERIFY(!m_store.rename(folder.path(from), folder.path(to)));
    faultycalls::disarm();
    QCOMPARE(folder.names(), {to});
    QCOMPARE(m_store.read(folder.path(to))->stamp, stamp);

    folder.put(from, other);
    faultycalls::arm(Fault::Fail, 0);
    const auto taken = m_store.rename(folder.path(from), folder.path(to));
    const auto missing = m_store.rename(folder.path(QStringLiteral("no.md")), folder.path(to + u'2'));
    faultycalls::disarm();
    QCOMPARE(taken->code, ErrorCode::AlreadyExists);
    QCOMPARE(missing->code, ErrorCode::NotFound);
    QCOMPARE(folder.bytes(from), other);
    QCOMPARE(folder.bytes(to), story);
    QCOMPARE(folder.names().size(), 2);
}

void TestFileMover::aFailureWhileRenamingLeavesOneWholeFile_data()
{
    renames_data();
}

void TestFileMover::aFailureWhileRenamingLeavesOneWholeFile()
{
    QFETCH(bool, refuseNoReplace);
    faultycalls::refuseNoReplace(refuseNoReplace);
    int failures = 0;
    for (int nth = 1;; ++nth) {
        WorkFolder folder;
        folder.put(from, story);
        faultycalls::arm(Fault::Fail, nth, EACCES);
        const auto failure = m_store.rename(folder.path(from), folder.path(to));
        const bool met = faultycalls::disarm();
        QCOMPARE(folder.names(), {failure ? from : to});
        QCOMPARE(folder.bytes(failure ? from : to), story);
        if (failure)
            QCOMPARE(failure->code, ErrorCode::PermissionDenied);
        failures += failure.has_value();
        if (!met)
            break;
    }
    QVERIFY(failures >= 2);
}

void TestFileMover::aKillWhileRenamingLosesNothing()
{
    bool wasKilled = true;
    for (int nth = 1; wasKilled; ++nth) {
        WorkFolder folder;
        folder.put(from, story);
        wasKilled = inChildProcess([&] {
                        faultycalls::refuseNoReplace(true);
                        faultycalls::arm(Fault::Kill, nth);
                        return m_store.rename(folder.path(from), folder.path(to)) ? 1 : 0;
                    }) != 0;
        QVERIFY(!folder.names().isEmpty());
        for (const QString& name : folder.names())
            QCOMPARE(folder.bytes(name), story);
    }
}

void TestFileMover::trashesAndRestores()
{
    WorkFolder folder;
    folder.put(from, story);
    const auto inTrash = m_store.moveToTrash(folder.path(from));
    QVERIFY2(inTrash.ok(), inTrash.ok() ? "" : qPrintable(inTrash.error().message));
    QVERIFY(folder.names().isEmpty());
    QCOMPARE(m_store.read(*inTrash)->bytes, story);
    const QDir notes(QFileInfo(*inTrash).absolutePath() + QStringLiteral("/../info"));
    QCOMPARE(notes.entryList(QDir::Files).size(), 1);
    QFile note(notes.filePath(notes.entryList(QDir::Files).first()));
    QVERIFY(note.open(QIODevice::ReadOnly));
    const QByteArray path = QFile::encodeName(folder.path(from)).toPercentEncoding("/");
    QVERIFY(note.readAll().startsWith(QByteArray("[Trash Info]\nPath=" + path + "\nDeletionDate=20")));

    QVERIFY(!m_store.restore(*inTrash, folder.path(from)));
    QCOMPARE(folder.names(), {from});
    QCOMPARE(folder.bytes(from), story);
    QVERIFY(!QFile::exists(*inTrash));
    QVERIFY(notes.entryList(QDir::Files).isEmpty());
}

void TestFileMover::trashesTwoOfOneName()
{
    WorkFolder folder;
    folder.put(from, story);
    const QString first = *m_store.moveToTrash(folder.path(from));
    folder.put(from, other);
    const QString second = *m_store.moveToTrash(folder.path(from));
    QVERIFY(!m_store.restore(first, folder.path(from)));
    QVERIFY(!m_store.restore(second, folder.path(to)));
    QCOMPARE(folder.bytes(from), story);
    QCOMPARE(folder.bytes(to), other);
}

void TestFileMover::restoresOverNothing()
{
    WorkFolder folder;
    folder.put(from, story);
    const QString inTrash = *m_store.moveToTrash(folder.path(from));
    folder.put(from, other);
    QCOMPARE(m_store.restore(inTrash, folder.path(from))->code, ErrorCode::AlreadyExists);
    QCOMPARE(folder.bytes(from), other);
    QCOMPARE(m_store.read(inTrash)->bytes, story);
}

void TestFileMover::tellsWhereTheTrashWasEmptied()
{
    WorkFolder folder;
    folder.put(from, story);
    const QString inTrash = *m_store.moveToTrash(folder.path(from));
    QVERIFY(QFile::remove(inTrash));
    const auto failure = m_store.restore(inTrash, folder.path(from));
    QCOMPARE(failure->code, ErrorCode::NotFound);
    QVERIFY(failure->message.contains(QLatin1String("trash")));
    QVERIFY(folder.names().isEmpty());
}

void TestFileMover::keepsWhatTheTrashDoesNotTake()
{
    int failures = 0;
    for (int nth = 1;; ++nth) {
        init(); // an empty trash, in which a name is found at once
        WorkFolder folder;
        folder.put(from, story);
        faultycalls::arm(Fault::Fail, nth, EACCES);
        const auto inTrash = m_store.moveToTrash(folder.path(from));
        const bool met = faultycalls::disarm();
        if (inTrash) {
            QVERIFY(folder.names().isEmpty());
            QCOMPARE(m_store.read(*inTrash)->bytes, story);
        } else {
            QCOMPARE(inTrash.error().code, ErrorCode::NoTrash);
            QCOMPARE(folder.bytes(from), story);
            ++failures;
        }
        if (!met)
            break;
    }
    QVERIFY(failures > 0);
}

void TestFileMover::hasNoTrashWithoutAFolderForIt()
{
    WorkFolder folder;
    folder.put(from, story);
    // A link in the trash's place could lead anywhere; then that of the disk is tried, or there is none.
    WorkFolder elsewhere;
    QVERIFY(QFile::link(elsewhere.path(), m_home->filePath(QStringLiteral("Trash"))));
    const auto inTrash = m_store.moveToTrash(folder.path(from));
    QVERIFY(elsewhere.names().isEmpty());
    if (inTrash) {
        QVERIFY(inTrash->contains(QLatin1String("/.Trash")));
        QVERIFY(!m_store.restore(*inTrash, folder.path(from)));
        // Goes only where it is empty, so that it is the test's own.
        const QString trash = QFileInfo(QFileInfo(*inTrash).path()).path();
        for (const char* part : {"/files", "/info", ""})
            QDir().rmdir(trash + QLatin1String(part));
    }
    QCOMPARE(folder.bytes(from), story);
}

void TestFileMover::trashesNoFolder()
{
    WorkFolder folder;
    QVERIFY(QDir(folder.path()).mkdir(from));
    QCOMPARE(m_store.moveToTrash(folder.path(from)).error().code, ErrorCode::NotAFile);
    QCOMPARE(m_store.moveToTrash(folder.path(to)).error().code, ErrorCode::NotFound);
    QCOMPARE(folder.names(), {from});
}

QTEST_GUILESS_MAIN(TestFileMover)
#include "tst_filemover.moc"
