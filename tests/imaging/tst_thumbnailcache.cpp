// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/thumbnailcache.h"

#include "imaging/samplepictures.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace foreword::imaging;
using foreword::test::encoded;
using foreword::test::samplePicture;

namespace {

constexpr QSize box(192, 192);
const QString source = QStringLiteral("https://example.org/x.png");

KeptThumbnail thumbnail(int number = 0)
{
    QImage image = samplePicture(192, 144);
    image.setPixel(0, 0, qRgb(number, number, number));
    return {.image = image, .trueSize = {1920, 1440}, .frames = 7};
}

QString web(int number)
{
    return QStringLiteral("https://example.org/%1.png").arg(number);
}

bool run(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(program, arguments);
    return process.waitForFinished() && process.exitStatus() == QProcess::NormalExit &&
           process.exitCode() == 0;
}

} // namespace

class ThumbnailCacheTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void classesServeEveryBox();
    void findsWhatWasKept();
    void keepsTransparency();
    void anotherPictureIsAMiss();
    void laterOneTakesThePlace();
    void addressesMakeNoPaths_data();
    void addressesMakeNoPaths();
    void isForItsOwnerAlone();
    void damageIsAMissAndRemoved_data();
    void damageIsAMissAndRemoved();
    void everyBrokenByteIsAMiss();
    void aPictureOfTheWrongSizeIsAMiss();
    void whatIsNoFileIsAMissAndRemoved_data();
    void whatIsNoFileIsAMissAndRemoved();
    void trimsTheLeastRecentlyUsed();
    void useIsNoted();
    void trimsWhatIsTooOld();
    void trimsWhileWriting();
    void leavesStrangersFilesAlone();
    void removesWhatAKilledProgramLeft();
    void clearsAndCounts();
    void removesAllSizesOfAPicture();
    void twoProgramsShareAFolder();
    void manyThreadsAtOnce();
    void endsWithWritesWaiting();
    void folderThatIsAFile();
    void folderBelowAFile();
    void folderThatBecomesAFile();
    void readOnlyFolder();
    void noRoomForAFile();
    void fullDisk();
    void folderInThePlaceOfAThumbnail();

private:
    QStringList names() const
    {
        return QDir(m_folder).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden |
                                        QDir::System);
    }
    QString onlyFile() const { return m_folder + u'/' + names().constFirst(); }
    void age(const QString& path, int days)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.setFileTime(QDateTime::currentDateTime().addDays(-days), QFile::FileModificationTime));
    }

    std::unique_ptr<QTemporaryDir> m_parent;
    QString m_folder;
};

void ThumbnailCacheTest::init()
{
    m_parent = std::make_unique<QTemporaryDir>();
    QVERIFY(m_parent->isValid());
    m_folder = m_parent->filePath(QStringLiteral("cache/thumbnails"));
}

void ThumbnailCacheTest::classesServeEveryBox()
{
    QCOMPARE(ThumbnailCache::sizeClass({48, 20}), QSize(96, 96));
    QCOMPARE(ThumbnailCache::sizeClass({96, 96}), QSize(96, 96));
    QCOMPARE(ThumbnailCache::sizeClass({97, 40}), QSize(192, 192));
    QCOMPARE(ThumbnailCache::sizeClass({40, 193}), QSize(320, 320));
    QCOMPARE(ThumbnailCache::sizeClass({640, 480}), QSize(640, 640));
    QCOMPARE(ThumbnailCache::sizeClass({641, 480}), QSize());
    QCOMPARE(ThumbnailCache::sizeClass({}), QSize());
}

