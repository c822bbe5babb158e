#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Python's readers. See tests/interop/interop.py for what a reader is given and answers.

    python.py pyyaml|ruamel FOLDER
"""

import datetime
import json
import pathlib
import sys


def typed(value):
    if value is None:
        return ["null"]
    if isinstance(value, bool):
        return ["boolean", value]
    if isinstance(value, str):
        return ["text", str(value)]
    if isinstance(value, int):
        return ["number", str(int(value))]
    if isinstance(value, float):
        return ["number", repr(float(value))]
    if isinstance(value, datetime.date):
        return ["date", value.isoformat()]
    if isinstance(value, (list, tuple)):
        return ["list", [typed(item) for item in value]]
    if isinstance(value, dict):
        return ["map", [[typed(key), typed(entry)] for key, entry in value.items()]]
    if isinstance(value, (set, frozenset)):
        return ["set", sorted((typed(item) for item in value), key=json.dumps)]
    if isinstance(value, bytes):
        return ["bytes", value.hex()]
    return [type(value).__name__, str(value)]


def pyyaml():
    import yaml

    return f"PyYAML {yaml.__version__}", yaml.safe_load


def ruamel():
    import ruamel.yaml

    def load(text):
        """As most programs use it, with all that it keeps for writing back. Where it cannot keep two comments of
        one place, it can still read."""
        try:
            return ruamel.yaml.YAML().load(text)
        except NotImplementedError:
            return ruamel.yaml.YAML(typ="safe", pure=True).load(text)

    return f"ruamel.yaml {ruamel.yaml.__version__}", load


def main():
    try:
        name, load = {"pyyaml": pyyaml, "ruamel": ruamel}[sys.argv[1]]()
    except ImportError:
        sys.exit(77)
    print(json.dumps(name))
    with open(pathlib.Path(sys.argv[2]) / "frontmatter.jsonl", encoding="utf-8") as lines:
        for line in lines:
            file, text = json.loads(line)
            try:
                print(json.dumps([file, typed(load(text))]))
            except Exception as error:  # a reader's own kinds, and values that contain themselves
                print(json.dumps([file, None, str(error)]))


main()
