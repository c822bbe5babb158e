// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/articlerecords.h"

#include "library/foldedtext.h"

#include <QTest>

using namespace foreword::library;
using namespace Qt::StringLiterals;

namespace {

using Block = ArticleRecords::Block;

ArticleSummary titled(const QString& title)
{
    ArticleSummary summary;
    summary.title = title;
    return summary;
}

ScannedArticle article(const QString& file, const ArticleSummary& summary)
{
    return {file, FileStamp{123, 456, 789}, summary};
}

Block blockOf(const QStringList& titles)
{
    QList<ScannedArticle> articles;
    for (const QString& title : titles)
        articles.append(article(title + u".md"_s, titled(title)));
    return std::make_shared<const RecordBlock>(articles);
}

ArticleSummary everything()
{
    ArticleSummary summary;
    summary.title = u"Harbour bridge"_s;
    summary.excerpt = u"The old bridge is open."_s;
    summary.published = ArticleSummary::Published::Yes;
    summary.date = u"2021-04-13T17:10:59Z"_s;
    summary.instant = 1618333859000;
    summary.provider = u"Harbour Post"_s;
    summary.providerDomain = u"example.org"_s;
    summary.providerPicture = u"/harbour.png"_s;
    summary.category = u"news"_s;
    summary.type = u"article"_s;
    summary.topics = {u"Election"_s, u"Climate"_s};
    summary.quality = 175;
    summary.heat = -1;
    summary.pictures = 2;
    summary.related = 3;
    summary.leadPicture = u"https://example.org/bridge.jpg"_s;
    summary.webAddress = 12345678901234567890ULL;
    summary.originalAddress = 1;
    return summary;
}

QString titlesOf(const ArticleRecords& records)
{
    QStringList titles;
    for (int row = 0; row < records.size(); ++row)
        titles.append(records.row(row).title());
    return titles.join(u' ');
}

QString textOf(QByteArrayView bytes)
{
    return QString::fromUtf8(bytes);
}

} // namespace

class TestArticleRecords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesBackWhatWasPacked_data();
    void givesBackWhatWasPacked();
    void keepsApartWhatLiesTogether();
    void foldsTheTextsThatAreSearched_data();
    void foldsTheTextsThatAreSearched();
    void foldsWhatIsSearchedByItself();
    void goesThroughTopicsUntilOneIsFound();
    void countsWarningsAndErrors();
    void appendsAndReplaces();
    void replacesTheSameRowTwice();
    void staysGoneWhenReplaced();
    void aCopyIsASnapshot();
    void freesABlockThatNoRowUses();
    void aSnapshotKeepsItsBlocks();
};

