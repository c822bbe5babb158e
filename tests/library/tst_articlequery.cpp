// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/articlequery.h"

#include "library/foldedtext.h"

#include <QTest>

using foreword::frontmatter::ErrorCode;
using foreword::frontmatter::TextSpan;
using foreword::library::ArticleQuery;
using foreword::library::ArticleSummary;
using foreword::library::Diagnostic;
using foreword::library::everyPictureProblem;
using foreword::library::foldForSearch;
using foreword::library::PictureProblem;
using foreword::library::RecordBlock;
using foreword::library::RowMarks;
using foreword::library::ScannedArticle;

namespace {

ArticleSummary story()
{
    ArticleSummary summary;
    summary.title = u"Café débat in Zürich"_qs;
    summary.excerpt = u"Voters meet, and talk."_qs;
    summary.published = ArticleSummary::Published::Yes;
    summary.date = u"2021-04-13T17:10:59Z"_qs;
    summary.provider = u"CNN"_qs;
    summary.category = u"News"_qs;
    summary.type = u"article"_qs;
    summary.topics = QStringList{u"Election"_qs, u"Democratic Voice"_qs};
    summary.quality = 175;
    summary.heat = 215;
    summary.pictures = 1;
    summary.leadPicture = u"/images/debat.jpg"_qs;
    return summary;
}

bool matches(const QString& query, const ArticleSummary& summary, const RowMarks& marks = {})
{
    const auto parsed = ArticleQuery::parse(query);
    const RecordBlock block({{u"_posts/2021-04-13-Debat.md"_qs, {}, summary}});
    return parsed && parsed->matches(block.row(0), marks);
}

} // namespace

class TestArticleQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void folds_data();
    void folds();
    void findsAStory_data();
    void findsAStory();
    void tellsPublishedStatesApart();
    void asksForStates();
    void asksWhatChecksOfPicturesFound();
    void hasAnImageThatCanBeShown();
    void namesTheValuesOfAField();
    void explainsMistakes_data();
    void explainsMistakes();
    void comparesByMeaning();
    void knowsWhatIsStricter_data();
    void knowsWhatIsStricter();
    void strictnessHoldsForEveryArticle();
};

void TestArticleQuery::folds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");
    QTest::newRow("lower") << u"plain text"_qs << u"plain text"_qs;
    QTest::newRow("upper") << u"Plain TEXT [Z] @"_qs << u"plain text [z] @"_qs;
    QTest::newRow("composed") << u"ÀÉîõÜ"_qs << u"aeiou"_qs;
    QTest::newRow("decomposed") << u"e\u0301"_qs << u"e"_qs;
    QTest::newRow("sharp s") << u"STRAẞE"_qs << u"straße"_qs;
    QTest::newRow("Greek") << u"Άθηνα"_qs << u"αθηνα"_qs;
    QTest::newRow("Cyrillic") << u"Ёлка"_qs << u"елка"_qs;
    QTest::newRow("Vietnamese") << u"Việt Nam"_qs << u"viet nam"_qs;
}

void TestArticleQuery::folds()
{
    QFETCH(QString, text);
    QFETCH(QString, folded);
    QCOMPARE(foldForSearch(text), folded);
}

