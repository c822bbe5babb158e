// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/textorder.h"

#include "models/keyorder.h"

#include <QLocale>
#include <QThread>
#include <QtConcurrentMap>
#include <QtConcurrentRun>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace foreword::models {

namespace {

/// Fewer are not worth waking another thread for.
constexpr int smallestPortion = 4096;

/// How many texts one thread makes keys of at a time: several portions for each thread, so that all end about
/// the same time.
int portionSize(int count)
{
    return std::max(smallestPortion, count / (4 * QThread::idealThreadCount()) + 1);
}

/// Fewer texts are not worth finding out whether the reader's alphabet is the usual one.
constexpr int manyTexts = 8192;

QCollator readersCollator()
{
    // The C locale has no alphabet: in it capitals come before all small letters.
    const QLocale locale;
    QCollator collator(locale.language() == QLocale::C ? QLocale(QLocale::English) : locale);
    collator.setNumericMode(true);
    return collator;
}

/// What the Unicode Collation Algorithm compares Latin texts by before it looks at accents and capitals: the
/// places of their characters, all digits of a number together. Bytes that compare as the numbers and letters
/// do.
class Alphabet
{
public:
    explicit Alphabet(const QCollator& collator)
        : m_places(0x2040)
    {
        char place = 0;
        for (const QChar character : characters) {
            m_places[character.unicode()] = {++place, 0};
            m_places[character.toUpper().unicode()] = {place, 0};
        }
        for (char16_t unit = 0; unit < 0x80; ++unit) {
            if (!isDigit(unit))
                m_bytes[unit] = m_places[unit][0];
        }
        m_isUsual = isOrderOf(collator);
        for (char16_t unit = 0xa0; m_isUsual && unit < 0x180; ++unit)
            addVariant(unit, collator);
    }

    /// Whether the reader's alphabet orders by these places. Not all do: a Danish "aa" comes after "z", a
    /// Czech "ch" after "h".
    bool isUsual() const { return m_isUsual; }

    /// At most so many bytes has the key of a text.
    static qsizetype longestKey(QByteArrayView text) { return 3 * text.size(); }
    /// Writes the text's key and returns its end; null, and something written, where it has none. Of a text
    /// that goes on with another script, the key ends there: several may have the same. The collator is that
    /// of the constructor, or its like on another thread.
    char* writeKey(char* key, QByteArrayView text, const QCollator& collator) const
    {
        for (auto next = text.begin(); next != text.end();) {
            if (const char place = m_bytes[uchar(*next)]) {
                *key++ = place;
                ++next;
                continue;
            }
            const auto [unit, length] = unitAt(next, text.end());
            const Place place = m_places[unit];
            if (place[0] == 0) {
                *key++ = behindAll;
                const auto rest = [&] { return QString::fromUtf8(next, text.end() - next); };
                return next != text.begin() && isBehindAll(rest(), collator) ? key : nullptr;
            }
            if (!isDigit(unit)) {
                *key++ = place[0];
                if (place[1] != 0)
                    *key++ = place[1];
                next += length;
                continue;
            }
            // A longer number is larger. The last zero of many is the number.
            const auto end =
                std::find_if_not(next, text.end(), [](char byte) { return isDigit(uchar(byte)); });
            next = std::find_if(next, end - 1, [](char byte) { return byte != '0'; });
            if (end - next > longestNumber)
                return nullptr;
            *key++ = m_places[u'0'][0];
            *key++ = char(end - next);
            for (; next != end; ++next)
                *key++ = m_places[uchar(*next)][0];
        }
        return key;
    }

private:
    using Place = std::array<char, 2>; ///< the second is 0 but for a letter that stands for two
    /// In their order; a capital's place is its small letter's.
    static constexpr std::u16string_view characters =
        u"\t\n "
        u"_-\u2013\u2014,;:!\u00a1?\u00bf.'\u2018\u2019\"\u201c\u201d\u201e\u00ab\u00bb()[]{}@*/\\&#%`^+<=>|"
        u"~$0123456789abcdefghijklmnopqrstuvwxyz";
    static constexpr char behindAll = '\x7f';
    static constexpr qsizetype longestNumber = 100;

    /// The UTF-16 unit of the character at this place and how many bytes it takes; 0, which has no place,
    /// for any that comes after those with one.
    static std::pair<char16_t, int> unitAt(const char* next, const char* end)
    {
        const auto bits = [next](int i) { return uchar(next[i]) & 0x3f; };
        const auto first = uchar(*next);
        if (first < 0x80)
            return {first, 1};
        if (first < 0xe0 && end - next > 1)
            return {char16_t((first & 0x1f) << 6 | bits(1)), 2};
        if (first == 0xe2 && bits(1) == 0 && end - next > 2)
            return {char16_t(0x2000 | bits(2)), 3};
        return {0, 1};
    }

