// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/facetcounts.h"
#include "library/foldedtext.h"

#include <QRandomGenerator>
#include <QTest>

using namespace foreword::library;

namespace {

/// Random articles, with what tells texts apart badly: case, accents, one value within another, hostile ones.
ArticleSummary randomArticle(QRandomGenerator& random)
{
    static const QStringList texts{{},
                                   u"News"_qs,
                                   u"news"_qs,
                                   u"Néws"_qs,
                                   u"News, local"_qs,
                                   u"a \"quoted\" one"_qs,
                                   u"a:b=c"_qs,
                                   u" padded "_qs,
                                   u"two\nlines"_qs,
                                   u"back\\slash"_qs,
                                   u"-dash"_qs,
                                   u"\u0301"_qs};
    const auto text = [&] { return texts[random.bounded(int(texts.size()))]; };
    static const QStringList dates{
        {}, u"2021-04-13T17:10:59Z"_qs, u"2021-04"_qs, u"2021-041"_qs, u"2020-12-01"_qs, u"13 April 2021"_qs};
    ArticleSummary article;
    article.published = ArticleSummary::Published(random.bounded(4));
    article.category = text();
    article.type = text();
    article.provider = text();
    for (int i = random.bounded(4); i > 0; --i)
        article.topics.append(text().simplified());
    article.date = dates[random.bounded(int(dates.size()))];
    if (random.bounded(3) == 0) {
        article.problems = {{Diagnostic::Severity::Warning, u"bad-address"_qs, {}, {}, 0}};
        article.readable = random.bounded(2) == 0;
    }
    return article;
}

int naiveCount(const ArticleRecords& records, const QString& query, const std::vector<RowMarks>& marks)
{
    const ArticleQuery parsed = ArticleQuery::parse(query).value();
    int count = 0;
    for (int row = 0; row < records.size(); ++row)
        count += !records.isGone(row) && parsed.matches(records.row(row), marks[size_t(row)]) ? 1 : 0;
    return count;
}

bool isChosen(const QString& value, const QString& query, Facet facet)
{
    const QList<ChosenValue> chosen = chosenValues(query, facet);
    return std::any_of(chosen.begin(), chosen.end(),
                       [&](const ChosenValue& one) { return one.folded == foldForSearch(value); });
}

/// Such as "news 3, sports 0".
QString textOf(const QList<FacetValue>& values)
{
    QStringList texts;
    for (const FacetValue& one : values)
        texts.append(one.value + u' ' + QString::number(one.count));
    return texts.join(u", "_qs);
}

} // namespace

class TestFacets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsWhatChoosingShows_data();
    void countsWhatChoosingShows();
    void tellsTheMostUsedSpelling();
    void ordersValues();
    void choosesAndReleases_data();
    void choosesAndReleases();
    void choosesInPlaceOfAndBeside();
    void releasesOneOfSeveral_data();
    void releasesOneOfSeveral();
    void knowsWhatWasTyped();
};

void TestFacets::countsWhatChoosingShows_data()
{
    QTest::addColumn<QString>("query");
    for (const char* query :
         {"", "topic=news", "topic=news,a:b=c -category=news", "published:yes category=news provider=news",
          "date:2021-04,2020-12 is:problem", "is:edited is:picture-dead,unreadable", "topic:new",
          "date:2021 published:no", "date>=2021-01", "nothing"})
        QTest::newRow(query) << QString::fromLatin1(query);
}

/// The count beside a value is what is shown once it is chosen in place of the facet's own terms.
void TestFacets::countsWhatChoosingShows()
{
    QFETCH(QString, query);
    QRandomGenerator random(7);
    ArticleRecords records;
    std::vector<RowMarks> marks;
    for (int block = 0; block < 3; ++block) {
        QList<ScannedArticle> articles;
        for (int i = 0; i < 3000; ++i) {
            articles.append({QString::number(i), {}, randomArticle(random)});
            marks.emplace_back(random.bounded(2) == 0, PictureProblems(random.bounded(64)));
        }
        records.append(std::make_shared<const RecordBlock>(articles));
    }
    for (int row = 0; row < records.size(); row += 17)
        records.setGone(row, true);

    const FacetCounts counts = countFacets(records, FacetedQuery::parse(query).value(), marks);
    for (const Facet facet : everyFacet) {
        int values = 0;
        for (const FacetValue& one : counts[size_t(facet)]) {
            const QString chosen = withChosen(query, facet, one.value, Choose::Alone);
            const int expected = naiveCount(records, chosen, marks);
            QVERIFY2(one.count == expected,
                     qPrintable(u"%1: %2, not %3"_qs.arg(chosen).arg(one.count).arg(expected)));
            QVERIFY(isChosen(one.value, chosen, facet));
            QCOMPARE(one.folded, foldForSearch(one.value));
            values += expected;
        }
        QVERIFY((query == u"nothing") == (values == 0));
        QVERIFY(!counts[size_t(facet)].isEmpty());
    }
}

