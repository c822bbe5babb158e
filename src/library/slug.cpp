// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/slug.h"

#include <QStringList>

#include <algorithm>
#include <iterator>

namespace foreword::library {

namespace {

constexpr qsizetype longestSlug = 60;
/// A headline of more is cut before it is looked at.
constexpr qsizetype longestText = 4096;

/// Letters that Unicode does not take apart into a letter and its mark.
QString spelledOut(char32_t c)
{
    static constexpr struct
    {
        char32_t letter;
        const char* spelling;
    } letters[] = {
        {U'ß', "ss"}, {U'æ', "ae"}, {U'œ', "oe"}, {U'ø', "o"}, {U'đ', "d"}, {U'ð', "d"},
        {U'þ', "th"}, {U'ł', "l"},  {U'ħ', "h"},  {U'ı', "i"}, {U'ĸ', "k"}, {U'ŋ', "n"},
        {U'ŧ', "t"},  {U'ĳ', "ij"}, {U'ŀ', "l"},  {U'ŉ', "n"}, {U'ſ', "s"}, {U'&', " and "},
    };
    const auto found = std::find_if(std::begin(letters), std::end(letters),
                                    [c](const auto& one) { return one.letter == c; });
    return found == std::end(letters) ? QString() : QString::fromLatin1(found->spelling);
}

/// What stands inside a word and does not divide it: "don't" is dont.
bool isJoiner(char32_t c)
{
    return c == U'\'' || c == U'’' || c == U'ʼ' || c == U'\u00AD';
}

/// Lower case; letters and digits, and a blank for all that divides words.
QString wordsOf(const QString& text)
{
    const QString lower = text.left(longestText).toLower();
    QString apart;
    for (const uint c : lower.toUcs4()) {
        const QString spelling = spelledOut(c);
        apart += spelling.isEmpty() ? QString::fromUcs4(reinterpret_cast<const char32_t*>(&c), 1) : spelling;
    }
    QString words;
    for (const uint c : apart.normalized(QString::NormalizationForm_KD).toUcs4()) {
        const char32_t letter = c;
        if (QChar::isLetterOrNumber(c))
            words += QString::fromUcs4(&letter, 1);
        else if (!QChar::isMark(c) && !isJoiner(letter))
            words += u' ';
    }
    // Scripts whose letters are one with their marks come together again.
    return words.normalized(QString::NormalizationForm_C).toLower().simplified();
}

} // namespace

QString slugOf(const QString& text)
{
    QString slug;
    for (const QString& word : wordsOf(text).split(u' ', Qt::SkipEmptyParts)) {
        const QString longer = slug.isEmpty() ? word : QString(slug + u'-' + word);
        if (longer.size() > longestSlug) {
            if (slug.isEmpty())
                slug = word.left(longestSlug);
            break;
        }
        slug = longer;
    }
    if (!slug.isEmpty() && slug.back().isHighSurrogate())
        slug.chop(1);
    return slug.isEmpty() ? QStringLiteral("untitled") : slug;
}

} // namespace foreword::library
