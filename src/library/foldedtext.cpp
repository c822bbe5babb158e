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

/// Dashes, quotation marks and the like, which are in most texts and fold to themselves.
bool isPunctuation(QChar c)
{
    return c.unicode() >= 0x2010 && c.unicode() <= 0x2027;
}

bool isPlain(QChar c)
{
    return c.unicode() < 0x80 || isPunctuation(c);
}

/// Room for so many plain characters more, and where it begins.
char* roomFor(QByteArray& bytes, qsizetype size, qsizetype characters)
{
    bytes.resize(size + 3 * characters);
    return bytes.data() + size;
}

QString foldedScript(QStringView text)
{
    QString folded = text.toString().normalized(QString::NormalizationForm_D);
    folded.removeIf(isMark);
    return folded.toCaseFolded();
}

} // namespace

/// Normalisation is slow and folding looks at no neighbours, so only what is not plain goes through it.
void appendFolded(QByteArray& folded, QStringView text)
{
    char* next = roomFor(folded, folded.size(), text.size());
    for (auto at = text.begin(); at != text.end();) {
        for (; at != text.end() && at->unicode() < 0x80; ++at) {
            const auto c = char(at->unicode());
            *next++ = c >= 'A' && c <= 'Z' ? char(c + 0x20) : c;
        }
        for (; at != text.end() && isPunctuation(*at); ++at) {
            *next++ = '\xE2';
            *next++ = '\x80';
            *next++ = char(0x80 | (at->unicode() & 0x3F));
        }
        const auto end = std::find_if(at, text.end(), isPlain);
        if (at == end)
            continue;
        folded.truncate(next - folded.constData());
        folded += foldedScript(QStringView(at, end)).toUtf8();
        at = end;
        next = roomFor(folded, folded.size(), text.end() - at);
    }
    folded.truncate(next - folded.constData());
}

QString foldForSearch(const QString& text)
{
    QByteArray folded;
    appendFolded(folded, text);
    return QString::fromUtf8(folded);
}

} // namespace foreword::library
