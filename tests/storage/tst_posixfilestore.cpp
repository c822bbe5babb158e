// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/posixfilestore.h"
#include "storage/replacedfiles.h"
#include "storage/workfolder.h"

#include <QProcess>
#include <QTest>

#include <fcntl.h>
#include <grp.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

using namespace foreword;
using library::ErrorCode;

namespace {

const QByteArray oldBytes = "---\r\ntitle: old\r\n---\r\nBody without a last line end";
const QByteArray newBytes = "---\r\ntitle: a new one\r\n---\r\nBody without a last line end";
constexpr uid_t nobody = 65534;
constexpr char aclName[] = "system.posix_acl_access";
constexpr char defaultAclName[] = "system.posix_acl_default";

library::Result<library::FileStamp> writeOne(const QString& path, const QByteArray& expected = oldBytes,
                                             const QByteArray& bytes = newBytes)
{
    storage::PosixFileStore store;
    return store.write({{path, expected, bytes}}).first().result;
}

/// Exit status of a child process that tells the error code of `result`; 255 for success.
int asStatus(const library::Result<library::FileStamp>& result)
{
    return result.ok() ? 255 : int(result.error().code);
}

bool becomeNobody()
{
    return ::setgroups(0, nullptr) == 0 && ::setgid(nobody) == 0 && ::setuid(nobody) == 0;
}

struct stat statusOf(const QString& path)
{
    struct stat status = {};
    if (::stat(qPrintable(path), &status) != 0)
        qFatal("cannot stat %s", qPrintable(path));
    return status;
}

QByteArray attribute(const QString& path, const char* name)
{
    QByteArray value(4096, '\0');
    const ssize_t size = ::getxattr(qPrintable(path), name, value.data(), size_t(value.size()));
    return size < 0 ? QByteArray() : value.first(size);
}

bool setAttribute(const QString& path, const char* name, const QByteArray& value)
{
    return ::setxattr(qPrintable(path), name, value.constData(), size_t(value.size()), 0) == 0;
}

/// An access control list that lets one more user read and write, in the form that the kernel keeps
/// (linux/posix_acl_xattr.h): version 2, then tag, permissions and id of each entry.
QByteArray aclWithUser(quint32 user)
{
    QByteArray acl;
    QDataStream out(&acl, QIODevice::WriteOnly);
    out.setByteOrder(QDataStream::LittleEndian);
    const auto entry = [&](quint16 tag, quint16 permissions, quint32 id) { out << tag << permissions << id; };
    constexpr quint32 none = 0xffffffff;
    out << quint32(2);
    entry(0x01, 6, none); // owner
    entry(0x02, 6, user);
    entry(0x04, 4, none); // group
    entry(0x10, 6, none); // mask
    entry(0x20, 0, none); // others
    return acl;
}

bool isMapped(const QString& path)
{
    QFile maps(QStringLiteral("/proc/self/maps"));
    return maps.open(QIODevice::ReadOnly) && maps.readAll().contains(path.toUtf8());
}

/// A command of the system; false where it is not there or refuses.
bool run(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished() && process.exitStatus() == QProcess::NormalExit &&
           process.exitCode() == 0;
}

} // namespace

class TestPosixFileStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBytesAndStamp();
    void readRefuses_data();
    void readRefuses();
    void readDoesNotWaitForAPipe();
    void readsUpToTheLargestSize();
    void replacesBytesAndTellsTheStamp();
    void writesManyFilesInTheOrderGiven();
    void keepsReplacedFilesUntilTheyAreLetGo();
    void letsGoOfReplacedFilesAfterwards();
    void theTargetOfALinkIsWritten();
    void twoNamesOfOneFileAreOneWrite();
    void anotherHardLinkKeepsTheOldBytes();
    void aLongNameIsWritten();
    void modeIsKept_data();
    void modeIsKept();
    void ownerIsKept();
    void extendedAttributesAreKept();
    void accessListIsKeptAndNoneIsAdded();
    void writeRefuses_data();
    void writeRefuses();
    void aFailedFileDoesNotStopTheOthers();
    void anotherUsersFileIsRefused();
    void aFolderWithoutWritePermissionIsRefused();
    void anImmutableFileIsRefused();
    void aFullDiskLosesNothing();
    void aReadOnlyMountIsRefused();
};

