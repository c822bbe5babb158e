// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/picturechecker.h"

#include "imaging/imagedecoder.h"
#include "imaging/picturefactstore.h"

#include <QBuffer>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFutureWatcher>
#include <QImage>
#include <QPromise>
#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <mutex>

using namespace foreword::imaging;
using Reuse = PictureChecker::Reuse;

namespace {

constexpr int downloadsAtOnce = 6; // of one host

QByteArray encoded(QSize size, const char* format)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

FetchedImage answer(const QByteArray& bytes, const QString& contentType = {})
{
    return {.bytes = bytes, .error = {}, .contentType = contentType};
}

FetchedImage failure(PictureFailure kind)
{
    return {.bytes = {}, .error = QStringLiteral("Because."), .failure = kind};
}

/// Answers what it was told to, at once; never where it was told nothing. Has an old picture of everything.
class FakeFetcher : public ImageFetcher
{
public:
    QFuture<FetchedImage> fetch(const QUrl&) override
    {
        return QtFuture::makeReadyFuture(answer(encoded({77, 77}, "png")));
    }
    QFuture<FetchedImage> fetchAnew(const QUrl& url) override
    {
        const std::lock_guard locker(m_mutex);
        m_asked.append(url.toString());
        auto promise = std::make_shared<QPromise<FetchedImage>>();
        promise->start();
        const QFuture<FetchedImage> future = promise->future();
        if (const auto known = m_answers.find(url.toString()); known != m_answers.end()) {
            promise->addResult(known->second);
            promise->finish();
        } else {
            m_open.push_back(promise);
        }
        return future;
    }
    void serve(const QString& url, const FetchedImage& image) { m_answers[url] = image; }

    QStringList asked() const
    {
        const std::lock_guard locker(m_mutex);
        return m_asked;
    }
    void forget()
    {
        const std::lock_guard locker(m_mutex);
        m_asked.clear();
    }
    int cancelled() const
    {
        const std::lock_guard locker(m_mutex);
        return int(std::count_if(m_open.begin(), m_open.end(),
                                 [](const auto& promise) { return promise->isCanceled(); }));
    }

private:
    mutable std::mutex m_mutex;
    QStringList m_asked;
    std::map<QString, FetchedImage> m_answers;
    std::vector<std::shared_ptr<QPromise<FetchedImage>>> m_open;
};

const QString web = QStringLiteral("https://example.org/a.png");

} // namespace

class PictureCheckerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void readsHeaders_data();
    void readsHeaders();
    void readsTheHeaderOfACutPicture();
    void knowsAWebPictureByItsAddressAlone();
    void findsOutAboutTheWeb_data();
    void findsOutAboutTheWeb();
    void asksForHttps_data();
    void asksForHttps();
    void looksAtFiles_data();
    void looksAtFiles();
    void givesAllInBatchesWithProgress();
    void asksForAFewAtATime();
    void aSlowHostKeepsNoOtherWaiting();
    void cancelDropsDownloadsAndKeepsWhatIsKnown();
    void reusesWhatIsYoung();
    void asksAgainWhatIsOldOrWasInTrouble();
    void goesOnAfterTheProgramEnded();
    void toleratesADamagedFile();
    void tidiesItsFile();
    void diesWithWorkUnderWay();

private:
    PictureFacts check(const QString& address, const QString& article = QStringLiteral("a.md"));
    void checkAll(const QList<PictureKey>& pictures, Reuse reuse = Reuse::Young);
    void makeChecker();
    void write(const QString& name, const QByteArray& bytes);
    QString factsFile() const { return m_site->filePath(QStringLiteral("cache/facts")); }

    std::unique_ptr<QTemporaryDir> m_site;
    std::unique_ptr<FakeFetcher> m_fetcher;
    std::unique_ptr<PictureChecker> m_checker;
};

void PictureCheckerTest::init()
{
    m_site = std::make_unique<QTemporaryDir>();
    QVERIFY(m_site->isValid());
    m_fetcher = std::make_unique<FakeFetcher>();
    makeChecker();
}

void PictureCheckerTest::cleanup()
{
    m_checker.reset();
}

void PictureCheckerTest::makeChecker()
{
    m_checker.reset();
    m_checker = std::make_unique<PictureChecker>(m_fetcher.get(), factsFile());
}