    static bool isDigit(char16_t unit) { return unit >= u'0' && unit <= u'9'; }

    Place placeOf(QChar character) const
    {
        return character.unicode() < m_places.size() ? m_places[character.unicode()] : Place{};
    }

    /// One after another, and pairs of letters, as no alphabet has a letter of three of which two are none.
    bool isOrderOf(const QCollator& collator) const
    {
        const auto isInOrder = [&collator](const QString& a, const QString& b) {
            return collator.compare(a, b) < 0;
        };
        for (size_t i = 1; i < characters.size(); ++i) {
            if (!isInOrder(QChar(characters[i - 1]), QChar(characters[i])))
                return false;
        }
        QString small;
        QString capitalized;
        QString capitals;
        const QStringView letters = QStringView(characters).last(26);
        for (const QChar first : letters) {
            for (const QChar second : letters) {
                const QString pair = QString(first) + second;
                const QString nextCapitalized = QString(first.toUpper()) + second;
                const QString nextCapitals = pair.toUpper();
                if (!small.isEmpty() && !(isInOrder(small, nextCapitalized) &&
                                          isInOrder(capitalized, nextCapitals) && isInOrder(capitals, pair)))
                    return false;
                small = pair;
                capitalized = nextCapitalized;
                capitals = nextCapitals;
            }
        }
        return true;
    }

    /// A letter that differs from another in its accent alone has its place; one that stands for two, theirs.
    void addVariant(QChar letter, const QCollator& collator)
    {
        const QString base = baseOf(letter);
        if (placeOf(base[0])[0] == 0 || collator.compare(letter + u'a', base + u'b') >= 0 ||
            collator.compare(base + u'a', letter + u'b') >= 0)
            return;
        m_places[letter.unicode()] = {placeOf(base[0])[0], base.size() > 1 ? placeOf(base[1])[0] : '\0'};
    }

    static QString baseOf(QChar letter)
    {
        switch (letter.toLower().unicode()) {
        case u'\u00a0':
            return QStringLiteral(" ");
        case u'\u00df':
            return QStringLiteral("ss");
        case u'\u00e6':
            return QStringLiteral("ae");
        case u'\u00f8':
            return QStringLiteral("o");
        case u'\u0111':
            return QStringLiteral("d");
        case u'\u0142':
            return QStringLiteral("l");
        case u'\u0153':
            return QStringLiteral("oe");
        default:
            break;
        }
        QString base = letter;
        while (base[0].decompositionTag() == QChar::Canonical)
            base = base[0].decomposition();
        return base.first(1);
    }

    /// Whether it is a letter of a script that comes after Latin, as most do for most readers.
    static bool isBehindAll(QStringView text, const QCollator& collator)
    {
        const bool isPair = text.size() > 1 && text[0].isHighSurrogate() && text[1].isLowSurrogate();
        const char32_t letter = isPair ? QChar::surrogateToUcs4(text[0], text[1]) : text[0].unicode();
        const QChar::Script script = QChar::script(letter);
        return QChar::isLetter(letter) && script != QChar::Script_Latin && script != QChar::Script_Common &&
               script != QChar::Script_Inherited &&
               collator.compare(text.first(isPair ? 2 : 1), QStringView(u"zz")) > 0;
    }

    std::vector<Place> m_places;        ///< of each UTF-16 unit; zeros where it has none
    std::array<char, 256> m_bytes = {}; ///< the places of most characters, which are one byte and no digit
    bool m_isUsual = false;
};

struct Key
{
    const char* next; ///< of its bytes, behind those in the head
    quint64 head;     ///< the bytes that are looked at; zeros, which no key has, behind its end
    quint64 hash;     ///< of the text: texts that have the same one, of 2^64, are taken for the same
    int number;       ///< of the text
    quint32 left : 31;
    quint32 isLater : 1; ///< than the one before

    Key(QByteArrayView key, QByteArrayView text, int textNumber)
        : next(key.begin())
        , hash(qHash(text))
        , number(textNumber)
        , left(quint32(key.size()))
        , isLater(true)
    {
        advance();
    }

    void advance()
    {
        uchar bytes[sizeof head] = {};
        const quint32 count = std::min(left, quint32(sizeof head));
        std::copy_n(next, count, bytes);
        next += count;
        left -= count;
        head = qFromBigEndian<quint64>(bytes);
    }