void TestPosixFileStore::readsBytesAndStamp()
{
    WorkFolder folder;
    const QString path = folder.put(QStringLiteral("a.md"), oldBytes);
    const auto content = storage::PosixFileStore().read(path);
    QVERIFY(content.ok());
    QCOMPARE(content->bytes, oldBytes);
    const struct stat status = statusOf(path);
    QCOMPARE(content->stamp.size, qint64(oldBytes.size()));
    QCOMPARE(content->stamp.inode, quint64(status.st_ino));
    QCOMPARE(content->stamp.modifiedNs,
             qint64(status.st_mtim.tv_sec) * 1'000'000'000 + status.st_mtim.tv_nsec);
    QCOMPARE(storage::PosixFileStore().stamp(path), std::optional(content->stamp));

    folder.put(QStringLiteral("empty.md"), {});
    const auto empty = storage::PosixFileStore().read(folder.path(QStringLiteral("empty.md")));
    QVERIFY(empty.ok());
    QCOMPARE(empty->bytes, QByteArray());
}

void TestPosixFileStore::readRefuses_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("a missing file") << QStringLiteral("missing.md") << ErrorCode::NotFound;
    QTest::newRow("a missing folder") << QStringLiteral("missing/a.md") << ErrorCode::NotFound;
    QTest::newRow("a file as a folder") << QStringLiteral("a.md/b.md") << ErrorCode::NotFound;
    QTest::newRow("a folder") << QStringLiteral("folder.md") << ErrorCode::NotAFile;
    QTest::newRow("a link in a circle") << QStringLiteral("circle.md") << ErrorCode::NotAFile;
    QTest::newRow("a dangling link") << QStringLiteral("dangling.md") << ErrorCode::NotFound;
    QTest::newRow("a file that is too large") << QStringLiteral("large.md") << ErrorCode::TooLarge;
}

void TestPosixFileStore::readRefuses()
{
    QFETCH(QString, name);
    QFETCH(ErrorCode, code);
    WorkFolder folder;
    folder.put(QStringLiteral("a.md"), oldBytes);
    QVERIFY(QDir().mkdir(folder.path(QStringLiteral("folder.md"))));
    QVERIFY(QFile::link(QStringLiteral("circle.md"), folder.path(QStringLiteral("circle.md"))));
    QVERIFY(QFile::link(QStringLiteral("nowhere"), folder.path(QStringLiteral("dangling.md"))));
    QFile large(folder.put(QStringLiteral("large.md"), {}));
    QVERIFY(large.resize(library::FileStore::maximumFileSize + 1));

    const auto content = storage::PosixFileStore().read(folder.path(name));
    QVERIFY(!content.ok());
    QVERIFY(code == ErrorCode::TooLarge || !storage::PosixFileStore().stamp(folder.path(name)));
    QCOMPARE(content.error().code, code);
    QVERIFY(!content.error().message.isEmpty());
}

void TestPosixFileStore::readDoesNotWaitForAPipe()
{
    WorkFolder folder;
    const QString path = folder.path(QStringLiteral("pipe.md"));
    QCOMPARE(::mkfifo(qPrintable(path), 0600), 0);
    const auto content = storage::PosixFileStore().read(path);
    QVERIFY(!content.ok());
    QCOMPARE(content.error().code, ErrorCode::NotAFile);
    QCOMPARE(writeOne(path).error().code, ErrorCode::NotAFile);
}

void TestPosixFileStore::readsUpToTheLargestSize()
{
    WorkFolder folder;
    QFile file(folder.put(QStringLiteral("a.md"), {}));
    QVERIFY(file.resize(library::FileStore::maximumFileSize));
    const auto content = storage::PosixFileStore().read(file.fileName());
    QVERIFY(content.ok());
    QCOMPARE(content->bytes.size(), qsizetype(library::FileStore::maximumFileSize));
}