void PictureCheckerTest::write(const QString& name, const QByteArray& bytes)
{
    const QString path = m_site->filePath(name);
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void PictureCheckerTest::checkAll(const QList<PictureKey>& pictures, Reuse reuse)
{
    auto future = m_checker->check(pictures, m_site->path(), reuse);
    QTRY_VERIFY(future.isFinished());
}

PictureFacts PictureCheckerTest::check(const QString& address, const QString& article)
{
    const PictureKey key = pictureKey(address, m_site->filePath(article));
    checkAll({key});
    return m_checker->facts(key).value_or(PictureFacts());
}

void PictureCheckerTest::readsHeaders_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QSize>("size");
    QTest::newRow("png") << encoded({30, 20}, "png") << "image/png" << QSize(30, 20);
    QTest::newRow("jpeg") << encoded({30, 20}, "jpg") << "image/jpeg" << QSize(30, 20);
    QTest::newRow("bmp") << encoded({30, 20}, "bmp") << "image/bmp" << QSize(30, 20);
    QTest::newRow("gif") << QByteArray("GIF89a\x1e\x00\x14\x00\x00\x00\x00", 13) << "image/gif"
                         << QSize(30, 20);
    QTest::newRow("web page") << QByteArray("<!doctype html><p>Gone.") << "" << QSize();
    QTest::newRow("drawing") << QByteArray("<svg width='3'/>") << "image/svg+xml" << QSize();
    QTest::newRow("empty") << QByteArray() << "" << QSize();
    QTest::newRow("a signature only") << QByteArray("\x89PNG\r\n\x1A\n") << "image/png" << QSize();
}

void PictureCheckerTest::readsHeaders()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, type);
    QFETCH(QSize, size);
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    const ImageHeader header = readImageHeader(buffer);
    QCOMPARE(header.type, type);
    QCOMPARE(header.trueSize.isEmpty() ? QSize() : header.trueSize, size);
    QCOMPARE(header.error.isEmpty(), header.ok());
}

void PictureCheckerTest::readsTheHeaderOfACutPicture()
{
    QByteArray bytes = encoded({3000, 2000}, "png");
    bytes.truncate(100);
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    QCOMPARE(readImageHeader(buffer).trueSize, QSize(3000, 2000)); // no pixel was looked at
}

void PictureCheckerTest::knowsAWebPictureByItsAddressAlone()
{
    QCOMPARE(pictureKey(u" https://a.org/x.png "_qs, u"/site/a.md"_qs),
             pictureKey(u"https://a.org/x.png"_qs, u"/site/b/c.md"_qs));
    QCOMPARE(pictureKey(u"x.png"_qs, u"/site/a.md"_qs), pictureKey(u"x.png"_qs, u"/site/b.md"_qs));
    QVERIFY(pictureKey(u"x.png"_qs, u"/site/a.md"_qs) != pictureKey(u"x.png"_qs, u"/site/b/a.md"_qs));
}

void PictureCheckerTest::findsOutAboutTheWeb_data()
{
    QTest::addColumn<FetchedImage>("image");
    QTest::addColumn<PictureFailure>("expected");
    QTest::addColumn<QSize>("size");
    QTest::newRow("there") << answer(encoded({30, 20}, "jpg")) << PictureFailure::None << QSize(30, 20);
    QTest::newRow("a web page") << answer("<html>") << PictureFailure::None << QSize();
    QTest::newRow("gone") << failure(PictureFailure::Gone) << PictureFailure::Gone << QSize();
    QTest::newRow("blocked") << failure(PictureFailure::Blocked) << PictureFailure::Blocked << QSize();
    QTest::newRow("offline") << failure(PictureFailure::Offline) << PictureFailure::Offline << QSize();
    QTest::newRow("trouble") << failure(PictureFailure::Other) << PictureFailure::Other << QSize();
    QTest::newRow("no kind said") << failure(PictureFailure::None) << PictureFailure::Other << QSize();
}

