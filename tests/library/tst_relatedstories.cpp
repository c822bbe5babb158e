// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/relatedstories.h"

#include "frontmatter/fieldjson.h"
#include "frontmatter/frontmatterdocument.h"
#include "story.h"

#include <QTest>

using namespace foreword;
using namespace foreword::library;
using namespace Qt::StringLiterals;
using frontmatter::FieldPath;
using frontmatter::FieldValue;
using frontmatter::FrontMatterDocument;

namespace {

const FieldSpec& relatedList()
{
    return *FieldSchema::article().find(FieldPath() / u"related"_s);
}

FieldValue rootOf(const QByteArray& yaml)
{
    return FrontMatterDocument::read("---\n" + yaml + "---\n").root();
}

QByteArray storyOf(const QByteArray& yaml)
{
    return frontmatter::toJson(relatedStory(rootOf(yaml), relatedList()));
}

ArticleRecords recordsOf(const QByteArrayList& articles)
{
    QList<ScannedArticle> scanned;
    for (const QByteArray& yaml : articles) {
        const auto document = FrontMatterDocument::read("---\n" + yaml + "---\n");
        scanned.append({QString::number(scanned.size()) + u".md"_s, {}, summarise(document)});
    }
    ArticleRecords records;
    records.append(std::make_shared<const RecordBlock>(scanned));
    return records;
}

} // namespace

class TestRelatedStories : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesOverWhatAStoryHas();
    void makesAStory_data();
    void makesAStory();
    void knowsAddresses_data();
    void knowsAddresses();
    void readsAddressesAlikeFromOutlineAndDocument();
    void findsArticles_data();
    void findsArticles();
    void passesOverWhatIsGone();
};

void TestRelatedStories::takesOverWhatAStoryHas()
{
    const FieldValue article = FrontMatterDocument::read(test::completeStory()).root();
    const FieldValue story = relatedStory(article, relatedList());
    QStringList keys;
    for (const FieldValue::Entry& entry : story.entries()) {
        keys << entry.first;
        QVERIFY2(entry.second == *article.find(entry.first), qPrintable(entry.first));
    }
    QCOMPARE(keys, QStringList({u"title"_s, u"excerpt"_s, u"publishedDateTime"_s, u"webUrl"_s, u"ampWebUrl"_s,
                                u"cdnAmpWebUrl"_s, u"type"_s, u"provider"_s, u"quality"_s, u"images"_s}));
}

void TestRelatedStories::makesAStory_data()
{
    QTest::addColumn<QByteArray>("article");
    QTest::addColumn<QByteArray>("story");
    QTest::newRow("in the schema's order")
        << QByteArray("images: [{height: 2, alt: x, url: /a.png}]\nquality: 3\ntitle: T\n")
        << QByteArray(R"({"title":"T","quality":3,"images":[{"url":"/a.png","height":2,"alt":"x"}]})");
    QTest::newRow("what is of another kind or nothing is left out")
        << QByteArray("title: [T]\nexcerpt:\ntype: \"\"\nprovider: CNN\nimages: {url: /a.png}\n")
        << QByteArray(R"({"images":[{"url":"/a.png"}]})");
    QTest::newRow("other names") << QByteArray("title: T\ndate: 2021-04-13\noriginalUrl: http://a.example/\n"
                                               "image: /a.png\n")
                                 << QByteArray(
                                        R"({"title":"T","publishedDateTime":"2021-04-13",)"
                                        R"("webUrl":"http://a.example/","images":[{"url":"/a.png"}]})");
    QTest::newRow("nothing") << QByteArray("heat: 3\n") << QByteArray("{}");
}

void TestRelatedStories::makesAStory()
{
    QFETCH(const QByteArray, article);
    QFETCH(const QByteArray, story);
    QCOMPARE(storyOf(article), story);
}

void TestRelatedStories::knowsAddresses_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("same");
    QTest::newRow("itself") << u"http://a.example/x"_s << u"http://a.example/x"_s << true;
    QTest::newRow("https") << u"http://a.example/x"_s << u"HTTPS://a.example/x"_s << true;
    QTest::newRow("a slash behind") << u"http://a.example/x"_s << u"http://a.example/x/"_s << true;
    QTest::newRow("blanks around") << u"http://a.example/x"_s << u" http://a.example/x\n"_s << true;
    QTest::newRow("another path") << u"http://a.example/x"_s << u"http://a.example/y"_s << false;
    QTest::newRow("another case") << u"http://a.example/x"_s << u"http://a.example/X"_s << false;
    QTest::newRow("a query") << u"http://a.example/x"_s << u"http://a.example/x?p=1"_s << false;
}