void TestPosixFileStore::replacesBytesAndTellsTheStamp()
{
    WorkFolder folder;
    const QString path = folder.put(QStringLiteral("a.md"), oldBytes);
    const auto stamp = writeOne(path);
    QVERIFY(stamp.ok());
    QCOMPARE(folder.bytes(QStringLiteral("a.md")), newBytes);
    QCOMPARE(folder.names(), QStringList{QStringLiteral("a.md")});
    QCOMPARE(storage::PosixFileStore().read(path)->stamp, *stamp);
}

void TestPosixFileStore::writesManyFilesInTheOrderGiven()
{
    WorkFolder folder;
    QVERIFY(QDir().mkdir(folder.path(QStringLiteral("sub"))));
    QList<library::PendingWrite> writes;
    for (int i = 0; i < 600; ++i) {
        const QString name = (i % 2 == 0 ? QStringLiteral("%1.md") : QStringLiteral("sub/%1.md")).arg(i);
        const QByteArray number = QByteArray::number(i);
        writes.append({folder.put(name, "old " + number), "old " + number, "new " + number});
    }
    storage::PosixFileStore store;
    const auto outcomes = store.write(writes);
    QCOMPARE(outcomes.size(), writes.size());
    for (qsizetype i = 0; i < writes.size(); ++i) {
        QCOMPARE(outcomes[i].path, writes[i].path);
        QVERIFY(outcomes[i].result.ok());
        const auto content = store.read(writes[i].path);
        QCOMPARE(content->bytes, writes[i].bytes);
        QCOMPARE(content->stamp, *outcomes[i].result);
    }
    QCOMPARE(folder.names().size(), 301);
}

void TestPosixFileStore::keepsReplacedFilesUntilTheyAreLetGo()
{
    const WorkFolder folder;
    const QString path = folder.put(QStringLiteral("a.md"), oldBytes);
    storage::ReplacedFiles replaced;
    QVERIFY(!replaced.letGo());
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        replaced.keep(file.handle(), file.size());
    }
    QVERIFY(isMapped(path));
    QVERIFY(replaced.letGo());
    QVERIFY(!isMapped(path));
    QVERIFY(!replaced.letGo());
}

void TestPosixFileStore::letsGoOfReplacedFilesAfterwards()
{
    const WorkFolder folder;
    const QString path = folder.put(QStringLiteral("a.md"), oldBytes);
    storage::PosixFileStore store;
    QVERIFY(store.write({{path, oldBytes, newBytes}}).first().result.ok());
    QTRY_VERIFY(!isMapped(path));
}

void TestPosixFileStore::theTargetOfALinkIsWritten()
{
    WorkFolder folder;
    QVERIFY(QDir().mkdir(folder.path(QStringLiteral("elsewhere"))));
    folder.put(QStringLiteral("elsewhere/a.md"), oldBytes);
    const QString link = folder.path(QStringLiteral("link.md"));
    QVERIFY(QFile::link(QStringLiteral("elsewhere/a.md"), link));
    QVERIFY(writeOne(link).ok());
    QCOMPARE(QFile::symLinkTarget(link), folder.path(QStringLiteral("elsewhere/a.md")));
    QCOMPARE(folder.bytes(QStringLiteral("elsewhere/a.md")), newBytes);
}

void TestPosixFileStore::twoNamesOfOneFileAreOneWrite()
{
    WorkFolder folder;
    const QString path = folder.put(QStringLiteral("a.md"), oldBytes);
    const QString link = folder.path(QStringLiteral("link.md"));
    QVERIFY(QFile::link(path, link));
    storage::PosixFileStore store;
    const auto outcomes = store.write({{path, oldBytes, newBytes}, {link, oldBytes, newBytes}});
    QVERIFY(outcomes[0].result.ok());
    QVERIFY(outcomes[1].result.ok());
    QCOMPARE(*outcomes[1].result, *outcomes[0].result);
    QCOMPARE(folder.names().size(), 2);
}

