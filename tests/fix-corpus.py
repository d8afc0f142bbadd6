#!/usr/bin/env python3
"""Runs `storypole fix` on copies of specifications, and holds it to its word.

  fix-corpus.py PROGRAM FOLDER... [--unsafe]

PROGRAM is the storypole program; each FOLDER holds Markdown files, anywhere below it, and is copied with all that lies in it. Then:

- a second run changes nothing;
- each file is the old one with the named edits, and nothing else;
- nothing that `show` says of a file is said otherwise, but what an edit names; lines are followed through the edits;
- no rule finds more than before, placeholders that a fix put in aside.

With --unsafe the fixes that are not safe are made too. What comes to light by a fix that makes text readable (kinds reading and
uncovering) is counted apart then. The last line has the numbers; the exit code is 1 when there is any fault.
"""
import argparse
import collections
import json
import os
import shutil
import subprocess
import sys
import tempfile

TODAY = "2026-06-01"


def run(program, *words, folder):
    done = subprocess.run([*program, *words], cwd=folder, capture_output=True)
    if done.returncode == 3:
        print(done.stderr.decode("utf-8", "replace"))
    return done.returncode, done.stdout, done.stderr.decode("utf-8", "replace")


def markdown(folder):
    for at, _, names in os.walk(folder):
        for name in names:
            if name.endswith(".md"):
                path = os.path.join(at, name)
                yield os.path.relpath(path, folder), path


def apply(text, fixes):
    edits = sorted(
        ((e["start"]["offset"], e["end"]["offset"], e["newText"].encode()) for f in fixes for e in f["edits"]),
        key=lambda e: (e[0], e[1]),
    )
    parts, at = [], 0
    for start, end, new in edits:
        assert start >= at, "edits overlap"
        parts += [text[at:start], new]
        at = end
    return b"".join(parts) + text[at:], edits


def line_starts(text):
    starts = [0]
    for i, byte in enumerate(text):
        if byte == 10:
            starts.append(i + 1)
    return starts


class Lines:
    """Which lines of the new text are untouched lines of the old one."""

    def __init__(self, before, rounds):
        self.origin = list(range(1, before.count(b"\n") + 2))
        text = before
        for fixes in rounds:
            after, edits = apply(text, fixes)
            self.step(text, after, edits)
            text = after
        self.text = text

    def step(self, before, after, edits):
        old, new = line_starts(before), line_starts(after)
        by_start = {start: i for i, start in enumerate(old)}
        origin, shift, at = [], 0, 0
        touched = set()
        for start, end, _ in edits:
            first = max(i for i, s in enumerate(old) if s <= start) if len(old) < 2000 else bisect(old, start)
            last = bisect(old, end)
            touched.update(range(first, last + 1))
        spans = []
        for start, end, text in edits:
            spans.append((start + shift, start + shift + len(text), end + shift))
            shift += len(text) - (end - start)
        # A new line is an old one when it starts where an untouched old line went to.
        shift, e = 0, 0
        moved = {}
        for i, start in enumerate(old):
            while e < len(edits) and edits[e][0] <= start and edits[e][1] <= start:
                shift += len(edits[e][2]) - (edits[e][1] - edits[e][0])
                e += 1
            if i not in touched:
                moved[start + shift] = i
        for start in new:
            i = moved.get(start)
            origin.append(self.origin[i] if i is not None else None)
        self.origin = origin

    def old(self, line):
        return self.origin[line - 1] if line and line <= len(self.origin) else None


def bisect(starts, offset):
    low, high = 0, len(starts) - 1
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if starts[middle] <= offset else (low, middle - 1)
    return low


def items(facts, lines=None):
    """What is said, with the lines of the old text; what stands on a line that an edit touched has none."""
    said = collections.Counter()
    for kind, value in facts.items():
        if isinstance(value, list):
            for item in value:
                line = item.get("line")
                line = lines.old(line) if lines else line
                body = {k: v for k, v in item.items() if k not in ("line", "how", "options", "breakdown")}
                said[(kind, line, json.dumps(body, sort_keys=True, ensure_ascii=False))] += 1
                for option in item.get("options") or []:
                    at = lines.old(option.get("line")) if lines else option.get("line")
                    body = {k: v for k, v in option.items() if k not in ("line", "how")}
                    said[(kind + ".option", at, json.dumps(body, sort_keys=True, ensure_ascii=False))] += 1
    return said


def spoken(facts):
    """The header's values, which have no lines."""
    return {k: v for k, v in (facts.get("header") or {}).items()}


def main():
    given = argparse.ArgumentParser()
    given.add_argument("program")
    given.add_argument("folders", nargs="+")
    given.add_argument("--unsafe", action="store_true")
    given.add_argument("--template")
    given = given.parse_args()
    program = given.program.split(" ")
    program[0] = os.path.abspath(program[0]) if os.path.exists(program[0]) else program[0]
    template = ["--template", given.template] if given.template else []
    options = [*template, "--today", TODAY]
    total = collections.Counter()
    for folder in given.folders:
        work = tempfile.mkdtemp(prefix="fix-")
        try:
            count = one(program, folder, os.path.join(work, "copy"), options, template, given.unsafe)
        finally:
            shutil.rmtree(work)
        print(f"{folder}: " + ", ".join(f"{v} {k}" for k, v in count.items()))
        total.update(count)
    print("all: " + ", ".join(f"{v} {k}" for k, v in total.items()))
    return 1 if total["FAULTS"] else 0


