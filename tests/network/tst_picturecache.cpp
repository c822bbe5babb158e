// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/picturecache.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

using foreword::network::KeptPicture;
using foreword::network::PictureCache;
using foreword::network::valueOf;

namespace {

QUrl url(int number)
{
    return QUrl(QStringLiteral("https://example.org/%1.png").arg(number));
}

KeptPicture picture(int bytes)
{
    return {QByteArray(bytes, 'x'),
            {{"Content-Type", "image/png"}, {"ETag", "\"1\""}, {"X-Other", "x"}},
            QDateTime::currentDateTimeUtc().addDays(1)};
}

/// Makes the files that are there now as old as that.
void age(const QString& folder, int days)
{
    QDirIterator found(folder, QDir::Files, QDirIterator::Subdirectories);
    while (found.hasNext()) {
        QFile file(found.next());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(
            file.setFileTime(QDateTime::currentDateTime().addDays(-days), QFileDevice::FileModificationTime));
    }
}

} // namespace

class PictureCacheTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_cache = std::make_unique<PictureCache>(m_folder->path());
        m_cache->setLimits(100'000, 90);
    }
    void keeps();
    void outlivesItself();
    void dropsTheOldestWhenItIsFull();
    void dropsWhatIsTooOld();
    void takesNothingLargerThanItself();
    void clears();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PictureCache> m_cache;
};

void PictureCacheTest::keeps()
{
    QVERIFY(!m_cache->find(url(1)));
    QVERIFY(!m_cache->contains(url(1)));
    const KeptPicture kept = picture(1000);
    m_cache->keep(url(1), kept);
    QVERIFY(m_cache->contains(url(1)));
    const auto found = m_cache->find(url(1));
    QVERIFY(found);
    QCOMPARE(found->bytes, kept.bytes);
    QCOMPARE(found->goodUntil, kept.goodUntil);
    QCOMPARE(valueOf(found->headers, "etag"), QByteArray("\"1\""));
    QCOMPARE(valueOf(found->headers, "X-Other"), QByteArray());
}

void PictureCacheTest::outlivesItself()
{
    m_cache->keep(url(1), picture(1000));
    m_cache = std::make_unique<PictureCache>(m_folder->path());
    QVERIFY(m_cache->find(url(1)));
}

void PictureCacheTest::dropsTheOldestWhenItIsFull()
{
    m_cache->keep(url(1), picture(40'000));
    age(m_folder->path(), 1);
    m_cache->keep(url(2), picture(40'000));
    m_cache->trim();
    QVERIFY(m_cache->contains(url(1)));
    m_cache->keep(url(3), picture(40'000));
    m_cache->trim();
    QVERIFY(m_cache->diskUsage() <= 100'000);
    QVERIFY(!m_cache->contains(url(1)));
    QVERIFY(m_cache->contains(url(2)));
    QVERIFY(m_cache->contains(url(3)));
}

void PictureCacheTest::dropsWhatIsTooOld()
{
    m_cache->keep(url(1), picture(1000));
    age(m_folder->path(), 91);
    m_cache->keep(url(2), picture(1000));
    m_cache->trim();
    QVERIFY(!m_cache->contains(url(1)));
    QVERIFY(m_cache->contains(url(2)));
    m_cache->keep(url(3), picture(1000));
    QVERIFY(m_cache->contains(url(3)));
}

void PictureCacheTest::takesNothingLargerThanItself()
{
    m_cache->keep(url(1), picture(100'001));
    QVERIFY(!m_cache->contains(url(1)));
    m_cache->setLimits(0, 90);
    m_cache->keep(url(2), picture(1));
    QVERIFY(!m_cache->contains(url(2)));
}

void PictureCacheTest::clears()
{
    m_cache->keep(url(1), picture(1000));
    QVERIFY(m_cache->diskUsage() >= 1000);
    m_cache->clear();
    QCOMPARE(m_cache->diskUsage(), 0);
    QVERIFY(!m_cache->contains(url(1)));
    m_cache->keep(url(1), picture(1000));
    QVERIFY(m_cache->contains(url(1)));
}

QTEST_GUILESS_MAIN(PictureCacheTest)
#include "tst_picturecache.moc"
