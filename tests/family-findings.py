#!/usr/bin/env python3
"""Counts what is found in folders of proposals by their built-in templates, and draws findings to be judged by hand.

    family-findings.py PROGRAM [--draw 20] [--seed 1] TEMPLATE=FOLDER…

For each folder: that the program did not fail, how many documents and findings there are, and how many of each rule. Then findings drawn
at random, each with its line, to be judged true, false or unclear; the share of true ones is the precision. Each folder lies in a
repository of its own, so that links in it lead somewhere.
"""

import argparse
import collections
import json
import os
import random
import subprocess


def repository(folder):
    at = os.path.abspath(folder)
    while at != "/" and not os.path.exists(os.path.join(at, ".git")) and not os.path.exists(os.path.join(at, ".storypole.yaml")):
        at = os.path.dirname(at)
    return at if at != "/" else os.path.abspath(folder)


def check(program, template, folder):
    root = repository(folder)
    run = subprocess.run(
        [os.path.abspath(program), "check", os.path.relpath(folder, root), "--template", template, "--format", "json", "--no-cache"],
        cwd=root,
        capture_output=True,
    )
    if run.returncode not in (0, 1):
        raise SystemExit(f"{template}: exit code {run.returncode}\n{run.stderr.decode(errors='replace')}")
    return root, json.loads(run.stdout)


def line_of(root, finding):
    with open(os.path.join(root, finding["path"]), "rb") as file:
        lines = file.read().split(b"\n")
    return lines[finding["start"]["line"] - 1].decode(errors="replace").strip()[:160]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("folders", nargs="+", metavar="TEMPLATE=FOLDER")
    parser.add_argument("--draw", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    chance = random.Random(given.seed)
    for pair in given.folders:
        template, folder = pair.split("=", 1)
        root, report = check(given.program, template, folder)
        findings, counts = report["findings"], report["counts"]
        print(f"## {template}: {counts['specs']} of {counts['files']} files, {len(findings)} findings\n")
        rules = collections.Counter((x["rule"], x["name"]) for x in findings)
        print("| rule | findings |\n| --- | --- |")
        for (rule, name), count in sorted(rules.items()):
            print(f"| {rule} {name} | {count} |")
        print()
        for number, finding in enumerate(chance.sample(findings, min(given.draw, len(findings))), 1):
            place = f"{finding['path']}:{finding['start']['line']}"
            print(f"{number}. {place}: {finding['rule']} {finding['message']}\n   > {line_of(root, finding)}")
        print()


if __name__ == "__main__":
    main()