void ThumbnailCacheTest::findsWhatWasKept()
{
    KeptThumbnail kept = thumbnail();
    kept.freshUntil = QDateTime::fromMSecsSinceEpoch(1'900'000'000'123);
    {
        ThumbnailCache cache(m_folder);
        QVERIFY(!cache.find(source, box));
        QVERIFY(!QFileInfo::exists(m_folder)); // looking makes nothing
        QVERIFY(cache.keep(source, box, kept).result());
    }
    ThumbnailCache cache(m_folder);
    const auto found = cache.find(source, box);
    QVERIFY(found);
    QCOMPARE(found->image.size(), QSize(192, 144));
    QCOMPARE(found->trueSize, QSize(1920, 1440));
    QCOMPARE(found->frames, 7);
    QCOMPARE(found->freshUntil, kept.freshUntil);
    QVERIFY(qRed(found->image.pixel(90, 20)) > 180);
    QVERIFY(qBlue(found->image.pixel(90, 120)) > 180);
    QVERIFY(!cache.find(source, box)->image.hasAlphaChannel());
}

void ThumbnailCacheTest::keepsTransparency()
{
    KeptThumbnail kept{.image = QImage(96, 96, QImage::Format_ARGB32_Premultiplied), .trueSize = {960, 960}};
    kept.image.fill(qRgba(0, 64, 0, 128));
    ThumbnailCache cache(m_folder);
    QVERIFY(cache.keep(source, {96, 96}, kept).result());
    const auto found = cache.find(source, {96, 96});
    QVERIFY(found);
    QCOMPARE(found->image.pixelColor(5, 5).alpha(), 128);
    QVERIFY(!found->freshUntil.isValid());
}

void ThumbnailCacheTest::anotherPictureIsAMiss()
{
    ThumbnailCache cache(m_folder);
    QVERIFY(cache.keep(source, box, thumbnail()).result());
    QVERIFY(!cache.find(source + u'?', box));
    QVERIFY(!cache.find(source, {96, 96}));
    // A file of another picture under this one's name.
    QVERIFY(cache.keep(web(1), box, thumbnail()).result());
    const QStringList both = names();
    QVERIFY(QFile::remove(m_folder + u'/' + both.at(0)));
    QVERIFY(QFile::copy(m_folder + u'/' + both.at(1), m_folder + u'/' + both.at(0)));
    QCOMPARE(int(cache.find(source, box).has_value()) + int(cache.find(web(1), box).has_value()), 1);
    QCOMPARE(names().size(), 1);
}

void ThumbnailCacheTest::laterOneTakesThePlace()
{
    ThumbnailCache cache(m_folder);
    KeptThumbnail later = thumbnail();
    later.trueSize = {384, 288};
    cache.keep(source, box, thumbnail());
    QVERIFY(cache.keep(source, box, later).result());
    QCOMPARE(cache.find(source, box)->trueSize, QSize(384, 288));
    QCOMPARE(names().size(), 1);
}

