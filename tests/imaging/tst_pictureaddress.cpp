// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/pictureaddress.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using foreword::imaging::locatePicture;
using foreword::imaging::PictureAddress;
using Kind = PictureAddress::Kind;

namespace {

void touch(const QString& path)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
}

} // namespace

class PictureAddressTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsFiles_data();
    void findsFiles();
    void knowsTheWeb_data();
    void knowsTheWeb();
    void refuses_data();
    void refuses();
    void nothingIsNone();
    void missingFileGetsTheLikeliestPath_data();
    void missingFileGetsTheLikeliestPath();
    void looksUpwardsFromAPartOfASite();
    void staysInAFolderThatIsNoSite();
    void folderReachedThroughALink();
    void fileUrlInsideTheSiteIsFound_data();
    void fileUrlInsideTheSiteIsFound();

private:
    QString in(const QString& path) const { return m_root + u'/' + path; }

    QTemporaryDir m_folder;
    QString m_root; ///< without links
};

void PictureAddressTest::initTestCase()
{
    QVERIFY(m_folder.isValid());
    m_root = QFileInfo(m_folder.path()).canonicalFilePath();
    for (const char* file :
         {"secret.png", "site/_config.yml", "site/assets/logo.png", "site/assets/two words.png",
          "site/assets/100%.png", "site/_posts/a.md", "site/_posts/beside.png", "site/_posts/2021/b.md",
          "site/_posts/2021/assets/near.png", "site/static/hugo.png", "site/public/astro.png",
          "site/source/hexo.png", "site/docs/assets/logo.png", "site/docs/c.md", "bare/sub/d.md",
          "bare/logo.png", "sitemap.png"})
        touch(in(QString::fromLatin1(file)));
    QVERIFY(QFile::link(in(QStringLiteral("secret.png")), in(QStringLiteral("site/assets/escape.png"))));
    QVERIFY(
        QFile::link(in(QStringLiteral("site/assets/logo.png")), in(QStringLiteral("site/assets/inner.png"))));
    QVERIFY(QFile::link(in(QStringLiteral("site")), in(QStringLiteral("linked"))));
    QVERIFY(QFile::link(m_root, in(QStringLiteral("site/elsewhere"))));
    QVERIFY(QFile::link(QStringLiteral("/nowhere/x.png"), in(QStringLiteral("site/assets/broken.png"))));
}

void PictureAddressTest::findsFiles_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("article");
    QTest::addColumn<QString>("found");

    const auto row = [](const char* name, const char* written, const char* article, const char* found) {
        QTest::newRow(name) << QString::fromUtf8(written) << QString::fromUtf8(article)
                            << QString::fromUtf8(found);
    };
    row("below the site", "/assets/logo.png", "site/_posts/a.md", "site/assets/logo.png");
    row("blanks around it", "  /assets/logo.png ", "site/_posts/a.md", "site/assets/logo.png");
    row("beside the article", "beside.png", "site/_posts/a.md", "site/_posts/beside.png");
    row("beside the article, dotted", "./beside.png", "site/_posts/a.md", "site/_posts/beside.png");
    row("above the article", "../assets/logo.png", "site/_posts/a.md", "site/assets/logo.png");
    row("without the slash that its theme adds", "assets/logo.png", "site/_posts/a.md",
        "site/assets/logo.png");
    row("nearest folder wins", "/assets/logo.png", "site/docs/c.md", "site/docs/assets/logo.png");
    row("nearer than the site", "/assets/near.png", "site/_posts/2021/b.md",
        "site/_posts/2021/assets/near.png");
    row("Hugo's static", "/hugo.png", "site/_posts/a.md", "site/static/hugo.png");
    row("Astro's public", "/astro.png", "site/_posts/a.md", "site/public/astro.png");
    row("Hexo's source", "/hexo.png", "site/_posts/a.md", "site/source/hexo.png");
    row("percent-encoded", "/assets/two%20words.png", "site/_posts/a.md", "site/assets/two words.png");
    row("a lone percent sign", "/assets/100%.png", "site/_posts/a.md", "site/assets/100%.png");
    row("query", "/assets/logo.png?v=2", "site/_posts/a.md", "site/assets/logo.png");
    row("fragment", "/assets/logo.png#top", "site/_posts/a.md", "site/assets/logo.png");
    row("link that stays inside", "/assets/inner.png", "site/_posts/a.md", "site/assets/logo.png");
    row("out and in again", "/../site/assets/logo.png", "site/_posts/a.md", "site/assets/logo.png");
}

void PictureAddressTest::findsFiles()
{
    QFETCH(QString, written);
    QFETCH(QString, article);
    QFETCH(QString, found);

    const PictureAddress address = locatePicture(written, in(QStringLiteral("site")), in(article));
    QCOMPARE(address.kind, Kind::File);
    QCOMPARE(address.path, in(found));
}

