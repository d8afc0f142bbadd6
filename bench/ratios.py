#!/usr/bin/env python3
"""Runs the published program beside peers that do less, over generated specifications, and prints ratios.

    ratios.py PROGRAM GENERATOR [--runs 7] [--keep DIR] [--rumdl PATH] [--rumdl-config FILE]

PROGRAM is the published `storypole`. GENERATOR is a script that is called as

    GENERATOR --count N --seed 1 --defect-rate 0 --out DIR

and writes N specifications without faults below DIR. The peer is ripgrep, which only looks for two words in the same files;
with --rumdl (a path, or `npx` after `npm install rumdl`) also rumdl, which checks Markdown and knows nothing of specifications.

Each pair runs in turn, A B A B, after one run of each that is not counted, so that the files are warm and a busy moment of the
machine strikes both. Nothing here fails because of a number. Ends with 2 when something that it needs is missing or a program
ends in a way that says it did not do its work. README.md beside this file says what each column means.
"""

import argparse, contextlib, os, pathlib, resource, shlex, shutil, statistics, subprocess, sys, tempfile, time
from collections.abc import Iterator
from dataclasses import dataclass, field

PATTERN = r"\[TBD\]|TODO"
USUAL_SIZE = 20_000
SIZES = (1_000, 10_000)


class Missing(Exception):
    """Something without which no number would mean anything, and what to do about it."""


@dataclass(frozen=True)
class Run:
    """What the system says of one child that has ended: seconds of the clock, seconds of processors, and kilobytes."""

    wall: float
    cpu: float
    peak: int


@dataclass(frozen=True)
class Side:
    """One program of a pair; `fine` are the exit codes with which it has done its work."""

    name: str
    command: list[str]
    fine: tuple[int, ...]
    environment: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Pair:
    what: str
    ours: Side
    peer: Side
    bar: float | None = None


def run(side: Side) -> Run:
    """Starts a child, waits for it, and asks the system what it used; what it prints is thrown away."""
    quiet = [(os.POSIX_SPAWN_OPEN, fd, os.devnull, os.O_RDWR, 0) for fd in (0, 1, 2)]
    start = time.perf_counter()
    child = os.posix_spawn(side.command[0], side.command, dict(os.environ) | side.environment, file_actions=quiet)
    _, status, used = os.wait4(child, 0)
    wall = time.perf_counter() - start
    code = os.waitstatus_to_exitcode(status)
    if code not in side.fine:
        raise Missing(f"{shlex.join(side.command)} ended with {code}")
    return Run(wall, used.ru_utime + used.ru_stime, kilobytes(used.ru_maxrss))


def kilobytes(peak: int) -> int:
    """Linux counts kilobytes, macOS bytes."""
    return peak // 1024 if sys.platform == "darwin" else peak


