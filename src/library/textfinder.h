// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <array>

namespace foreword::library {

/// Finds one text in many others, bytes as they are. It looks for the text's three rarest bytes at
/// their distances, many places at once, and compares the whole only where all stand. An empty text is
/// everywhere.
class TextFinder
{
public:
    TextFinder() = default;
    explicit TextFinder(const QByteArray& text);

    const QByteArray& text() const { return m_text; }
    bool isIn(QByteArrayView haystack) const;

    friend bool operator==(const TextFinder&, const TextFinder&) = default;

private:
    template<size_t bytes>
    bool isInBy(QByteArrayView haystack) const;

    QByteArray m_text;
    std::array<qsizetype, 3> m_rarest{}; ///< where the bytes stand in the text; a short text has fewer places
};

} // namespace foreword::library