void TestFacets::tellsTheMostUsedSpelling()
{
    QList<ScannedArticle> articles;
    for (const char* category : {"news", "News", "NEWS", "News"}) {
        ArticleSummary summary;
        summary.category = QString::fromLatin1(category);
        summary.topics = {u"Twice"_qs, u"twice"_qs};
        articles.append({QString(), {}, summary});
    }
    ArticleRecords records;
    records.append(std::make_shared<const RecordBlock>(articles));
    const FacetCounts counts = countFacets(records, {}, std::vector<RowMarks>(4));
    QCOMPARE(textOf(counts[size_t(Facet::Category)]), u"News 4"_qs);
    QCOMPARE(textOf(counts[size_t(Facet::Topic)]), u"Twice 4"_qs);
}

void TestFacets::ordersValues()
{
    QList<ScannedArticle> articles;
    const QList<std::pair<QString, QString>> stories{
        {u"b"_qs, u"2020-01-01"_qs}, {u"c"_qs, u"2021-02-01"_qs}, {u"c"_qs, u"2020-01-09"_qs}, {u"a"_qs, {}}};
    for (const auto& [type, date] : stories) {
        ArticleSummary summary;
        summary.type = type;
        summary.date = date;
        articles.append({QString(), {}, summary});
    }
    ArticleRecords records;
    records.append(std::make_shared<const RecordBlock>(articles));
    const FacetCounts counts = countFacets(records, {}, std::vector<RowMarks>(4));
    QCOMPARE(textOf(counts[size_t(Facet::Type)]), u"c 2, a 1, b 1"_qs);
    QCOMPARE(textOf(counts[size_t(Facet::Month)]), u"2021-02 1, 2020-01 2"_qs);
    // Those that nothing is left of come last, the most frequent ones first as well.
    const FacetCounts fewer =
        countFacets(records, FacetedQuery::parse(u"-type=c -type=b"_qs).value(), std::vector<RowMarks>(4));
    QCOMPARE(textOf(fewer[size_t(Facet::Type)]), u"a 1, c 0, b 0"_qs);
    QCOMPARE(textOf(fewer[size_t(Facet::Month)]), u"2021-02 0, 2020-01 0"_qs);
}

void TestFacets::choosesAndReleases_data()
{
    QTest::addColumn<QString>("query");
    for (const char* query : {"", "debat", "  two  words ", "\"a phrase\"", "\"an open phr", "topic:cit",
                              "heat:x", "-topic=News", "topic=\"", "-", "provider:cnn,bbc \"x\"\"y"})
        QTest::newRow(query) << QString::fromLatin1(query);
}

/// Whatever stands there stays, and whatever a value holds it is found again.
void TestFacets::choosesAndReleases()
{
    QFETCH(QString, query);
    const QStringList values{u"Cities"_qs,       u"Public transport"_qs,
                             u"\"quoted\""_qs,   u"a\"b"_qs,
                             u"two\nlines"_qs,   u"a:b"_qs,
                             u"a=b,c"_qs,        u"-x"_qs,
                             u" padded "_qs,     u"\\"_qs,
                             u"ends\""_qs,       u"العربية"_qs,
                             u"topic=other x"_qs};
    for (const QString& value : values) {
        const QString chosen = withChosen(query, Facet::Topic, value, Choose::Alone);
        QVERIFY2(isChosen(value, chosen, Facet::Topic), qPrintable(chosen));
        if (!query.isEmpty())
            QVERIFY2(chosen.contains(query), qPrintable(chosen));
        QCOMPARE(withReleased(chosen, Facet::Topic, value), query);
        const QString both = withChosen(chosen, Facet::Topic, u"Other one"_qs, Choose::Too);
        QVERIFY(isChosen(value, both, Facet::Topic));
        QVERIFY(isChosen(u"Other one"_qs, both, Facet::Topic));
        QCOMPARE(withReleased(both, Facet::Topic, u"Other one"_qs), chosen);
    }
}