void PictureCheckerTest::findsOutAboutTheWeb()
{
    QFETCH(FetchedImage, image);
    QFETCH(PictureFailure, expected);
    image.contentType = image.ok() ? u"image/png"_qs : QString();
    m_fetcher->serve(web, image);
    const PictureFacts facts = check(web);
    QCOMPARE(facts.failure, expected);
    QTEST(facts.trueSize.isEmpty() ? QSize() : facts.trueSize, "size");
    QCOMPARE(facts.announcedType, image.contentType);
    QCOMPARE(facts.words.isEmpty(), !facts.trueSize.isEmpty());
    QVERIFY(facts.checked > 0);
}

void PictureCheckerTest::asksForHttps_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<FetchedImage>("plain");
    QTest::addColumn<FetchedImage>("secure");
    QTest::addColumn<QStringList>("asked");
    QTest::addColumn<bool>("isOverHttps");
    const QString http = QStringLiteral("http://example.org/a.png");
    const QStringList both{http, web};
    const FetchedImage small = answer(encoded({30, 20}, "png"));
    QTest::newRow("the same") << http << small << small << both << true;
    QTest::newRow("another size") << http << small << answer(encoded({3, 2}, "png")) << both << false;
    QTest::newRow("not there") << http << small << failure(PictureFailure::Gone) << both << false;
    QTest::newRow("a web page") << http << small << answer("<html>") << both << false;
    QTest::newRow("only there") << http << failure(PictureFailure::Gone) << small << both << true;
    QTest::newRow("network down") << http << failure(PictureFailure::Offline) << small << QStringList{http}
                                  << false;
    QTest::newRow("https already") << web << FetchedImage() << small << QStringList{web} << false;
    QTest::newRow("a port of its own")
        << QStringLiteral("http://example.org:8080/a.png") << small << small
        << QStringList{QStringLiteral("http://example.org:8080/a.png")} << false;
}

void PictureCheckerTest::asksForHttps()
{
    QFETCH(QString, address);
    QFETCH(FetchedImage, plain);
    QFETCH(FetchedImage, secure);
    m_fetcher->serve(address, plain);
    m_fetcher->serve(web, secure);
    const PictureFacts facts = check(address);
    QTEST(facts.isOverHttps, "isOverHttps");
    QTEST(m_fetcher->asked(), "asked");
    if (address != web)
        QCOMPARE(facts.isReachable(), plain.ok());
}

void PictureCheckerTest::looksAtFiles_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<PictureFailure>("expected");
    QTest::addColumn<QSize>("size");
    QTest::newRow("from the site's folder") << "/img/x.png" << PictureFailure::None << QSize(30, 20);
    QTest::newRow("beside the article") << "y.jpg" << PictureFailure::None << QSize(8, 9);
    QTest::newRow("missing") << "/img/none.png" << PictureFailure::Gone << QSize();
    QTest::newRow("a folder") << "/img" << PictureFailure::Other << QSize();
    QTest::newRow("outside") << "/../../etc/passwd" << PictureFailure::Blocked << QSize();
    QTest::newRow("another scheme") << "data:image/png;base64,AA" << PictureFailure::Blocked << QSize();
    QTest::newRow("no host") << "https:///x.png" << PictureFailure::Blocked << QSize();
}

void PictureCheckerTest::looksAtFiles()
{
    write(u"img/x.png"_qs, encoded({30, 20}, "png"));
    write(u"posts/y.jpg"_qs, encoded({8, 9}, "jpg"));
    QFETCH(QString, address);
    const PictureFacts facts = check(address, u"posts/a.md"_qs);
    QTEST(facts.failure, "expected");
    QTEST(facts.trueSize.isEmpty() ? QSize() : facts.trueSize, "size");
    QCOMPARE(facts.words.isEmpty(), facts.isReachable());
    if (address.endsWith(u".png") && facts.isReachable())
        QCOMPARE(facts.announcedType, u"image/png"_qs);
    QVERIFY(m_fetcher->asked().isEmpty());
}

