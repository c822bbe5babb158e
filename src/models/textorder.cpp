// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/textorder.h"

#include <QHash>
#include <QLocale>
#include <QtConcurrentMap>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

namespace foreword::models {

namespace {

/// How many texts one thread makes keys of at a time.
constexpr qsizetype portion = 2048;

/// Fewer texts are not worth finding out whether the reader's alphabet is the usual one for ASCII.
constexpr qsizetype manyTexts = 8192;

QCollator readersCollator()
{
    // The C locale has no alphabet: in it capitals come before all small letters.
    const QLocale locale;
    QCollator collator(locale.language() == QLocale::C ? QLocale(QLocale::English) : locale);
    collator.setNumericMode(true);
    return collator;
}

/// What the Unicode Collation Algorithm compares ASCII by before it looks at capitals: the places of its
/// characters, all digits of a number together. Bytes that compare as the numbers and letters do.
class AsciiKey
{
public:
    /// The characters in their order; a capital's place is its small letter's.
    static constexpr char characters[] =
        "\t\n _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$0123456789abcdefghijklmnopqrstuvwxyz";

    /// Appends the text's key; false, and something, where the text has other characters.
    static bool append(QByteArray& key, QStringView text)
    {
        static const std::array<char, 128> places = makePlaces();
        for (qsizetype i = 0; i < text.size();) {
            const char16_t unit = text[i].unicode();
            if (unit >= places.size() || places[unit] == 0)
                return false;
            if (!isDigit(text[i])) {
                key.append(places[unit]);
                ++i;
                continue;
            }
            // A longer number is larger. The last zero of many is the number.
            qsizetype end = i + 1;
            while (end < text.size() && isDigit(text[end]))
                ++end;
            while (i + 1 < end && text[i] == u'0')
                ++i;
            if (end - i > longestNumber)
                return false;
            key.append(places['0']);
            key.append(char(end - i));
            for (; i < end; ++i)
                key.append(places[text[i].unicode()]);
        }
        return true;
    }

private:
    static constexpr qsizetype longestNumber = 100;

    static bool isDigit(QChar character) { return character >= u'0' && character <= u'9'; }

    static std::array<char, 128> makePlaces()
    {
        std::array<char, 128> places{};
        for (size_t i = 0; i + 1 < sizeof characters; ++i) {
            const auto character = size_t(characters[i]);
            places[character] = char(i + 1);
            if (character >= 'a')
                places[character & ~size_t(0x20)] = char(i + 1);
        }
        return places;
    }
};

struct Key
{
    QByteArrayView bytes;
    quint64 head = 0; ///< the first of them: most comparisons need no more
    int number = 0;   ///< of the text

    Key(QByteArrayView key, int text)
        : bytes(key)
        , number(text)
    {
        uchar first[sizeof head] = {};
        std::copy_n(key.begin(), std::min(key.size(), qsizetype(sizeof head)), first);
        head = qFromBigEndian<quint64>(first);
    }

