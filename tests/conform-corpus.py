#!/usr/bin/env python3
"""Conforms every specification of a folder and shows that nothing is lost.

    conform-corpus.py PROGRAM SPECS [--labels LABELS --score SCORE.PY]

PROGRAM is `storypole`, SPECS a folder of Markdown files; they are copied, never changed. For each file: every word of it is in the
conformed text as often as before, and a second run changes nothing. A file that the program refuses is listed and stays as it is.
With labels the facts read from the conformed texts, their lines mapped back to where they stood, are scored beside those of the
originals; a fact that was read only from added lines has no place in the original and is left out.

Ends with 1 when a word is lost, a second run changes something, or the score is lower than before.
"""
import argparse, collections, json, os, re, shutil, subprocess, sys, tempfile


def run(program, *arguments, folder):
    done = subprocess.run([program, *arguments], cwd=folder, capture_output=True, text=True, encoding="utf-8")
    return done.returncode, done.stdout, done.stderr


def words(text):
    return collections.Counter(re.findall(r"[^\W_]+", text))


def mapped(item, lines):
    """An item with the line where it stood; None for one that was added."""
    if isinstance(item, dict):
        if "line" in item:
            line = lines[item["line"] - 1] if 0 < item["line"] <= len(lines) else None
            if line is None:
                return None
            item = {**item, "line": line}
        return {key: mapped(value, lines) for key, value in item.items()}
    if isinstance(item, list):
        return [kept for kept in (mapped(x, lines) for x in item) if kept is not None]
    return item


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("program")
    arguments.add_argument("specs")
    arguments.add_argument("--labels")
    arguments.add_argument("--score")
    given = arguments.parse_args()
    program = os.path.abspath(given.program)
    work = tempfile.mkdtemp()
    names = sorted(x for x in os.listdir(given.specs) if x.endswith(".md"))
    for name in names:
        shutil.copyfile(os.path.join(given.specs, name), os.path.join(work, name))
    before = json.loads(run(program, "show", *names, "--format", "json", folder=work)[1])
    faults, refused, lines = 0, [], {}
    for name in names:
        path = os.path.join(work, name)
        source = open(path, encoding="utf-8", newline="").read()
        code, output, errors = run(program, "conform", name, "--format", "json", folder=work)
        if code == 2:
            refused.append(name)
            print(f"{name}: refused: {errors.splitlines()[0].removeprefix('storypole: ')}")
            continue
        conformed = json.loads(output)
        lines[name] = conformed["lines"]
        lost = words(source) - words(conformed["text"])
        code, _, errors = run(program, "conform", name, "--write", folder=work)
        second = run(program, "conform", name, folder=work)[1]
        faults += bool(lost) + bool(second) + (code != 0)
        print(
            f"{name}: {conformed['understanding']:.0%} understood, {conformed['moved']} moved, {conformed['retitled']} retitled, "
            f"{len(conformed['inserted'])} added, {sum(lost.values())} words lost{', A SECOND RUN CHANGES IT' if second else ''}"
        )
    print(f"{len(names)} files, {len(refused)} refused, {faults} faults")
    if given.labels:
        after = json.loads(run(program, "show", *names, "--format", "json", folder=work)[1])
        for spec in after["specs"]:
            if spec["path"] in lines:
                spec["facts"] = {key: mapped(value, lines[spec["path"]]) for key, value in spec["facts"].items()}
        scores = []
        for title, facts in (("originals", before), ("conformed", after)):
            file = os.path.join(work, title + ".json")
            json.dump(facts, open(file, "w", encoding="utf-8"))
            printed = subprocess.run([sys.executable, given.score, given.labels, file], capture_output=True, text=True).stdout
            print(f"== {title}\n{printed}")
            scores.append([float(x) for x in re.findall(r"(?:micro F1|attributes right): ([\d.]+)", printed)])
        faults += any(now < then for then, now in zip(*scores))
    return 1 if faults else 0


sys.exit(main())
