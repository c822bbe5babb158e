// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/textorder.h"

#include <QHash>
#include <QLocale>
#include <QtConcurrentMap>

#include <algorithm>
#include <numeric>

namespace foreword::models {

namespace {

/// How many texts one thread makes keys of at a time.
constexpr qsizetype portion = 2048;

QCollator readersCollator()
{
    // The C locale has no alphabet: in it capitals come before all small letters.
    const QLocale locale;
    QCollator collator(locale.language() == QLocale::C ? QLocale(QLocale::English) : locale);
    collator.setNumericMode(true);
    return collator;
}

/// A collator is not to be used by two threads at once: each portion has one of its own.
std::vector<QCollatorSortKey> keysOf(const QStringList& texts)
{
    const auto keysOfPortion = [](const QStringList& some) {
        const QCollator collator = readersCollator();
        std::vector<QCollatorSortKey> keys;
        keys.reserve(size_t(some.size()));
        for (const QString& text : some)
            keys.push_back(collator.sortKey(text));
        return keys;
    };
    QList<QStringList> portions;
    for (qsizetype begin = 0; begin < texts.size(); begin += portion)
        portions.append(texts.mid(begin, portion));
    const auto all =
        QtConcurrent::blockingMapped<QList<std::vector<QCollatorSortKey>>>(portions, keysOfPortion);
    std::vector<QCollatorSortKey> keys;
    keys.reserve(size_t(texts.size()));
    for (const auto& some : all)
        keys.insert(keys.end(), some.begin(), some.end());
    return keys;
}

} // namespace

TextOrder::TextOrder()
    : m_collator(readersCollator())
{}

std::vector<qint64> TextOrder::placesOf(const QStringList& texts)
{
    // Most columns have few texts, each of them many times.
    QHash<QString, int> numbers;
    QStringList different;
    std::vector<int> numberOf;
    numberOf.reserve(size_t(texts.size()));
    for (const QString& text : texts) {
        auto known = numbers.constFind(text);
        if (known == numbers.constEnd()) {
            known = numbers.insert(text, int(different.size()));
            different.append(text);
        }
        numberOf.push_back(*known);
    }
    const std::vector<QCollatorSortKey> keys = keysOf(different);
    std::vector<int> sorted(keys.size());
    std::iota(sorted.begin(), sorted.end(), 0);
    const auto before = [&keys](int a, int b) { return keys[size_t(a)].compare(keys[size_t(b)]) < 0; };
    std::sort(sorted.begin(), sorted.end(), before);

    std::vector<qint64> placeOf(keys.size());
    qint64 place = 0;
    for (size_t i = 0; i < sorted.size(); ++i) {
        if (i > 0 && before(sorted[i - 1], sorted[i]))
            place += gap;
        placeOf[size_t(sorted[i])] = place;
    }
    std::vector<qint64> places;
    places.reserve(numberOf.size());
    for (const int number : numberOf)
        places.push_back(placeOf[size_t(number)]);
    return places;
}

} // namespace foreword::models