    friend int compare(const Key& a, const Key& b)
    {
        if (a.head != b.head)
            return a.head < b.head ? -1 : 1;
        const size_t common = size_t(std::min(a.bytes.size(), b.bytes.size()));
        const int order = std::memcmp(a.bytes.data(), b.bytes.data(), common);
        return order != 0 ? order : int(a.bytes.size() - b.bytes.size());
    }
};

/// Whether the reader's alphabet orders ASCII by these keys. Not all do: a Danish "aa" comes after "z", a
/// Czech "ch" after "h". All characters and pairs of them are tried, as no alphabet has three that are one
/// letter of which two are not.
bool areAsciiKeysRight(const QCollator& collator)
{
    QString characters = QString::fromLatin1(AsciiKey::characters);
    for (char16_t capital = u'A'; capital <= u'Z'; ++capital)
        characters.append(QChar(capital));
    QStringList texts{QString()};
    for (const QChar first : std::as_const(characters)) {
        texts.append(first);
        for (const QChar second : std::as_const(characters))
            texts.append(QString(first) + second);
    }
    std::vector<std::pair<QByteArray, const QString*>> keys;
    keys.reserve(size_t(texts.size()));
    for (const QString& text : std::as_const(texts)) {
        keys.emplace_back(QByteArray(), &text);
        AsciiKey::append(keys.back().first, text);
    }
    std::sort(keys.begin(), keys.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    return std::adjacent_find(keys.begin(), keys.end(), [&collator](const auto& a, const auto& b) {
               return a.first < b.first && collator.compare(*a.second, *b.second) >= 0;
           }) == keys.end();
}

/// Keys of some texts, made by one thread.
struct Keys
{
    QByteArray bytes; ///< of all
    std::vector<Key> ascii;
    std::vector<std::pair<QCollatorSortKey, int>> others; ///< with the text's number
};

/// A collator is not to be used by two threads at once: each portion has one of its own.
Keys keysOf(const QStringList& texts, int begin, bool areAsciiKeysRight)
{
    const qsizetype end = std::min(begin + portion, texts.size());
    const QCollator collator = readersCollator();
    Keys keys;
    std::vector<std::pair<int, std::pair<qsizetype, qsizetype>>> places;
    for (int number = begin; number < end; ++number) {
        const qsizetype size = keys.bytes.size();
        if (areAsciiKeysRight && AsciiKey::append(keys.bytes, texts[number])) {
            places.push_back({number, {size, keys.bytes.size() - size}});
            continue;
        }
        keys.bytes.truncate(size);
        keys.others.emplace_back(collator.sortKey(texts[number]), number);
    }
    keys.ascii.reserve(places.size());
    for (const auto& [number, place] : places)
        keys.ascii.emplace_back(QByteArrayView(keys.bytes).sliced(place.first, place.second), number);
    return keys;
}

/// The place of each of different texts.
std::vector<qint64> placesOfDifferent(const QStringList& texts)
{
    const QCollator collator = readersCollator();
    const bool useAscii = texts.size() >= manyTexts && areAsciiKeysRight(collator);
    std::vector<int> begins;
    for (int begin = 0; begin < texts.size(); begin += int(portion))
        begins.push_back(begin);
    const auto all = QtConcurrent::blockingMapped<std::vector<Keys>>(
        begins, [&](int begin) { return keysOf(texts, begin, useAscii); });
    std::vector<Key> ascii;
    std::vector<std::pair<QCollatorSortKey, int>> others;
    ascii.reserve(size_t(texts.size()));
    for (const Keys& keys : all) {
        ascii.insert(ascii.end(), keys.ascii.begin(), keys.ascii.end());
        others.insert(others.end(), keys.others.begin(), keys.others.end());
    }
    std::sort(ascii.begin(), ascii.end(), [&](const Key& a, const Key& b) {
        const int order = compare(a, b);
        return order != 0 ? order < 0 : collator.compare(texts[a.number], texts[b.number]) < 0;
    });
    std::sort(others.begin(), others.end(),
              [](const auto& a, const auto& b) { return a.first.compare(b.first) < 0; });

    // The others, of which there are few where there are many ASCII ones, are sought their places.
    std::vector<qint64> places(size_t(texts.size()));
    qint64 place = 0;
    int last = -1;
    const auto put = [&](int number, bool isSurelyNext) {
        if (last >= 0 && (isSurelyNext || collator.compare(texts[last], texts[number]) < 0))
            place += TextOrder::gap;
        places[size_t(number)] = place;
        last = number;
    };
    auto next = ascii.cbegin();
    const auto putAsciiUpTo = [&](auto end) {
        for (; next != end; ++next)
            put(next->number,
                next != ascii.cbegin() && next[-1].number == last && compare(next[-1], *next) < 0);
    };
    const auto isBefore = [&](const Key& key, int other) {
        return collator.compare(texts[key.number], texts[other]) < 0;
    };
    for (const auto& [key, number] : others) {
        // In steps that double, so that it costs the same whether few come between two or many.
        auto end = next;
        for (qsizetype step = 1; end != ascii.cend() && isBefore(*end, number); step *= 2)
            end += std::min<qsizetype>(step, ascii.cend() - end);
        putAsciiUpTo(std::lower_bound(next, end, number, isBefore));
        put(number, false);
    }
    putAsciiUpTo(ascii.cend());
    return places;
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
    const std::vector<qint64> placeOf = placesOfDifferent(different);
    std::vector<qint64> places;
    places.reserve(numberOf.size());
    for (const int number : numberOf)
        places.push_back(placeOf[size_t(number)]);
    return places;
}

} // namespace foreword::models
