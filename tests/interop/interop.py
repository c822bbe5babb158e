#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether the programs that read front matter read what Foreword has written: at the edited place exactly what
was typed, everywhere else what they read before.

    tests/interop/interop.py INTEROP_CASES FOREWORDCTL FOLDER

FOLDER/node_modules holds the JavaScript readers. The run leaves FOLDER/documents, where a failure names them,
FOLDER/report.txt, which is what it prints, and FOLDER/unread.tsv: reader, edit and reason of those that could
not be compared, because a reader refuses or misreads the file as it was before.

A reader that is not installed is skipped, or fails the test where the environment's FOREWORD_INTEROP is set.
Status 1 where a reader read something else, 77 where there is no reader at all.

A reader is a program in readers/. It is given FOLDER, where documents/ holds whole files and frontmatter.jsonl
what is between their markers, as `[file, text]` a line. It prints its name and version as a JSON string, then
a line for each document in any order: `[file, value]`, with values as caselist.h describes them and its own
words for types that are not there, or `[file, null, reason]` for one that it cannot read. It ends with status
77 where it is not installed.
"""

import dataclasses
import fractions
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
PATIENCE = 900  # seconds that a reader may take for all documents
SHOWN = 20  # failures of a reader that are printed
LEAST = 0.95  # of all edits, to be compared by each reader; else the test shows nothing


@dataclasses.dataclass
class Case:
    name: str
    before: str  # names of files in documents/
    after: str
    edits: list


@dataclasses.dataclass
class Reader:
    name: str
    command: list
    is_hugo: bool = False


READERS = [
    Reader("Psych", ["ruby", HERE / "readers/ruby.rb", "psych"]),
    Reader("Jekyll", ["ruby", HERE / "readers/ruby.rb", "jekyll"]),
    Reader("Hugo", [HERE / "readers/hugo.py"], is_hugo=True),
    Reader("PyYAML", [HERE / "readers/python.py", "pyyaml"]),
    Reader("ruamel.yaml", [HERE / "readers/python.py", "ruamel"]),
    Reader("js-yaml 4", ["node", HERE / "readers/javascript.cjs", "js-yaml"]),
    Reader("js-yaml 3", ["node", HERE / "readers/javascript.cjs", "js-yaml-3"]),
    Reader("yaml", ["node", HERE / "readers/javascript.cjs", "yaml"]),
]


class NotComparable(Exception):
    """The reader has no such place, or makes something of its own of it."""


# --- Values


@dataclasses.dataclass
class Typed:
    """A value that was typed, in the place of `old`."""

    value: list
    old: list


WORDS = [("true", "false"), ("yes", "no"), ("on", "off")]


DECIMAL = re.compile(r"-?\d+(\.\d+)?([eE][+-]?\d+)?")


def is_number(value, text):
    return value[0] == "number" and DECIMAL.fullmatch(value[1]) is not None and \
        fractions.Fraction(value[1]) == fractions.Fraction(text)


def same_word_pair(old, new, wanted):
    """Whether a reader to which `yes` is a text was given the text `no`."""
    for yes, no in WORDS:
        if old[0] == new[0] == "text" and old[1].lower() in (yes, no):
            return new[1].lower() == (yes if wanted else no)
    return False


class Comparison:
    """Compares what one reader has read. `plain` is what it reads where a text stands without quotes."""

    def __init__(self, plain, folds_keys=False):
        self.plain = plain
        self.folds_keys = folds_keys

    def folded(self, key):
        return key.lower() if self.folds_keys else key

    def is_typed(self, typed, value, old=("null",)):
        kind = typed[0]
        if kind == "text" or kind == "null":
            return list(value) == list(typed)
        if kind == "boolean":
            return value == typed or same_word_pair(old, value, typed[1])
        if kind == "number" and DECIMAL.fullmatch(typed[1]):
            return is_number(value, typed[1])
        if kind in ("number", "date"):  # as the reader knows this spelling
            return value == self.plain.get(typed[1])
        if kind != value[0] or len(typed[1]) != len(value[1]):
            return False
        if kind == "list":
            return all(self.is_typed(*pair) for pair in zip(typed[1], value[1]))
        return all(
            (at := self.find(value, key[1])) >= 0 and self.is_typed(entry, value[1][at][1])
            for key, entry in typed[1])

    def find(self, value, key):
        """The last entry of a map with the key, which stands without quotes where the reader takes it for
        another type; there are readers that make a text of that."""
        names = [["text", self.folded(key)]]
        if key in self.plain:
            names += [self.plain[key], ["text", str(self.plain[key][-1]).lower()]]
        for name in names:
            found = [i for i, (written, _) in enumerate(value[1]) if written == name]
            if found:
                return found[-1]
        return -1

    def difference(self, expected, value, path=""):
        """The first place where the two are not the same, in words; nothing where they are."""
        if isinstance(expected, Typed):
            if self.is_typed(expected.value, value, expected.old):
                return None
            return f"{path or '.'}: typed {json.dumps(expected.value)}, read {json.dumps(value)}"
        if expected[0] == value[0] == "list" and len(expected[1]) == len(value[1]):
            pairs = [(f"{path}[{i}]", *pair) for i, pair in enumerate(zip(expected[1], value[1]))]
        elif expected[0] == value[0] == "map" and len(expected[1]) == len(value[1]):
            read = {json.dumps(key): entry for key, entry in value[1]}
            pairs = [(f"{path}.{key[1:]}", entry, read.get(json.dumps(key), ["missing"]))
                     for key, entry in expected[1]]
        else:
            return None if expected == value else \
                f"{path or '.'}: expected {shown(expected)}, read {shown(value)}"
        return next((text for where, a, b in pairs if (text := self.difference(a, b, where))), None)

    # --- Edits, done on what the reader has read before

    def edited(self, value, edit, path):
        if not path:
            return Typed(edit["value"], value)
        step, rest = path[0], path[1:]
        if value[0] == "null" and edit["kind"] in ("set", "insert"):
            value = ["map" if isinstance(step, str) else "list", []]
        if value[0] != ("map" if isinstance(step, str) else "list"):
            raise NotComparable(f"{value[0]} at {step!r}")
        if isinstance(step, str):
            return [value[0], self.edited_map(value, edit, step, rest)]
        return [value[0], self.edited_list(value[1], edit, step, rest)]

    def edited_map(self, value, edit, key, rest):
        entries = list(value[1])
        at = self.find(value, key)
        if at < 0 and edit["kind"] in ("remove", "rename"):
            raise NotComparable(f"no key {key!r}")
        if not rest and edit["kind"] == "remove":
            del entries[at]
        elif not rest and edit["kind"] == "rename":
            entries[at] = [["text", self.folded(edit["key"])], entries[at][1]]
        elif at < 0:
            entries.append([["text", self.folded(key)], self.edited(["null"], edit, rest)])
        else:
            entries[at] = [entries[at][0], self.edited(entries[at][1], edit, rest)]
        return entries

    def edited_list(self, items, edit, index, rest):
        items = list(items)
        if index is None:
            items.append(self.edited(["null"], edit, rest))
        elif not rest and edit["kind"] == "insert":
            items.insert(index, Typed(edit["value"], ["null"]))
        elif index >= len(items):
            raise NotComparable(f"no item {index}")
        elif not rest and edit["kind"] == "remove":
            del items[index]
        elif not rest and edit["kind"] == "move":
            items.insert(edit["to"], items.pop(index))
        else:
            items[index] = self.edited(items[index], edit, rest)
        return items


def shown(value):
    """Without what was typed around it."""
    return json.dumps(value, default=lambda typed: typed.value)


# --- Cases


def frontmatter(text):
    """What is between the markers, by Jekyll's rule."""
    found = re.match(r"\ufeff?---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*\r?$", text, re.DOTALL | re.MULTILINE)
    return found[1] if found else ""