def peak(runs: list[Run]) -> str:
    """A child begins as a copy of this script, and its peak is counted from there: below ours nothing can be seen."""
    most = max(x.peak for x in runs)
    own = kilobytes(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
    return f"{most / 1024:.1f} MB" if most > own else f"under {own / 1024:.0f} MB"


def measure(pair: Pair, runs: int) -> tuple[list[Run], list[Run]]:
    """Both sides in turn; the first run of each only warms the files."""
    ours, peer = [], []
    for _ in range(runs + 1):
        ours.append(run(pair.ours))
        peer.append(run(pair.peer))
    return ours[1:], peer[1:]


def milliseconds(seconds: float) -> str:
    return f"{seconds * 1000:,.1f} ms"


def row(pair: Pair, ours: list[Run], peer: list[Run]) -> str:
    wall = [a.wall / b.wall for a, b in zip(ours, peer)]
    # A child can be too short for the system to count any processor time.
    cpu = [a.cpu / b.cpu for a, b in zip(ours, peer) if b.cpu > 0]
    cells = [
        pair.what,
        pair.peer.name,
        milliseconds(statistics.median(x.wall for x in ours)),
        milliseconds(statistics.median(x.wall for x in peer)),
        f"{statistics.median(wall):.2f}",
        f"{min(wall):.2f} to {max(wall):.2f}",
        f"{pair.bar:g}" if pair.bar else "",
        f"{statistics.median(cpu):.2f}" if cpu else "too short",
        peak(ours),
    ]
    return "| " + " | ".join(cells) + " |"


def table(pairs: list[Pair], runs: int) -> None:
    print("| what | peer | storypole, median | peer, median | ratio | least to most | bar | CPU ratio | storypole, peak |")
    print("| --- | --- | ---: | ---: | ---: | --- | ---: | ---: | ---: |")
    for pair in pairs:
        print(row(pair, *measure(pair, runs)), flush=True)


def corpus(generator: str, count: int, below: pathlib.Path) -> pathlib.Path:
    """The folder of that many specifications, written unless an earlier run left it whole."""
    folder = below / f"clean-{count}"
    if folder.is_dir():
        return folder
    print(f"writing {count:,} specifications to {folder}", file=sys.stderr)
    unfinished = below / f"clean-{count}.unfinished"
    shutil.rmtree(unfinished, ignore_errors=True)
    options = ["--count", str(count), "--seed", "1", "--defect-rate", "0", "--out", str(unfinished)]
    start = [generator] if os.access(generator, os.X_OK) else [sys.executable, generator]
    done = subprocess.run([*start, *options], stdout=subprocess.DEVNULL)
    if done.returncode or not unfinished.is_dir():
        raise Missing(f"{generator} ended with {done.returncode} and wrote no specifications")
    unfinished.rename(folder)
    return folder


def usual_file(folder: pathlib.Path) -> pathlib.Path:
    """The file whose size is nearest to 20 KB; of several the first by name."""
    files = sorted(folder.rglob("*.md"))
    if not files:
        raise Missing(f"{folder} holds no Markdown file")
    return min(files, key=lambda x: abs(x.stat().st_size - USUAL_SIZE))


def pairs(program: str, rg: str, rumdl: list[str], folders: list[pathlib.Path], caches: str) -> Iterator[Pair]:
    def ours(*arguments: object) -> Side:
        # Not 1: the generated specifications have no faults, and a program that finds some is not ready to be timed.
        return Side("storypole", [program, *map(str, arguments)], (0,), {"XDG_CACHE_HOME": caches})

    def grep(place: pathlib.Path) -> Side:
        # 1 is ripgrep's word for: looked everywhere, found nothing.
        return Side("rg", [rg, "-c", PATTERN, str(place)], (0, 1))

    file = usual_file(folders[0])
    yield Pair("`--version`", ours("--version"), Side("rg", [rg, "--version"], (0,)), 2)
    size = file.stat().st_size / 1000
    yield Pair(f"one file of {size:.0f} KB", ours("check", "--no-cache", file), grep(file), 2)
    for folder, count in zip(folders, SIZES):
        bar = 6 if count == max(SIZES) else None
        yield Pair(f"{count:,} specifications", ours("check", "--no-cache", folder), grep(folder), bar)
    # The run that is not counted fills the cache; files that were written within two seconds before it are read once more.
    yield Pair(f"{max(SIZES):,} specifications, nothing changed", ours("check", folders[-1]), grep(folders[-1]), 1)
    if rumdl:
        # Ten thousand would take minutes a run, and say the same.
        side = Side("rumdl", [*rumdl, str(folders[0])], (0, 1))
        yield Pair(f"{SIZES[0]:,} specifications", ours("check", "--no-cache", folders[0]), side)


def find(program: str, how: str) -> str:
    found = shutil.which(program)
    if not found:
        raise Missing(f"{program} is missing: {how}")
    return os.path.abspath(found)


def version(command: list[str]) -> str:
    return subprocess.run([*command, "--version"], capture_output=True, text=True).stdout.split("\n")[0].strip()


def machine() -> str:
    load = ", ".join(f"{x:.1f}" for x in os.getloadavg())
    return f"{os.cpu_count()} processors ({os.uname().machine}), load {load} before the first run"


def rumdl_command(a: argparse.Namespace) -> list[str]:
    if not a.rumdl:
        return []
    how = "`npm install rumdl` brings it to node_modules/.bin/rumdl"
    if a.rumdl == "npx":
        # npx would start node each time, and node would be measured: ask it once where the program lies.
        where = [find("npx", "install node and npm"), "--yes", "--package", "rumdl", "--", "which", "rumdl"]
        a.rumdl = subprocess.run(where, capture_output=True, text=True).stdout.strip() or "rumdl"
    config = ["--config", a.rumdl_config] if a.rumdl_config else []
    return [find(native(a.rumdl), how), "check", "--no-cache", "--silent", *config]


def native(path: str) -> str:
    """npm's command is a small script for node that starts the program; the program lies in a package beside it."""
    packages = pathlib.Path(path).resolve().parent.parent.parent
    found = sorted(packages.glob("@rumdl/cli-*/rumdl*"))
    return str(found[0]) if found else path


def main() -> int:
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("program", help="the published storypole")
    p.add_argument("generator", help="the script that writes specifications")
    p.add_argument("--runs", type=int, default=7, help="counted runs of each side (default 7)")
    p.add_argument("--keep", metavar="DIR", help="write the specifications here, or use those of an earlier run")
    p.add_argument("--rumdl", metavar="PATH", help="also run beside this rumdl; `npx` finds or brings it")
    p.add_argument("--rumdl-config", metavar="FILE", help="a configuration for rumdl, to silence what the generator does not keep")
    a = p.parse_args()
    if a.runs < 1:
        p.error("--runs is at least 1")

    try:
        rg = find("rg", "`apt install ripgrep`, `brew install ripgrep` or https://github.com/BurntSushi/ripgrep#installation")
        program = find(a.program, "`dotnet publish src/Storypole.Cli -o DIR` makes DIR/storypole; give that path")
        if not os.path.isfile(a.generator):
            raise Missing(f"{a.generator} is missing: give the script that writes specifications")
        rumdl = rumdl_command(a)
        with contextlib.ExitStack() as scratch:
            below = pathlib.Path(a.keep or scratch.enter_context(tempfile.TemporaryDirectory(prefix="ratios-"))).absolute()
            below.mkdir(parents=True, exist_ok=True)
            caches = scratch.enter_context(tempfile.TemporaryDirectory(prefix="ratios-caches-"))
            folders = [corpus(os.path.abspath(a.generator), x, below) for x in SIZES]
            tools = [version([program]), version([rg]), *([version(rumdl[:1])] if rumdl else [])]
            print(f"{'; '.join(tools)}; {machine()}; {a.runs} runs of each.\n", flush=True)
            table(list(pairs(program, rg, rumdl, folders, caches)), a.runs)
    except Missing as x:
        print(f"ratios.py: {x}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
