// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <benchmark/benchmark.h>

namespace foreword::bench {

/// Registers a piece of work by name. The first one of a program is its yardstick: scripts/bench prints all
/// others as multiples of it, so that figures of different machines and days can be compared.
template<typename Work>
void measure(const char* name, Work work)
{
    benchmark::RegisterBenchmark(name, [work](benchmark::State& state) {
        for (auto _ : state)
            work();
    })->Unit(benchmark::kMicrosecond);
}

/// Keeps a result from being optimised away.
template<typename T>
void keep(const T& value)
{
    benchmark::DoNotOptimize(value);
}

/// Measures what was registered; the options are Google Benchmark's. To be returned from main().
inline int run(int argc, char** argv)
{
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 2;
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}

} // namespace foreword::bench
