// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/faultycalls.h"
#include "storage/posixfilestore.h"
#include "storage/workfolder.h"

#include <QTest>

#include <cerrno>
#include <cstring>
#include <sys/xattr.h>

using namespace foreword;
using faultycalls::Fault;

namespace {

QByteArray oldBytes(int i)
{
    return "---\ntitle: old " + QByteArray::number(i) + "\n---\n";
}

QByteArray newBytes(int i)
{
    return "---\ntitle: a new and longer one " + QByteArray::number(i) + "\n---\n";
}

QString name(int i)
{
    return QStringLiteral("article-%1.md").arg(i);
}

QList<library::PendingWrite> fill(const WorkFolder& folder, int count)
{
    QList<library::PendingWrite> writes;
    for (int i = 0; i < count; ++i) {
        const QString path = folder.put(name(i), oldBytes(i));
        // So that attributes are copied as well; a file system without them is as good.
        ::setxattr(qPrintable(path), "user.note", "kept", 4, 0);
        writes.append({path, oldBytes(i), newBytes(i)});
    }
    return writes;
}

int openFiles()
{
    return int(QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::AllEntries | QDir::System).size());
}

int count(const std::vector<const char*>& calls, const char* name)
{
    return int(std::count_if(calls.begin(), calls.end(),
                             [&](const char* call) { return std::strcmp(call, name) == 0; }));
}

qsizetype position(const std::vector<const char*>& calls, const char* name)
{
    return std::find_if(calls.begin(), calls.end(),
                        [&](const char* call) { return std::strcmp(call, name) == 0; }) -
           calls.begin();
}

} // namespace

/// Every system call of a save is made to fail, and to be the last one before a kill.
class TestPosixFileStoreFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { faultycalls::refuseUnnamedFiles(false); }
    void aFailureAtAnyCallLeavesOldOrNew_data();
    void aFailureAtAnyCallLeavesOldOrNew();
    void anInterruptedCallIsRepeated();
    void aShortWriteIsContinued();
    void aFullDiskIsNamed_data();
    void aFullDiskIsNamed();
    void aFullDiskGetsTheRoomOfReplacedFiles();
    void aKillAtAnyCallLeavesOldOrNew_data();
    void aKillAtAnyCallLeavesOldOrNew();
    void bytesAreFlushedBeforeTheRenameAndTheFolderAfterIt();
    void aBatchFlushesOnce();
    void anUnconfirmedWriteCanBeRepeated();
    void readingFailsCleanly();
};

void TestPosixFileStoreFaults::aFailureAtAnyCallLeavesOldOrNew_data()
{
    QTest::addColumn<int>("files");
    QTest::addColumn<int>("error");
    QTest::addColumn<bool>("refuseUnnamed");
    const QList<std::pair<const char*, int>> errors = {
        {"EIO", EIO}, {"ENOSPC", ENOSPC}, {"EDQUOT", EDQUOT}, {"EACCES", EACCES}, {"EROFS", EROFS}};
    for (const auto& [text, error] : errors) {
        // Many files, which are flushed together, take another way than few; once is enough for that.
        for (const int files : error == EIO ? QList<int>{1, 3, 12} : QList<int>{1}) {
            for (const bool refuse : {false, true}) {
                QTest::addRow("%s, %d files, %s", text, files, refuse ? "named" : "unnamed")
                    << files << error << refuse;
            }
        }
    }
}

void TestPosixFileStoreFaults::aFailureAtAnyCallLeavesOldOrNew()
{
    QFETCH(int, files);
    QFETCH(int, error);
    QFETCH(bool, refuseUnnamed);
    faultycalls::refuseUnnamedFiles(refuseUnnamed);
    const int openBefore = openFiles();
    bool failed = false;
    for (int nth = 1;; ++nth) {
        WorkFolder folder;
        const auto writes = fill(folder, files);
        const QStringList before = folder.names();
        storage::PosixFileStore store;

        faultycalls::arm(Fault::Fail, nth, error);
        const auto outcomes = store.write(writes);
        const bool met = faultycalls::disarm();

        const QByteArray where = "call " + QByteArray::number(nth) + ", " + faultycalls::faulted();
        QVERIFY2(folder.names() == before, where.constData());
        QCOMPARE(outcomes.size(), files);
        const bool unconfirmed = std::strcmp(faultycalls::faulted(), "fsync") == 0;
        for (int i = 0; i < files; ++i) {
            QCOMPARE(outcomes[i].path, writes[i].path);
            const bool ok = outcomes[i].result.ok();
            failed = failed || !ok;
            QVERIFY2(met || ok, where.constData());
            QVERIFY2(folder.bytes(name(i)) == (ok || unconfirmed ? newBytes(i) : oldBytes(i)),
                     where.constData());
            if (!ok)
                QVERIFY2(!outcomes[i].result.error().message.isEmpty(), where.constData());
        }
        if (!met)
            break;
    }
    QVERIFY(failed);
    QCOMPARE(openFiles(), openBefore);
}

