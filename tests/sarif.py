#!/usr/bin/env python3
"""Holds SARIF reports against the official schema of version 2.1.0, which OASIS publishes and which is not kept here.

usage: tests/sarif.py SCHEMA REPORT...     needs the package `jsonschema`; exits 1 and shows the faults if there are any
"""
import json
import sys

import jsonschema


def main() -> int:
    if len(sys.argv) < 3:
        print(__doc__)
        return 2
    with open(sys.argv[1], encoding="utf-8") as file:
        validator = jsonschema.Draft7Validator(json.load(file))
    faults = 0
    for path in sys.argv[2:]:
        with open(path, encoding="utf-8") as file:
            report = json.load(file)
        for error in validator.iter_errors(report):
            faults += 1
            print(f"{path}: {error.json_path}: {error.message[:200]}")
        print(f"{path}: {len(report['runs'][0]['results'])} results")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