def findings(program, work, options):
    _, out, _ = run(program, "check", "--no-cache", "--no-baseline", "--format", "json", "--fail-on", "never", *options, folder=work)
    by_file = collections.defaultdict(collections.Counter)
    for found in json.loads(out)["findings"]:
        by_file[found["path"]][found["rule"]] += 1
    return by_file


def facts(program, work, names, template):
    known = {}
    for i in range(0, len(names), 200):
        _, out, _ = run(program, "show", *names[i : i + 200], "--format", "json", *template, folder=work)
        for spec in json.loads(out)["specs"]:
            known[spec["path"]] = spec["facts"]
    return known


def one(program, folder, work, options, template, unsafe):
    count = collections.Counter({k: 0 for k in ("files", "changed", "fixes", "dropped by us", "new findings", "brought to light", "items changed", "FAULTS")})
    shutil.copytree(folder, work, ignore=shutil.ignore_patterns(".git"))
    if not os.path.exists(os.path.join(work, ".storypole.yaml")):
        open(os.path.join(work, ".storypole.yaml"), "w").close()
    before = {name: open(path, "rb").read() for name, path in markdown(work)}
    count["files"] = len(before)
    found = findings(program, work, options)
    words = ["fix", "--format", "json", *options, *(["--unsafe"] if unsafe else [])]
    planned = json.loads(run(program, *words, "--dry-run", folder=work)[1])
    names = [f["path"] for f in planned["files"] if f["rounds"]]
    old = facts(program, work, names, template)
    code, out, errors = run(program, *words, folder=work)
    done = json.loads(out)
    if [f["rounds"] for f in done["files"]] != [f["rounds"] for f in planned["files"]]:
        print("  the dry run says something else")
        count["FAULTS"] += 1
    if code == 3:
        count["FAULTS"] += 1
    after = {name: open(path, "rb").read() for name, path in markdown(work)}
    again = json.loads(run(program, *words, "--dry-run", folder=work)[1])
    for file in again["files"]:
        if file["rounds"]:
            print(f"  {file['path']}: a second run changes it: {[f['title'] for r in file['rounds'] for f in r]}")
            count["FAULTS"] += 1
    now = findings(program, work, options)
    new = facts(program, work, names, template)
    rounds_of = {f["path"]: f["rounds"] for f in done["files"]}
    for file in done["files"]:
        for dropped in file["dropped"]:
            count["dropped by us"] += dropped["why"] == "our-fault"
    kinds = collections.Counter()
    for name, text in before.items():
        rounds = rounds_of.get(name, [])
        lines = Lines(text, rounds)
        if lines.text != after[name]:
            print(f"  {name}: is not the old text with its edits")
            count["FAULTS"] += 1
        if not rounds:
            continue
        count["changed"] += 1
        fixes = [f for r in rounds for f in r]
        count["fixes"] += len(fixes)
        for fix in fixes:
            kinds[(fix["rule"], fix["kind"])] += 1
        uncovers = unsafe and any(f["kind"] in ("reading", "uncovering") for f in fixes)
        placeholders = any(f["kind"] == "placeholders" for f in fixes)
        more = {r: n - found[name][r] for r, n in now[name].items() if n > found[name][r]}
        if more and not placeholders:
            count["brought to light" if uncovers else "new findings"] += sum(more.values())
            if not uncovers:
                print(f"  {name}: finds more: {more} after {[f['title'] for f in fixes]}")
                count["FAULTS"] += 1
        was, items_now = items(old.get(name, {})), items(new.get(name, {}), lines)
        kept = set(x for x in lines.origin if x is not None)
        # What stood on a line that is still there has to be said of it still, and nothing else of it.
        gone = [k for k in was if k[1] in kept and was[k] > items_now[k]]
        come = [k for k in items_now if k[1] is not None and items_now[k] > was[k]]
        if (gone or come) and not uncovers:
            named = " ".join(e["newText"] for f in fixes for e in f["edits"])
            gone = [k for k in gone if not explained(k, come, named)]
            come = [k for k in come if not explained(k, [], named)] if gone else []
            if gone or come:
                count["items changed"] += len(gone) + len(come)
                count["FAULTS"] += 1
                print(f"  {name}: items: {gone[:2]} -> {come[:2]} after {[f['title'] for f in fixes]}")
    for other in now:
        if other not in rounds_of or not rounds_of[other]:
            more = {r: n - found[other][r] for r, n in now[other].items() if n > found[other][r]}
            if more:
                print(f"  {other}: was not changed and finds more: {more}")
                count["new findings"] += sum(more.values())
                count["FAULTS"] += 1
    print("  " + ", ".join(f"{rule} {kind} {n}" for (rule, kind), n in sorted(kinds.items())))
    return count


def explained(key, come, named):
    """An item of a line that was kept may hold a value that stands on another line, which an edit names."""
    kind, line, body = key
    values = json.loads(body)
    for other in come:
        if other[:2] == (kind, line):
            theirs = json.loads(other[2])
            return all(v == values.get(k) or (isinstance(v, str) and v in named) or not isinstance(v, str) for k, v in theirs.items())
    return False


sys.exit(main())