void PictureAddressTest::knowsTheWeb_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("url");

    QTest::newRow("http") << QStringLiteral("http://example.org/x.png")
                          << QStringLiteral("http://example.org/x.png");
    QTest::newRow("https, shouted") << QStringLiteral("HTTPS://example.org/x.png")
                                    << QStringLiteral("https://example.org/x.png");
    QTest::newRow("scheme of the page")
        << QStringLiteral("//example.org/x.png") << QStringLiteral("https://example.org/x.png");
    QTest::newRow("query kept") << QStringLiteral("https://example.org/x?w=3&h=4")
                                << QStringLiteral("https://example.org/x?w=3&h=4");
}

void PictureAddressTest::knowsTheWeb()
{
    QFETCH(QString, written);
    QFETCH(QString, url);

    const PictureAddress address = locatePicture(written, {}, {});
    QCOMPARE(address.kind, Kind::Web);
    QCOMPARE(address.url, QUrl(url));
}

void PictureAddressTest::refuses_data()
{
    QTest::addColumn<QString>("written");

    QTest::newRow("file scheme") << QStringLiteral("file:///etc/passwd");
    QTest::newRow("file scheme, shouted") << QStringLiteral("FILE:///etc/passwd");
    QTest::newRow("file scheme, one slash") << QStringLiteral("file:/etc/passwd");
    QTest::newRow("file scheme, no slash") << QStringLiteral("file:assets/logo.png");
    QTest::newRow("file scheme, this computer") << QStringLiteral("file://localhost/etc/passwd");
    QTest::newRow("file scheme, another computer")
        << QStringLiteral("file://server") + in(QStringLiteral("site/assets/logo.png"));
    QTest::newRow("file scheme, beside the site")
        << QStringLiteral("file://") + in(QStringLiteral("secret.png"));
    QTest::newRow("file scheme, dots")
        << QStringLiteral("file://") + in(QStringLiteral("site/../secret.png"));
    QTest::newRow("file scheme, encoded dots")
        << QStringLiteral("file://") + in(QStringLiteral("site/%2e%2E/secret.png"));
    QTest::newRow("file scheme, dots to nothing")
        << QStringLiteral("file://") + in(QStringLiteral("site/../nowhere.png"));
    QTest::newRow("file scheme, link that leads out")
        << QStringLiteral("file://") + in(QStringLiteral("site/assets/escape.png"));
    QTest::newRow("file scheme, a name that begins alike")
        << QStringLiteral("file://") + in(QStringLiteral("sitemap.png"));
    QTest::newRow("file scheme, NUL")
        << QStringLiteral("file://") + in(QStringLiteral("site/assets/logo.png%00.txt"));
    QTest::newRow("file scheme, Windows drive") << QStringLiteral("file:///C:/x.png/../../etc/passwd");
    QTest::newRow("file scheme, nothing") << QStringLiteral("file:");
    QTest::newRow("qrc") << QStringLiteral("qrc:/foreword/x.png");
    QTest::newRow("encoded slash") << QStringLiteral("/..%2Fsecret.png");
    QTest::newRow("dots after a folder") << QStringLiteral("/assets/../../secret.png");
    QTest::newRow("dots after a folder that is not there") << QStringLiteral("/no/../../secret.png");
    QTest::newRow("absolute, written with dots") << QStringLiteral("/../../../../../../../etc/passwd");
    QTest::newRow("folder that is a link that leads out") << QStringLiteral("/elsewhere/secret.png");
    QTest::newRow("raw NUL") << QStringLiteral("/assets/logo.png") + QChar(QChar::Null) +
                                    QStringLiteral(".txt");
    QTest::newRow("data") << QStringLiteral("data:image/png;base64,AAAA");
    QTest::newRow("javascript") << QStringLiteral("javascript:alert(1)");
    QTest::newRow("Windows drive") << QStringLiteral("C:\\x.png");
    QTest::newRow("http without a host") << QStringLiteral("http:///x.png");
    QTest::newRow("dots lead out to a file") << QStringLiteral("/../secret.png");
    QTest::newRow("dots lead out, beside the article") << QStringLiteral("../../secret.png");
    QTest::newRow("encoded dots") << QStringLiteral("/%2e%2e/secret.png");
    QTest::newRow("dots lead out to nothing") << QStringLiteral("/../../../../nowhere.png");
    QTest::newRow("link that leads out") << QStringLiteral("/assets/escape.png");
    QTest::newRow("NUL") << QStringLiteral("/assets/logo.png%00.txt");
    QTest::newRow("only a fragment") << QStringLiteral("#top");
}

void PictureAddressTest::refuses()
{
    QFETCH(QString, written);

    const PictureAddress address =
        locatePicture(written, in(QStringLiteral("site")), in(QStringLiteral("site/_posts/a.md")));
    QCOMPARE(address.kind, Kind::Refused);
    QVERIFY(!address.reason.isEmpty());
    QVERIFY(address.path.isEmpty());
}