void TestArticleQuery::findsAStory_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<bool>("found");
    const auto row = [](const char* query, bool found) {
        QTest::newRow(query) << QString::fromUtf8(query) << found;
    };
    row("", true);
    row("   ", true);
    row("CAFE", true);
    row("café", true);
    row("zurich voters", true);
    row("zurich absent", false);
    row("cnn", true);
    row("voice", true);
    row("news", false); // a category is not free text
    row("\"and talk\"", true);
    row("\"talk and\"", false);
    row("\"zürich voters\"", false); // not across fields
    row("-paris", true);
    row("-cafe", false);
    row("-\"and talk\"", false);
    row("-", true);
    row("\"\"", true);
    row("\"and ta", true); // while typing
    row("title:", true);
    row("title:debat", true);
    row("TITLE:debat", true);
    row("title:voters", false);
    row("excerpt:voters", true);
    row("excerpt:cafe", false);
    row("provider:cnn", true);
    row("provider:voice", false);
    row("category:news", true);
    row("-category:news", false);
    row("type:article", true);
    row("type:video", false);
    row("topic:\"democratic voice\"", true);
    row("topic:\"election democratic\"", false);
    row("topic:cnn", false);
    row("file:_posts/", true);
    row("file:debat.md", true);
    row("file:other", false);
    row("date:2021-04", true);
    row("date:2021-05", false);
    row("date:04-13", false);
    row("heat:215", true);
    row("heat:21", false);
    row("heat>214", true);
    row("heat>215", false);
    row("heat>=215", true);
    row("heat>=216", false);
    row("heat<215", false);
    row("heat<=215", true);
    row("-heat<100", true);
    row("Quality>100", true);
    row("heat>500,100", true);
    row("heat>", true);
    row("heat>=", true);
    row("date>=2021-04", true);
    row("date>=2021-04-14", false);
    row("date>2021-04", false);
    row("date>2021-03", true);
    row("date<2021-05", true);
    row("date<2021-04-13", false);
    row("date<=2021-04-13", true);
    row("date<=2021", true);
    row("date>2020-12 date<2021-06", true);
    row("a>b", false);
    row("\"heat>214\"", false);
    row("quality:175", true);
    row("quality:215", false);
    row("published:yes", true);
    row("published:TRUE", true);
    row("published:no", false);
    row("-published:no", true);
    row("has:image", true);
    row("has:related", false);
    row("is:problem", false);
    row(":-)", false);
    row("topic=election", true);
    row("topic=elect", false);
    row("-topic=elect", true);
    row("provider=CNN", true);
    row("provider=cn", false);
    row("title=\"cafe debat in zurich\"", true);
    row("title=cafe", false);
    row("date=2021-04", false);
    row("published=yes", true);
    row("topic=paris,\"Democratic Voice\"", true);
    row("topic=paris,rome", false);
    row("-topic=paris,rome", true);
    row("-topic=paris,election", false);
    row("category:opin,new", true);
    row("heat:3,215", true);
    row("date:2020,2021-04", true);
    row("published:no,absent", false);
    row("is:edited,problem", false);
    row("topic=paris,", false); // while typing
    row("topic=", true);
    row("a=b", false);
    row("\"say \"\"yes\"\"\"", false);
    row("provider:cnn published:yes debat -paris", true);
    row("provider:cnn published:no debat -paris", false);
}

void TestArticleQuery::findsAStory()
{
    QFETCH(QString, query);
    QFETCH(bool, found);
    const auto parsed = ArticleQuery::parse(query);
    QVERIFY2(parsed.ok(), parsed ? "" : qUtf8Printable(parsed.error().message));
    QCOMPARE(matches(query, story()), found);
}

void TestArticleQuery::tellsPublishedStatesApart()
{
    const QStringList queries{u"published:yes"_qs, u"published:no"_qs, u"published:absent"_qs};
    const auto answers = [&](ArticleSummary::Published published) {
        ArticleSummary summary = story();
        summary.published = published;
        QString found;
        for (const QString& query : queries)
            found += matches(query, summary) ? u'+' : u'.';
        return found;
    };
    QCOMPARE(answers(ArticleSummary::Published::Yes), u"+.."_qs);
    QCOMPARE(answers(ArticleSummary::Published::No), u".+."_qs);
    QCOMPARE(answers(ArticleSummary::Published::Absent), u"..+"_qs);
    QCOMPARE(answers(ArticleSummary::Published::Unclear), u"..."_qs);
}

