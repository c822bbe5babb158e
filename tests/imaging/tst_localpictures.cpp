// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/localpictures.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using foreword::imaging::localCopyOf;

class LocalPicturesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void finds_data();
    void finds();
    void doesNotFind_data();
    void doesNotFind();
    void noFolderHasNone();

private:
    QTemporaryDir m_folder;
    QString m_root; ///< without links
};

void LocalPicturesTest::initTestCase()
{
    m_root = QFileInfo(m_folder.path()).canonicalFilePath();
    for (const char* name :
         {"secret.png", "copies/example.org/2021/x.png", "copies/2021/x.png", "copies/2021/y.png",
          "copies/example.org/scaled?w=640", "copies/example.org/scaled", "copies/two words.png",
          "copies/example.org/folder/a.png"}) {
        const QString path = m_root + u'/' + QString::fromLatin1(name);
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    QVERIFY(
        QFile::link(m_root + QStringLiteral("/secret.png"), m_root + QStringLiteral("/copies/escape.png")));
    QVERIFY(QFile::link(m_root, m_root + QStringLiteral("/copies/elsewhere")));
    QVERIFY(QFile::link(m_root + QStringLiteral("/copies/2021/y.png"),
                        m_root + QStringLiteral("/copies/link.png")));
}

void LocalPicturesTest::finds_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("found");

    const auto row = [](const char* name, const char* url, const char* found) {
        QTest::newRow(name) << QString::fromLatin1(url) << QString::fromLatin1(found);
    };
    row("the host's folder first", "https://example.org/2021/x.png", "example.org/2021/x.png");
    row("the path alone", "https://example.org/2021/y.png", "2021/y.png");
    row("another host's path alone", "http://example.net/2021/x.png", "2021/x.png");
    row("a port is not asked for", "http://example.org:8080/2021/x.png", "example.org/2021/x.png");
    row("a host in capitals", "https://EXAMPLE.org/2021/x.png", "example.org/2021/x.png");
    row("with its query", "https://example.org/scaled?w=640", "example.org/scaled?w=640");
    row("without its query", "https://example.org/scaled?w=320", "example.org/scaled");
    row("percent-encoded", "https://example.org/two%20words.png", "two words.png");
    row("fragment", "https://example.org/2021/x.png#top", "example.org/2021/x.png");
    row("link that stays inside", "https://example.org/link.png", "2021/y.png");
    row("dots that stay inside", "https://example.org/2020/../2021/y.png", "2021/y.png");
}

void LocalPicturesTest::finds()
{
    QFETCH(QString, url);
    QFETCH(QString, found);

    QCOMPARE(localCopyOf(QUrl(url), m_root + QStringLiteral("/copies")),
             m_root + QStringLiteral("/copies/") + found);
}

void LocalPicturesTest::doesNotFind_data()
{
    QTest::addColumn<QString>("url");

    const auto row = [](const char* name, const char* url) {
        QTest::newRow(name) << QString::fromLatin1(url);
    };
    row("another picture", "https://example.org/2021/z.png");
    row("the name alone", "https://example.org/x.png");
    row("a folder", "https://example.org/folder");
    row("the host alone", "https://example.org/");
    row("nothing but the host", "https://example.org");
    row("dots", "https://example.org/../secret.png");
    row("encoded dots", "https://example.org/%2e%2e/secret.png");
    row("encoded dots and slash", "https://example.org/..%2f..%2fsecret.png");
    row("dots for a host", "https://../secret.png");
    row("dots in the query", "https://example.org/scaled/x?/../../../secret.png");
    row("link that leads out", "https://example.org/escape.png");
    row("folder that leads out", "https://example.org/elsewhere/secret.png");
    row("NUL", "https://example.org/2021/y.png%00.txt");
    row("Windows path", "https://example.org/..%5C..%5Csecret.png");
}

void LocalPicturesTest::doesNotFind()
{
    QFETCH(QString, url);

    QCOMPARE(localCopyOf(QUrl(url), m_root + QStringLiteral("/copies")), QString());
}

void LocalPicturesTest::noFolderHasNone()
{
    const QUrl url(QStringLiteral("https://example.org/2021/x.png"));
    QCOMPARE(localCopyOf(url, {}), QString());
    QCOMPARE(localCopyOf(url, m_root + QStringLiteral("/nowhere")), QString());
    QCOMPARE(localCopyOf(url, m_root + QStringLiteral("/secret.png")), QString());
}

QTEST_GUILESS_MAIN(LocalPicturesTest)
#include "tst_localpictures.moc"