void PictureAddressTest::nothingIsNone()
{
    QCOMPARE(locatePicture(QStringLiteral("  "), m_root, in(QStringLiteral("site/_posts/a.md"))),
             PictureAddress());
}

void PictureAddressTest::missingFileGetsTheLikeliestPath_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("path");

    QTest::newRow("below the site") << QStringLiteral("/assets/no.png")
                                    << QStringLiteral("site/assets/no.png");
    QTest::newRow("beside the article") << QStringLiteral("no.png") << QStringLiteral("site/_posts/no.png");
    QTest::newRow("a folder is no picture") << QStringLiteral("/assets") << QStringLiteral("site/assets");
    QTest::newRow("absolute paths begin at the site")
        << QStringLiteral("/etc/passwd") << QStringLiteral("site/etc/passwd");
    QTest::newRow("Qt's resources") << QStringLiteral(":/x.png") << QStringLiteral("site/_posts/:/x.png");
    QTest::newRow("encoded twice is decoded once")
        << QStringLiteral("/%252e%252e/secret.png") << QStringLiteral("site/%2e%2e/secret.png");
    QTest::newRow("Windows dots") << QStringLiteral("/..\\..\\secret.png")
                                  << QStringLiteral("site/..\\..\\secret.png");
    QTest::newRow("Windows server") << QStringLiteral("\\\\server\\share\\x.png")
                                    << QStringLiteral("site/_posts/\\\\server\\share\\x.png");
    QTest::newRow("broken link") << QStringLiteral("/assets/broken.png")
                                 << QStringLiteral("site/assets/broken.png");
    QTest::newRow("file scheme") << QStringLiteral("file://") + in(QStringLiteral("site/assets/no.png"))
                                 << QStringLiteral("site/assets/no.png");
    QTest::newRow("a backslash is a letter")
        << QStringLiteral("/assets\\logo.png") << QStringLiteral("site/assets\\logo.png");
}

void PictureAddressTest::missingFileGetsTheLikeliestPath()
{
    QFETCH(QString, written);
    QFETCH(QString, path);

    const PictureAddress address =
        locatePicture(written, in(QStringLiteral("site")), in(QStringLiteral("site/_posts/a.md")));
    QCOMPARE(address.kind, Kind::File);
    QCOMPARE(address.path, in(path));
}

void PictureAddressTest::looksUpwardsFromAPartOfASite()
{
    const PictureAddress address =
        locatePicture(QStringLiteral("/assets/logo.png"), in(QStringLiteral("site/_posts")),
                      in(QStringLiteral("site/_posts/a.md")));
    QCOMPARE(address.path, in(QStringLiteral("site/assets/logo.png")));
}

void PictureAddressTest::staysInAFolderThatIsNoSite()
{
    const PictureAddress address = locatePicture(
        QStringLiteral("../logo.png"), in(QStringLiteral("bare/sub")), in(QStringLiteral("bare/sub/d.md")));
    QCOMPARE(address.kind, Kind::Refused);
}

void PictureAddressTest::folderReachedThroughALink()
{
    const PictureAddress address =
        locatePicture(QStringLiteral("/assets/logo.png"), in(QStringLiteral("linked/_posts")),
                      in(QStringLiteral("linked/_posts/a.md")));
    QCOMPARE(address.kind, Kind::File);
    QCOMPARE(address.path, in(QStringLiteral("site/assets/logo.png")));
}

void PictureAddressTest::fileUrlInsideTheSiteIsFound_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("path");

    QTest::newRow("plain") << QStringLiteral("file://") << QStringLiteral("site/assets/logo.png");
    QTest::newRow("this computer") << QStringLiteral("file://localhost")
                                   << QStringLiteral("site/assets/logo.png");
    QTest::newRow("encoded") << QStringLiteral("file://") << QStringLiteral("site/%61ssets/logo.png");
    QTest::newRow("through a link") << QStringLiteral("file://") << QStringLiteral("linked/assets/logo.png");
    QTest::newRow("out and in again")
        << QStringLiteral("file://") << QStringLiteral("site/../site/assets/logo.png");
}

void PictureAddressTest::fileUrlInsideTheSiteIsFound()
{
    QFETCH(QString, before);
    QFETCH(QString, path);

    const PictureAddress address = locatePicture(before + in(path), in(QStringLiteral("site/_posts")),
                                                 in(QStringLiteral("site/_posts/a.md")));
    QCOMPARE(address.kind, Kind::File);
    QCOMPARE(address.path, in(QStringLiteral("site/assets/logo.png")));
}

QTEST_GUILESS_MAIN(PictureAddressTest)
#include "tst_pictureaddress.moc"