void TestArticleQuery::asksForStates()
{
    ArticleSummary summary = story();
    QVERIFY(matches(u"is:edited"_qs, summary, true));
    QVERIFY(!matches(u"is:edited"_qs, summary, false));

    summary.problems = {{Diagnostic::Severity::Note, u"long-text"_qs, {}, {}, 0}};
    QVERIFY(!matches(u"is:problem"_qs, summary));
    summary.problems = {{Diagnostic::Severity::Warning, u"bad-address"_qs, {}, {}, 0}};
    QVERIFY(matches(u"is:problem"_qs, summary));
    QVERIFY(!matches(u"is:unreadable"_qs, summary));
    summary.readable = false;
    QVERIFY(matches(u"is:unreadable"_qs, summary));
    // A file that simply has no front matter.
    summary.problems = {{Diagnostic::Severity::Note, u"no-front-matter"_qs, {}, {}, 0}};
    QVERIFY(!matches(u"is:unreadable"_qs, summary));
}

void TestArticleQuery::asksWhatChecksOfPicturesFound()
{
    for (const PictureProblem problem : everyPictureProblem) {
        const QString term = u"is:"_qs + ruleOf(problem);
        for (const PictureProblem found : everyPictureProblem)
            QCOMPARE(matches(term, story(), {false, found}), found == problem);
        QVERIFY(matches(term, story(), {true, problem | PictureProblem::Duplicate}));
        QVERIFY(!matches(term, story(), true));
        QVERIFY(matches(u"-"_qs + term, story()));
        QVERIFY(ArticleQuery::parse(term)->asksForPictureProblems());
        QVERIFY(!ArticleQuery::parse(term)->asksWhatIsEdited());
    }
    QVERIFY(matches(u"is:picture-dead is:edited"_qs, story(), {true, PictureProblem::Dead}));
    QVERIFY(!ArticleQuery::parse(u"is:edited is:problem has:image"_qs)->asksForPictureProblems());
}

void TestArticleQuery::hasAnImageThatCanBeShown()
{
    ArticleSummary summary = story();
    QVERIFY(matches(u"has:image"_qs, summary));
    summary.leadPicture.clear(); // an item of the list without an address
    QVERIFY(!matches(u"has:image"_qs, summary));
}

void TestArticleQuery::namesTheValuesOfAField()
{
    for (const QString& field : ArticleQuery::fieldNames()) {
        for (const QString& value : ArticleQuery::valuesOf(field))
            QVERIFY2(ArticleQuery::parse(field + u':' + value).ok(), qPrintable(value));
    }
    QVERIFY(ArticleQuery::valuesOf(u"is"_qs).contains(u"picture-size-wrong"_qs));
    QCOMPARE(ArticleQuery::valuesOf(u"has"_qs), (QStringList{u"image"_qs, u"related"_qs}));
    QVERIFY(ArticleQuery::valuesOf(u"title"_qs).isEmpty());
    QVERIFY(ArticleQuery::valuesOf(u"nothing"_qs).isEmpty());
}

void TestArticleQuery::explainsMistakes_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("begin");
    QTest::addColumn<int>("end");
    QTest::newRow("unknown field") << u"debat colour:red"_qs << 6 << 12;
    QTest::newRow("unknown field, negated") << u"-colour:red"_qs << 1 << 7;
    QTest::newRow("a web address") << u"http://example.org"_qs << 0 << 4;
    QTest::newRow("published") << u"published:maybe"_qs << 10 << 15;
    QTest::newRow("number") << u"cnn heat:hot"_qs << 9 << 12;
    QTest::newRow("is") << u"is:\"very new\""_qs << 3 << 13;
    QTest::newRow("one of several") << u"heat:3,hot"_qs << 7 << 10;
    QTest::newRow("what cannot be compared") << u"cnn title>a"_qs << 4 << 11;
    QTest::newRow("a number to compare with") << u"heat>=hot"_qs << 6 << 9;
    QTest::newRow("a date to compare with") << u"date<april"_qs << 5 << 10;
    QTest::newRow("a month of one digit") << u"date>=2021-5"_qs << 6 << 12;
    QTest::newRow("a date in another order") << u"date>13.04.2021"_qs << 5 << 15;
    QTest::newRow("has") << u"has:title"_qs << 4 << 9;
}