void PictureCheckerTest::givesAllInBatchesWithProgress()
{
    QList<PictureKey> pictures;
    for (int i = 0; i < 300; ++i) {
        const QString url = QStringLiteral("https://example.org/%1.png").arg(i);
        if (i % 3 > 0)
            m_fetcher->serve(url,
                             i == 1 ? failure(PictureFailure::Blocked) : answer(encoded({i + 1, 1}, "png")));
        pictures << pictureKey(i % 3 > 0 ? url : QStringLiteral("/%1.png").arg(i),
                               m_site->filePath(u"a.md"_qs));
    }
    QFuture<CheckedPictures> future = m_checker->check(pictures, m_site->path());
    QTRY_VERIFY(future.isFinished());
    QCOMPARE(future.progressMaximum(), 300);
    QCOMPARE(future.progressValue(), 300);
    QList<int> all;
    int withheld = 0;
    for (const CheckedPictures& batch : future.results()) {
        all << batch.pictures;
        withheld += batch.withheld;
    }
    QCOMPARE(withheld, 1);
    QVERIFY(future.resultCount() < 100);
    std::sort(all.begin(), all.end());
    QCOMPARE(all.size(), 300);
    for (int i = 0; i < 300; ++i) {
        QCOMPARE(all[i], i);
        const auto facts = m_checker->facts(pictures[i]);
        QVERIFY(facts);
        QCOMPARE(facts->isReachable(), i % 3 > 0 && i != 1);
        if (facts->isReachable())
            QCOMPARE(facts->trueSize, QSize(i + 1, 1));
    }
}

void PictureCheckerTest::asksForAFewAtATime()
{
    QList<PictureKey> pictures;
    for (int i = 0; i < 100; ++i)
        pictures << pictureKey(QStringLiteral("https://example.org/%1.png").arg(i), {});
    pictures << pictureKey(u"/x.png"_qs, m_site->filePath(u"a.md"_qs));
    auto future = m_checker->check(pictures, m_site->path());
    // Files do not wait for the web.
    QTRY_VERIFY(m_checker->facts(pictures.constLast()));
    QTRY_COMPARE(m_fetcher->asked().size(), downloadsAtOnce);
    QVERIFY(!future.isFinished());
}

void PictureCheckerTest::aSlowHostKeepsNoOtherWaiting()
{
    QList<PictureKey> pictures;
    for (int i = 0; i < 100; ++i)
        pictures << pictureKey(QStringLiteral("https://example.org/%1.png").arg(i), {});
    const QString quick = QStringLiteral("https://example.net/x.png");
    m_fetcher->serve(quick, answer(encoded({30, 20}, "png")));
    pictures << pictureKey(quick, {});
    const auto future = m_checker->check(pictures, m_site->path());
    QTRY_VERIFY(m_checker->facts(pictures.constLast()));
    QVERIFY(!future.isFinished());
}

void PictureCheckerTest::cancelDropsDownloadsAndKeepsWhatIsKnown()
{
    m_fetcher->serve(web, answer(encoded({30, 20}, "png")));
    const QList<PictureKey> pictures{pictureKey(web, {}),
                                     pictureKey(u"https://example.org/never.png"_qs, {})};
    auto future = m_checker->check(pictures, m_site->path());
    QTRY_VERIFY(m_checker->facts(pictures[0]));
    QTRY_COMPARE(m_fetcher->asked().size(), 2);
    future.cancel();
    QTRY_COMPARE(m_fetcher->cancelled(), 1);
    QTRY_VERIFY(future.isFinished());
    QVERIFY(!m_checker->facts(pictures[1]));

    // Going on asks for what is missing only.
    m_fetcher->forget();
    m_fetcher->serve(pictures[1].address, failure(PictureFailure::Gone));
    checkAll(pictures);
    QCOMPARE(m_fetcher->asked(), QStringList{pictures[1].address});
}

void PictureCheckerTest::reusesWhatIsYoung()
{
    m_fetcher->serve(web, answer(encoded({30, 20}, "png")));
    check(web);
    check(web);
    QCOMPARE(m_fetcher->asked().size(), 1);
    checkAll({pictureKey(web, {})}, Reuse::Nothing);
    QCOMPARE(m_fetcher->asked().size(), 2);

    // A file is looked at each time.
    write(u"x.png"_qs, encoded({30, 20}, "png"));
    QCOMPARE(check(u"/x.png"_qs).trueSize, QSize(30, 20));
    write(u"x.png"_qs, encoded({31, 20}, "png"));
    QCOMPARE(check(u"/x.png"_qs).trueSize, QSize(31, 20));
}