class Documents:
    def __init__(self, folder):
        self.folder = folder / "documents"

    def text(self, name):
        return (self.folder / name).read_bytes().decode()

    def add(self, name, data):
        (self.folder / name).write_bytes(data)
        return name

    def write_frontmatter(self, file):
        with open(file, "w", encoding="utf-8") as lines:
            for document in sorted(self.folder.iterdir()):
                lines.write(json.dumps([document.name, frontmatter(self.text(document.name))]) + "\n")


def plain_texts(cases):
    """The dates and unusual numbers that were typed, and the keys that stand on an edit's way: readers differ in
    what they take these for."""
    def spellings(value):
        if value[0] in ("date", "number") and not DECIMAL.fullmatch(value[1]):
            yield value[1]
        elif value[0] == "list":
            for item in value[1]:
                yield from spellings(item)
        elif value[0] == "map":
            for _, entry in value[1]:
                yield from spellings(entry)

    found = set()
    for case in cases:
        for edit in case.edits:
            found.update(spellings(edit["value"]))
            found.update(step for step in edit["path"]
                         if isinstance(step, str) and re.fullmatch(r"[\w.+-]+", step, re.ASCII))
    return sorted(found)


def shell_cases(forewordctl, documents, shell):
    """The same through forewordctl: each text at three places of two documents, whose styles take turns, and
    other values in all of them."""
    def edit(kind, path, value=("null",)):
        return {"kind": kind, "path": path, "value": list(value), "to": 0}

    commands = []
    for number, text in enumerate(shell["texts"]):
        if "\0" in text:
            continue  # a program's arguments cannot hold it
        value = json.dumps(text, ensure_ascii=number % 2 == 0)
        count = len(shell["documents"])
        turn = [shell["documents"][number % count], shell["documents"][(number + count // 2) % count]]
        commands.append((f"text {number}", turn, ["set", f"title:={value}", f"topics[1]:={value}", f"topics[+]:={value}"],
                         [edit("set", ["title"], ["text", text]), edit("set", ["topics", 1], ["text", text]),
                          edit("set", ["topics", None], ["text", text])]))
        if number % 4 == 0:
            commands.append((f"text {number} as it is", turn, ["set", f"excerpt={text}"],
                             [edit("set", ["excerpt"], ["text", text])]))
    image = ["map", [[["text", "url"], ["text", "a: b"]], [["text", "width"], ["number", "50"]],
                     [["text", "isCached"], ["boolean", True]], [["text", "no"], ["null"]]]]
    commands += [
        ("object", shell["documents"], ["set", 'images[+]:={"url":"a: b","width":50,"isCached":true,"no":null}'],
         [edit("set", ["images", None], image)]),
        ("list", shell["documents"], ["set", 'topics:=["yes",1.5,[],{}]'],
         [edit("set", ["topics"], ["list", [["text", "yes"], ["number", "1.5"], ["list", []], ["map", []]]])]),
        ("types", shell["documents"], ["set", "published=false", "heat=3", "publishedDateTime=2021-04-13T17:10:59Z"],
         [edit("set", ["published"], ["boolean", False]), edit("set", ["heat"], ["number", "3"]),
          edit("set", ["publishedDateTime"], ["date", "2021-04-13T17:10:59Z"])]),
        ("numbers", shell["documents"], ["set", "heat:=1e3", "quality:=-1.5E-7"],
         [edit("set", ["heat"], ["number", "1000"]), edit("set", ["quality"], ["number", "-0.00000015"])]),
        ("null", shell["documents"], ["set", "excerpt:=null"], [edit("set", ["excerpt"])]),
        ("unset", shell["documents"], ["unset", "topics[0]", "title"], [edit("remove", ["topics", 0]), edit("remove", ["title"])]),
    ]
    cases = []
    work = documents.folder.parent / "shell"
    for number, (name, befores, arguments, edits) in enumerate(commands):
        shutil.rmtree(work, ignore_errors=True)
        work.mkdir()
        for document in befores:
            shutil.copy(documents.folder / document, work)
        done = subprocess.run([forewordctl, *arguments, work], capture_output=True, text=True)
        if done.returncode != 0:
            raise SystemExit(f"FAIL: forewordctl {' '.join(map(repr, arguments))}\n{done.stderr}")
        for document in befores:
            after = documents.add(f"shell-{number}-{document}", (work / document).read_bytes())
            cases.append(Case(f"forewordctl, {name}, of {document}", document, after, edits))
    shutil.rmtree(work)
    return cases


# --- Readers


def answers(reader, folder):
    """The reader's name with version, and what it read of each document: a value, or the reason as a text.
    Nothing where it is not installed."""
    if isinstance(reader.command[0], str) and not shutil.which(reader.command[0]):
        return None
    done = subprocess.run([*reader.command, folder], stdout=subprocess.PIPE, timeout=PATIENCE,
                          env={**os.environ, "NODE_PATH": str(folder / "node_modules")})
    if done.returncode == 77:
        return None
    if done.returncode != 0:
        raise SystemExit(f"FAIL: {reader.name} ended with status {done.returncode}")
    name, *lines = [json.loads(line) for line in done.stdout.decode().split("\n") if line]
    read = {file: reason[0] if reason else value for file, value, *reason in lines}
    silent = {document.name for document in (folder / "documents").iterdir()} - read.keys()
    if silent:
        raise SystemExit(f"FAIL: {reader.name} says nothing of {min(silent)} and {len(silent) - 1} more")
    return name, read


def as_root(answer):
    """Empty front matter is `nil` or `false` to one reader or another."""
    return answer if answer[0] == "map" else ["map", []]


def shape(value):
    """The lists, maps and keys of a value without what is in them."""
    if value[0] == "list":
        return [shape(item) for item in value[1]]
    if value[0] == "map":
        return sorted(((str(key[-1]).lower(), shape(entry)) for key, entry in value[1]), key=repr)
    return None


# What Hugo makes a page's own facts of, as these types only; `date` is three of them.
HUGO_FACTS = {"title": "text", "type": "text", "published": "boolean", "date": None}
# What it knows of pages whose files do not say so.
HUGO_ADDS = ("published", "lastmod", "publishdate")


def is_hugos(edit):
    path = edit["path"]
    return not path or (path[0] in HUGO_FACTS and
                        (len(path) > 1 or edit["kind"] != "set" or edit["value"][0] != HUGO_FACTS[path[0]]))


def comparison_of(reader, read, plains):
    plain = {}
    for text, document in plains.items():
        if not isinstance(read.get(document), str):
            plain[text] = read[document][1][-1][1]
    return Comparison(plain, folds_keys=reader.is_hugo)


def same_shape(value, reference):
    """Whether the reader sees the same lists, maps and keys as the first reader; what Hugo adds aside."""
    if isinstance(reference, str):
        return True
    a, b = ([entry for entry in shape(as_root(root)) if entry[0] not in HUGO_ADDS] for root in (value, reference))
    return a == b


@dataclasses.dataclass
class Findings:
    compared: int = 0
    unread: list = dataclasses.field(default_factory=list)  # pairs of case and reason
    failures: list = dataclasses.field(default_factory=list)


def compare(reader, read, reference, cases, plains):
    """`reference` is what the first reader has read."""
    comparison = comparison_of(reader, read, plains)
    found = Findings()
    for case in cases:
        before, after = read[case.before], read[case.after]
        if isinstance(before, str):
            found.unread.append((case, before))
            continue
        try:
            expected = as_root(before)
            for edit in case.edits:
                if reader.is_hugo and is_hugos(edit):
                    raise NotComparable("one of Hugo's own facts")
                expected = comparison.edited(expected, edit, edit["path"])
        except NotComparable as reason:
            found.unread.append((case, str(reason)))
            continue
        difference = after if isinstance(after, str) else comparison.difference(expected, as_root(after))
        if difference and not same_shape(before, reference[case.before]):
            found.unread.append((case, "read with other lists, maps or keys than by the first reader"))
            continue
        found.compared += 1
        if difference:
            found.failures.append((case, difference))
    if found.compared < LEAST * len(cases):
        found.failures.append((cases[0], f"only {found.compared} of {len(cases)} edits could be compared"))
    return found


class Report:
    def __init__(self, folder):
        self.lines = open(folder / "report.txt", "w", encoding="utf-8")
        self.unread = open(folder / "unread.tsv", "w", encoding="utf-8")

    def say(self, line):
        print(line, flush=True)
        print(line, file=self.lines, flush=True)

    def tell(self, name, found, folder):
        self.say(f"{name}: {found.compared} edits compared, {len(found.unread)} not read before, "
                 f"{len(found.failures)} failures")
        for case, difference in found.failures[:SHOWN]:
            self.say(f"  FAIL {case.name}: {' '.join(difference.split())}")
            self.say(f"    {folder / case.before}\n    {folder / case.after}")
        if len(found.failures) > SHOWN:
            self.say(f"  and {len(found.failures) - SHOWN} more")
        for case, reason in found.unread:
            print(name, case.name, " ".join(reason.split()), sep="\t", file=self.unread)


def main():
    writer, forewordctl, folder = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
    folder.mkdir(parents=True, exist_ok=True)
    shutil.rmtree(folder / "documents", ignore_errors=True)
    report = Report(folder)
    written = subprocess.run([writer, folder], stdout=subprocess.PIPE, text=True)
    report.say(written.stdout.strip())
    if written.returncode != 0:
        sys.exit(1)  # it has said why
    documents = Documents(folder)
    with open(folder / "cases.jsonl", encoding="utf-8") as lines:
        cases = [Case(**json.loads(line)) for line in lines]
    through_shell = shell_cases(forewordctl, documents, json.loads((folder / "shell.json").read_text("utf-8")))
    report.say(f"{len(through_shell)} edits through forewordctl")
    cases += through_shell
    plains = {text: documents.add(f"plain-{number}.md", f"---\nvalue: {text}\n---\n".encode())
              for number, text in enumerate(plain_texts(cases))}
    documents.write_frontmatter(folder / "frontmatter.jsonl")

    missing, failed, reference = [], [], None
    for reader in READERS:
        answered = answers(reader, folder)
        if not answered:
            report.say(f"{reader.name}: skipped, it is not installed")
            missing.append(reader.name)
            continue
        name, read = answered
        reference = reference or read
        found = compare(reader, read, reference, cases, plains)
        report.tell(name, found, documents.folder)
        if found.failures:
            failed.append(reader.name)
    if not reference:
        sys.exit(77)
    if failed or (missing and "FOREWORD_INTEROP" in os.environ):
        sys.exit(1)


main()
