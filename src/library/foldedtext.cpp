// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/foldedtext.h"

#include "frontmatter/bytescan.h"

#include <algorithm>
#include <cstring>

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

/// Eight characters, which the processor folds at once. An extension that GCC and Clang share.
using Characters = char16_t __attribute__((vector_size(16)));
constexpr qsizetype charactersSize = sizeof(Characters) / sizeof(char16_t);

/// Folds as many of them as are ASCII, from `at` on and but for the last few, to `next`; both go on.
void foldAscii(QStringView::iterator& at, QStringView::iterator end, char*& next)
{
    using Bytes = char __attribute__((vector_size(charactersSize)));
    for (; end - at >= charactersSize; at += charactersSize, next += charactersSize) {
        Characters characters;
        std::memcpy(&characters, at, sizeof characters);
        if (frontmatter::hasAny(characters >= 0x80))
            return;
        const Characters upper = Characters(characters >= 'A') & Characters(characters <= 'Z');
        const auto bytes = __builtin_convertvector(characters | (upper & 0x20), Bytes);
        std::memcpy(next, &bytes, sizeof bytes);
    }
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
        foldAscii(at, text.end(), next);
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