void TestPosixFileStoreFaults::anInterruptedCallIsRepeated()
{
    const QByteArrayList interruptible = {"open", "openat", "read", "write", "fdatasync", "fsync", "close"};
    for (int nth = 1;; ++nth) {
        WorkFolder folder;
        const auto writes = fill(folder, 1);
        storage::PosixFileStore store;
        faultycalls::arm(Fault::Fail, nth, EINTR);
        const auto outcomes = store.write(writes);
        if (!faultycalls::disarm())
            break;
        if (interruptible.contains(faultycalls::faulted())) {
            QVERIFY2(outcomes.first().result.ok(), faultycalls::faulted());
            QCOMPARE(folder.bytes(name(0)), newBytes(0));
        }
    }
}

void TestPosixFileStoreFaults::aShortWriteIsContinued()
{
    for (int nth = 1;; ++nth) {
        WorkFolder folder;
        const auto writes = fill(folder, 2);
        storage::PosixFileStore store;
        faultycalls::arm(Fault::Short, nth);
        const auto outcomes = store.write(writes);
        if (!faultycalls::disarm())
            break;
        for (int i = 0; i < 2; ++i) {
            QVERIFY(outcomes[i].result.ok());
            QCOMPARE(folder.bytes(name(i)), newBytes(i));
        }
    }
}

void TestPosixFileStoreFaults::aFullDiskIsNamed_data()
{
    QTest::addColumn<QByteArray>("call");
    QTest::newRow("while writing") << QByteArray("write");
    QTest::newRow("only when flushing") << QByteArray("fdatasync");
    QTest::newRow("only when closing") << QByteArray("close");
}

void TestPosixFileStoreFaults::aFullDiskIsNamed()
{
    QFETCH(QByteArray, call);
    bool seen = false;
    for (int nth = 1; !seen; ++nth) {
        WorkFolder folder;
        const auto writes = fill(folder, 1);
        storage::PosixFileStore store;
        faultycalls::arm(Fault::Fail, nth, ENOSPC);
        const auto outcomes = store.write(writes);
        QVERIFY2(faultycalls::disarm(), "the call was never made");
        if (faultycalls::faulted() != call || outcomes.first().result.ok())
            continue; // closing what was only read from loses nothing
        QCOMPARE(outcomes.first().result.error().code, library::ErrorCode::DiskFull);
        seen = true;
    }
}

void TestPosixFileStoreFaults::aFullDiskGetsTheRoomOfReplacedFiles()
{
    constexpr int files = 800; // this thread's share is several batches
    WorkFolder folder;
    const auto writes = fill(folder, files);
    storage::PosixFileStore store;
    faultycalls::arm(Fault::Fail, 0);
    store.write(writes);
    faultycalls::disarm();
    const auto calls = faultycalls::recorded();
    // The first write of the second batch.
    const auto renamed = calls.begin() + position(calls, "renameat");
    const auto isWrite = [](const char* call) { return std::strcmp(call, "write") == 0; };
    const auto nth = std::find_if(renamed, calls.end(), isWrite) - calls.begin() + 1;
    QVERIFY(nth <= qsizetype(calls.size()));

    const auto again = fill(folder, files);
    faultycalls::arm(Fault::Fail, int(nth), ENOSPC);
    const auto outcomes = store.write(again);
    QVERIFY(faultycalls::disarm());
    QCOMPARE(faultycalls::faulted(), "write");
    for (int i = 0; i < files; ++i) {
        QVERIFY(outcomes[i].result.ok());
        QCOMPARE(folder.bytes(name(i)), newBytes(i));
    }
    QCOMPARE(folder.names().size(), files);
}

void TestPosixFileStoreFaults::aKillAtAnyCallLeavesOldOrNew_data()
{
    QTest::addColumn<bool>("refuseUnnamed");
    QTest::addColumn<int>("mostStrays");
    QTest::newRow("files without a name") << false << 1;
    QTest::newRow("files with a name") << true << 3;
}