void ThumbnailCacheTest::addressesMakeNoPaths_data()
{
    QTest::addColumn<QString>("address");

    QTest::newRow("dots") << QStringLiteral("../../../../tmp/x");
    QTest::newRow("dots in an address") << QStringLiteral("https://example.org/../../../x.png");
    QTest::newRow("encoded dots") << QStringLiteral("https://example.org/%2e%2e%2f%2e%2e%2fx.png");
    QTest::newRow("absolute") << QStringLiteral("/etc/passwd");
    QTest::newRow("NUL") << QStringLiteral("https://example.org/x.png") + QChar(QChar::Null) +
                                QStringLiteral("/../y");
    QTest::newRow("Windows") << QStringLiteral("C:\\windows\\x.png");
    QTest::newRow("an option") << QStringLiteral("--help");
    QTest::newRow("a shell's") << QStringLiteral("$(touch x); `touch x` | touch x");
    QTest::newRow("long") << QString(100'000, u'x');
    QTest::newRow("lines") << QStringLiteral("a\nb\r\nc");
    QTest::newRow("half a character") << QString(QChar(0xD800));
    QTest::newRow("nothing") << QString();
}

void ThumbnailCacheTest::addressesMakeNoPaths()
{
    QFETCH(QString, address);

    ThumbnailCache cache(m_folder);
    QVERIFY(cache.keep(address, box, thumbnail()).result());
    QVERIFY(cache.find(address, box));
    QCOMPARE(names().size(), 1);
    static const QRegularExpression hash(QStringLiteral("^[0-9a-f]{64}\\.thumbnail$"));
    QVERIFY2(hash.match(names().constFirst()).hasMatch(), qPrintable(names().constFirst()));
    QCOMPARE(QDir(m_parent->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden),
             QStringList(QStringLiteral("cache")));
    QCOMPARE(
        QDir(m_parent->filePath(QStringLiteral("cache"))).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
        QStringList(QStringLiteral("thumbnails")));
}

void ThumbnailCacheTest::isForItsOwnerAlone()
{
    ThumbnailCache cache(m_folder);
    QVERIFY(cache.keep(source, box, thumbnail()).result());
    struct stat folder
    {};
    struct stat file
    {};
    QCOMPARE(::stat(QFile::encodeName(m_folder).constData(), &folder), 0);
    QCOMPARE(::stat(QFile::encodeName(onlyFile()).constData(), &file), 0);
    QCOMPARE(folder.st_mode & 0777U, 0700U);
    QCOMPARE(file.st_mode & 0777U, 0600U);
}

void ThumbnailCacheTest::damageIsAMissAndRemoved_data()
{
    QTest::addColumn<QByteArray>("bytes"); ///< nothing: the half of the file

    QTest::newRow("cut short") << QByteArray();
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("a picture, but not the cache's") << encoded(samplePicture(192, 144), "jpeg");
    QTest::newRow("a script") << QByteArray("#!/bin/sh\ntouch /tmp/x\n");
    QTest::newRow("a header alone") << QByteArray("Foreword thumbnail 1\n");
    QTest::newRow("zeros") << QByteArray(5000, '\0');
    QTest::newRow("too large") << QByteArray(5'000'000, 'x');
}

void ThumbnailCacheTest::damageIsAMissAndRemoved()
{
    QFETCH(QByteArray, bytes);

    ThumbnailCache cache(m_folder);
    QVERIFY(cache.keep(source, box, thumbnail()).result());
    QFile file(onlyFile());
    if (bytes.isNull()) {
        QVERIFY(file.resize(file.size() / 2));
    } else {
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(bytes), bytes.size());
        file.close();
    }
    QVERIFY(!cache.find(source, box));
    QCOMPARE(names(), QStringList());
    QVERIFY(cache.keep(source, box, thumbnail()).result());
    QVERIFY(cache.find(source, box));
}

void ThumbnailCacheTest::everyBrokenByteIsAMiss()
{
    const QByteArray digest(32, 'd');
    KeptThumbnail small{.image = samplePicture(8, 6), .trueSize = {8, 6}};
    const QByteArray whole = toFile(small, digest);
    QVERIFY(fromFile(whole, digest, box));
    for (qsizetype at = 0; at < whole.size(); ++at) {
        QByteArray broken = whole;
        broken[at] = char(~broken[at]);
        QVERIFY(!fromFile(broken, digest, box));
        QVERIFY(!fromFile(whole.left(at), digest, box));
    }
    QVERIFY(!fromFile(whole + 'x', digest, box));
    QVERIFY(!fromFile(whole, QByteArray(32, 'e'), box));
}

/// The checksum is no proof of who wrote it.
void ThumbnailCacheTest::aPictureOfTheWrongSizeIsAMiss()
{
    const QByteArray digest(32, 'd');
    const auto readBack = [&](const KeptThumbnail& one) {
        return fromFile(toFile(one, digest), digest, box);
    };
    QVERIFY(readBack({.image = samplePicture(192, 96), .trueSize = {384, 192}}));
    QVERIFY(!readBack({.image = samplePicture(193, 96), .trueSize = {386, 192}}));
    QVERIFY(!readBack({.image = samplePicture(96, 96), .trueSize = {384, 192}}));
    QVERIFY(!readBack({.image = samplePicture(192, 96), .trueSize = {}}));
    QVERIFY(!readBack({.image = samplePicture(192, 96), .trueSize = {-5, 7}}));
}

