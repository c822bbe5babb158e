#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Hugo as a reader: the documents are the pages of a site. See tests/interop/interop.py for what a reader is
given and answers.

    hugo.py FOLDER

One page that Hugo refuses fails the whole site; it is named, left out, and the site is built again. Hence sites
of a part of the documents each.
"""

import json
import pathlib
import re
import shutil
import subprocess
import sys

PAGES = 1000  # of one site


def ends_with_dots(data):
    """Whether `...` ends the front matter, which Hugo reads on from."""
    end = re.search(rb"^(---|\.\.\.)[ \t]*\r?$", data[data.find(b"\n") + 1:], re.MULTILINE)
    return end is not None and end[1] == b"..."


def refuse(page, reason):
    print(json.dumps([page.name, None, reason]))
    page.unlink(missing_ok=True)


def build(hugo, site):
    """Prints what Hugo has read of the pages, or why not."""
    while True:
        done = subprocess.run(
            [hugo, "--source", site, "--buildDrafts", "--buildFuture", "--buildExpired", "--quiet"],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        if done.returncode == 0:
            print((site / "public/index.json").read_text(encoding="utf-8"))
            return
        refused = set(re.findall(r'/content/([^/":\n]+\.md)(?::\d+:\d+)?": ([^\n]*)', done.stdout))
        if not refused:
            sys.exit(done.stdout)
        for page, reason in refused:
            refuse(site / "content" / page, reason)


def main():
    hugo = shutil.which("hugo")
    if not hugo:
        sys.exit(77)
    version = subprocess.run([hugo, "version"], capture_output=True, text=True, check=True).stdout
    print(json.dumps("Hugo " + re.search(r"v([0-9.]+)", version)[1]))
    folder = pathlib.Path(sys.argv[1])
    site = folder / "hugo"
    documents = sorted((folder / "documents").iterdir())
    for start in range(0, len(documents), PAGES):
        shutil.rmtree(site, ignore_errors=True)
        shutil.copytree(pathlib.Path(__file__).parent / "hugo", site)
        (site / "content").mkdir()
        for document in documents[start:start + PAGES]:
            page = site / "content" / document.name
            shutil.copy(document, page)
            if ends_with_dots(page.read_bytes()):
                refuse(page, "`...` ends it")
        build(hugo, site)


main()