void TestPosixFileStoreFaults::aKillAtAnyCallLeavesOldOrNew()
{
    QFETCH(bool, refuseUnnamed);
    QFETCH(int, mostStrays);
    constexpr int files = 3;
    faultycalls::refuseUnnamedFiles(refuseUnnamed);
    bool wasKilled = true;
    for (int nth = 1; wasKilled; ++nth) {
        WorkFolder folder;
        const auto writes = fill(folder, files);
        wasKilled = inChildProcess([&] {
                        storage::PosixFileStore store;
                        faultycalls::arm(Fault::Kill, nth);
                        store.write(writes);
                        return 0;
                    }) != 0;

        int strays = 0;
        for (const QString& found : folder.names()) {
            if (found.contains(QLatin1String(".foreword-")))
                ++strays;
        }
        QVERIFY(strays <= mostStrays);
        for (int i = 0; i < files; ++i) {
            const QByteArray bytes = folder.bytes(name(i));
            QVERIFY2(bytes == newBytes(i) || (wasKilled && bytes == oldBytes(i)), bytes.constData());
        }
    }
}

void TestPosixFileStoreFaults::bytesAreFlushedBeforeTheRenameAndTheFolderAfterIt()
{
    WorkFolder folder;
    const auto writes = fill(folder, 1);
    storage::PosixFileStore store;
    faultycalls::arm(Fault::Fail, 0);
    QVERIFY(store.write(writes).first().result.ok());
    faultycalls::disarm();
    const auto calls = faultycalls::recorded();
    QVERIFY(position(calls, "write") < position(calls, "fdatasync"));
    QVERIFY(position(calls, "fchmod") < position(calls, "fdatasync"));
    QVERIFY(position(calls, "fdatasync") < position(calls, "renameat"));
    QVERIFY(position(calls, "renameat") < position(calls, "fsync"));
    QCOMPARE(count(calls, "fsync"), 1);
}

void TestPosixFileStoreFaults::aBatchFlushesOnce()
{
    WorkFolder folder;
    const auto writes = fill(folder, 40);
    storage::PosixFileStore store;
    faultycalls::arm(Fault::Fail, 0);
    store.write(writes);
    faultycalls::disarm();
    const auto calls = faultycalls::recorded();
    QCOMPARE(count(calls, "renameat"), 40);
    QCOMPARE(count(calls, "syncfs"), 1);
    QCOMPARE(count(calls, "fdatasync"), 0);
    QCOMPARE(count(calls, "fsync"), 1);
    QVERIFY(position(calls, "syncfs") < position(calls, "renameat"));
}

void TestPosixFileStoreFaults::anUnconfirmedWriteCanBeRepeated()
{
    WorkFolder folder;
    const auto writes = fill(folder, 1);
    storage::PosixFileStore store;
    faultycalls::arm(Fault::Fail, 0);
    store.write(writes);
    faultycalls::disarm();
    const int nth = int(position(faultycalls::recorded(), "fsync")) + 1;

    folder.put(name(0), oldBytes(0));
    faultycalls::arm(Fault::Fail, nth, EIO);
    const auto unconfirmed = store.write(writes);
    faultycalls::disarm();
    QCOMPARE(faultycalls::faulted(), "fsync");
    QCOMPARE(unconfirmed.first().result.error().code, library::ErrorCode::WriteFailed);
    QCOMPARE(folder.bytes(name(0)), newBytes(0));

    faultycalls::arm(Fault::Fail, 0);
    QVERIFY(store.write(writes).first().result.ok());
    faultycalls::disarm();
    QCOMPARE(count(faultycalls::recorded(), "fdatasync"), 1);
    QCOMPARE(count(faultycalls::recorded(), "fsync"), 1);
    QCOMPARE(count(faultycalls::recorded(), "renameat"), 0);
}

void TestPosixFileStoreFaults::readingFailsCleanly()
{
    WorkFolder folder;
    const QString path = folder.put(name(0), oldBytes(0));
    const storage::PosixFileStore store;
    const int openBefore = openFiles();
    bool failed = false;
    for (int nth = 1;; ++nth) {
        faultycalls::arm(Fault::Fail, nth, EIO);
        const auto content = store.read(path);
        if (!faultycalls::disarm())
            break;
        if (content.ok()) // closing what was only read from loses nothing
            QCOMPARE(content->bytes, oldBytes(0));
        else
            QCOMPARE(content.error().code, library::ErrorCode::ReadFailed);
        failed = failed || !content.ok();
    }
    QVERIFY(failed);
    QCOMPARE(openFiles(), openBefore);
}

QTEST_GUILESS_MAIN(TestPosixFileStoreFaults)
#include "tst_posixfilestorefaults.moc"
