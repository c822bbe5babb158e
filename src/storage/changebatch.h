// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSet>
#include <QStringList>

namespace foreword::storage {

/// How long changes are gathered before they are told together, in milliseconds.
///
/// A change is told soon after it was made. Where more follow, few are told after the patience, so that an
/// editor's own change is not held up by a program that never stops writing; a storm, such as the checkout of
/// another branch, is told when it is over.
struct GatherTimes
{
    int quietMs = 300;     ///< after the last change
    int patienceMs = 1200; ///< after the first one, where others follow all the time
    int stormMs = 10'000;  ///< after the first one of a storm
    int stormSize = 50;    ///< that many paths within the patience are a storm
};

/// Paths that have changed and were not told yet. Knows no clock: who adds says what time it is.
class ChangeBatch
{
public:
    /// Beyond that many, anything may have changed.
    static constexpr qsizetype maximumPaths = 100'000;

    explicit ChangeBatch(const GatherTimes& times);

    /// A relative path in the bytes of the disk; empty for "anything may have changed".
    void add(const QByteArray& path, qint64 nowMs);
    bool isEmpty() const { return m_paths.isEmpty(); }
    /// When to take it, unless more is added before. Only when not empty.
    qint64 dueMs() const;
    /// Empties the batch. Each path once, sorted, without those below another one, which is to be looked at
    /// whole.
    QStringList take();

private:
    bool hasFolderOf(const QByteArray& path) const;

    GatherTimes m_times;
    QSet<QByteArray> m_paths;
    qint64 m_firstMs = 0;
    qint64 m_lastMs = 0;
};

} // namespace foreword::storage