void TestArticleRecords::givesBackWhatWasPacked_data()
{
    QTest::addColumn<ArticleSummary>("summary");
    const auto with = [](auto change) {
        ArticleSummary summary = everything();
        change(summary);
        return summary;
    };
    QTest::newRow("nothing") << ArticleSummary();
    QTest::newRow("everything") << everything();
    QTest::newRow("zeros are values") << with([](ArticleSummary& s) { s.instant = s.quality = s.heat = 0; });
    QTest::newRow("no numbers") << with(
        [](ArticleSummary& s) { s.instant = s.quality = s.heat = std::nullopt; });
    QTest::newRow("the largest numbers") << with([](ArticleSummary& s) {
        s.instant = s.quality = std::numeric_limits<qint64>::max();
        s.heat = std::numeric_limits<qint64>::min();
    });
    QTest::newRow("other scripts") << with([](ArticleSummary& s) {
        s.title = u"\u00c4rzte \u2014 \u6771\u4eac \U0001F600"_s;
        s.excerpt = u"\u0395\u03bb\u03bb\u03b7\u03bd\u03b9\u03ba\u03ac"_s;
        s.provider = s.category = s.type = u"Z\u00fcri"_s;
        s.topics = {u"D\u00e9mocratie"_s, u"\u0418\u0301"_s};
        s.leadPicture = u"/\u00fc.png"_s;
    });
    QTest::newRow("U+FEFF first") << with([](ArticleSummary& s) {
        s.title = s.excerpt = s.date = s.leadPicture = s.provider = s.category = u"\uFEFFx"_s;
        s.topics = {u"\uFEFF"_s, u"\uFEFF\uFEFF"_s};
    });
    QTest::newRow("line feeds") << with([](ArticleSummary& s) { s.title = s.provider = u"one\ntwo\n"_s; });
    QTest::newRow("NUL") << with(
        [](ArticleSummary& s) { s.title = s.provider = QString::fromUtf16(u"a\0b", 3); });
    QTest::newRow("problems") << with([](ArticleSummary& s) {
        s.problems = {{Diagnostic::Severity::Error, u"bad-date"_s, u"No date."_s,
                       foreword::frontmatter::FieldPath() / u"date"_s, 7},
                      {Diagnostic::Severity::Note, u"other"_s, u"\u00c4"_s, {}, 0}};
    });
    QTest::newRow("unreadable") << with([](ArticleSummary& s) {
        s = {};
        s.readable = false;
        s.problems = {{Diagnostic::Severity::Error, u"unreadable-yaml"_s, u"No."_s, {}, 2}};
    });
    QTest::newRow("many topics") << with([](ArticleSummary& s) {
        s.topics.clear();
        for (int i = 0; i < 5000; ++i)
            s.topics.append(QString::number(i % 3000));
    });
    QTest::newRow("empty topics") << with([](ArticleSummary& s) {
        s.topics = {QString(), u"a"_s, QString()};
    });
    QTest::newRow("the same text everywhere") << with([](ArticleSummary& s) {
        s.provider = s.providerDomain = s.providerPicture = s.category = s.type = u"same"_s;
        s.topics = {u"same"_s, u"same"_s};
    });
    for (const auto published : {ArticleSummary::Published::No, ArticleSummary::Published::Absent,
                                 ArticleSummary::Published::Unclear})
        QTest::addRow("published %d", int(published))
            << with([&](ArticleSummary& s) { s.published = published; });
}

void TestArticleRecords::givesBackWhatWasPacked()
{
    QFETCH(const ArticleSummary, summary);
    // Between two others, so that it neither begins nor ends the block.
    const RecordBlock block({article(u"a.md"_s, everything()), article(u"f\u00fc/\uFEFFb.md"_s, summary),
                             article(u"c.md"_s, everything())});
    QCOMPARE(block.size(), 3);
    QVERIFY(block.row(1).summary() == summary);
    QCOMPARE(block.row(1).titleUtf8().toByteArray(), summary.title.toUtf8());
    QByteArray topics("what was there before, which may be longer");
    block.row(1).writeTopics(topics, '\n');
    QCOMPARE(topics, summary.topics.join(u'\n').toUtf8());
    QCOMPARE(block.row(1).file(), u"f\u00fc/\uFEFFb.md"_s);
    QVERIFY(block.row(1).stamp() == (FileStamp{123, 456, 789}));
    QVERIFY(block.row(0).summary() == everything());
    QVERIFY(block.row(2).summary() == everything());
}

void TestArticleRecords::keepsApartWhatLiesTogether()
{
    const RecordBlock block({article(u"1"_s, titled(u"ab"_s)), article(u"2"_s, titled(QString())),
                             article(u"3"_s, titled(u"c"_s))});
    QCOMPARE(block.row(0).title(), u"ab"_s);
    QCOMPARE(block.row(1).title(), QString());
    QCOMPARE(block.row(2).title(), u"c"_s);
    QCOMPARE(textOf(block.row(1).searchText()), u"\n\n\n\n"_s);
    QCOMPARE(RecordBlock(QList<ScannedArticle>()).size(), 0);
}

