# shellcheck shell=sh disable=SC2034,SC2154
# What scripts/run, scripts/test and .ci/run share: the packages, and how missing ones are installed.
# Names are those of Debian 12 and newer. Sourced with `root` set to the project's folder.

packages_to_build="build-essential cmake ninja-build ccache pkgconf
    qt6-base-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
    libyaml-dev libyaml-cpp-dev"

# WebP pictures, Qt's own texts in the editor's language, and the typeface of the window.
packages_to_run="qt6-image-formats-plugins qt6-translations-l10n fonts-inter"

# The window driven from outside, through the accessibility tree, on a screen of its own.
packages_to_test="git openssl xvfb xauth at-spi2-core python3-pyatspi dbus dbus-daemon xdotool"

# Google Benchmark for the parts; the whole program needs the runner's Python only.
packages_to_bench="libbenchmark-dev python3"

# libFuzzer and the sanitizers; Foreword itself is built with any compiler.
packages_to_fuzz="clang libclang-rt-dev"

# Other readers of front matter; those in JavaScript come from npm, see tests/interop/package.json.
packages_to_interop="ruby jekyll hugo python3-yaml python3-ruamel.yaml"

say() {
    printf '%s\n' "$*"
}

# stop MESSAGE: what the caller has to do first is said, and nothing else is tried.
stop() {
    printf '%s: %s\n' "$(basename "$0")" "$*" >&2
    exit 2
}

installed() {
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# need PACKAGE...: installs those that are missing, after saying which.
need() {
    if ! command -v apt-get >/dev/null 2>&1 || ! command -v dpkg-query >/dev/null 2>&1; then
        if [ -n "${FOREWORD_NO_SETUP:-}" ]; then
            return 0
        fi
        stop "apt-get is not here. Install what these Debian packages hold, then run it again with FOREWORD_NO_SETUP=1: $*"
    fi
    missing=""
    for package in "$@"; do
        installed "$package" || missing="$missing $package"
    done
    if [ -z "$missing" ]; then
        return 0
    fi
    as_root=""
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null 2>&1 || stop "sudo is not here. As root, run: apt-get install$missing"
        as_root="sudo"
    fi
    say "Installing with apt-get:$missing"
    # Lists of packages are words on purpose.
    # shellcheck disable=SC2086
    {
        $as_root apt-get update -q &&
            $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing
    } || stop "apt-get could not install:$missing"
}

# need_readers FOLDER: the other readers of front matter, those in JavaScript into FOLDER/node_modules.
need_readers() {
    # Lists of packages are words on purpose.
    # shellcheck disable=SC2086
    need $packages_to_interop
    command -v npm >/dev/null 2>&1 || need nodejs npm
    if [ -d "$1/node_modules" ] && cmp -s "$root/tests/interop/package.json" "$1/package.json"; then
        return 0
    fi
    say "Installing with npm what tests/interop/package.json names"
    mkdir -p "$1"
    cp "$root/tests/interop/package.json" "$1"
    npm install --prefix "$1" --no-package-lock --no-audit --no-fund --loglevel=error || {
        rm "$1/package.json"
        stop "npm could not install what tests/interop/package.json names"
    }
}

# configure PRESET: the build folder is the preset's, build/PRESET.
configure() {
    say "Configuring build/$1"
    mkdir -p "$root/build"
    cmake -S "$root" --preset "$1" >"$root/build/$1.log" 2>&1 || {
        cat "$root/build/$1.log" >&2
        return 1
    }
}

# build PRESET [TARGET...]: with every processor, everything unless targets are named.
build() {
    build_folder=$root/build/$1
    shift
    say "Building in $build_folder"
    if [ $# -gt 0 ]; then
        cmake --build "$build_folder" --parallel "$(nproc)" --target "$@"
    else
        cmake --build "$build_folder" --parallel "$(nproc)"
    fi
}
