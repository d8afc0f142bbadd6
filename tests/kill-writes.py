#!/usr/bin/env python3
"""Kills `storypole fix` while it writes, again and again: every file must be the old or the new text.

  kill-writes.py PROGRAM FOLDER [--times 1000] [--files 40] [--seed 1]

FOLDER holds specifications that have something to fix. A run of its own says what the new texts are, and how long writing takes. Then
the program is started anew on fresh copies and killed after a random time, TIMES times. A temporary file that is left lies hidden
beside its target, and a further run must not care about it.
"""
import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time


def texts(folder):
    return {n: open(os.path.join(folder, n), "rb").read() for n in os.listdir(folder) if n.endswith(".md") and not n.startswith(".")}


def main():
    given = argparse.ArgumentParser()
    given.add_argument("program")
    given.add_argument("folder")
    given.add_argument("--times", type=int, default=1000)
    given.add_argument("--files", type=int, default=40)
    given.add_argument("--seed", type=int, default=1)
    given = given.parse_args()
    random.seed(given.seed)
    program = [os.path.abspath(given.program)]
    command = [*program, "fix", "--quiet", "--today", "2026-06-01"]
    work = tempfile.mkdtemp(prefix="kill-")
    quiet = dict(stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    # Only files that change are of interest.
    whole = os.path.join(work, "whole")
    os.mkdir(whole)
    for at, _, found in sorted(os.walk(given.folder)):
        for name in found:
            if name.endswith(".md"):
                flat = os.path.relpath(os.path.join(at, name), given.folder).replace(os.sep, "-")
                shutil.copy(os.path.join(at, name), os.path.join(whole, flat))
    old_all = texts(whole)
    subprocess.run(command, cwd=whole, **quiet)
    new_all = texts(whole)
    names = [n for n in sorted(old_all) if old_all[n] != new_all[n]][: given.files]
    assert names, "nothing to fix there"
    source = os.path.join(work, "source")
    os.mkdir(source)
    for name in names:
        open(os.path.join(source, name), "wb").write(old_all[name])
    open(os.path.join(source, ".storypole.yaml"), "w").close()
    reference = os.path.join(work, "reference")
    shutil.copytree(source, reference)
    start = time.perf_counter()
    subprocess.run(command, cwd=reference, **quiet)
    took = time.perf_counter() - start
    old, new = texts(source), texts(reference)

    mixed = temporary = finished = halfway = harmed = killed = 0
    for i in range(given.times):
        folder = os.path.join(work, "copy")
        shutil.copytree(source, folder)
        process = subprocess.Popen(command, cwd=folder, **quiet)
        time.sleep(random.uniform(0, took * 1.05))
        process.send_signal(signal.SIGKILL)
        killed += process.wait() == -signal.SIGKILL
        now = texts(folder)
        mixed += sum(1 for n in old if now.get(n) not in (old[n], new[n]))
        count = sum(1 for n in old if now.get(n) == new[n])
        finished += count == len(old)
        halfway += 0 < count < len(old)
        left = [n for n in os.listdir(folder) if n.startswith(".") and n != ".storypole.yaml"]
        temporary += len(left)
        if left or i % 50 == 0:
            done = subprocess.run(command, cwd=folder, **quiet)
            harmed += done.returncode != 0 or texts(folder) != new
        shutil.rmtree(folder)
    shutil.rmtree(work)
    print(
        f"{given.times} runs over {len(old)} files, {killed} killed, {halfway} halfway, {finished} after the last write: {mixed} files neither old nor new, "
        f"{temporary} temporary files left, {harmed} further runs harmed"
    )
    return 1 if mixed or harmed else 0


sys.exit(main())
