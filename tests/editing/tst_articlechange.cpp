// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/articlechange.h"

#include <QtTest>

using foreword::editing::ArticleChange;

class TestArticleChange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesBothWays_data();
    void goesBothWays();
    void knowsForeignBytes();
    void addsUp();
};

void TestArticleChange::goesBothWays_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("replacement") << QByteArray("a: 1\nb: 2\n") << QByteArray("a: 1\nb: 30\n");
    QTest::newRow("insertion") << QByteArray("a: 1\n") << QByteArray("a: 1\nb: 2\n");
    QTest::newRow("removal") << QByteArray("a: 1\nb: 2\n") << QByteArray("b: 2\n");
    QTest::newRow("from nothing") << QByteArray() << QByteArray("a");
    QTest::newRow("to nothing") << QByteArray("a") << QByteArray();
    QTest::newRow("CRLF and broken UTF-8") << QByteArray("a\r\n\xff") << QByteArray("b\r\n\xff");
}

void TestArticleChange::goesBothWays()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    const ArticleChange change = ArticleChange::between(before, after);
    QVERIFY(!change.isEmpty());
    QCOMPARE(change.redone(before), after);
    QCOMPARE(change.undone(after), before);
    QCOMPARE(change.redone(after), after);
    QCOMPARE(change.undone(before), before);
}

void TestArticleChange::knowsForeignBytes()
{
    const ArticleChange change = ArticleChange::between("title: One\n", "title: Two\n");
    for (const QByteArray foreign : {"title: Six\n", "title: Two", "", "title: Two\n\n"}) {
        QVERIFY(!change.undone(foreign));
        QVERIFY(!change.redone(foreign));
    }
}

void TestArticleChange::addsUp()
{
    const QByteArray first = "title: One\nheat: 1\n";
    const QByteArray second = "title: Two\nheat: 1\n";
    const QByteArray third = "title: Two\nheat: 23\n";
    const ArticleChange change = ArticleChange::between(first, second);
    const ArticleChange sum = change.followedBy(ArticleChange::between(second, third), third);
    QCOMPARE(sum.undone(third), first);
    QCOMPARE(sum.redone(first), third);
    QVERIFY(change.followedBy(ArticleChange::between(second, first), first).isEmpty());
}

QTEST_GUILESS_MAIN(TestArticleChange)
#include "tst_articlechange.moc"