void TestArticleQuery::explainsMistakes()
{
    QFETCH(QString, query);
    QFETCH(int, begin);
    QFETCH(int, end);
    const auto parsed = ArticleQuery::parse(query);
    QVERIFY(!parsed);
    QCOMPARE(int(parsed.error().code), int(ErrorCode::BadValue));
    QCOMPARE(int(parsed.error().span.begin), begin);
    QCOMPARE(int(parsed.error().span.end), end);
    QVERIFY(!parsed.error().message.isEmpty());
}

void TestArticleQuery::comparesByMeaning()
{
    const auto parsed = [](const QString& query) { return ArticleQuery::parse(query).value(); };
    QVERIFY(parsed(u" Café "_qs) == parsed(u"cafe"_qs));
    QVERIFY(parsed(u"published:true"_qs) == parsed(u"published:yes"_qs));
    QVERIFY(!(parsed(u"-cafe"_qs) == parsed(u"cafe"_qs)));
    QVERIFY(!(parsed(u"topic=cafe"_qs) == parsed(u"topic:cafe"_qs)));
    QVERIFY(parsed(u"is:unreadable,edited"_qs).asksWhatIsEdited());
    QVERIFY(parsed(u"is:edited,picture-dead"_qs).asksForPictureProblems());
    QVERIFY(parsed(u"heat:"_qs).isEmpty());
    QVERIFY(!parsed(u"heat:3"_qs).isEmpty());
}

void TestArticleQuery::knowsWhatIsStricter_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("isWithin");
    const auto row = [](const char* query, const char* other, bool isWithin) {
        QTest::addRow("%s, %s", query, other)
            << QString::fromUtf8(query) << QString::fromUtf8(other) << isWithin;
    };
    row("", "", true);
    row("a", "", true);
    row("", "a", false);
    row("elect", "elect", true);
    row("election", "elect", true);
    row("election", "lect", true);
    row("elect", "election", false);
    row("Zürich", "ZUR", true);
    row("city elect", "city", true);
    row("elect city", "city e", true);
    row("city", "city elect", false);
    row("city cities", "cit", true);
    row("-elect", "-election", true);
    row("-election", "-elect", false);
    row("-elect", "elect", false);
    row("elect", "-elect", false);
    row("city -e", "city -el -eb", true);
    row("city -el", "city -e", false);
    row("title:city", "title:cit", true);
    row("title:city", "excerpt:city", false);
    row("category:news", "category:new", true);
    row("topic:heat", "topic:he", true);
    row("file:2021-04", "file:04", true);
    row("date:2021-04", "date:2021", true);
    row("date:2021-04", "date:04", false);
    row("-date:2021", "-date:2021-04", true);
    row("heat:215", "heat:21", false);
    row("heat:215 a", "heat:215", true);
    row("-heat:215 a", "-heat:215", true);
    row("heat>215", "heat>200", true);
    row("heat>200", "heat>215", false);
    row("heat>200", "heat>=200", false);
    row("heat>=201", "heat>200", true);
    row("heat<5", "heat<=6", true);
    row("heat<5", "heat>4", false);
    row("heat:215", "heat>200", true);
    row("heat>200", "heat:215", false);
    row("-heat>200", "-heat>215", true);
    row("date>2021", "date>2021", true);
    row("date>2021-05", "date>2021", false);
    row("published:yes", "published:true", true);
    row("published:yes", "published:no", false);
    row("has:image is:problem", "has:image", true);
    row("topic=a", "topic=a,b", true);
    row("topic=a,b", "topic=a", false);
    row("topic=b,a", "topic=a,b,c", true);
    row("topic=a,b", "topic=b,a", true);
    row("topic=a,d", "topic=a,b,c", false);
    row("topic:city,elect", "topic:cit,lect", true);
    row("topic:city,elect", "topic:cit", false);
    row("-topic=a", "-topic=a,b", false);
    row("-topic=a,b", "-topic=a", true);
    row("-topic:cit,lect", "-topic:city,elect", true);
    row("-topic=a", "topic=a,b", false);
    row("topic=city", "topic:city", true);
    row("topic=city", "topic:cit", true);
    row("topic:city", "topic=city", false);
    row("topic=city", "topic=cit", false);
    row("-topic:cit", "-topic=city", true);
    row("-topic=city", "-topic:cit", false);
    row("date=2021-04", "date:2021", true);
    row("date:2021-04", "date=2021-04", false);
    row("date=2021-04", "date=2021", false);
    row("date:2021-04,2020-12", "date:2021,2020", true);
    row("published:yes", "published:yes,no", true);
    row("published:yes,no", "published:no", false);
    row("is:picture-dead", "is:picture-dead,edited", true);
    row("heat:3", "heat:3,4", true);
    row("topic=a city", "topic=a,b cit", true);
}