    static bool isHeadBefore(const Key& a, const Key& b) { return a.head < b.head; }
};

using Keys = std::vector<Key>::iterator;

using TextAt = TextOrder::TextAt;

/// The bytes of many keys, which stay where they are.
class KeyBytes
{
public:
    /// Room for so many, of which `take()` then says how many it were.
    char* room(qsizetype size)
    {
        if (size > m_left) {
            m_left = std::max(size, chunkSize);
            m_chunks.emplace_back(m_left, Qt::Uninitialized);
            m_next = m_chunks.back().data();
        }
        return m_next;
    }
    QByteArrayView take(const char* end)
    {
        const QByteArrayView taken(m_next, end);
        m_next += taken.size();
        m_left -= taken.size();
        return taken;
    }

private:
    static constexpr qsizetype chunkSize = 1 << 16;
    std::vector<QByteArray> m_chunks;
    char* m_next = nullptr;
    qsizetype m_left = 0;
};

/// Some of the texts, made ready to be ordered by one thread. Each is meant by its number.
struct Portion
{
    int begin;
    int end;
    KeyBytes bytes;
    std::vector<Key> keyed;
    std::vector<std::pair<QCollatorSortKey, int>> others;
    std::vector<std::pair<int, int>> repeated; ///< one of the others that is another again, and that one

    void makeKeys(const TextAt& textAt, const Alphabet* alphabet)
    {
        const QCollator collator = readersCollator(); // not to be used by two threads at once
        std::unordered_map<QByteArray, int> known;
        QByteArray space;
        keyed.reserve(size_t(end - begin));
        for (int number = begin; number < end; ++number) {
            const QByteArrayView text = textAt(number, space);
            if (text.isEmpty())
                continue;
            if (alphabet) {
                char* const key = bytes.room(Alphabet::longestKey(text));
                if (const char* const keyEnd = alphabet->writeKey(key, text, collator)) {
                    keyed.emplace_back(bytes.take(keyEnd), text, number);
                    continue;
                }
            }
            const auto [other, isNew] = known.try_emplace(text.toByteArray(), number);
            if (isNew)
                others.emplace_back(collator.sortKey(QString::fromUtf8(text)), number);
            else
                repeated.emplace_back(number, other->second);
        }
    }
};

std::vector<Portion> portionsOf(int count, const TextAt& textAt, const Alphabet* alphabet)
{
    const int size = portionSize(count);
    std::vector<Portion> portions;
    for (int begin = 0; begin < count; begin += size)
        portions.push_back({begin, std::min(begin + size, count), {}, {}, {}, {}});
    QtConcurrent::blockingMap(portions, [&](Portion& portion) { portion.makeKeys(textAt, alphabet); });
    return portions;
}

/// Each half by half of the threads.
template<typename Iterator, typename IsBefore>
void sortTogether(Iterator begin, Iterator end, IsBefore isBefore, int threads)
{
    if (threads < 2 || end - begin < smallestPortion) {
        std::sort(begin, end, isBefore);
        return;
    }
    const Iterator middle = begin + (end - begin) / 2;
    QFuture<void> half = QtConcurrent::run([=] { sortTogether(begin, middle, isBefore, threads / 2); });
    sortTogether(middle, end, isBefore, threads - threads / 2);
    half.waitForFinished();
    std::inplace_merge(begin, middle, end, isBefore);
}

void orderRest(Keys begin, Keys end);

/// Keys in the order of their heads: puts those with the same one in their order, and notes which are the
/// same.
void orderAlike(Keys begin, Keys end)
{
    for (Keys run = begin; run != end;) {
        const Keys next = std::find_if(run + 1, end, [run](const Key& key) { return key.head != run->head; });
        if (next - run > 1)
            orderRest(run, next);
        run = next;
    }
}

/// By what follows their heads, which are the same.
void orderRest(Keys begin, Keys end)
{
    do {
        if (std::all_of(begin, end, [](const Key& key) { return key.left == 0; })) {
            std::for_each(begin + 1, end, [](Key& key) { key.isLater = false; });
            return;
        }
        std::for_each(begin, end, [](Key& key) { key.advance(); });
    } while (std::all_of(begin + 1, end, [begin](const Key& key) { return key.head == begin->head; }));
    std::sort(begin, end, Key::isHeadBefore);
    orderAlike(begin, end);
}

void order(std::vector<Key>& keys)
{
    const int threads = QThread::idealThreadCount();
    sortTogether(keys.begin(), keys.end(), Key::isHeadBefore, threads);
    std::vector<std::pair<Keys, Keys>> parts;
    for (Keys begin = keys.begin(), end = begin; begin != keys.end(); begin = end) {
        end += std::min(keys.end() - begin, std::ptrdiff_t(portionSize(int(keys.size()))));
        end = std::find_if(end, keys.end(), [&end](const Key& key) { return key.head != end[-1].head; });
        parts.emplace_back(begin, end);
    }
    QtConcurrent::blockingMap(parts, [](const auto& part) { orderAlike(part.first, part.second); });
}

/// Puts texts of the same key, which may differ in accents and capitals, in their order, and notes which of
/// them differ from the one before.
void settle(std::vector<Key>& keys, const TextAt& textAt, const QCollator& collator)
{
    QByteArray space;
    for (auto begin = keys.begin(), end = begin; begin != keys.end(); begin = end) {
        end = std::find_if(begin + 1, keys.end(), [](const Key& key) { return key.isLater; });
        if (end - begin == 1)
            continue;
        if (std::all_of(begin + 1, end, [begin](const Key& key) { return key.hash == begin->hash; }))
            continue;
        std::map<QString, std::vector<int>> numbers;
        for (auto key = begin; key != end; ++key)
            numbers[QString::fromUtf8(textAt(key->number, space))].push_back(key->number);
        std::vector<decltype(numbers)::const_iterator> texts;
        for (auto text = numbers.cbegin(); text != numbers.cend(); ++text)
            texts.push_back(text);
        const auto isBefore = [&collator](auto a, auto b) {
            return collator.compare(a->first, b->first) < 0;
        };
        std::sort(texts.begin(), texts.end(), isBefore);
        auto key = begin;
        for (size_t i = 0; i < texts.size(); ++i) {
            bool isLater = i == 0 || isBefore(texts[i - 1], texts[i]);
            for (const int number : texts[i]->second) {
                key->number = number;
                key->isLater = std::exchange(isLater, false);
                ++key;
            }
        }
    }
}

} // namespace