void TestPosixFileStore::anotherHardLinkKeepsTheOldBytes()
{
    WorkFolder folder;
    const QString path = folder.put(QStringLiteral("a.md"), oldBytes);
    QCOMPARE(::link(qPrintable(path), qPrintable(folder.path(QStringLiteral("b.md")))), 0);
    QVERIFY(writeOne(path).ok());
    QCOMPARE(folder.bytes(QStringLiteral("a.md")), newBytes);
    QCOMPARE(folder.bytes(QStringLiteral("b.md")), oldBytes);
}

void TestPosixFileStore::aLongNameIsWritten()
{
    WorkFolder folder;
    const QString name = QString(252, QLatin1Char('x')) + QStringLiteral(".md");
    QVERIFY(writeOne(folder.put(name, oldBytes)).ok());
    QCOMPARE(folder.bytes(name), newBytes);
}

void TestPosixFileStore::modeIsKept_data()
{
    QTest::addColumn<uint>("mode");
    for (const uint mode : {0600u, 0644u, 0664u, 0666u, 0755u, 0200u | 0440u, 02755u})
        QTest::addRow("%04o", mode) << mode;
}

void TestPosixFileStore::modeIsKept()
{
    QFETCH(uint, mode);
    WorkFolder folder;
    const QString path = folder.put(QStringLiteral("a.md"), oldBytes);
    QCOMPARE(::chmod(qPrintable(path), mode), 0);
    QVERIFY(writeOne(path).ok());
    QCOMPARE(uint(statusOf(path).st_mode & 07777), mode);
}

void TestPosixFileStore::ownerIsKept()
{
    WorkFolder folder;
    const QString path = folder.put(QStringLiteral("a.md"), oldBytes);
    if (::chown(qPrintable(path), 1234, 2345) != 0)
        QSKIP("only root may give files away");
    QCOMPARE(::chmod(qPrintable(path), 06751), 0);
    QVERIFY(writeOne(path).ok());
    QCOMPARE(statusOf(path).st_uid, uid_t(1234));
    QCOMPARE(statusOf(path).st_gid, gid_t(2345));
    QCOMPARE(uint(statusOf(path).st_mode & 07777), 06751u);
}

void TestPosixFileStore::extendedAttributesAreKept()
{
    WorkFolder folder;
    const QString path = folder.put(QStringLiteral("a.md"), oldBytes);
    if (!setAttribute(path, "user.note", "two\0parts") || !setAttribute(path, "user.empty", {}))
        QSKIP("this file system has no extended attributes");
    QVERIFY(writeOne(path).ok());
    QCOMPARE(attribute(path, "user.note"), QByteArray("two\0parts"));
    QByteArray names(4096, '\0');
    const ssize_t size = ::listxattr(qPrintable(path), names.data(), size_t(names.size()));
    QVERIFY(names.first(size).split('\0').contains("user.empty"));
}

void TestPosixFileStore::accessListIsKeptAndNoneIsAdded()
{
    WorkFolder folder;
    const QString path = folder.put(QStringLiteral("a.md"), oldBytes);
    const QString plain = folder.put(QStringLiteral("plain.md"), oldBytes);
    const QByteArray acl = aclWithUser(4321);
    if (!setAttribute(path, aclName, acl))
        QSKIP("this file system has no access control lists");
    QVERIFY(setAttribute(folder.path(), defaultAclName, aclWithUser(9876)));
    const mode_t mode = statusOf(path).st_mode;
    QVERIFY(writeOne(path).ok());
    QVERIFY(writeOne(plain).ok());
    QCOMPARE(attribute(path, aclName), acl);
    QCOMPARE(statusOf(path).st_mode, mode);
    QCOMPARE(attribute(plain, aclName), QByteArray());
}

