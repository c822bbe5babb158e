// SPDX-License-Identifier: GPL-3.0-or-later
#include "frontmatter/listalignment.h"

#include "frontmatter/fieldjson.h"

#include <QTest>

using namespace foreword::frontmatter;

namespace {

FieldValue::Items itemsOf(const QByteArray& json)
{
    return fromJson(json).value().items();
}

QByteArray described(const ListAlignment& pairs)
{
    QByteArrayList words;
    for (const auto& [was, is] : pairs)
        words.append(QByteArray::number(was) + '>' + QByteArray::number(is));
    return words.join(' ');
}

} // namespace

class TestListAlignment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aligns_data();
    void aligns();
    void findsPermutation_data();
    void findsPermutation();
    void alignsLongListsByTheirEnds();
};

void TestListAlignment::aligns_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QByteArray>("pairs");
    const auto row = [](const char* name, const char* before, const char* after, const char* pairs) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after) << QByteArray(pairs);
    };
    row("equal", "[1,2]", "[1,2]", "0>0 1>1");
    row("empty", "[]", "[]", "");
    row("all come", "[]", "[1,2]", "");
    row("all go", "[1,2]", "[]", "");
    row("first goes", "[1,2,3]", "[2,3]", "1>0 2>1");
    row("one in the middle goes", "[1,2,3]", "[1,3]", "0>0 2>1");
    row("one comes", "[1,3]", "[1,2,3]", "0>0 1>2");
    row("one changes", "[1,2,3]", "[1,9,3]", "0>0 1>1 2>2");
    row("two go apart", "[1,2,3,4,5]", "[1,3,5]", "0>0 2>1 4>2");
    row("one goes and another changes", "[1,2,3]", "[3,9]", "2>0");
    row("more between equal ones", "[1,2,9]", "[1,5,6,9]", "0>0 1>1 2>3");
    row("kinds change", "[1,{\"a\":1}]", "[[1],2]", "0>0 1>1");
    row("akin maps", R"([{"t":"A","u":1},{"t":"B","u":2}])", R"([{"t":"B","u":3}])", "1>0");
    row("strange maps", R"([{"t":"A"},{"t":"B"}])", R"([{"t":"C"}])", "0>0");
    row("other order of keys", R"([1,{"t":"A","u":1}])", R"([{"u":1,"t":"A"}])", "1>0");
}

void TestListAlignment::aligns()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QTEST(described(alignment(itemsOf(before), itemsOf(after))), "pairs");
}

void TestListAlignment::findsPermutation_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<bool>("isOne");
    QTest::addColumn<QList<int>>("order");
    QTest::newRow("same") << QByteArray("[1,2]") << QByteArray("[1,2]") << true << QList<int>{0, 1};
    QTest::newRow("turned") << QByteArray("[1,2,3]") << QByteArray("[3,1,2]") << true << QList<int>{2, 0, 1};
    QTest::newRow("equal ones") << QByteArray("[1,1,2]") << QByteArray("[2,1,1]") << true
                                << QList<int>{2, 0, 1};
    QTest::newRow("keys turned") << QByteArray(R"([1,{"a":1,"b":2}])") << QByteArray(R"([{"b":2,"a":1},1])")
                                 << true << QList<int>{1, 0};
    QTest::newRow("one more") << QByteArray("[1,2]") << QByteArray("[2,1,1]") << false << QList<int>();
    QTest::newRow("another") << QByteArray("[1,2]") << QByteArray("[1,1]") << false << QList<int>();
}

void TestListAlignment::findsPermutation()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const auto order = permutation(itemsOf(before), itemsOf(after));
    QTEST(order.has_value(), "isOne");
    QTEST(order.value_or(QList<int>()), "order");
}

/// Where comparing everything with everything would take too long, the equal ends are kept all the same.
void TestListAlignment::alignsLongListsByTheirEnds()
{
    FieldValue::Items before;
    for (int i = 0; i < 3000; ++i)
        before.append(FieldValue::integer(i));
    FieldValue::Items after = before;
    after.removeAt(1500);
    after[10] = FieldValue::text(QStringLiteral("new"));
    const ListAlignment pairs = alignment(before, after);
    QCOMPARE(pairs.first(), std::pair(0, 0));
    QCOMPARE(pairs.at(10), std::pair(10, 10));
    QCOMPARE(pairs.last(), std::pair(2999, 2998));
    for (qsizetype i = 1; i < pairs.size(); ++i)
        QVERIFY(pairs[i].first > pairs[i - 1].first && pairs[i].second > pairs[i - 1].second);
}

QTEST_GUILESS_MAIN(TestListAlignment)
#include "tst_listalignment.moc"
