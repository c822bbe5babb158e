#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the whole program against what it is compared with, and its parts; scripts/bench builds all and calls it.

Whatever is a ratio is measured in turns: each run takes the comparison and the program one after the other, and the
figure is the median of the runs' ratios. All else is the median of the runs.
"""
import argparse
import hashlib
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

ROOT = Path(__file__).resolve().parents[2]
PROGRAMS = ROOT / "build/release/bin"
DATA = ROOT / "build/bench-data"
RESULT = ROOT / "build/bench.json"
GENERATOR = [ROOT / "tests/bench" / name for name in ("newsroom.h", "newsroom.cpp", "bench_newsroom.cpp")]
PARTS = ("edits", "query", "reading")
LONGEST = 3600  # seconds; a program that hangs is not waited for


@dataclass
class Sizes:
    small: int = 10_000
    large: int = 100_000
    huge: int = 1_000_000


PAGE_CACHE = Path("/proc/sys/vm/drop_caches")


class Failure(Exception):
    """A program failed, so that there is nothing to measure."""


class Skipped(Exception):
    """Something cannot be measured on this machine; the rest can."""


def say(text):
    print(text, file=sys.stderr, flush=True)


class Folders:
    """The folders to measure with: made once, and made anew when their generator has changed."""

    def __init__(self):
        self.version = hashlib.sha256(b"".join(path.read_bytes() for path in GENERATOR)).hexdigest()

    def stamp(self, folder):
        return folder.with_suffix(".made")

    def get(self, kind, count):
        folder = DATA / f"{kind}-{count}"
        stamp = self.stamp(folder)
        if not stamp.exists() or stamp.read_text() != self.version:
            self.remove(folder)
            needed = count * (5_000 if kind == "sparse" else 7_000)
            DATA.mkdir(parents=True, exist_ok=True)
            if shutil.disk_usage(DATA).free < needed * 1.2:
                raise Failure(f"{DATA} needs {needed / 1e9:.1f} GB more on its disk")
            say(f"Making {count:,} articles in {folder}")
            options = ["--sparse"] if kind == "sparse" else []
            subprocess.run([PROGRAMS / "bench_newsroom", folder, str(count), *options], check=True)
            stamp.write_text(self.version)
        # Whatever the folder was last used for, its files are in the page cache now, and none waits for the disk.
        timed([PROGRAMS / "bench_readonly", folder])
        os.sync()
        return folder

    def remove(self, folder):
        self.stamp(folder).unlink(missing_ok=True)
        if folder.exists():
            # A million files: many times as fast as rmtree().
            subprocess.run(["rm", "-rf", folder], check=True)


def environment():
    """That of an editor with a language of their own, no settings, and a window that no screen is needed for."""
    home = DATA / "home"
    own = {
        "HOME": home,
        "XDG_CONFIG_HOME": home / "config",
        "XDG_CACHE_HOME": home / "cache",
        "XDG_DATA_HOME": home / "data",
        "LC_ALL": "en_US.UTF-8",
        "QT_LOGGING_RULES": "foreword.timing=true",
    }
    home.mkdir(parents=True, exist_ok=True)
    return {"QT_QPA_PLATFORM": "offscreen", **os.environ, **{name: str(value) for name, value in own.items()}}


def timed(command):
    """Milliseconds and megabytes that a program takes, its output thrown away."""
    begin = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, env=environment())
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise Failure(f"{Path(command[0]).name} ended with {process.returncode}")
    return (time.monotonic() - begin) * 1000, usage.ru_maxrss * 1024 / 1e6


def figures(program, *arguments):
    """What a program of the benchmarks prints, and what the window says of itself in its timing lines."""
    done = subprocess.run([PROGRAMS / program, *arguments], capture_output=True, text=True, env=environment(),
                          timeout=LONGEST)
    if done.returncode != 0:
        raise Failure(f"{program} ended with {done.returncode}:\n{done.stderr[-2000:]}")
    found = {name: float(value) for name, value, _ in (line.split() for line in done.stdout.splitlines())}
    for name, value in re.findall(r"^(first rows|collection ready|gui blocked) (\d+) ms", done.stderr, re.M):
        name = "said_" + name.replace(" ", "_")
        found[name] = max(found.get(name, 0), float(value))
    return found


class Samples(dict):
    """By name, one figure for each run."""

    def add(self, name, value):
        self.setdefault(name, []).append(value)

    def add_all(self, prefix, found):
        for name, value in found.items():
            self.add(f"{prefix}.{name}", value)

    def median(self, name):
        return statistics.median(self[name])

    def ratio(self, name, to):
        return statistics.median(a / b for a, b in zip(self[name], self[to], strict=True))


class Measuring:
    """Each method fills in the samples that some rows need; none is done twice."""

    def __init__(self, sizes, runs, window_parts):
        self.sizes = sizes
        self.runs = runs
        self.window_parts = window_parts
        self.samples = Samples()
        self.folders = Folders()

    def in_turns(self, what, *steps):
        for run in range(self.runs):
            say(f"{what}, run {run + 1} of {self.runs}")
            for step in steps:
                step()

    def reading(self, name, folder):
        self.samples.add(name, timed([PROGRAMS / "bench_readonly", folder])[0])

    def list(self):
        for size, count in (("small", self.sizes.small), ("large", self.sizes.large)):
            folder = self.folders.get("full", count)

            def listing():
                took, memory = timed([PROGRAMS / "forewordctl", "list", folder])
                self.samples.add(f"list.{size}", took)
                self.samples.add(f"list.{size}.memory", memory)

            def yaml_cpp():
                self.samples.add(f"list.{size}.yamlcpp", timed([PROGRAMS / "bench_yamlcpp", folder])[0])

            self.in_turns(f"forewordctl list, {count:,} articles",
                          lambda: self.reading(f"list.{size}.reading", folder), listing, yaml_cpp)

    def window(self):
        folder = self.folders.get("full", self.sizes.large)
        self.in_turns(
            f"The window, {self.sizes.large:,} articles",
            lambda: self.reading("window.reading", folder),
            lambda: self.samples.add_all("window", figures("bench_window", folder, *self.window_parts)))

    def gallery(self):
        folder = self.folders.get("full", self.sizes.small)
        self.in_turns(f"The gallery, {self.sizes.small:,} articles",
                      lambda: self.samples.add_all("gallery", figures("bench_window", folder, "gallery")))

    def save(self):
        folder = self.folders.get("full", self.sizes.large)
        names = DATA / "saved-files"

        def sed(old, new):
            os.sync()
            return timed(["xargs", "-0", "-a", names, "sed", "-i", f"s/^published: {old}$/published: {new}/"])[0]

        def saving():
            os.sync()
            self.samples.add_all("save", figures("bench_window", folder, "save", "--list", names))

        def comparison():
            self.samples.add("save.sed", sed("false", "true"))
            sed("true", "false")

        with Changing(self.folders, folder):
            self.in_turns(f"Saving, {self.sizes.large:,} articles", saving, comparison)

    def start(self):
        def first_paint(program):
            begin = time.monotonic_ns()
            self.samples.add(f"start.{program}", (figures(program)["first_paint"] - begin) / 1e6)

        self.in_turns("Start", lambda: first_paint("bench_minimalwindow"), lambda: first_paint("bench_start"))

    def pictures(self):
        self.in_turns("Pictures", lambda: self.samples.add_all("pictures", figures("bench_pictures")))

    def cold(self):
        if not os.access(PAGE_CACHE, os.W_OK):
            raise Skipped("The page cache can be dropped by root alone: the cold start is not measured.")
        folder = self.folders.get("full", self.sizes.large)

        def dropped(step):
            def run():
                os.sync()
                PAGE_CACHE.write_text("3\n")
                step()
            return run

        def listing():
            self.samples.add("cold.list", timed([PROGRAMS / "forewordctl", "list", folder])[0])

        self.in_turns(f"With nothing in the page cache, {self.sizes.large:,} articles",
                      dropped(lambda: self.reading("cold.reading", folder)),
                      dropped(lambda: self.samples.add("cold.sizes", timed([PROGRAMS / "bench_readonly", "--sizes",
                                                                            folder])[0])),
                      dropped(listing),
                      dropped(lambda: self.samples.add_all("cold", figures("bench_window", folder))))

    def growth(self):
        for size, count in vars(self.sizes).items():
            folder = self.folders.get("sparse", count)

            def window():
                os.sync()
                self.samples.add_all(f"growth.{size}", figures("bench_window", folder, "filter", "save"))

            with Changing(self.folders, folder):
                self.in_turns(f"The window, {count:,} sparse articles", window)

    def per_article(self, figure):
        """The figure of one article in the huge collection as a multiple of that in the small one."""
        def at(size, count):
            return statistics.median(
                figure({name.removeprefix(f"growth.{size}."): values[run] for name, values in self.samples.items()
                        if name.startswith(f"growth.{size}.")}, count)
                for run in range(self.runs))
        return at("huge", self.sizes.huge) / at("small", self.sizes.small)


class Changing:
    """A folder whose files are changed and changed back; if that is broken off, it is made anew the next time."""

    def __init__(self, folders, folder):
        self.folders = folders
        self.folder = folder

    def __enter__(self):
        self.folders.stamp(self.folder).unlink()

    def __exit__(self, failure, *_):
        if failure is None:
            self.folders.stamp(self.folder).write_text(self.folders.version)


@dataclass
class Row:
    """A figure to reach. `needs` is the method of Measuring that takes its samples."""
    name: str
    what: str
    limit: float
    unit: str
    needs: str
    figure: Callable[[Measuring], float]
    at_least: bool = False
    window_parts: tuple = ()

    def is_reached(self, figure):
        return figure >= self.limit if self.at_least else figure <= self.limit


def median(name):
    return lambda m: m.samples.median(name)


def ratio(name, to):
    return lambda m: m.samples.ratio(name, to)


def rows(sizes):
    small, large, huge = (f"{count:,}" for count in vars(sizes).values())
    use = ("sort", "filter", "scroll")
    return [
        Row("list", f"forewordctl list, {small}, to reading", 2, "×", "list",
            ratio("list.small", "list.small.reading")),
        Row("list", f"forewordctl list, {large}, to reading", 2, "×", "list",
            ratio("list.large", "list.large.reading")),
        Row("list", f"yaml-cpp, {small}, to forewordctl list", 12, "×", "list",
            ratio("list.small.yamlcpp", "list.small"), at_least=True),
        Row("list", f"yaml-cpp, {large}, to forewordctl list", 12, "×", "list",
            ratio("list.large.yamlcpp", "list.large"), at_least=True),
        Row("first-rows", f"window, {large}: first rows painted", 150, "ms", "window",
            median("window.open_first_rows")),
        Row("open", f"window, {large}: complete and sorted, to reading", 3, "×", "window",
            ratio("window.open_complete", "window.reading")),
        Row("open", f"window, {large}: longest block while opening", 50, "ms", "window",
            lambda m: max(m.samples.median("window.open_longest_event"),
                          m.samples.median("window.open_longest_wait"))),
        Row("filter", f"filter, {large}: slowest keystroke", 16, "ms", "window", median("window.filter_max"),
            window_parts=("filter",)),
        Row("sort", f"sort, {large}: slowest column", 60, "ms", "window", median("window.sort_max"),
            window_parts=("sort",)),
        Row("scroll", f"scrolling with thumbnails, {large}: p99 frame", 16, "ms", "window",
            median("window.scroll_p99"), window_parts=("scroll",)),
        Row("gallery", f"gallery, {small}: a thousand pictures seen before", 400, "ms", "gallery",
            median("gallery.gallery_cached_pictures")),
        Row("gallery", f"gallery, {small}: scrolling, p99 frame", 16, "ms", "gallery",
            median("gallery.gallery_scroll_p99")),
        Row("gallery", f"gallery, {small}: memory of the window", 200, "MB", "gallery",
            median("gallery.memory_gallery")),
        Row("memory", f"memory of the window in use, {large}", 200, "MB", "window",
            lambda m: max(m.samples.median(f"window.memory_{part}") for part in ("open", *use)),
            window_parts=use),
        Row("memory", f"memory of forewordctl list, {large}", 120, "MB", "list", median("list.large.memory")),
        Row("million", f"{huge} sparse articles open", sizes.huge, "articles", "growth",
            median("growth.huge.articles"), at_least=True),
        Row("million", f"filter, {huge}: slowest keystroke", 150, "ms", "growth",
            median("growth.huge.filter_max")),
        Row("million", f"memory of the window in use, {huge}", 1500, "MB", "growth",
            lambda m: max(m.samples.median(f"growth.huge.memory_{part}") for part in ("open", "filter"))),
        Row("start", "start to first paint, to a minimal program's", 2, "×", "start",
            ratio("start.bench_start", "start.bench_minimalwindow")),
        Row("save", "publish and save 10,000, to sed -i", 0.4, "×", "save", ratio("save.save_total", "save.sed")),
        Row("cold", f"cold, {large}: first rows painted", 500, "ms", "cold", median("cold.open_first_rows")),
        Row("cold", f"cold, {large}: forewordctl list, to reading", 1.5, "×", "cold",
            ratio("cold.list", "cold.reading")),
        Row("cold", f"cold, {large}: window complete and sorted, to reading", 2, "×", "cold",
            ratio("cold.open_complete", "cold.reading")),
        Row("pictures", "a photograph of 12 megapixels as a thumbnail", 40, "ms", "pictures",
            median("pictures.decode_12_megapixels")),
        Row("pictures", "1,000 thumbnails from the cache on disk", 400, "ms", "pictures",
            median("pictures.thumbnails_of_cache")),
        Row("growth", f"open: an article of {huge} to one of {small}", 1.3, "×", "growth",
            lambda m: m.per_article(lambda run, count: run["open_complete"] / count)),
        Row("growth", f"filter: an article of {huge} to one of {small}", 1.3, "×", "growth",
            lambda m: m.per_article(lambda run, count: run["filter_mean"] / count)),
        Row("growth", f"memory: an article of {huge} to one of {small}", 1.3, "×", "growth",
            lambda m: m.per_article(lambda run, count: (run["memory_open"] - run["memory_empty"]) / count)),
        Row("growth", f"save: an article in {huge} to one in {small}", 1.3, "×", "growth",
            lambda m: m.per_article(lambda run, _: run["save_total"] / run["save_articles"])),
    ]


def measure_rows(wanted, sizes, runs):
    parts = {part for row in wanted for part in row.window_parts}
    measuring = Measuring(sizes, runs, [part for part in ("sort", "filter", "scroll") if part in parts])
    skipped = set()
    for method in dict.fromkeys(row.needs for row in wanted):
        try:
            getattr(measuring, method)()
        except Skipped as why:
            say(why)
            skipped.add(method)
    return measuring, [row for row in wanted if row.needs not in skipped]


def print_rows(wanted, measuring):
    reached = []
    print(f"{'row':<11} {'what':<56} {'to reach':>20} {'reached':>10}")
    for row in wanted:
        figure = row.figure(measuring)
        is_reached = row.is_reached(figure)
        limit = f"{'≥' if row.at_least else '≤'} {row.limit:,} {row.unit}"
        print(f"{row.name:<11} {row.what:<56} {limit:>20} {figure:>10,.{1 if row.unit == 'ms' else 2}f}"
              f"  {'ok' if is_reached else 'NOT REACHED'}")
        reached.append({"row": row.name, "what": row.what, "limit": row.limit, "at_least": row.at_least,
                        "unit": row.unit, "figure": figure, "ok": is_reached})
    return reached


def measure_part(name, runs):
    say(f"Part: {name}")
    program = PROGRAMS / f"bench_{name}"
    if not program.exists():
        raise Failure("the parts are measured with Google Benchmark, which is in the package libbenchmark-dev")
    done = subprocess.run([program, "--benchmark_format=json", f"--benchmark_repetitions={max(runs, 2)}",
                           "--benchmark_report_aggregates_only=true", "--benchmark_min_time=0.1"],
                          capture_output=True, text=True, check=True, env=environment())
    medians = {one["run_name"]: one["cpu_time"] for one in json.loads(done.stdout)["benchmarks"]
               if one["aggregate_name"] == "median"}
    yardstick = next(iter(medians.values()))
    print(f"\n{name:<56} {'µs':>12} {'ratio':>9}")
    for what, took in medians.items():
        print(f"  {what:<54} {took:>12,.2f} {took / yardstick:>9.2f}")
    return medians


def keep(result):
    RESULT.write_text(json.dumps(result, indent=1, ensure_ascii=False) + "\n")


def main():
    known = {row.name: None for row in rows(Sizes())}
    parser = argparse.ArgumentParser(prog="scripts/bench")
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--keep", action="store_true")
    options = parser.parse_args()
    if unknown := [name for name in options.names if name not in known and name not in PARTS]:
        parser.error(f"{unknown[0]} is not one of: {', '.join((*known, *PARTS))}")

    sizes = Sizes(2_000, 10_000, 50_000) if options.quick else Sizes()
    asked = options.names or [*known, *PARTS]
    wanted = [row for row in rows(sizes) if row.name in asked]
    result = {"cores": os.cpu_count(), "runs": options.runs, "quick": options.quick, **vars(sizes)}
    try:
        if wanted:
            measuring, measured = measure_rows(wanted, sizes, options.runs)
            result |= {"rows": print_rows(measured, measuring), "samples": measuring.samples}
            if options.quick:
                print("Of smaller collections than the figures are meant for.")
            keep(result)
        result["parts"] = {name: measure_part(name, options.runs) for name in PARTS if name in asked}
    finally:
        if not options.keep and not options.quick:
            Folders().remove(DATA / f"sparse-{sizes.huge}")
    keep(result)
    say(f"Everything that was measured is in {RESULT}")


if __name__ == "__main__":
    try:
        main()
    except (Failure, subprocess.SubprocessError) as failure:
        sys.exit(f"scripts/bench: {failure}")
