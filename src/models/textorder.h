// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QCollator>
#include <QString>

#include <functional>
#include <vector>

namespace foreword::models {

/// The order of texts in the reader's alphabet, numbers in them by value ("part 2" before "part 10").
class TextOrder
{
public:
    TextOrder();

    /// Less than, equal to, or greater than 0, as text `a` comes before, with, or after text `b`. Costs about
    /// a microsecond. Not to be asked by two threads at once.
    int compare(const QString& a, const QString& b) const { return m_collator.compare(a, b); }

    /// The text of a number, in UTF-8; it may be put into `space`, which is the asking thread's own.
    using TextAt = std::function<QByteArrayView(int number, QByteArray& space)>;
    /// For each of `count` texts its place among all: a number that compares as the text does, at least `gap`
    /// apart from those of other texts, so that new texts find room between them; missingKey for an empty
    /// text. `textAt` is asked by several threads at once, and several times. Costs about 2 µs for each
    /// text, shared by all processors, and a tenth of that where they are many and Latin, in most alphabets.
    /// Any thread.
    static std::vector<qint64> placesOf(int count, const TextAt& textAt);
    static constexpr qint64 gap = qint64(1) << 20;

private:
    QCollator m_collator;
};

} // namespace foreword::models