void TestArticleRecords::foldsTheTextsThatAreSearched_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("excerpt");
    QTest::addColumn<QString>("provider");
    QTest::addColumn<QStringList>("topics");
    QTest::addColumn<QString>("searchText");
    QTest::newRow("nothing") << QString() << QString() << QString() << QStringList() << u"\n\n\n\n"_s;
    QTest::newRow("all") << u"T"_s << u"E"_s << u"P"_s << QStringList{u"A"_s, u"B"_s} << u"t\ne\np\na\nb\n"_s;
    QTest::newRow("case and accents")
        << u"\u00c9t\u00e9"_s << u"STRASSE"_s << u"Z\u00fcri"_s << QStringList{u"D\u00e9mocratie"_s}
        << u"ete\nstrasse\nzuri\ndemocratie\n"_s;
    QTest::newRow("line feeds divide the parts only")
        << u"one\ntwo"_s << u"e"_s << u"p\nq"_s << QStringList{u"a"_s} << u"one two\ne\np q\na\n"_s;
}

void TestArticleRecords::foldsTheTextsThatAreSearched()
{
    QFETCH(const QString, title);
    QFETCH(const QString, excerpt);
    QFETCH(const QString, provider);
    QFETCH(const QStringList, topics);
    ArticleSummary summary = titled(title);
    summary.excerpt = excerpt;
    summary.provider = provider;
    summary.topics = topics;
    const RecordBlock block({article(u"a"_s, everything()), article(u"b"_s, summary)});
    QTEST(textOf(block.row(1).searchText()), "searchText");
}

void TestArticleRecords::foldsWhatIsSearchedByItself()
{
    ArticleSummary summary;
    // As the provider's domain first, which nobody looks for.
    summary.providerDomain = summary.category = u"\u00c9CO"_s;
    summary.provider = u"Z\u00fcri\nPost"_s;
    summary.type = u"Vid\u00e9o"_s;
    summary.topics = {u"\u00c9CO"_s, u"Gro\u00df"_s};
    const RecordBlock block({article(u"a"_s, summary), article(u"b"_s, {})});
    QCOMPARE(textOf(block.row(0).foldedProvider()), u"zuri post"_s);
    QCOMPARE(textOf(block.row(0).foldedCategory()), u"eco"_s);
    QCOMPARE(textOf(block.row(0).foldedType()), u"video"_s);
    QStringList topics;
    block.row(0).anyFoldedTopic([&topics](QByteArrayView topic) {
        topics.append(textOf(topic));
        return false;
    });
    QCOMPARE(topics, QStringList({u"eco"_s, foldForSearch(u"Gro\u00df"_s)}));
    QVERIFY(block.row(1).foldedCategory().isEmpty());
    QVERIFY(block.row(1).foldedType().isEmpty());
}

void TestArticleRecords::goesThroughTopicsUntilOneIsFound()
{
    ArticleSummary summary;
    summary.topics = {u"a"_s, u"b"_s, u"c"_s};
    const RecordBlock block({article(u"a"_s, summary), article(u"b"_s, {})});
    int asked = 0;
    const auto isB = [&asked](QByteArrayView topic) {
        ++asked;
        return topic == QByteArrayView("b");
    };
    QVERIFY(block.row(0).anyFoldedTopic(isB));
    QCOMPARE(asked, 2);
    QVERIFY(!block.row(1).anyFoldedTopic(isB));
    QCOMPARE(asked, 2);
}

void TestArticleRecords::countsWarningsAndErrors()
{
    ArticleSummary summary;
    for (const auto severity : {Diagnostic::Severity::Note, Diagnostic::Severity::Warning,
                                Diagnostic::Severity::Error, Diagnostic::Severity::Note})
        summary.problems.append({severity, u"rule"_s, {}, {}, 0});
    const RecordBlock block({article(u"a"_s, summary), article(u"b"_s, {})});
    QCOMPARE(problemCount(block.row(0)), 2);
    QCOMPARE(problemCount(block.row(1)), 0);
}