void TestPosixFileStore::writeRefuses_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("a file changed since") << QStringLiteral("changed.md") << ErrorCode::ChangedOnDisk;
    QTest::newRow("a file grown since") << QStringLiteral("grown.md") << ErrorCode::ChangedOnDisk;
    QTest::newRow("a file emptied since") << QStringLiteral("emptied.md") << ErrorCode::ChangedOnDisk;
    QTest::newRow("a file that vanished") << QStringLiteral("missing.md") << ErrorCode::NotFound;
    QTest::newRow("a folder that vanished") << QStringLiteral("missing/a.md") << ErrorCode::NotFound;
    QTest::newRow("a folder") << QStringLiteral("folder.md") << ErrorCode::NotAFile;
    QTest::newRow("a dangling link") << QStringLiteral("dangling.md") << ErrorCode::NotFound;
    QTest::newRow("a link in a circle") << QStringLiteral("circle.md") << ErrorCode::NotAFile;
    QTest::newRow("a read-only file") << QStringLiteral("locked.md") << ErrorCode::PermissionDenied;
}

void TestPosixFileStore::writeRefuses()
{
    QFETCH(QString, name);
    QFETCH(ErrorCode, code);
    WorkFolder folder;
    folder.put(QStringLiteral("changed.md"), QByteArray(oldBytes).replace("old", "odd"));
    folder.put(QStringLiteral("grown.md"), oldBytes + '\n');
    folder.put(QStringLiteral("emptied.md"), {});
    QVERIFY(QDir().mkdir(folder.path(QStringLiteral("folder.md"))));
    QVERIFY(QFile::link(QStringLiteral("circle.md"), folder.path(QStringLiteral("circle.md"))));
    QVERIFY(QFile::link(QStringLiteral("nowhere"), folder.path(QStringLiteral("dangling.md"))));
    QCOMPARE(::chmod(qPrintable(folder.put(QStringLiteral("locked.md"), oldBytes)), 0444), 0);
    const QStringList names = folder.names();
    const QByteArray before = folder.bytes(name);

    const auto result = writeOne(folder.path(name));
    QVERIFY(!result.ok());
    QCOMPARE(result.error().code, code);
    QVERIFY(!result.error().message.isEmpty());
    QCOMPARE(folder.bytes(name), before);
    QCOMPARE(folder.names(), names);
}

void TestPosixFileStore::aFailedFileDoesNotStopTheOthers()
{
    WorkFolder folder;
    const QString changed = folder.put(QStringLiteral("changed.md"), "another program's");
    const QString good = folder.put(QStringLiteral("good.md"), oldBytes);
    storage::PosixFileStore store;
    const auto outcomes = store.write({{changed, oldBytes, newBytes},
                                       {folder.path(QStringLiteral("missing.md")), oldBytes, newBytes},
                                       {good, oldBytes, newBytes}});
    QCOMPARE(outcomes[0].result.error().code, ErrorCode::ChangedOnDisk);
    QCOMPARE(outcomes[1].result.error().code, ErrorCode::NotFound);
    QVERIFY(outcomes[2].result.ok());
    QCOMPARE(folder.bytes(QStringLiteral("changed.md")), QByteArray("another program's"));
    QCOMPARE(folder.bytes(QStringLiteral("good.md")), newBytes);
}

void TestPosixFileStore::anotherUsersFileIsRefused()
{
    if (::geteuid() != 0)
        QSKIP("only root can become another user");
    WorkFolder folder;
    QCOMPARE(::chmod(qPrintable(folder.path()), 0777), 0);
    const QString readable = folder.put(QStringLiteral("readable.md"), oldBytes);
    const QString writable = folder.put(QStringLiteral("writable.md"), oldBytes);
    const QString secret = folder.put(QStringLiteral("secret.md"), oldBytes);
    QCOMPARE(::chmod(qPrintable(readable), 0644), 0);
    QCOMPARE(::chmod(qPrintable(writable), 0666), 0);
    QCOMPARE(::chmod(qPrintable(secret), 0600), 0);
    const int denied = int(ErrorCode::PermissionDenied);
    // Writable, but no longer its owner's after a rename over it.
    for (const QString& path : {readable, writable, secret})
        QCOMPARE(inChildProcess([&] { return becomeNobody() ? asStatus(writeOne(path)) : 254; }), denied);
    const auto readAsNobody = [&] {
        const auto content = storage::PosixFileStore().read(secret);
        return becomeNobody() && content.ok() ? int(storage::PosixFileStore().read(secret).error().code)
                                              : 254;
    };
    QCOMPARE(inChildProcess(readAsNobody), denied);
    QCOMPARE(folder.names().size(), 3);
    QCOMPARE(folder.bytes(QStringLiteral("writable.md")), oldBytes);
}

