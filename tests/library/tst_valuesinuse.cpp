// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/valuesinuse.h"

#include <QTest>

using foreword::library::ArticleSummary;
using foreword::library::ProviderInUse;
using foreword::library::RecordBlock;
using foreword::library::ScannedArticle;
using foreword::library::ValueCount;
using foreword::library::ValuesInUse;

namespace {

/// A block of one story, whose row is to be counted.
RecordBlock story(const QString& provider, const QString& domain, const QStringList& topics)
{
    ArticleSummary summary;
    summary.provider = provider;
    summary.providerDomain = domain;
    summary.providerPicture = domain.isEmpty() ? QString() : QString(u"/logos/" + domain + u".png");
    summary.category = u"news"_qs;
    summary.type = u"article"_qs;
    summary.topics = topics;
    return RecordBlock({{u"a.md"_qs, {}, summary}});
}

} // namespace

class TestValuesInUse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsMostUsedFirst();
    void forgetsWhatIsRemoved();
    void knowsAProvidersDomain();
    void leavesAnArticleOut();
    void takesInWhatOthersCounted();
    void countsABlockAsItsRows();
};

void TestValuesInUse::countsMostUsedFirst()
{
    ValuesInUse values;
    values.add(story(u"A"_qs, {}, {u"zoo"_qs, u"art"_qs}).row(0));
    values.add(story(u"B"_qs, {}, {u"zoo"_qs, u"bee"_qs}).row(0));
    values.add(story(u"B"_qs, {}, {}).row(0));
    QCOMPARE(values.topics(), QList<ValueCount>({{u"zoo"_qs, 2}, {u"art"_qs, 1}, {u"bee"_qs, 1}}));
    QCOMPARE(values.categories(), QList<ValueCount>({{u"news"_qs, 3}}));
    QCOMPARE(values.types(), QList<ValueCount>({{u"article"_qs, 3}}));
    QCOMPARE(values.providers(), QList<ProviderInUse>({{u"B"_qs, {}, {}, 2}, {u"A"_qs, {}, {}, 1}}));
}

void TestValuesInUse::forgetsWhatIsRemoved()
{
    ValuesInUse values;
    const RecordBlock one = story(u"A"_qs, u"a.org"_qs, {u"art"_qs});
    values.add(one.row(0));
    values.add(story(u"A"_qs, u"a.com"_qs, {u"art"_qs}).row(0));
    values.remove(one.row(0));
    QCOMPARE(values.topics(), QList<ValueCount>({{u"art"_qs, 1}}));
    QCOMPARE(values.providers(), QList<ProviderInUse>({{u"A"_qs, u"a.com"_qs, u"/logos/a.com.png"_qs, 1}}));
    values.clear();
    QCOMPARE(values.topics(), QList<ValueCount>());
    QCOMPARE(values.providers(), QList<ProviderInUse>());
}

void TestValuesInUse::knowsAProvidersDomain()
{
    ValuesInUse values;
    values.add(story(u"A"_qs, u"wrong.org"_qs, {}).row(0));
    values.add(story(u"A"_qs, u"a.org"_qs, {}).row(0));
    values.add(story(u"A"_qs, u"a.org"_qs, {}).row(0));
    values.add(story(u"A"_qs, {}, {}).row(0));
    QCOMPARE(values.provider(u"A"_qs), (ProviderInUse{u"A"_qs, u"a.org"_qs, u"/logos/a.org.png"_qs, 4}));
    QCOMPARE(values.provider(u"a"_qs), (ProviderInUse{u"a"_qs, {}, {}, 0}));
}

void TestValuesInUse::leavesAnArticleOut()
{
    const RecordBlock own = story(u"A"_qs, u"a.com"_qs, {});
    const RecordBlock other = story(u"A"_qs, u"b.com"_qs, {});
    ValuesInUse values;
    values.add(own.row(0));
    QCOMPARE(values.provider(u"A"_qs, own.row(0)), (ProviderInUse{u"A"_qs, {}, {}, 0}));
    values.add(other.row(0));
    QCOMPARE(values.provider(u"A"_qs).domain, u"a.com"_qs);
    QCOMPARE(values.provider(u"A"_qs, own.row(0)),
             (ProviderInUse{u"A"_qs, u"b.com"_qs, u"/logos/b.com.png"_qs, 1}));
    // One of another provider is not among them.
    QCOMPARE(values.provider(u"A"_qs, story(u"B"_qs, u"b.com"_qs, {}).row(0)).count, 2);
}

void TestValuesInUse::takesInWhatOthersCounted()
{
    const RecordBlock one = story(u"A"_qs, u"a.org"_qs, {u"art"_qs, u"zoo"_qs});
    const RecordBlock two = story(u"A"_qs, u"a.com"_qs, {u"zoo"_qs});
    const RecordBlock three = story(u"B"_qs, {}, {u"bee"_qs});
    ValuesInUse expected;
    ValuesInUse values;
    ValuesInUse others;
    values.add(one.row(0));
    for (const RecordBlock* block : {&two, &three})
        others.add(block->row(0));
    values.add(others);
    for (const RecordBlock* block : {&one, &two, &three})
        expected.add(block->row(0));
    QCOMPARE(values.topics(), expected.topics());
    QCOMPARE(values.categories(), expected.categories());
    QCOMPARE(values.types(), expected.types());
    QCOMPARE(values.providers(), expected.providers());
}

void TestValuesInUse::countsABlockAsItsRows()
{
    QList<ScannedArticle> articles;
    for (int i = 0; i < 60; ++i) {
        ArticleSummary summary;
        // What stands in several fields counts in each of them, and what is empty in none.
        const QStringList texts{QString(), u"news"_qs, u"a.org"_qs, u"b.org"_qs};
        summary.provider = texts[i % 4];
        summary.providerDomain = texts[i % 3];
        summary.providerPicture = texts[i % 2];
        summary.category = texts[i / 7 % 4];
        summary.type = texts[i / 5 % 3];
        summary.topics = texts.mid(i % 4);
        articles.append({QString::number(i), {}, summary});
    }
    const RecordBlock block(articles);
    ValuesInUse together;
    together.add(block);
    ValuesInUse oneByOne;
    for (int row = 0; row < block.size(); ++row)
        oneByOne.add(block.row(row));
    QVERIFY(!together.topics().isEmpty() && !together.providers().isEmpty());
    QCOMPARE(together.topics(), oneByOne.topics());
    QCOMPARE(together.categories(), oneByOne.categories());
    QCOMPARE(together.types(), oneByOne.types());
    QCOMPARE(together.providers(), oneByOne.providers());
    for (int row = 0; row < block.size(); ++row)
        together.remove(block.row(row));
    QVERIFY(together.topics().isEmpty() && together.providers().isEmpty());
}

QTEST_GUILESS_MAIN(TestValuesInUse)
#include "tst_valuesinuse.moc"
