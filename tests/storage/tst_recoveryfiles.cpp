// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/faultycalls.h"
#include "storage/recoveryfiles.h"
#include "storage/workfolder.h"

#include <QTest>

#include <cerrno>
#include <csignal>
#include <sys/stat.h>
#include <unistd.h>

using namespace foreword;
using faultycalls::Fault;
using storage::RecoveryFiles;

class TestRecoveryFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aKillLeavesWhatWasAdded();
    void aLivingProcessKeepsItsFile();
    void filesArePrivate();
    void strangersFilesAreNotTaken();
    void aFailureAtAnyCallLeavesWhatWasThere_data();
    void aFailureAtAnyCallLeavesWhatWasThere();
    void aKillAtAnyCallLeavesOldOrNew();
};

void TestRecoveryFiles::aKillLeavesWhatWasAdded()
{
    WorkFolder folder;
    const QString site = folder.path();
    RecoveryFiles files(folder.path(QStringLiteral("own")));
    QCOMPARE(inChildProcess([&] {
                 auto file = files.create(site);
                 if (!file || (*file)->append("one") || (*file)->append(", two"))
                     return 1;
                 return ::kill(::getpid(), SIGKILL);
             }),
             -1);
    {
        const auto left = files.takeLeft(site);
        QCOMPARE(left.size(), size_t(1));
        QCOMPARE(left.front()->read().value(), QByteArray("one, two"));
        QVERIFY(left.front()->lastWritten().secsTo(QDateTime::currentDateTime()) < 600);
        QVERIFY(files.takeLeft(site).empty()); // it is held now
    }
    // Not decided upon: still there.
    const auto again = files.takeLeft(site);
    QCOMPARE(again.size(), size_t(1));
    QVERIFY(!again.front()->replace("less"));
    QCOMPARE(again.front()->read().value(), QByteArray("less"));
    QVERIFY(!again.front()->remove());
    QVERIFY(files.takeLeft(site).empty());
}

void TestRecoveryFiles::aLivingProcessKeepsItsFile()
{
    WorkFolder folder;
    RecoveryFiles one(folder.path(QStringLiteral("own")));
    auto file = one.create(folder.path());
    QVERIFY(file.ok());
    const auto& held = file.value();
    QVERIFY(!held->append("mine"));
    QVERIFY(RecoveryFiles(folder.path(QStringLiteral("own"))).takeLeft(folder.path()).empty());
    QVERIFY(!held->replace("anew"));
    QVERIFY(RecoveryFiles(folder.path(QStringLiteral("own"))).takeLeft(folder.path()).empty());
}

void TestRecoveryFiles::filesArePrivate()
{
    WorkFolder folder;
    RecoveryFiles files(folder.path(QStringLiteral("own")));
    const auto file = files.create(folder.path());
    QVERIFY(file.ok() && !file.value()->append("one") && !file.value()->replace("two"));
    QDir own(folder.path(QStringLiteral("own")));
    const QFileInfo inner = own.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot).constFirst();
    const QFileInfo kept = QDir(inner.filePath()).entryInfoList(QDir::Files).constFirst();
    const auto modeOf = [](const QString& path) {
        struct stat status = {};
        ::stat(QFile::encodeName(path).constData(), &status);
        return int(status.st_mode & 0777);
    };
    QCOMPARE(modeOf(own.path()), 0700);
    QCOMPARE(modeOf(inner.filePath()), 0700);
    QCOMPARE(modeOf(kept.filePath()), 0600);
}

void TestRecoveryFiles::strangersFilesAreNotTaken()
{
    WorkFolder folder;
    RecoveryFiles files(folder.path(QStringLiteral("own")));
    QVERIFY(!files.create(folder.path()).value()->append("one"));
    QDir own(folder.path(QStringLiteral("own")));
    const QString inner = own.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot).constFirst().filePath();
    const QString secret = folder.put(QStringLiteral("secret"), "another's");
    QVERIFY(QFile::link(secret, inner + QStringLiteral("/link.edits")));
    QVERIFY(QDir(inner).mkdir(QStringLiteral("folder.edits")));
    QVERIFY(::mkfifo(QFile::encodeName(inner + QStringLiteral("/pipe.edits")).constData(), 0600) == 0);
    const auto left = files.takeLeft(folder.path());
    QCOMPARE(left.size(), size_t(1));
    QCOMPARE(left.front()->read().value(), QByteArray("one"));
}

void TestRecoveryFiles::aFailureAtAnyCallLeavesWhatWasThere_data()
{
    QTest::addColumn<int>("error");
    QTest::addColumn<bool>("replacing");
    for (const bool replacing : {false, true}) {
        QTest::addRow("EIO, %d", replacing) << EIO << replacing;
        QTest::addRow("ENOSPC, %d", replacing) << ENOSPC << replacing;
    }
}

void TestRecoveryFiles::aFailureAtAnyCallLeavesWhatWasThere()
{
    QFETCH(int, error);
    QFETCH(bool, replacing);
    bool failed = false;
    for (int nth = 1;; ++nth) {
        WorkFolder folder;
        RecoveryFiles files(folder.path(QStringLiteral("own")));
        auto file = files.create(folder.path());
        QVERIFY(file.ok() && !file.value()->append("old"));
        faultycalls::arm(Fault::Fail, nth, error);
        const auto failure = replacing ? file.value()->replace("new") : file.value()->append("new");
        const bool met = faultycalls::disarm();
        const QByteArray where = QByteArray::number(nth) + faultycalls::faulted();
        QVERIFY2(met || !failure, where.constData());
        failed = failed || failure;
        const QByteArray whole = replacing ? QByteArray("new") : QByteArray("oldnew");
        const QByteArray now = file.value()->read().value();
        // The new one may stand where only its folder's flush failed.
        QVERIFY2(failure ? now == "old" || (replacing && now == whole) : now == whole, where.constData());
        QVERIFY2(!failure || !failure->message.isEmpty(), where.constData());
        QVERIFY(!file.value()->replace("again"));
        QCOMPARE(file.value()->read().value(), QByteArray("again"));
        if (!met)
            break;
    }
    QVERIFY(failed);
    for (int nth = 1;; ++nth) {
        WorkFolder folder;
        RecoveryFiles files(folder.path(QStringLiteral("own")));
        faultycalls::arm(Fault::Fail, nth, error);
        const bool made = files.create(folder.path()).ok();
        const bool met = faultycalls::disarm();
        QVERIFY(files.create(folder.path()).ok());
        if (!met) {
            QVERIFY(made);
            break;
        }
    }
}

void TestRecoveryFiles::aKillAtAnyCallLeavesOldOrNew()
{
    for (int nth = 1;; ++nth) {
        WorkFolder folder;
        RecoveryFiles files(folder.path(QStringLiteral("own")));
        const int status = inChildProcess([&] {
            auto file = files.create(folder.path());
            if (!file || (*file)->append("old"))
                return 1;
            faultycalls::arm(Fault::Kill, nth);
            return (*file)->replace("new") ? 1 : 0;
        });
        const auto left = files.takeLeft(folder.path());
        QCOMPARE(left.size(), size_t(1));
        const QByteArray bytes = left.front()->read().value();
        QVERIFY2(bytes == "new" || (status != 0 && bytes == "old"), bytes.constData());
        QVERIFY(status != 1);
        if (status == 0)
            break;
    }
}

QTEST_GUILESS_MAIN(TestRecoveryFiles)
#include "tst_recoveryfiles.moc"
