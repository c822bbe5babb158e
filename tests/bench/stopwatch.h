// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>

namespace foreword::bench {

/// Times work and prints it as a multiple of the first work timed, the yardstick, so that figures of
/// different machines and days can be compared. One line each: name, microseconds a piece, ratio.
class Stopwatch
{
public:
    /// The median of several rounds, in microseconds for each of the `pieces` that one call does. A round
    /// lasts at least 50 ms.
    template<typename Work>
    double time(const char* name, Work work, int pieces = 1)
    {
        using Clock = std::chrono::steady_clock;
        std::array<double, 7> rounds{};
        for (double& round : rounds) {
            int calls = 0;
            const auto begin = Clock::now();
            std::chrono::duration<double, std::micro> elapsed{};
            do {
                work();
                ++calls;
                elapsed = Clock::now() - begin;
            } while (elapsed.count() < 50'000);
            round = elapsed.count() / calls / pieces;
        }
        std::nth_element(rounds.begin(), rounds.begin() + rounds.size() / 2, rounds.end());
        const double median = rounds[rounds.size() / 2];
        if (m_yardstick == 0)
            m_yardstick = median;
        std::printf("%-52s %10.2f us %8.2f\n", name, median, median / m_yardstick);
        std::fflush(stdout);
        return median;
    }

private:
    double m_yardstick = 0;
};

/// Keeps a result from being optimised away.
template<typename T>
void keep(const T& value)
{
    asm volatile("" : : "g"(&value) : "memory");
}

} // namespace foreword::bench