void ThumbnailCacheTest::whatIsNoFileIsAMissAndRemoved_data()
{
    QTest::addColumn<QString>("what");
    QTest::newRow("link to a thumbnail") << QStringLiteral("link");
    QTest::newRow("broken link") << QStringLiteral("broken");
    QTest::newRow("named pipe") << QStringLiteral("pipe");
}

void ThumbnailCacheTest::whatIsNoFileIsAMissAndRemoved()
{
    QFETCH(QString, what);

    ThumbnailCache cache(m_folder);
    QVERIFY(cache.keep(source, box, thumbnail()).result());
    const QString path = onlyFile();
    const QString elsewhere = m_parent->filePath(QStringLiteral("elsewhere"));
    QVERIFY(QFile::rename(path, elsewhere));
    if (what == QLatin1String("pipe"))
        QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    else
        QVERIFY(QFile::link(what == QLatin1String("link") ? elsewhere : QStringLiteral("/nowhere/x"), path));
    QVERIFY(!cache.find(source, box));
    QCOMPARE(names(), QStringList());
    QVERIFY(QFileInfo::exists(elsewhere));
}

void ThumbnailCacheTest::trimsTheLeastRecentlyUsed()
{
    ThumbnailCache cache(m_folder);
    qint64 one = 0;
    for (int number = 0; number < 10; ++number) {
        const QStringList before = names();
        QVERIFY(cache.keep(web(number), box, thumbnail(number)).result());
        for (const QString& name : names()) {
            if (!before.contains(name)) {
                age(m_folder + u'/' + name, 30 - number);
                one = std::max(one, QFileInfo(m_folder + u'/' + name).size());
            }
        }
    }
    cache.setLimits({.bytes = one * 5, .days = 180}).waitForFinished();
    QVERIFY(cache.size().result() <= one * 5);
    QVERIFY(names().size() >= 3);
    QVERIFY(!cache.find(web(0), box));
    QVERIFY(!cache.find(web(4), box));
    QVERIFY(cache.find(web(9), box));
    QVERIFY(cache.find(web(8), box));
    cache.setLimits({.bytes = 0, .days = 180}).waitForFinished();
    QCOMPARE(names(), QStringList());
}

void ThumbnailCacheTest::useIsNoted()
{
    ThumbnailCache cache(m_folder);
    QVERIFY(cache.keep(source, box, thumbnail()).result());
    age(onlyFile(), 30);
    QVERIFY(cache.find(source, box));
    QVERIFY(QFileInfo(onlyFile()).lastModified().secsTo(QDateTime::currentDateTime()) < 3600);
}

void ThumbnailCacheTest::trimsWhatIsTooOld()
{
    ThumbnailCache cache(m_folder);
    QVERIFY(cache.keep(source, box, thumbnail()).result());
    age(onlyFile(), 30);
    QVERIFY(cache.keep(web(1), box, thumbnail()).result());
    cache.setLimits({.days = 31}).waitForFinished();
    QCOMPARE(names().size(), 2);
    cache.setLimits({.days = 29}).waitForFinished();
    QCOMPARE(names().size(), 1);
    QVERIFY(cache.find(web(1), box));
}

void ThumbnailCacheTest::trimsWhileWriting()
{
    ThumbnailCache cache(m_folder);
    QVERIFY(cache.keep(source, box, thumbnail()).result());
    const qint64 limit = cache.size().result() * 4;
    cache.setLimits({.bytes = limit, .days = 180}).waitForFinished();
    for (int number = 0; number < 20; ++number) {
        QVERIFY(cache.keep(web(number), box, thumbnail(number)).result());
        QVERIFY(cache.size().result() <= limit + limit / 4);
    }
}