void TestArticleRecords::appendsAndReplaces()
{
    ArticleRecords records;
    QCOMPARE(records.size(), 0);
    records.append(blockOf({u"a"_s, u"b"_s}));
    records.append(blockOf({}));
    records.append(blockOf({u"c"_s, u"d"_s}));
    QCOMPARE(titlesOf(records), u"a b c d"_s);
    records.replace({3, 0}, blockOf({u"D"_s, u"A"_s}));
    QCOMPARE(titlesOf(records), u"A b c D"_s);
    records.replace({0, 1}, blockOf({u"1"_s, u"2"_s}));
    QCOMPARE(titlesOf(records), u"1 2 c D"_s);
    records.replace({}, blockOf({}));
    records.append(blockOf({u"e"_s}));
    QCOMPARE(titlesOf(records), u"1 2 c D e"_s);
}

void TestArticleRecords::replacesTheSameRowTwice()
{
    ArticleRecords records;
    records.append(blockOf({u"a"_s}));
    records.replace({0, 0}, blockOf({u"x"_s, u"y"_s}));
    QCOMPARE(titlesOf(records), u"y"_s);
}

void TestArticleRecords::staysGoneWhenReplaced()
{
    ArticleRecords records;
    records.append(blockOf({u"a"_s, u"b"_s}));
    QVERIFY(!records.isGone(0));
    records.setGone(1, true);
    QVERIFY(!records.isGone(0));
    QVERIFY(records.isGone(1));
    QCOMPARE(titlesOf(records), u"a b"_s);
    records.replace({0, 1}, blockOf({u"A"_s, u"B"_s}));
    QVERIFY(!records.isGone(0));
    QVERIFY(records.isGone(1));
    QCOMPARE(titlesOf(records), u"A B"_s);
    records.setGone(1, false);
    QVERIFY(!records.isGone(1));
    QCOMPARE(titlesOf(records), u"A B"_s);
}

void TestArticleRecords::aCopyIsASnapshot()
{
    ArticleRecords records;
    records.append(blockOf({u"a"_s, u"b"_s, u"c"_s}));
    const ArticleRecords snapshot = records;
    records.replace({0, 1, 2}, blockOf({u"1"_s, u"2"_s, u"3"_s}));
    records.setGone(2, true);
    records.append(blockOf({u"4"_s}));
    QCOMPARE(titlesOf(snapshot), u"a b c"_s);
    QVERIFY(!snapshot.isGone(2));
    QCOMPARE(titlesOf(records), u"1 2 3 4"_s);
}

void TestArticleRecords::freesABlockThatNoRowUses()
{
    ArticleRecords records;
    Block block = blockOf({u"a"_s, u"b"_s});
    const std::weak_ptr<const RecordBlock> first = block;
    records.append(block);
    block = blockOf({u"A"_s, u"A"_s});
    const std::weak_ptr<const RecordBlock> second = block;
    records.replace({0, 0}, block);
    block.reset();
    QVERIFY(!first.expired()); // b
    records.replace({1}, blockOf({u"B"_s}));
    QVERIFY(first.expired());
    QVERIFY(!second.expired());
    records.replace({0}, blockOf({u"C"_s}));
    QVERIFY(second.expired());
    QCOMPARE(titlesOf(records), u"C B"_s);
}

void TestArticleRecords::aSnapshotKeepsItsBlocks()
{
    ArticleRecords records;
    Block block = blockOf({u"a"_s});
    const std::weak_ptr<const RecordBlock> old = block;
    records.append(std::exchange(block, nullptr));
    {
        const ArticleRecords snapshot = records;
        records.replace({0}, blockOf({u"A"_s}));
        QVERIFY(!old.expired());
        QCOMPARE(titlesOf(snapshot), u"a"_s);
    }
    QVERIFY(old.expired());
}

QTEST_APPLESS_MAIN(TestArticleRecords)
#include "tst_articlerecords.moc"
