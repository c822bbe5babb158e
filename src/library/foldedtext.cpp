// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/foldedtext.h"

#include <algorithm>

namespace foreword::library {

namespace {

bool isMark(QChar c)
{
    return c.category() == QChar::Mark_NonSpacing || c.category() == QChar::Mark_Enclosing ||
           c.category() == QChar::Mark_SpacingCombining;
}

bool isAscii(QChar c)
{
    return c.unicode() < 0x80;
}

/// Dashes, quotation marks and the like, which are in most texts and fold to themselves.
bool isPunctuation(QChar c)
{
    return c.unicode() >= 0x2010 && c.unicode() <= 0x2027;
}

QChar lowered(QChar c)
{
    return c >= u'A' && c <= u'Z' ? QChar(c.unicode() + 0x20) : c;
}

QString foldedScript(QStringView text)
{
    QString folded = text.toString().normalized(QString::NormalizationForm_D);
    folded.removeIf(isMark);
    return folded.toCaseFolded();
}

} // namespace

/// Normalisation is slow and folding looks at no neighbours, so only what is not ASCII goes through it.
QString foldForSearch(const QString& text)
{
    const auto isPlain = [](QChar c) { return isAscii(c) || isPunctuation(c); };
    QString folded;
    folded.reserve(text.size());
    for (auto at = text.begin(); at != text.end();) {
        const auto plainEnd = std::find_if_not(at, text.end(), isPlain);
        const qsizetype size = folded.size();
        folded.resize(size + (plainEnd - at));
        std::transform(at, plainEnd, folded.begin() + size, lowered);
        at = plainEnd;
        const auto end = std::find_if(at, text.end(), isPlain);
        if (at != end)
            folded += foldedScript(QStringView(at, end));
        at = end;
    }
    return folded;
}

} // namespace foreword::library
