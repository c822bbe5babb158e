// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace foreword::library {

/// Finds one text in many others, bytes as they are. It looks for the text's two rarest bytes at their
/// distance, many places at once, and compares the whole only where both stand. An empty text is everywhere.
class TextFinder
{
public:
    TextFinder() = default;
    explicit TextFinder(const QByteArray& text);

    const QByteArray& text() const { return m_text; }
    bool isIn(QByteArrayView haystack) const;

    friend bool operator==(const TextFinder&, const TextFinder&) = default;

private:
    QByteArray m_text;
    qsizetype m_rarest = 0; ///< where the two bytes stand in the text; the same place in a text of one
    qsizetype m_second = 0;
};

} // namespace foreword::library
