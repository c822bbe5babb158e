// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCollator>
#include <QHash>
#include <QStringList>

namespace foreword::models {

/// Texts and their places in the reader's alphabet, numbers in them by value ("part 2" before "part 10").
///
/// A place costs 2 µs for each text and a sort over all of them: found once, and for a large collection on a
/// worker. A value, cheap to copy; not to be used by two threads at once.
class TextOrder
{
public:
    TextOrder();
    /// Ranked. Any thread.
    static TextOrder of(const QStringList& texts);

    /// The text's number, from 0 in the order of first asking.
    int numberOf(const QString& text);
    /// Less than, equal to, or greater than 0, as text `a` comes before, with, or after text `b`.
    int compare(int a, int b) const { return m_keys[a].compare(m_keys[b]); }

    /// Brings the ranks up to date; costs little where few texts came since.
    void rank();
    /// Compares as the text numbered so does. Valid for the texts that there were at the last rank().
    qint64 rankOf(int number) const { return m_ranks[number]; }

private:
    QCollator m_collator;
    QHash<QString, int> m_numbers;
    QList<QCollatorSortKey> m_keys; // of each text
    QList<int> m_sorted;            // numbers of the ranked texts, in order
    QList<int> m_ranks;             // of each ranked text; the same for those that compare equal
};

} // namespace foreword::models
