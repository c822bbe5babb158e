// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/articlesummary.h"

#include "library/story.h"

#include <QTest>

using foreword::frontmatter::FrontMatterDocument;
using foreword::library::ArticleSummary;
using foreword::library::Diagnostic;
using foreword::library::summarise;
using Published = ArticleSummary::Published;

namespace {

ArticleSummary summaryOf(const QByteArray& bytes)
{
    return summarise(FrontMatterDocument::read(bytes, FrontMatterDocument::Reading::Quick));
}

ArticleSummary summaryOfYaml(const QByteArray& yaml)
{
    return summaryOf("---\n" + yaml + "\n---\n");
}

} // namespace

class TestArticleSummary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsACompleteStory();
    void readsPublished_data();
    void readsPublished();
    void readsOtherNames_data();
    void readsOtherNames();
    void cutsTheExcerpt();
    void tellsWhyAFileIsUnreadable_data();
    void tellsWhyAFileIsUnreadable();
};

void TestArticleSummary::readsACompleteStory()
{
    const ArticleSummary summary = summaryOf(foreword::test::completeStory());
    QVERIFY(summary.readable);
    QCOMPARE(summary.problems, QList<Diagnostic>());
    QCOMPARE(summary.title, u"Harbour bridge opens to walkers"_qs);
    QCOMPARE(summary.excerpt, u"The old railway bridge is open again, on foot."_qs);
    QCOMPARE(int(summary.published), int(Published::Yes));
    QCOMPARE(summary.date, u"2021-04-13T17:10:59Z"_qs);
    QCOMPARE(summary.instant, std::optional<qint64>(1618333859000));
    QCOMPARE(summary.provider, u"Harbour Post"_qs);
    QCOMPARE(summary.providerDomain, u"example.org"_qs);
    QCOMPARE(summary.providerPicture, u"/assets/images/harbour-post.png"_qs);
    QCOMPARE(summary.category, u"news"_qs);
    QCOMPARE(summary.type, u"article"_qs);
    QCOMPARE(summary.topics, QStringList({u"Election"_qs, u"Démocratie"_qs}));
    QCOMPARE(summary.quality, std::optional<qint64>(175));
    QCOMPARE(summary.heat, std::optional<qint64>(215));
    QCOMPARE(summary.pictures, 2);
    QCOMPARE(summary.related, 1);
    QCOMPARE(summary.leadPicture, u"/assets/images/bridge.jpg"_qs);
}

void TestArticleSummary::readsPublished_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<int>("published");
    QTest::addColumn<bool>("hasProblem");
    const auto row = [](const char* yaml, Published published, bool hasProblem) {
        QTest::newRow(yaml) << QByteArray(yaml) << int(published) << hasProblem;
    };
    row("published: true", Published::Yes, false);
    row("published: YES", Published::Yes, false);
    row("published: on", Published::Yes, false);
    row("published: false", Published::No, false);
    row("published: no", Published::No, false);
    row("published: Off # later", Published::No, false);
    row("published:", Published::Absent, false);
    row("other: 1", Published::Absent, false);
    row("published: 'true'", Published::Unclear, true);
    row("published: y", Published::Unclear, true);
    row("published: 1", Published::Unclear, true);
    row("published: maybe", Published::Unclear, true);
    row("published: [true]", Published::Unclear, true);
}

void TestArticleSummary::readsPublished()
{
    QFETCH(QByteArray, yaml);
    QFETCH(int, published);
    QFETCH(bool, hasProblem);
    const ArticleSummary summary = summaryOfYaml("title: A\n" + yaml);
    QCOMPARE(int(summary.published), published);
    QCOMPARE(!summary.problems.isEmpty(), hasProblem);
}

void TestArticleSummary::readsOtherNames_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("expected"); // date|topics|category|provider|lead picture|pictures
    const auto row = [](const char* name, const char* yaml, const char* expected) {
        QTest::newRow(name) << QByteArray(yaml) << QString::fromUtf8(expected);
    };
    row("nothing", "layout: post", "|||||0");
    row("date", "date: 2020-01-02", "2020-01-02|||||0");
    row("publishedDateTime before date", "date: 2020-01-02\npublishedDateTime: 2021-01-02",
        "2021-01-02|||||0");
    row("empty publishedDateTime", "date: 2020-01-02\npublishedDateTime:", "2020-01-02|||||0");
    row("tags as a list", "tags: [a b, c]", "|a b,c||||0");
    row("tags with blanks", "tags: a  b", "|a,b||||0");
    row("tags with commas", "tags: a b , c,", "|a b,c||||0");
    row("one tag", "tags: a", "|a||||0");
    row("topics before tags", "tags: a\ntopics: [b]", "|b||||0");
    row("tags of other types", "tags: [2021, null, {x: y}, true]", "|2021,true||||0");
    row("categories", "categories: [x, y]", "||x|||0");
    row("categories with blanks", "categories: x y", "||x|||0");
    row("category before categories", "categories: [x]\ncategory: z", "||z|||0");
    row("category as a list", "category: [x, y]", "||x|||0");
    row("provider as a text", "provider: CNN", "|||CNN||0");
    row("image", "image: /a.png", "||||/a.png|1");
    row("image as a map", "image: {path: /a.png, alt: A}", "||||/a.png|1");
    row("images as texts", "images: [/a.png, /b.png]", "||||/a.png|2");
    row("images as a map", "images: {big: /a.png}", "|||||0");
    row("empty images", "images: []\nimage: /a.png", "|||||0");
}

void TestArticleSummary::readsOtherNames()
{
    QFETCH(QByteArray, yaml);
    QFETCH(QString, expected);
    const ArticleSummary summary = summaryOfYaml(yaml);
    const QStringList actual{summary.date,     summary.topics.join(u','), summary.category,
                             summary.provider, summary.leadPicture,       QString::number(summary.pictures)};
    QCOMPARE(actual.join(u'|'), expected);
}

void TestArticleSummary::cutsTheExcerpt()
{
    const QByteArray text = QByteArray("word \\n ").repeated(200);
    const ArticleSummary summary = summaryOfYaml("excerpt: \"" + text + "\"");
    QCOMPARE(summary.excerpt, u"word "_qs.repeated(60));
}

void TestArticleSummary::tellsWhyAFileIsUnreadable_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("rule");
    QTest::newRow("empty") << QByteArray() << u"no-front-matter"_qs;
    QTest::newRow("no front matter") << QByteArray("# Hello\n") << u"no-front-matter"_qs;
    QTest::newRow("no end") << QByteArray("---\ntitle: A\n") << u"no-end-marker"_qs;
    QTest::newRow("TOML") << QByteArray("+++\ntitle = 'A'\n+++\n") << u"foreign-front-matter"_qs;
    QTest::newRow("bad YAML") << QByteArray("---\ntitle: \"A\n---\n") << u"unreadable-yaml"_qs;
    QTest::newRow("not UTF-8") << QByteArray("---\ntitle: \xff\n---\n") << u"not-utf8"_qs;
    QTest::newRow("control character") << QByteArray("---\ntitle: \x01\n---\n") << u"control-character"_qs;
}

void TestArticleSummary::tellsWhyAFileIsUnreadable()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, rule);
    const ArticleSummary summary = summaryOf(bytes);
    QVERIFY(!summary.readable);
    QCOMPARE(summary.problems.size(), 1);
    QCOMPARE(summary.problems.constFirst().rule, rule);
    QVERIFY(!summary.problems.constFirst().message.isEmpty());
    QCOMPARE(summary.title, QString());
}

QTEST_GUILESS_MAIN(TestArticleSummary)
#include "tst_articlesummary.moc"