TextOrder::TextOrder()
    : m_collator(readersCollator())
{}

std::vector<qint64> TextOrder::placesOf(int count, const TextAt& textAt)
{
    const QCollator collator = readersCollator();
    std::optional<Alphabet> alphabet;
    if (count >= manyTexts)
        alphabet.emplace(collator);
    const std::vector<Portion> portions =
        portionsOf(count, textAt, alphabet && alphabet->isUsual() ? &*alphabet : nullptr);
    std::vector<Key> keyed;
    std::vector<std::pair<QCollatorSortKey, int>> others;
    for (const Portion& made : portions) {
        keyed.insert(keyed.end(), made.keyed.begin(), made.keyed.end());
        others.insert(others.end(), made.others.begin(), made.others.end());
    }
    order(keyed);
    settle(keyed, textAt, collator);
    sortTogether(
        others.begin(), others.end(),
        [](const auto& a, const auto& b) { return a.first.compare(b.first) < 0; },
        QThread::idealThreadCount());

    std::vector<qint64> places(size_t(count), missingKey);
    qint64 place = 0;
    int last = -1;
    const auto put = [&](int number, bool isLater) {
        if (last >= 0 && isLater)
            place += gap;
        places[size_t(number)] = place;
        last = number;
    };
    QByteArray space;
    const auto string = [&](int number) { return QString::fromUtf8(textAt(number, space)); };
    const auto isBefore = [&](int a, int b) { return collator.compare(string(a), string(b)) < 0; };
    const auto isLaterThanLast = [&](int number) { return last < 0 || isBefore(last, number); };

    // The others, of which there are few where the alphabet is the usual one, are sought their places.
    auto next = keyed.cbegin();
    const auto putKeyedUpTo = [&](auto end) {
        for (; next != end; ++next) {
            const bool isNextToLast = next != keyed.cbegin() && next[-1].number == last;
            put(next->number, isNextToLast ? next->isLater : isLaterThanLast(next->number));
        }
    };
    const auto isKeyBefore = [&](const Key& key, int other) { return isBefore(key.number, other); };
    for (auto other = others.cbegin(); other != others.cend(); ++other) {
        const auto& [key, number] = *other;
        // In steps that double, so that it costs the same whether few come between two or many.
        auto end = next;
        for (qsizetype step = 1; end != keyed.cend() && isKeyBefore(*end, number); step *= 2)
            end += std::min<qsizetype>(step, keyed.cend() - end);
        putKeyedUpTo(std::lower_bound(next, end, number, isKeyBefore));
        const bool isNextToLast = other != others.cbegin() && other[-1].second == last;
        put(number, isNextToLast ? other[-1].first.compare(key) < 0 : isLaterThanLast(number));
    }
    putKeyedUpTo(keyed.cend());

    for (const Portion& made : portions) {
        for (const auto& [number, other] : made.repeated)
            places[size_t(number)] = places[size_t(other)];
    }
    return places;
}

} // namespace foreword::models