void TestArticleQuery::knowsWhatIsStricter()
{
    QFETCH(const QString, query);
    QFETCH(const QString, other);
    QTEST(ArticleQuery::parse(query)->isWithin(*ArticleQuery::parse(other)), "isWithin");
}

/// Whatever is said to be within another query matches nothing that the other does not.
void TestArticleQuery::strictnessHoldsForEveryArticle()
{
    const QStringList values{u"a"_qs, u"b"_qs, u"ab"_qs, u"abc"_qs, u"\"a b\""_qs};
    QList<ScannedArticle> articles;
    for (const QString& first : values) {
        for (const QString& second : values) {
            ArticleSummary summary;
            summary.category = QString(first).remove(u'"');
            summary.topics = {summary.category, QString(second).remove(u'"')};
            summary.date = summary.topics[1];
            if (first != second)
                summary.heat = 3 * int(articles.size());
            articles.append({first, {}, summary});
        }
    }
    const RecordBlock block(articles);
    QList<ArticleQuery> queries;
    for (const QString& field : {u"topic"_qs, u"category"_qs, u"date"_qs}) {
        for (const QString& sign : {u":"_qs, u"="_qs}) {
            for (const QString& first : values) {
                for (const QString& more : {QString(), u",b"_qs, u",ab,c"_qs}) {
                    const QString term = field + sign + first + more;
                    queries << *ArticleQuery::parse(term) << *ArticleQuery::parse(u'-' + term);
                }
            }
        }
    }
    for (const QString& sign : {u":"_qs, u"="_qs, u"<"_qs, u"<="_qs, u">"_qs, u">="_qs}) {
        for (const QString& value : {u"8"_qs, u"9"_qs, u"30"_qs, u"9,30"_qs}) {
            const QString term = u"heat"_qs + sign + value;
            queries << *ArticleQuery::parse(term) << *ArticleQuery::parse(u'-' + term);
        }
    }
    const auto isNoOtherMatched = [&](const ArticleQuery& query, const ArticleQuery& other) {
        for (int row = 0; row < block.size(); ++row) {
            if (query.matches(block.row(row), {}) && !other.matches(block.row(row), {}))
                return false;
        }
        return true;
    };
    int within = 0;
    for (const ArticleQuery& query : queries) {
        for (const ArticleQuery& other : queries) {
            if (!query.isWithin(other))
                continue;
            ++within;
            QVERIFY(isNoOtherMatched(query, other));
        }
    }
    QVERIFY(within > 2 * queries.size());
}

QTEST_GUILESS_MAIN(TestArticleQuery)
#include "tst_articlequery.moc"
