// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/keyorder.h"

#include <QRandomGenerator>
#include <QtTest>

#include <algorithm>
#include <numeric>

using namespace foreword::models;

using Keys = std::vector<qint64>;
Q_DECLARE_METATYPE(Keys)

class TestKeyOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ordersAsComparingDoes_data();
    void ordersAsComparingDoes();
};

void TestKeyOrder::ordersAsComparingDoes_data()
{
    QTest::addColumn<Keys>("keys");
    constexpr qint64 lowest = std::numeric_limits<qint64>::min();
    QTest::newRow("none") << Keys{};
    QTest::newRow("one") << Keys{7};
    QTest::newRow("all the same") << Keys{7, 7, 7};
    QTest::newRow("one without a value") << Keys{missingKey};
    QTest::newRow("none with a value") << Keys{missingKey, missingKey};
    QTest::newRow("lowest alone") << Keys{lowest, missingKey, lowest};
    QTest::newRow("all that there are")
        << Keys{missingKey, missingKey - 1, 0, lowest, -1, lowest + 1, 1, missingKey};
    QRandomGenerator random(8);
    for (const int bits : {1, 4, 11, 12, 22, 23, 40, 63}) {
        Keys keys;
        for (int i = 0; i < 3000; ++i) {
            const auto key = qint64(random.generate64() & ((quint64(1) << bits) - 1));
            keys.push_back(random.bounded(9) == 0 ? missingKey : random.bounded(2) == 0 ? key : -key);
        }
        QTest::addRow("%d bits", bits) << keys;
    }
}

void TestKeyOrder::ordersAsComparingDoes()
{
    QFETCH(const Keys, keys);
    for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        std::vector<int> expected(keys.size());
        std::iota(expected.begin(), expected.end(), 0);
        std::stable_sort(expected.begin(), expected.end(), [&](int a, int b) {
            const qint64 first = keys[size_t(a)];
            const qint64 second = keys[size_t(b)];
            if (first == missingKey || second == missingKey)
                return first != missingKey && second == missingKey;
            return order == Qt::AscendingOrder ? first < second : first > second;
        });
        QVERIFY(orderOfKeys(keys, order) == expected);
    }
}

QTEST_GUILESS_MAIN(TestKeyOrder)
#include "tst_keyorder.moc"