void TestFacets::choosesInPlaceOfAndBeside()
{
    QCOMPARE(withChosen(u"x topic=a y topic=b topic:c"_qs, Facet::Topic, u"d e"_qs, Choose::Alone),
             u"x topic=\"d e\" y topic:c"_qs);
    QCOMPARE(withChosen(u"topic=a y"_qs, Facet::Topic, u"b"_qs, Choose::Too), u"topic=a,b y"_qs);
    QCOMPARE(withChosen(u"y"_qs, Facet::Published, u"no"_qs, Choose::Too), u"y published:no"_qs);
    QCOMPARE(withChosen({}, Facet::Month, u"2021-04"_qs, Choose::Alone), u"date:2021-04"_qs);
    QCOMPARE(withChosen(u"date:2021"_qs, Facet::Month, u"2021-04"_qs, Choose::Alone),
             u"date:2021 date:2021-04"_qs);
    QCOMPARE(withChosen(u"is:edited"_qs, Facet::Problems, u"problem"_qs, Choose::Alone),
             u"is:edited is:problem"_qs);
    QCOMPARE(withChosen(u"topic=\"open"_qs, Facet::Topic, u"b"_qs, Choose::Too), u"topic=b,\"open"_qs);
}

void TestFacets::releasesOneOfSeveral_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("rest");
    QTest::newRow("first") << u"topic=b,a c"_qs << u"topic=a c"_qs;
    QTest::newRow("last") << u"topic=a,b c"_qs << u"topic=a c"_qs;
    QTest::newRow("between") << u"topic=a,\"b\",c"_qs << u"topic=a,c"_qs;
    QTest::newRow("twice") << u"topic=a,b,B"_qs << u"topic=a"_qs;
    QTest::newRow("twice at once") << u"topic=b,B x"_qs << u"x"_qs;
    QTest::newRow("several terms") << u"topic=b x topic:b"_qs << u"x"_qs;
    QTest::newRow("not its contrary") << u"-topic=b"_qs << u"-topic=b"_qs;
    QTest::newRow("not a part") << u"topic:bc provider=b"_qs << u"topic:bc provider=b"_qs;
}

void TestFacets::releasesOneOfSeveral()
{
    QFETCH(QString, query);
    QFETCH(QString, rest);
    QCOMPARE(withReleased(query, Facet::Topic, u"b"_qs), rest);
}

void TestFacets::knowsWhatWasTyped()
{
    const auto chosen = [](const QString& query, Facet facet) {
        QString text;
        for (const ChosenValue& one : chosenValues(query, facet))
            text += one.value + (one.isWhole ? u"! "_qs : u"? "_qs);
        return text;
    };
    QCOMPARE(chosen(u"TOPIC:Cities -topic=x topic=a,B,A"_qs, Facet::Topic), u"Cities? a! B! "_qs);
    QCOMPARE(chosen(u"published:True"_qs, Facet::Published), u"yes! "_qs);
    QCOMPARE(withReleased(u"published:true"_qs, Facet::Published, u"yes"_qs), QString());
    QCOMPARE(chosen(u"is:edited,problem"_qs, Facet::Edited), u"edited! "_qs);
    QCOMPARE(chosen(u"is:edited,problem"_qs, Facet::Problems), u"problem! "_qs);
    QCOMPARE(chosen(u"date:2021-04-13 date:2021-05"_qs, Facet::Month), u"2021-05! "_qs);
    QCOMPARE(chosen(u"published:ye"_qs, Facet::Published), QString());
    QCOMPARE(chosen(u"published:True"_qs, Facet::Published), u"yes! "_qs);
    QCOMPARE(chosen(u"is:prob,unreadable"_qs, Facet::Problems), u"unreadable! "_qs);
    QCOMPARE(chosen(u"date>=2021-04 date<2021-06"_qs, Facet::Month), QString());
    QCOMPARE(chosenValues(u"topic=Z\u00fcrich"_qs, Facet::Topic).value(0).folded, u"zurich"_qs);
}

QTEST_GUILESS_MAIN(TestFacets)
#include "tst_facets.moc"
