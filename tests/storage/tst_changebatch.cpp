// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/changebatch.h"

#include <QTest>

using foreword::storage::ChangeBatch;
using foreword::storage::GatherTimes;

class TestChangeBatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsALoneChangeSoon();
    void waitsForTheLastOfAFew();
    void losesPatienceWithAFew();
    void waitsForTheEndOfAStorm();
    void tellsOfAnEndlessStorm();
    void beginsAnewAfterTaking();
    void takesEachPathOnceAndSorted();
    void leavesOutWhatIsBelowAnother();
    void takesNothingButEverything();
    void doesNotGrowWithoutEnd();

private:
    static constexpr GatherTimes times{300, 1200, 10'000, 50};
};

void TestChangeBatch::tellsALoneChangeSoon()
{
    ChangeBatch batch(times);
    QVERIFY(batch.isEmpty());
    batch.add("a.md", 1000);
    QVERIFY(!batch.isEmpty());
    QCOMPARE(batch.dueMs(), 1300);
}

void TestChangeBatch::waitsForTheLastOfAFew()
{
    ChangeBatch batch(times);
    batch.add("a.md", 1000);
    batch.add("b.md", 1200);
    QCOMPARE(batch.dueMs(), 1500);
}

void TestChangeBatch::losesPatienceWithAFew()
{
    ChangeBatch batch(times);
    for (int ms = 0; ms <= 2000; ms += 100)
        batch.add("log.txt", ms);
    QCOMPARE(batch.dueMs(), 1200);
}

void TestChangeBatch::waitsForTheEndOfAStorm()
{
    ChangeBatch batch(times);
    for (int i = 0; i < 5000; ++i)
        batch.add(QByteArray::number(i), i);
    QCOMPARE(batch.dueMs(), 4999 + 300);
}

void TestChangeBatch::tellsOfAnEndlessStorm()
{
    ChangeBatch batch(times);
    for (int i = 0; i < 20'000; ++i)
        batch.add(QByteArray::number(i), i);
    QCOMPARE(batch.dueMs(), 10'000);
}

void TestChangeBatch::beginsAnewAfterTaking()
{
    ChangeBatch batch(times);
    batch.add("a.md", 0);
    batch.add("a.md", 1199);
    QCOMPARE(batch.take(), QStringList{u"a.md"_qs});
    QVERIFY(batch.isEmpty());
    batch.add("b.md", 1300);
    QCOMPARE(batch.dueMs(), 1600);
    QCOMPARE(batch.take(), QStringList{u"b.md"_qs});
}

void TestChangeBatch::takesEachPathOnceAndSorted()
{
    ChangeBatch batch(times);
    for (const char* path : {"b.md", "a.md", "c/\xC3\xA9.md", "b.md", "B.md"})
        batch.add(path, 0);
    QCOMPARE(batch.take(), (QStringList{u"B.md"_qs, u"a.md"_qs, u"b.md"_qs, u"c/é.md"_qs}));
}

void TestChangeBatch::leavesOutWhatIsBelowAnother()
{
    ChangeBatch batch(times);
    for (const char* path : {"a/b/c.md", "a/b", "a/b-c.md", "a/b/d/e.md", "a/c.md"})
        batch.add(path, 0);
    QCOMPARE(batch.take(), (QStringList{u"a/b"_qs, u"a/b-c.md"_qs, u"a/c.md"_qs}));
}

void TestChangeBatch::takesNothingButEverything()
{
    ChangeBatch batch(times);
    for (const char* path : {"a.md", "", "b/c.md"})
        batch.add(path, 0);
    QCOMPARE(batch.take(), QStringList{QString()});
}

void TestChangeBatch::doesNotGrowWithoutEnd()
{
    ChangeBatch batch(times);
    for (qsizetype i = 0; i < 2 * ChangeBatch::maximumPaths; ++i)
        batch.add(QByteArray::number(i), 0);
    QCOMPARE(batch.take(), QStringList{QString()});
}

QTEST_GUILESS_MAIN(TestChangeBatch)
#include "tst_changebatch.moc"