void PictureCheckerTest::asksAgainWhatIsOldOrWasInTrouble()
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    PictureFacts old;
    old.trueSize = {1, 1};
    old.checked = now - 25LL * 60 * 60 * 1000;
    PictureFacts young = old;
    young.checked = now - 23LL * 60 * 60 * 1000;
    const QString other = u"https://example.org/b.png"_qs;
    const QString busy = u"https://example.org/busy.png"_qs;
    PictureFactStore(factsFile()).add({{pictureKey(web, {}), old}, {pictureKey(other, {}), young}});
    m_fetcher->serve(web, answer(encoded({30, 20}, "png")));
    m_fetcher->serve(busy, failure(PictureFailure::Other));
    QCOMPARE(check(web).trueSize, QSize(30, 20));
    QCOMPARE(check(other).trueSize, QSize(1, 1));
    QCOMPARE(check(busy).failure, PictureFailure::Other);
    m_fetcher->serve(busy, answer(encoded({30, 20}, "png")));
    QCOMPARE(check(busy).trueSize, QSize(30, 20));
    QCOMPARE(m_fetcher->asked(), (QStringList{web, busy, busy}));
}

void PictureCheckerTest::goesOnAfterTheProgramEnded()
{
    const QString http = u"http://example.org/a.png"_qs;
    m_fetcher->serve(http, answer(encoded({30, 20}, "png"), u"image/jpeg"_qs));
    m_fetcher->serve(web, answer(encoded({30, 20}, "png")));
    const QString gone = u"https://example.org/gone.png"_qs;
    m_fetcher->serve(gone, failure(PictureFailure::Gone));
    const QString blocked = u"https://example.org/blocked.png"_qs;
    m_fetcher->serve(blocked, failure(PictureFailure::Blocked));
    const QList<PictureFacts> before{check(http), check(gone), check(blocked)};
    QVERIFY(before[0].isOverHttps);

    makeChecker();
    m_fetcher->forget();
    QCOMPARE(check(http), before[0]);
    QCOMPARE(check(gone), before[1]);
    QVERIFY(m_fetcher->asked().isEmpty());
    QCOMPARE(check(blocked).failure, PictureFailure::Blocked);
    QCOMPARE(m_fetcher->asked(), QStringList{blocked});
}

void PictureCheckerTest::toleratesADamagedFile()
{
    m_fetcher->serve(web, answer(encoded({30, 20}, "png")));
    check(web);
    QFile file(factsFile());
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray good = file.readAll();
    QVERIFY(file.resize(0));
    file.seek(0);
    file.write("\xff\xfe\0\n{\n[]\n{\"address\":7}\n{\"address\":\"x\"}\n" + good +
               good.left(good.size() / 2));
    file.close();

    makeChecker();
    m_fetcher->forget();
    const QString other = u"https://example.org/b.png"_qs;
    m_fetcher->serve(other, answer(encoded({3, 2}, "png")));
    QCOMPARE(check(web).trueSize, QSize(30, 20));
    QCOMPARE(check(other).trueSize, QSize(3, 2));
    QCOMPARE(m_fetcher->asked(), QStringList{other});
    // What was added behind the cut line is there the next time.
    makeChecker();
    m_fetcher->forget();
    QCOMPARE(check(other).trueSize, QSize(3, 2));
    QVERIFY(m_fetcher->asked().isEmpty());
}

void PictureCheckerTest::tidiesItsFile()
{
    PictureFacts facts;
    facts.checked = QDateTime::currentMSecsSinceEpoch();
    facts.trueSize = {1, 1};
    PictureFactStore store(factsFile());
    for (int i = 0; i < 50; ++i)
        store.add({{pictureKey(web, {}), facts}});
    QFile file(factsFile());
    QVERIFY(file.size() > 1000);
    QCOMPARE(store.read(0).size(), 1);
    QVERIFY(file.size() < 200);
    QCOMPARE(store.read(0).value(pictureKey(web, {})), facts);
}

void PictureCheckerTest::diesWithWorkUnderWay()
{
    auto future = m_checker->check({pictureKey(u"https://example.org/never.png"_qs, {})}, m_site->path());
    auto waiting = m_checker->check({pictureKey(web, {})}, m_site->path());
    QTRY_COMPARE(m_fetcher->asked().size(), 1);
    m_checker.reset();
    QVERIFY(future.isFinished());
    QCOMPARE(m_fetcher->asked().size(), 1);
}

QTEST_GUILESS_MAIN(PictureCheckerTest)
#include "tst_picturechecker.moc"
