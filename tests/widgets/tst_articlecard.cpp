// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/articlecard.h"

#include "imaging/thumbnailprovider.h"
#include "widgets/bylinerow.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace foreword;
using frontmatter::FrontMatterDocument;
using widgets::ArticleCard;
using widgets::BylineRow;

/// The provider and its logo on the card.
class TestArticleCard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void showsTheLogo();
    void isWordsAloneWithoutALogo_data();
    void isWordsAloneWithoutALogo();

private:
    void show(const QByteArray& frontMatter);
    BylineRow* byline() const { return m_card->findChild<BylineRow*>(); }
    /// Of the middle of the place where the logo goes.
    QColor color() const
    {
        QImage image(byline()->size(), QImage::Format_RGB32);
        image.fill(Qt::green);
        byline()->render(&image);
        return image.pixelColor(byline()->height() / 2, byline()->height() / 2);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<imaging::ThumbnailProvider> m_thumbnails;
    std::unique_ptr<ArticleCard> m_card;
};

void TestArticleCard::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    QImage logo(50, 50, QImage::Format_RGB32);
    logo.fill(Qt::red);
    QVERIFY(logo.save(m_folder->filePath(QStringLiteral("logo.png"))));
    m_thumbnails = std::make_unique<imaging::ThumbnailProvider>(nullptr);
    m_thumbnails->setSiteFolder(m_folder->path());
    m_card = std::make_unique<ArticleCard>(m_thumbnails.get());
    m_card->resize(300, 400);
    m_card->show();
}

void TestArticleCard::cleanup()
{
    m_card.reset();
    m_thumbnails.reset();
    m_folder.reset();
}

void TestArticleCard::show(const QByteArray& frontMatter)
{
    m_card->showDocument(FrontMatterDocument::read("---\n" + frontMatter + "---\n"),
                         m_folder->filePath(QStringLiteral("a.md")));
}

void TestArticleCard::showsTheLogo()
{
    show("provider: {name: Post, images: [{url: /logo.png}]}\npublishedDateTime: 2021-04-13\n");
    QCOMPARE(byline()->text(), QStringLiteral("Post · 13 April 2021"));
    QCOMPARE(byline()->accessibleName(), byline()->text());
    QTRY_VERIFY(byline()->showsLogo());
    QCOMPARE(color(), QColor(Qt::red));
    // Another provider has no logo of this one's.
    show("provider: {name: Wire}\n");
    QVERIFY(!byline()->showsLogo());
    QVERIFY(color() != QColor(Qt::red));
    show("provider: {name: Post, images: [{url: /logo.png}]}\n");
    QVERIFY(byline()->showsLogo());
    m_card->clear();
    QVERIFY(byline()->isHidden());
}

void TestArticleCard::isWordsAloneWithoutALogo_data()
{
    QTest::addColumn<QByteArray>("provider");
    QTest::newRow("no picture") << QByteArray("{name: Post}");
    QTest::newRow("a file that is not there") << QByteArray("{name: Post, images: [{url: /none.png}]}");
    QTest::newRow("from the web, which is not asked")
        << QByteArray("{name: Post, images: [{url: \"https://post.example/logo.png\"}]}");
    QTest::newRow("no list") << QByteArray("{name: Post, images: 5}");
}

void TestArticleCard::isWordsAloneWithoutALogo()
{
    QFETCH(const QByteArray, provider);
    QSignalSpy changed(m_thumbnails.get(), &imaging::ThumbnailProvider::changed);
    show("provider: " + provider + "\n");
    if (provider.contains("none.png"))
        QTRY_VERIFY(!changed.isEmpty());
    QVERIFY(!byline()->showsLogo());
    QCOMPARE(byline()->text(), QStringLiteral("Post"));
}

QTEST_MAIN(TestArticleCard)
#include "tst_articlecard.moc"
