#!/usr/bin/env python3
"""Checks a corpus with planted faults and counts what was found.

    planted-faults.py PROGRAM CORPUS MANIFEST [--bar 0.98]

PROGRAM is the published `storypole`, CORPUS a folder of specifications, MANIFEST a file with one JSON line a specification:
its `path` below CORPUS and the kinds of its planted `defects`, and perhaps others of the same corpus without any.

For each kind it prints how many of the files that have it were found, and on how many files the rule reported something
although none of its kinds was planted there. Ends with 1 when a kind is found less often than the bar, or reported where it
was not planted; with 2 when the manifest names a kind that no rule is listed for.
"""
import argparse, collections, json, subprocess, sys

RULES = {
    "placeholder-left": "SP0203",
    "tbd-left": "SP0209",
    "todo-left": "SP0209",
    "section-missing": "SP0201",
    "section-order": "SP0205",
    "status-enum": "SP0212",
    "risk-enum": "SP0212",
    "question-enum": "SP0212",
    "effort-enum": "SP0212",
    "date-invalid": "SP0301",
    "broken-link": "SP1801",
    "unknown-issue": "SP1902",
    "one-sided-block": "SP1903",
    "self-dependency": "SP1901",
    "heading-level": "SP0206",
    "duplicate-heading": "SP0204",
    "table-cells": "SP0213",
    "unclosed-fence": "SP0103",
    "phase-gap": "SP0214",
    "no-chosen-option": "SP0501",
    "label-missing": "SP0207",
    "critical-risk-missing": "SP0901",
    "approved-with-open-question": "SP1404",
    "hours-sum": "SP1501",
    "empty-section": "SP0202",
}


def findings(program, corpus):
    """For each file the ids of the rules that reported something in it."""
    done = subprocess.run([program, "check", ".", "--format", "json", "--fail-on", "never", "--no-cache"], cwd=corpus, stdout=subprocess.PIPE)
    if done.returncode:
        sys.exit(f"{program} check ended with {done.returncode}")
    found = collections.defaultdict(set)
    for x in json.loads(done.stdout)["findings"]:
        found[x["path"]].add(x["rule"])
    return found


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("program")
    p.add_argument("corpus")
    p.add_argument("manifest")
    p.add_argument("--bar", type=float, default=0.98, help="the least share of planted faults to be found, for each kind")
    a = p.parse_args()

    with open(a.manifest, encoding="utf-8") as f:
        specs = [json.loads(line) for line in f]
    unknown = {x for spec in specs for x in spec["defects"]} - RULES.keys()
    if unknown:
        print("no rule is listed for", ", ".join(sorted(unknown)), file=sys.stderr)
        return 2

    found = findings(a.program, a.corpus)
    kinds_of = collections.defaultdict(set)
    for kind, rule in RULES.items():
        kinds_of[rule].add(kind)

    bad = False
    print(f"{'kind':30}{'rule':8}{'planted':>8}{'found':>8}{'recall':>8}{'false':>8}")
    for kind, rule in RULES.items():
        planted = [x["path"] for x in specs if kind in x["defects"]]
        missed = [x for x in planted if rule not in found[x]]
        false = [x["path"] for x in specs if rule in found[x["path"]] and not kinds_of[rule] & set(x["defects"])]
        recall = 1 - len(missed) / len(planted) if planted else 1
        print(f"{kind:30}{rule:8}{len(planted):8}{len(planted) - len(missed):8}{recall:8.3f}{len(false):8}")
        for x in missed[:3]:
            print("    missed:", x)
        for x in false[:3]:
            print("    false: ", x)
        bad |= recall < a.bar or bool(false)

    clean = [x["path"] for x in specs if not x["defects"]]
    noisy = [x for x in clean if found[x]]
    others = collections.Counter(rule for spec in specs for rule in found[spec["path"]] if rule not in kinds_of)
    print(f"{len(clean)} files without a planted fault, {len(noisy)} of them with any finding")
    for rule, count in sorted(others.items()):
        print(f"{rule}, which no kind is listed for, on {count} files")
    return 1 if bad or noisy else 0


if __name__ == "__main__":
    sys.exit(main())