void ThumbnailCacheTest::leavesStrangersFilesAlone()
{
    ThumbnailCache cache(m_folder);
    QVERIFY(cache.keep(source, box, thumbnail()).result());
    const QStringList strangers = {QStringLiteral("letter.txt"), QStringLiteral("note.tmp"),
                                   QStringLiteral("x.thumbnail")};
    for (const QString& name : strangers) {
        QFile file(m_folder + u'/' + name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        age(file.fileName(), 1000);
    }
    cache.setLimits({.bytes = 0, .days = 0}).waitForFinished();
    QVERIFY(cache.clear().result());
    QCOMPARE(names(), strangers);
    QCOMPARE(cache.size().result(), 0);
}

void ThumbnailCacheTest::removesWhatAKilledProgramLeft()
{
    ThumbnailCache cache(m_folder);
    QVERIFY(cache.keep(source, box, thumbnail()).result());
    const QString left = onlyFile().replace(QStringLiteral(".thumbnail"), QStringLiteral(".4711-3.tmp"));
    const QString fresh = onlyFile().replace(QStringLiteral(".thumbnail"), QStringLiteral(".4711-4.tmp"));
    QVERIFY(QFile::copy(onlyFile(), left));
    QVERIFY(QFile::copy(left, fresh));
    age(left, 1);
    cache.setLimits({.bytes = 0, .days = 180}).waitForFinished();
    QCOMPARE(names(), QStringList(QFileInfo(fresh).fileName())); // another program is writing it
}

void ThumbnailCacheTest::clearsAndCounts()
{
    ThumbnailCache cache(m_folder);
    QCOMPARE(cache.size().result(), 0);
    QVERIFY(cache.clear().result());
    QVERIFY(cache.keep(source, box, thumbnail()).result());
    const qint64 one = cache.size().result();
    QCOMPARE(one, QFileInfo(onlyFile()).size());
    QVERIFY(cache.keep(web(1), box, thumbnail()).result());
    QVERIFY(cache.size().result() > one);
    QVERIFY(cache.clear().result());
    QCOMPARE(cache.size().result(), 0);
    QCOMPARE(names(), QStringList());
    QVERIFY(!cache.find(source, box));
}

void ThumbnailCacheTest::removesAllSizesOfAPicture()
{
    ThumbnailCache cache(m_folder);
    cache.keep(source, box, thumbnail());
    cache.keep(source, {96, 96}, {.image = samplePicture(96, 72), .trueSize = {1920, 1440}});
    cache.keep(web(1), box, thumbnail());
    cache.remove(source).waitForFinished();
    QCOMPARE(names().size(), 1);
    QVERIFY(cache.find(web(1), box));
}

void ThumbnailCacheTest::twoProgramsShareAFolder()
{
    ThumbnailCache one(m_folder);
    ThumbnailCache other(m_folder);
    QVERIFY(one.keep(source, box, thumbnail()).result());
    QVERIFY(other.find(source, box));
    QVERIFY(other.clear().result());
    QVERIFY(!one.find(source, box));
    QVERIFY(one.keep(source, box, thumbnail()).result());
    QVERIFY(other.find(source, box));

    // Both write and remove the same ones while both look: what is found is always whole.
    std::vector<std::unique_ptr<QThread>> threads;
    std::atomic<int> torn = 0;
    for (int program = 0; program < 2; ++program) {
        threads.emplace_back(QThread::create([&, program] {
            ThumbnailCache cache(m_folder);
            for (int turn = 0; turn < 60; ++turn) {
                cache.keep(web(turn % 3), box, thumbnail(turn));
                if (turn % 20 == 19)
                    cache.setLimits({.bytes = program * 5000, .days = 180});
                if (const auto found = cache.find(web((turn + 1) % 3), box))
                    torn += found->image.size() != QSize(192, 144);
            }
            cache.size().waitForFinished();
        }));
        threads.back()->start();
    }
    for (const auto& thread : threads)
        QVERIFY(thread->wait(60'000));
    QCOMPARE(torn.load(), 0);
    QVERIFY(QDir(m_folder).entryList({QStringLiteral("*.tmp")}).isEmpty());
}

void ThumbnailCacheTest::manyThreadsAtOnce()
{
    ThumbnailCache cache(m_folder);
    std::vector<std::unique_ptr<QThread>> threads;
    for (int number = 0; number < 4; ++number) {
        threads.emplace_back(QThread::create([&cache, number] {
            for (int turn = 0; turn < 30; ++turn) {
                cache.keep(web(turn % 5), box, thumbnail(turn));
                cache.find(web((turn + number) % 5), box);
                if (turn % 10 == number)
                    cache.setLimits({.bytes = 100'000 + turn, .days = 180});
            }
        }));
        threads.back()->start();
    }
    for (const auto& thread : threads)
        QVERIFY(thread->wait(60'000));
    cache.size().waitForFinished();
    for (int number = 0; number < 5; ++number)
        QVERIFY(cache.find(web(number), box));
}

void ThumbnailCacheTest::endsWithWritesWaiting()
{
    // Large enough that writing all of them takes seconds.
    QImage image = samplePicture(640, 640).convertToFormat(QImage::Format_ARGB32_Premultiplied);
    image.setPixel(0, 0, qRgba(0, 0, 0, 0));
    constexpr int mayWait = 64;
    QList<QFuture<bool>> writes;
    {
        ThumbnailCache cache(m_folder);
        for (int number = 0; number < 500; ++number)
            writes.append(cache.keep(web(number), {640, 640}, {.image = image, .trueSize = {640, 640}}));
        const auto refused = std::count_if(writes.cbegin(), writes.cend(), [](const QFuture<bool>& write) {
            return write.isFinished() && !write.result();
        });
        QVERIFY(refused > 500 - 2 * mayWait); // they would be held in memory
    }
    int kept = 0;
    for (const QFuture<bool>& write : std::as_const(writes)) {
        QVERIFY(write.isFinished());
        kept += write.result();
    }
    QVERIFY2(kept < mayWait / 2, "those that waited were waited for");
    QCOMPARE(names().size(), kept);
}

void ThumbnailCacheTest::folderThatIsAFile()
{
    QVERIFY(QDir().mkpath(QFileInfo(m_folder).path()));
    QFile file(m_folder);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write("mine"), 4);
    file.close();
    ThumbnailCache cache(m_folder);
    QVERIFY(!cache.keep(source, box, thumbnail()).result());
    QVERIFY(!cache.find(source, box));
    QCOMPARE(cache.size().result(), 0);
    QVERIFY(cache.clear().result());
    cache.setLimits({.bytes = 0, .days = 0}).waitForFinished();
    QCOMPARE(QFileInfo(m_folder).size(), 4);
}

void ThumbnailCacheTest::folderBelowAFile()
{
    QFile file(m_parent->filePath(QStringLiteral("cache")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    ThumbnailCache cache(m_folder);
    QVERIFY(!cache.keep(source, box, thumbnail()).result());
    QVERIFY(!cache.find(source, box));
}

void ThumbnailCacheTest::folderThatBecomesAFile()
{
    ThumbnailCache cache(m_folder);
    QVERIFY(cache.keep(source, box, thumbnail()).result());
    QVERIFY(QDir(m_folder).removeRecursively());
    QVERIFY(!cache.find(source, box));
    QFile file(m_folder);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    QVERIFY(!cache.keep(source, box, thumbnail()).result());
    QVERIFY(!cache.find(source, box));
    QVERIFY(file.remove());
    QVERIFY(cache.keep(source, box, thumbnail()).result());
    QVERIFY(cache.find(source, box));
}

void ThumbnailCacheTest::readOnlyFolder()
{
    ThumbnailCache cache(m_folder);
    QVERIFY(cache.keep(source, box, thumbnail()).result());
    const bool isRoot = ::geteuid() == 0; // whom no permission stops
    const QByteArray folder = QFile::encodeName(m_folder);
    QCOMPARE(::chmod(folder.constData(), 0555), 0);
    QCOMPARE(::chmod(QFile::encodeName(onlyFile()).constData(), 0444), 0);
    QCOMPARE(::chmod(QFile::encodeName(m_parent->path()).constData(), 0755), 0);
    if (isRoot)
        QCOMPARE(::seteuid(65534), 0);
    const auto back = qScopeGuard([&] {
        if (isRoot)
            QCOMPARE(::seteuid(0), 0);
        ::chmod(folder.constData(), 0700);
    });
    QVERIFY(!cache.keep(web(1), box, thumbnail()).result());
    QVERIFY(!cache.find(web(1), box));
    QVERIFY(cache.find(source, box));
    QVERIFY(!cache.clear().result());
    cache.setLimits({.bytes = 0, .days = 0}).waitForFinished();
    QCOMPARE(names().size(), 1);
}

/// The disk takes the beginning of the file and no more.
void ThumbnailCacheTest::noRoomForAFile()
{
    ThumbnailCache cache(m_folder);
    QVERIFY(cache.keep(source, box, thumbnail()).result());
    KeptThumbnail later = thumbnail();
    later.trueSize = {384, 288};
    ::rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    auto* const handler = std::signal(SIGXFSZ, SIG_IGN);
    const auto back = qScopeGuard([&] {
        ::setrlimit(RLIMIT_FSIZE, &before);
        std::signal(SIGXFSZ, handler);
    });
    const ::rlimit small{1000, before.rlim_max};
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    QVERIFY(!cache.keep(source, box, later).result());
    QVERIFY(!cache.keep(web(1), box, later).result());
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
    QCOMPARE(names().size(), 1); // nothing is left behind
    QCOMPARE(cache.find(source, box)->trueSize, QSize(1920, 1440));
    QVERIFY(cache.keep(source, box, later).result());
    QCOMPARE(cache.find(source, box)->trueSize, QSize(384, 288));
}

void ThumbnailCacheTest::fullDisk()
{
    QVERIFY(QDir().mkpath(m_folder));
    if (!run(QStringLiteral("mount"), {QStringLiteral("-t"), QStringLiteral("tmpfs"), QStringLiteral("-o"),
                                       QStringLiteral("size=64k"), QStringLiteral("tmpfs"), m_folder}))
        QSKIP("mounting a small file system is refused here");
    const auto unmount = qScopeGuard([this] {
        run(QStringLiteral("umount"), {QStringLiteral("-l"), m_folder});
    });
    ThumbnailCache cache(m_folder);
    int kept = 0;
    while (kept < 100 && cache.keep(web(kept), box, thumbnail(kept)).result())
        ++kept;
    QVERIFY(kept > 0 && kept < 100);
    QCOMPARE(names().size(), kept);
    for (int number = 0; number < kept; ++number)
        QVERIFY(cache.find(web(number), box));
    QVERIFY(!cache.find(web(kept), box));
    QVERIFY(cache.clear().result());
    QVERIFY(cache.keep(web(kept), box, thumbnail()).result());
}

void ThumbnailCacheTest::folderInThePlaceOfAThumbnail()
{
    ThumbnailCache cache(m_folder);
    QVERIFY(cache.keep(source, box, thumbnail()).result());
    const QString path = onlyFile();
    QVERIFY(QFile::remove(path));
    QVERIFY(QDir().mkpath(path + QStringLiteral("/deeper")));
    QVERIFY(!cache.find(source, box));
    QVERIFY(!cache.keep(source, box, thumbnail()).result());
    QCOMPARE(names().size(), 1);
    QVERIFY(cache.clear().result());
}

QTEST_GUILESS_MAIN(ThumbnailCacheTest)
#include "tst_thumbnailcache.moc"