void TestPosixFileStore::aFolderWithoutWritePermissionIsRefused()
{
    WorkFolder folder;
    const QString path = folder.put(QStringLiteral("a.md"), oldBytes);
    QCOMPARE(::chmod(qPrintable(folder.path()), 0555), 0);
    const bool root = ::geteuid() == 0;
    if (root)
        QCOMPARE(::chown(qPrintable(path), nobody, nobody), 0);
    const int status =
        inChildProcess([&] { return !root || becomeNobody() ? asStatus(writeOne(path)) : 254; });
    QCOMPARE(::chmod(qPrintable(folder.path()), 0755), 0);
    QCOMPARE(status, int(ErrorCode::PermissionDenied));
    QCOMPARE(folder.bytes(QStringLiteral("a.md")), oldBytes);
}

void TestPosixFileStore::anImmutableFileIsRefused()
{
    WorkFolder folder;
    const QString path = folder.put(QStringLiteral("a.md"), oldBytes);
    if (!run(QStringLiteral("chattr"), {QStringLiteral("+i"), path}))
        QSKIP("chattr +i is refused here");
    const auto result = writeOne(path);
    QVERIFY(run(QStringLiteral("chattr"), {QStringLiteral("-i"), path}));
    QVERIFY(!result.ok());
    QCOMPARE(result.error().code, ErrorCode::PermissionDenied);
    QCOMPARE(folder.names().size(), 1);
}

void TestPosixFileStore::aFullDiskLosesNothing()
{
    WorkFolder folder;
    if (!run(QStringLiteral("mount"), {QStringLiteral("-t"), QStringLiteral("tmpfs"), QStringLiteral("-o"),
                                       QStringLiteral("size=64k"), QStringLiteral("tmpfs"), folder.path()}))
        QSKIP("mounting a small file system is refused here");
    const auto unmount = qScopeGuard([&] {
        run(QStringLiteral("umount"), {QStringLiteral("-l"), folder.path()});
    });
    const QString path = folder.put(QStringLiteral("a.md"), oldBytes);
    QFile filler(folder.path(QStringLiteral("filler")));
    QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    while (filler.write(QByteArray(4096, 'x')) == 4096) {
    }
    filler.close();

    const auto result = writeOne(path);
    QVERIFY(!result.ok());
    QCOMPARE(result.error().code, ErrorCode::DiskFull);
    QCOMPARE(folder.bytes(QStringLiteral("a.md")), oldBytes);
    QCOMPARE(folder.names().size(), 2);

    QVERIFY(filler.remove());
    QVERIFY(writeOne(path).ok());
    QCOMPARE(folder.bytes(QStringLiteral("a.md")), newBytes);
}

void TestPosixFileStore::aReadOnlyMountIsRefused()
{
    WorkFolder folder;
    const QString path = folder.put(QStringLiteral("a.md"), oldBytes);
    if (!run(QStringLiteral("mount"), {QStringLiteral("--bind"), folder.path(), folder.path()}))
        QSKIP("mounting is refused here");
    const auto unmount = qScopeGuard([&] {
        run(QStringLiteral("umount"), {QStringLiteral("-l"), folder.path()});
    });
    QVERIFY(run(QStringLiteral("mount"),
                {QStringLiteral("-o"), QStringLiteral("remount,ro,bind"), folder.path()}));
    const auto result = writeOne(path);
    QVERIFY(!result.ok());
    QCOMPARE(result.error().code, ErrorCode::PermissionDenied);
    QCOMPARE(folder.bytes(QStringLiteral("a.md")), oldBytes);
}

QTEST_GUILESS_MAIN(TestPosixFileStore)
#include "tst_posixfilestore.moc"
