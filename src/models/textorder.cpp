// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/textorder.h"

#include "models/keyorder.h"

#include <QHash>
#include <QLocale>
#include <QThread>
#include <QtConcurrentMap>
#include <QtConcurrentRun>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <string_view>
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
        : m_places(0x2020)
    {
        char place = 0;
        for (const QChar character : characters) {
            m_places[character.unicode()] = {++place, 0};
            m_places[character.toUpper().unicode()] = {place, 0};
        }
        m_isUsual = isOrderOf(collator);
        for (char16_t unit = 0xa0; m_isUsual && unit < 0x180; ++unit)
            addVariant(unit, collator);
    }

    /// Whether the reader's alphabet orders by these places. Not all do: a Danish "aa" comes after "z", a
    /// Czech "ch" after "h".
    bool isUsual() const { return m_isUsual; }

    /// At most so many bytes has the key of a text.
    static qsizetype longestKey(QStringView text) { return 3 * text.size(); }
    /// Writes the text's key and returns its end; null, and something written, where it has none. Of a text
    /// that goes on with another script, the key ends there: several may have the same. The collator is that
    /// of the constructor, or its like on another thread.
    char* writeKey(char* key, QStringView text, const QCollator& collator) const
    {
        for (qsizetype i = 0; i < text.size();) {
            const Place place = placeOf(text[i]);
            if (place[0] == 0) {
                *key++ = behindAll;
                return i > 0 && isBehindAll(text.sliced(i), collator) ? key : nullptr;
            }
            if (!isDigit(text[i])) {
                *key++ = place[0];
                if (place[1] != 0)
                    *key++ = place[1];
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
                return nullptr;
            *key++ = placeOf(u'0')[0];
            *key++ = char(end - i);
            for (; i < end; ++i)
                *key++ = placeOf(text[i])[0];
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

    static bool isDigit(QChar character) { return character >= u'0' && character <= u'9'; }

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

    std::vector<Place> m_places; ///< of each UTF-16 unit; zeros where it has none
    bool m_isUsual = false;
};

struct Key
{
    QByteArrayView bytes;
    quint64 head = 0;     ///< the first of them: most comparisons need no more
    int number = 0;       ///< of the text
    bool isLater = false; ///< than the one before; see settle()

    Key(QByteArrayView key, int text)
        : bytes(key)
        , number(text)
    {
        uchar first[sizeof head] = {};
        std::copy_n(key.begin(), std::min(key.size(), qsizetype(sizeof head)), first);
        head = qFromBigEndian<quint64>(first);
    }

    friend bool operator<(const Key& a, const Key& b)
    {
        return a.head != b.head ? a.head < b.head : a.bytes < b.bytes;
    }
};

using TextAt = std::function<QString(int)>;

/// Some of the texts, made ready to be ordered by one thread. Each is meant by its number; of several that
/// are the same only the first is to be ordered.
struct Portion
{
    std::vector<int> firsts; ///< of each text the first that is the same; -1 where it is empty
    QByteArray bytes;        ///< of all keys
    std::vector<Key> keyed;
    std::vector<std::pair<QCollatorSortKey, int>> others;
};

Portion portionOf(int begin, int end, const TextAt& textAt, const Alphabet* alphabet)
{
    const QCollator collator = readersCollator(); // not to be used by two threads at once
    Portion made;
    made.firsts.reserve(size_t(end - begin));
    QHash<QString, int> firsts;
    firsts.reserve(end - begin);
    std::vector<std::pair<int, qsizetype>> ends; // of the keys, with the text's number
    qsizetype size = 0;
    for (int number = begin; number < end; ++number) {
        const QString text = textAt(number);
        if (text.isEmpty()) {
            made.firsts.push_back(-1);
            continue;
        }
        int& first = firsts[text];
        if (first > 0) {
            made.firsts.push_back(first - 1);
            continue;
        }
        first = number + 1;
        made.firsts.push_back(number);
        if (alphabet) {
            if (const qsizetype needed = size + alphabet->longestKey(text); needed > made.bytes.size())
                made.bytes.resize(std::max(needed, made.bytes.size() * 2));
            char* const bytes = made.bytes.data();
            if (const char* const keyEnd = alphabet->writeKey(bytes + size, text, collator)) {
                size = keyEnd - bytes;
                ends.emplace_back(number, size);
                continue;
            }
        }
        made.others.emplace_back(collator.sortKey(text), number);
    }
    made.keyed.reserve(ends.size());
    qsizetype keyBegin = 0;
    for (const auto& [number, keyEnd] : ends) {
        made.keyed.emplace_back(QByteArrayView(made.bytes).sliced(keyBegin, keyEnd - keyBegin), number);
        keyBegin = keyEnd;
    }
    return made;
}

std::vector<Portion> portionsOf(int count, const TextAt& textAt, const Alphabet* alphabet)
{
    const int size = portionSize(count);
    std::vector<int> begins;
    for (int begin = 0; begin < count; begin += size)
        begins.push_back(begin);
    return QtConcurrent::blockingMapped<std::vector<Portion>>(
        begins, [&](int begin) { return portionOf(begin, std::min(begin + size, count), textAt, alphabet); });
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

/// Puts texts of the same key, which may differ in accents and capitals, in their order, and notes which of
/// all differ from the one before.
void settle(std::vector<Key>& keys, const TextAt& textAt, const QCollator& collator)
{
    const auto isBefore = [&collator](const auto& a, const auto& b) {
        return a.first != b.first && collator.compare(a.first, b.first) < 0;
    };
    std::vector<std::pair<QString, int>> texts;
    for (auto begin = keys.begin(), end = begin; begin != keys.end(); begin = end) {
        end = std::find_if(begin + 1, keys.end(), [begin](const Key& key) { return *begin < key; });
        begin->isLater = true;
        if (end - begin == 1)
            continue;
        texts.clear();
        for (auto key = begin; key != end; ++key)
            texts.emplace_back(textAt(key->number), key->number);
        std::sort(texts.begin(), texts.end(), isBefore);
        for (size_t i = 0; i < texts.size(); ++i) {
            begin[qsizetype(i)].number = texts[i].second;
            begin[qsizetype(i)].isLater = i == 0 || isBefore(texts[i - 1], texts[i]);
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
    const int threads = QThread::idealThreadCount();
    sortTogether(keyed.begin(), keyed.end(), std::less<>(), threads);
    settle(keyed, textAt, collator);
    sortTogether(
        others.begin(), others.end(),
        [](const auto& a, const auto& b) { return a.first.compare(b.first) < 0; }, threads);

    std::vector<qint64> places(size_t(count), missingKey);
    qint64 place = 0;
    int last = -1;
    const auto put = [&](int number, bool isLater) {
        if (last >= 0 && isLater)
            place += gap;
        places[size_t(number)] = place;
        last = number;
    };
    const auto isBefore = [&](int a, int b) { return collator.compare(textAt(a), textAt(b)) < 0; };
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

    int number = 0;
    for (const Portion& made : portions) {
        for (const int first : made.firsts) {
            places[size_t(number)] = first < 0 ? missingKey : places[size_t(first)];
            ++number;
        }
    }
    return places;
}

} // namespace foreword::models