void TestRelatedStories::knowsAddresses()
{
    QFETCH(const QString, one);
    QFETCH(const QString, other);
    QFETCH(const bool, same);
    QCOMPARE(addressKey(one) == addressKey(other), same);
    QCOMPARE(addressKey(QString()), quint64(0));
    QCOMPARE(addressKey(u" https:// "_s), quint64(0));
}

void TestRelatedStories::readsAddressesAlikeFromOutlineAndDocument()
{
    const QByteArray bytes = test::completeStory();
    const ArticleSummary quick = summarise(frontmatter::SourceText(bytes));
    QVERIFY(quick == summarise(FrontMatterDocument::read(bytes)));
    QCOMPARE(quick.webAddress, addressKey(u"http://www.example.org/bridge/index.html"_s));
    QCOMPARE(quick.originalAddress, addressKey(u"http://feeds.example.org/~r/3/index.html"_s));
}

void TestRelatedStories::findsArticles_data()
{
    QTest::addColumn<QByteArray>("related");
    QTest::addColumn<QList<int>>("rows");
    QTest::newRow("none") << QByteArray("related: []\n") << QList<int>();
    QTest::newRow("by address") << QByteArray("related: [{title: Other, webUrl: https://b.example/b/}]\n")
                                << QList<int>{1};
    QTest::newRow("by original address")
        << QByteArray("related: [{webUrl: http://feed.example/b}]\n") << QList<int>{1};
    QTest::newRow("by title") << QByteArray("related: [{title: élan}]\n") << QList<int>{2};
    QTest::newRow("address before title")
        << QByteArray("related: [{title: Élan, webUrl: http://a.example/a}]\n") << QList<int>{0};
    QTest::newRow("several") << QByteArray("related: [{title: Elan}, {title: No}, {title: A}, text]\n")
                             << QList<int>{2, -1, 0, -1};
    QTest::newRow("twice") << QByteArray("related: [{title: Elan}, {title: B}, {title: Élan}, "
                                         "{webUrl: http://b.example/b, title: x}]\n")
                           << QList<int>{2, 1, 2, 1};
    QTest::newRow("without anything")
        << QByteArray("related: [{title: \"\", webUrl: \"\"}]\n") << QList<int>{-1};
}

void TestRelatedStories::findsArticles()
{
    QFETCH(const QByteArray, related);
    QFETCH(const QList<int>, rows);
    const ArticleRecords records =
        recordsOf({"title: A\nwebUrl: http://a.example/a\n",
                   "title: B\nwebUrl: http://b.example/b\noriginalUrl: http://feed.example/b\n",
                   "title: Élan\n", "title: \"\"\n"});
    const RelatedStories stories(rootOf(related).find(u"related"_s)->items());
    QCOMPARE(stories.rowsIn(records), rows);
    for (int story = 0; story < rows.size(); ++story) {
        if (rows[story] >= 0)
            QCOMPARE(rows[stories.storyOf(records.row(rows[story]))], rows[story]);
    }
    QCOMPARE(stories.storyOf(records.row(3)), -1);
}

void TestRelatedStories::passesOverWhatIsGone()
{
    ArticleRecords records = recordsOf({"title: A\n", "title: A\n"});
    const RelatedStories stories({rootOf("title: A\n")});
    QCOMPARE(stories.rowsIn(records), QList<int>{0});
    records.setGone(0, true);
    QCOMPARE(stories.rowsIn(records), QList<int>{1});
}

QTEST_GUILESS_MAIN(TestRelatedStories)
#include "tst_relatedstories.moc"
