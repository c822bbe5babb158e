// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/valuesinuse.h"

#include <QTest>

using foreword::library::ArticleSummary;
using foreword::library::ProviderInUse;
using foreword::library::ValueCount;
using foreword::library::ValuesInUse;

namespace {

ArticleSummary story(const QString& provider, const QString& domain, const QStringList& topics)
{
    ArticleSummary summary;
    summary.provider = provider;
    summary.providerDomain = domain;
    summary.providerPicture = domain.isEmpty() ? QString() : QString(u"/logos/" + domain + u".png");
    summary.category = u"news"_qs;
    summary.type = u"article"_qs;
    summary.topics = topics;
    return summary;
}

} // namespace

class TestValuesInUse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsMostUsedFirst();
    void forgetsWhatIsRemoved();
    void knowsAProvidersDomain();
};

void TestValuesInUse::countsMostUsedFirst()
{
    ValuesInUse values;
    values.add(story(u"A"_qs, {}, {u"zoo"_qs, u"art"_qs}));
    values.add(story(u"B"_qs, {}, {u"zoo"_qs, u"bee"_qs}));
    values.add(story(u"B"_qs, {}, {}));
    QCOMPARE(values.topics(), QList<ValueCount>({{u"zoo"_qs, 2}, {u"art"_qs, 1}, {u"bee"_qs, 1}}));
    QCOMPARE(values.categories(), QList<ValueCount>({{u"news"_qs, 3}}));
    QCOMPARE(values.types(), QList<ValueCount>({{u"article"_qs, 3}}));
    QCOMPARE(values.providers(), QList<ProviderInUse>({{u"B"_qs, {}, {}, 2}, {u"A"_qs, {}, {}, 1}}));
}

void TestValuesInUse::forgetsWhatIsRemoved()
{
    ValuesInUse values;
    const ArticleSummary one = story(u"A"_qs, u"a.org"_qs, {u"art"_qs});
    values.add(one);
    values.add(story(u"A"_qs, u"a.com"_qs, {u"art"_qs}));
    values.remove(one);
    QCOMPARE(values.topics(), QList<ValueCount>({{u"art"_qs, 1}}));
    QCOMPARE(values.providers(), QList<ProviderInUse>({{u"A"_qs, u"a.com"_qs, u"/logos/a.com.png"_qs, 1}}));
    values.clear();
    QCOMPARE(values.topics(), QList<ValueCount>());
    QCOMPARE(values.providers(), QList<ProviderInUse>());
}

void TestValuesInUse::knowsAProvidersDomain()
{
    ValuesInUse values;
    values.add(story(u"A"_qs, u"wrong.org"_qs, {}));
    values.add(story(u"A"_qs, u"a.org"_qs, {}));
    values.add(story(u"A"_qs, u"a.org"_qs, {}));
    values.add(story(u"A"_qs, {}, {}));
    QCOMPARE(values.provider(u"A"_qs), (ProviderInUse{u"A"_qs, u"a.org"_qs, u"/logos/a.org.png"_qs, 4}));
    QCOMPARE(values.provider(u"a"_qs), (ProviderInUse{u"a"_qs, {}, {}, 0}));
}

QTEST_GUILESS_MAIN(TestValuesInUse)
#include "tst_valuesinuse.moc"
