// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRandomGenerator>

namespace foreword::test {

/// Choices that a seed decides.
class RandomSource
{
public:
    explicit RandomSource(quint32 seed)
        : m_random(seed)
    {}

    int upTo(int most) { return m_random.bounded(most + 1); }
    bool chance(int percent) { return m_random.bounded(100) < percent; }
    template<typename List>
    auto oneOf(const List& list)
    {
        return list[m_random.bounded(int(list.size()))];
    }
    template<typename List>
    auto takeFrom(List& list)
    {
        return list.takeAt(m_random.bounded(int(list.size())));
    }

private:
    QRandomGenerator m_random;
};

} // namespace foreword::test
