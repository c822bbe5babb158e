// SPDX-License-Identifier: GPL-3.0-or-later
#include "frontmatter/changeset.h"

#include <QTest>

using namespace foreword::frontmatter;

class TestChangeSet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void appliesAll_data();
    void appliesAll();
    void refusesOverlaps_data();
    void refusesOverlaps();
    void finds_data();
    void finds();
    void dropsWhatChangesNothing();
    void movesPastAnother_data();
    void movesPastAnother();
};

namespace {
const QByteArray text = "0123456789";
}

void TestChangeSet::appliesAll_data()
{
    QTest::addColumn<QList<Replacement>>("replacements");
    QTest::addColumn<QByteArray>("expected");
    using List = QList<Replacement>;
    QTest::newRow("nothing") << List{} << text;
    QTest::newRow("shorter") << List{{{2, 5}, "x"}} << QByteArray("01x56789");
    QTest::newRow("longer") << List{{{2, 3}, "abc"}} << QByteArray("01abc3456789");
    QTest::newRow("insertion") << List{{{4, 4}, "ab"}} << QByteArray("0123ab456789");
    QTest::newRow("removal") << List{{{0, 9}, ""}} << QByteArray("9");
    QTest::newRow("at both ends") << List{{{0, 0}, "<"}, {{10, 10}, ">"}} << QByteArray("<0123456789>");
    QTest::newRow("unsorted") << List{{{8, 9}, ""}, {{1, 2}, "one"}} << QByteArray("0one2345679");
    QTest::newRow("neighbours") << List{{{2, 4}, "a"}, {{4, 6}, "b"}} << QByteArray("01ab6789");
    QTest::newRow("insertion before a replacement")
        << List{{{2, 4}, "a"}, {{2, 2}, "+"}} << QByteArray("01+a456789");
    QTest::newRow("insertion after a replacement")
        << List{{{4, 4}, "+"}, {{2, 4}, "a"}} << QByteArray("01a+456789");
}

void TestChangeSet::appliesAll()
{
    QFETCH(QList<Replacement>, replacements);
    QFETCH(QByteArray, expected);
    const Result<ChangeSet> changes = ChangeSet::of(replacements);
    QVERIFY(changes.ok());
    const QByteArray after = changes->applyTo(text);
    QCOMPARE(after, expected);
    const ChangeSet back = changes->inverse(text);
    QCOMPARE(back.applyTo(after), text);
    QCOMPARE(back.inverse(after).applyTo(text), expected);
}

void TestChangeSet::refusesOverlaps_data()
{
    QTest::addColumn<QList<Replacement>>("replacements");
    using List = QList<Replacement>;
    QTest::newRow("overlap") << List{{{2, 5}, "a"}, {{4, 6}, "b"}};
    QTest::newRow("one inside another") << List{{{2, 8}, "a"}, {{4, 5}, "b"}};
    QTest::newRow("the same span") << List{{{2, 5}, "a"}, {{2, 5}, "b"}};
    QTest::newRow("insertion inside a replacement") << List{{{2, 5}, "a"}, {{3, 3}, "b"}};
    QTest::newRow("two insertions in one place") << List{{{3, 3}, "a"}, {{3, 3}, "b"}};
    QTest::newRow("backwards") << List{{{5, 2}, "a"}};
    QTest::newRow("before the start") << List{{{-1, 2}, "a"}};
}

void TestChangeSet::refusesOverlaps()
{
    QFETCH(QList<Replacement>, replacements);
    const Result<ChangeSet> changes = ChangeSet::of(replacements);
    QVERIFY(!changes.ok());
    QCOMPARE(changes.error().code, ErrorCode::Conflict);
}

void TestChangeSet::finds_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QList<Replacement>>("expected");
    using List = QList<Replacement>;
    QTest::newRow("equal") << QByteArray("abc") << QByteArray("abc") << List{};
    QTest::newRow("changed") << QByteArray("abc") << QByteArray("axc") << List{{{1, 2}, "x"}};
    QTest::newRow("inserted") << QByteArray("aa") << QByteArray("aaa") << List{{{2, 2}, "a"}};
    QTest::newRow("removed") << QByteArray("abcd") << QByteArray("ad") << List{{{1, 3}, ""}};
    QTest::newRow("from nothing") << QByteArray() << QByteArray("a") << List{{{0, 0}, "a"}};
    QTest::newRow("whole characters at the left")
        << QByteArray("ä.") << QByteArray("ö.") << List{{{0, 2}, "ö"}};
    QTest::newRow("whole characters at the right")
        << QByteArray("\xC3\xA4") << QByteArray("\xC4\xA4") << List{{{0, 2}, "\xC4\xA4"}};
}

void TestChangeSet::finds()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QList<Replacement>, expected);
    const ChangeSet changes = ChangeSet::between(before, after);
    QCOMPARE(changes.replacements(), expected);
    QCOMPARE(changes.applyTo(before), after);
}

void TestChangeSet::dropsWhatChangesNothing()
{
    const Result<ChangeSet> changes = ChangeSet::of({{{3, 3}, ""}, {{3, 3}, "a"}});
    QVERIFY(changes.ok());
    QCOMPARE(changes->replacements(), (QList<Replacement>{{{3, 3}, "a"}}));
}

void TestChangeSet::movesPastAnother_data()
{
    QTest::addColumn<QList<Replacement>>("first");
    QTest::addColumn<QList<Replacement>>("second");
    QTest::addColumn<QByteArray>("expected"); // null: they meet
    using List = QList<Replacement>;
    QTest::newRow("behind") << List{{{1, 3}, "abcd"}} << List{{{6, 7}, "x"}} << QByteArray("0abcd345x789");
    QTest::newRow("before") << List{{{6, 7}, "abc"}} << List{{{1, 3}, ""}} << QByteArray("0345abc789");
    QTest::newRow("between") << List{{{0, 1}, ""}, {{8, 9}, "y"}} << List{{{4, 4}, "+"}}
                             << QByteArray("123+4567y9");
    QTest::newRow("on both sides") << List{{{4, 6}, ""}} << List{{{1, 2}, "a"}, {{8, 9}, "b"}}
                                   << QByteArray("0a2367b9");
    QTest::newRow("nothing before") << List{} << List{{{1, 2}, "a"}} << QByteArray("0a23456789");
    QTest::newRow("overlap") << List{{{2, 5}, "x"}} << List{{{4, 6}, "y"}} << QByteArray();
    QTest::newRow("neighbours") << List{{{2, 5}, "x"}} << List{{{5, 6}, "y"}} << QByteArray();
    QTest::newRow("insertions at one place") << List{{{2, 2}, "x"}} << List{{{2, 2}, "y"}} << QByteArray();
    QTest::newRow("inside") << List{{{2, 8}, "x"}} << List{{{4, 5}, "y"}} << QByteArray();
}

void TestChangeSet::movesPastAnother()
{
    QFETCH(QList<Replacement>, first);
    QFETCH(QList<Replacement>, second);
    QFETCH(QByteArray, expected);
    const ChangeSet one = ChangeSet::of(first).value();
    const ChangeSet two = ChangeSet::of(second).value();
    const auto moved = two.movedPast(one);
    QCOMPARE(moved.has_value(), !expected.isNull());
    if (!moved)
        return;
    QCOMPARE(moved->applyTo(one.applyTo(text)), expected);
    QCOMPARE(one.movedPast(two)->applyTo(two.applyTo(text)), expected);
}

QTEST_APPLESS_MAIN(TestChangeSet)
#include "tst_changeset.moc"
