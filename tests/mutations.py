#!/usr/bin/env python3
"""Breaks a clean specification in one place at a time, and shows which rules say so.

    mutations.py PROGRAM [SAMPLES] [--matrix]

PROGRAM is `storypole`, SAMPLES the folder of samples (beside this script's folder, unless said). Each mutation is one edit of the clean sample
0015; the findings that the whole folder has then and had not before must have exactly the ids that stand beside the mutation,
no more and no fewer. Ends with 1 when one differs. --matrix prints a row for each mutation.
"""

import argparse, json, pathlib, re, shutil, subprocess, sys, tempfile
from collections import Counter

SPEC = "specs/0015-inductions-before-machines.md"


def swap(old, new, count=1):
    """One text for another; the text has to be there."""

    def edit(text):
        if old not in text:
            raise ValueError(f"not in the sample: {old!r}")
        return text.replace(old, new, count)

    return edit


def cut(start, end):
    """Everything from one text up to another."""

    def edit(text):
        a = text.index(start)
        return text[:a] + text[text.index(end, a + len(start)) :]

    return edit


def both(*edits):
    def edit(text):
        for one in edits:
            text = one(text)
        return text

    return edit


def move(start, end, before):
    """The part from one text up to another, to a place before a third."""

    def edit(text):
        a = text.index(start)
        b = text.index(end, a + len(start))
        piece, rest = text[a:b], text[:a] + text[b:]
        at = rest.index(before)
        return rest[:at] + piece + rest[at:]

    return edit


def append(more):
    return lambda text: text + more


# What is broken, how, and the rules that have to say so.
MUTATIONS = [
    # Structure.
    ("delete a section", cut("## Performance Considerations", "## Security Considerations"), "SP0201"),
    ("delete one that size M does not need", cut("## Investigation & POC Work", "## Effort Estimate"), ""),
    ("delete a part of a section", cut("### Rollback Plan", "### Monitoring & Alerts"), "SP0201"),
    ("empty a section", cut("**Functional**:\n\n- [x] Sup", "## Related Documents"), "SP0202"),
    ("a section twice", swap("## Related Documents", "## Related Documents\n\nSee above.\n\n## Related Documents"), "SP0204"),
    ("a section at another place", move("## Related Documents", "## Revision History", "## Success Criteria"), "SP0205"),
    ("a heading one level too deep", swap("### Internal Dependencies", "#### Internal Dependencies"), "SP0206"),
    # Phases stand below modules and below each other, and are read there all the same.
    ("a phase inside another", swap("### Phase 2: Decline", "#### Phase 2: Decline"), ""),
    ("drop a field of the header", swap("**Tech Lead**: Ida Lindqvist\n", ""), "SP0207"),
    ("empty a field of the header", swap("**Tech Lead**: Ida Lindqvist", "**Tech Lead**:"), "SP0208"),
    ("drop a field of a section", cut("**Why This Approach**", "**Key Components**"), "SP0207"),
    ("leave a placeholder", swap("One column that could be computed.", "[What we give up]"), "SP0203"),
    ("leave a TBD", swap("Bookings of machines cost one read more.", "TBD"), "SP0209"),
    ("leave a TODO in a list", swap("- Messages in three languages", "- TODO: ask the translators"), "SP0209"),
    ("leave guidance in", swap("## Effort Estimate\n", "## Effort Estimate\n\n<!-- Say how sure you are. -->\n"), "SP0210"),
    ("a level that is none", swap("on Friday evenings | M | L |", "on Friday evenings | Mid-ish | L |"), "SP0212"),
    ("a status that is none", swap("**Status**: IN_PROGRESS", "**Status**: REVIEWING"), "SP0212"),
    ("a row that is too short", swap("| Hélène Roux |\n| The extra", "\n| The extra"), "SP0213 SP0902"),
    ("skip a number", swap("### Decision 2: How an induction ends", "### Decision 3: How an induction ends"), "SP0214"),
    # What stands behind it is code now, and what asks for it finds nothing.
    ("a fence that is not closed", swap("        └── routes.ts         # The two routes\n```\n", "        └── routes.ts         # The two routes\n"), "SP0103 SP0205 SP0602 SP1903"),
    ("front matter that is none", lambda text: "---\nstatus: [\n---\n\n" + text, "SP0104"),
    # Header and life.
    ("a day that is none", swap("**Created**: 2026-02-18", "**Created**: 2026-02-31"), "SP0301"),
    ("a date by points", swap("**Created**: 2026-02-18", "**Created**: 02/18/26"), "SP0301"),
    ("changed before it was made", swap("**Last Updated**: 2026-03-23", "**Last Updated**: 2026-01-23"), "SP0302"),
    ("front matter with another status", lambda text: "---\nstatus: DRAFT\n---\n\n" + text, "SP0303"),
    ("a status behind its history", swap("**Status**: IN_PROGRESS", "**Status**: APPROVED"), "SP0304"),
    ("completed with open boxes", both(swap("**Status**: IN_PROGRESS", "**Status**: COMPLETED"), swap("Phase 1 is live | IN_PROGRESS |", "Done | COMPLETED |")), "SP0305"),
    ("all ticked and not completed", lambda text: text.replace("- [ ]", "- [x]"), "SP0306"),
    # Architecture and decisions.
    ("a component that no list has", swap("`InductionBook`, `MachinePage`", "`InductionBook`, `MachinePage`, `FeeCollector`"), "SP0401"),
    ("choose nothing", both(swap("**Check inside `BookingDesk`** ✓", "**Check inside `BookingDesk`**"), swap("and the kiosk** ✗", "and the kiosk**"), cut("**Decision**: The check", "**Context**: The kiosk")), "SP0501"),
    ("choose in words alone", swap("**Check inside `BookingDesk`** ✓", "**Check inside `BookingDesk`**"), ""),
    ("choose two", swap("**Trigger in the database** ✗", "**Trigger in the database** ✓"), "SP0502"),
    ("leave one option", cut("2. **Compute from the machine's current number** ✗", "**Trade-offs Accepted**: One column"), "SP0503"),
    ("choose without a reason", cut("   - Rationale: members were told a date", "\n2. **Compute"), "SP0504"),
    ("reject without a reason", cut("   - Why not: it would break promises", "\n**Trade-offs Accepted**: One column"), "SP0505"),
    # Plan and dependencies.
    ("one file created and modified", swap("- `api/src/bookings/desk.ts`: asks the", "- `api/src/inductions/book.ts`: asks the"), "SP0601 SP0602"),
    ("work at a file of no list", swap("   - Location: `web/src/pages/BookingPage.tsx`", "   - Location: `web/src/pages/FeePage.tsx`"), "SP0602"),
    ("update without the old version", swap("- fastify: v5.2.0 → v5.6.1, because typed route errors arrived in 5.4", "- fastify: v5.6.1"), "SP0701"),
    # Interfaces and data.
    ("break a caller without a way", swap("- Compatibility: Non-breaking\n- Migration: None", "- Compatibility: Breaking"), "SP0801"),
    ("change the database without a way", cut("**Migration Strategy**", "### System Integration"), "SP0802 SP0207"),
    ("remove without a way", swap("**Deprecated/Removed**:\n\n- None", "**Deprecated/Removed**:\n\n- `PaperSheet`: the table of the year before"), "SP0803"),
    ("remove what nobody uses", swap("**Deprecated/Removed**:\n\n- None", "**Deprecated/Removed**:\n\n- `PaperSheet`: nobody reads it any more"), ""),
    # Risks.
    ("a critical risk", swap("nobody can induct | H | L |", "nobody can induct | H | H |"), "SP0901"),
    ("a risk of nobody", swap("measured in the load test before phase 2 | Ida Lindqvist |", "measured in the load test before phase 2 |  |"), "SP0902"),
    # Numbers.
    ("a requirement without a number", swap("- Book a machine: 95 % within 300 ms at 20 bookings a second", "- Book a machine: as on a Friday evening"), "SP1001"),
    ("a load without a number", swap("- Friday evening: 20 bookings a second for 5 minutes, 95 % within 300 ms", "- Friday evening: as many bookings as ever"), "SP1201"),
    ("a metric without a number", swap("- Time to book: 95 % above 300 ms for 10 minutes", "- Time to book: too slow"), "SP1301"),
    ("a metric whose number its alert has", swap("- Declined bookings: more than 15 a day", "- Declined bookings: too many"), ""),
    # Questions.
    ("a question of nobody", both(swap("**Owner**: Hélène Roux\n\n", ""), swap("**Status**: ANSWERED\n\n**Answer**: The member books and is responsible, as with the insurer's own wording.", "**Status**: OPEN")), "SP1401 SP1404"),
    ("answered without an answer", cut("\n**Answer**: The member books", "\n## Investigation"), "SP1402"),
    ("a spike without an end", swap("### Recommended Spikes\n\n- None", "### Recommended Spikes\n\n#### Spike 1: Offline\n\n- **Goal**: Learn how long a door can do without us"), "SP1403"),
    # Effort.
    ("a phase that takes longer", swap("**Estimated Effort**: 10 hours", "**Estimated Effort**: 30 hours"), "SP1501"),
    ("a total that is another", swap("**Estimated Hours**: 24 hours", "**Estimated Hours**: 34 hours"), "SP1501"),
    ("a breakdown that is another", swap("- Pages: 7 hours", "- Pages: 17 hours"), "SP1501"),
    ("a range that runs backwards", swap("**Estimated Hours**: 24 hours", "**Estimated Hours**: 30-20 hours"), "SP1502"),
    # Language.
    ("a vague quantity", swap("- Numbers and dates by schema; a day in the future is refused", "- The route must refuse several kinds of dates"), "SP1601"),
    ("a subjective word", swap("- Supervisors only: nobody records", "- Supervisors only: the page must be user-friendly, and nobody records"), "SP1602"),
    ("a loophole", swap("- Supervisors only: nobody records", "- Supervisors only: the route must, where possible, refuse others, and nobody records"), "SP1603"),
    ("an open end", swap("- Supervisors only: nobody records", "- Supervisors only: the route must refuse guests, members etc., and nobody records"), "SP1604"),
    ("a decision put off", swap("- Supervisors only: nobody records", "- Supervisors only: the limit is to be agreed, and nobody records"), "SP1608"),
    ("a decision put off in other words", swap("- Supervisors only: nobody records", "- Supervisors only: the limit is to be determined, and nobody records"), "SP1608"),
    # References.
    ("a link to nothing", swap("(../requirements/0015-inductions.md)", "(../requirements/0016-inductions.md)"), "SP1801"),
    ("an anchor of nothing", swap("(../requirements/0015-inductions.md)", "(../requirements/0015-inductions.md#nowhere)"), "SP1802"),
    ("an image of nothing", swap("**Data Flow**:", "![Flow](flow.png)\n\n**Data Flow**:"), "SP1801"),
    ("an image of nothing, by a tag", swap("**Data Flow**:", "<img src=\"flow.png\">\n\n**Data Flow**:"), "SP1804"),
    # Portfolio.
    ("depend on oneself", swap("- [#9](0009-book-by-the-quarter-hour.md): the", "- [#15](0015-inductions-before-machines.md): the"), "SP1901 SP1903"),
    ("depend on nothing known", swap("- [#9](0009-book-by-the-quarter-hour.md): the", "- #99: the"), "SP1902 SP1903"),
    ("forget whom it holds up", swap("- [#7](0007-badges-open-the-doors.md): the door of the machine room asks who has a valid induction", "- None"), "SP1903"),
    ("name one twice", swap("- [#9](0009-book-by-the-quarter-hour.md): the", "- [#9](0009-book-by-the-quarter-hour.md): first\n- [#9](0009-book-by-the-quarter-hour.md): the"), "SP1904"),
    ("the number of another", both(swap("**Issue**: #15", "**Issue**: #18"), swap("[#15](https", "[#18](https")), "SP1907"),
    ("work of no phase", swap("- `web/src/pages/MachinePage.tsx`: records inductions", "- `web/src/pages/MachinePage.tsx`: records inductions\n- `api/src/calendar/feed.ts`: leaves inductions out"), "SP0602"),
    # Waivers.
    ("a waiver without an end", swap("## Effort Estimate", "<!-- storypole: allow SP1501 because we like it -->\n\n## Effort Estimate"), "SP9001"),
    ("a waiver that has ended", swap("## Effort Estimate", "<!-- storypole: allow SP1501 until 2020-01-01 because it was so -->\n\n## Effort Estimate"), "SP9002"),
    ("a waiver of nothing", swap("## Effort Estimate", "<!-- storypole: allow SP1501 until 2999-01-01 because it may be -->\n\n## Effort Estimate"), "SP9003"),
    # What is no fault.
    ("nothing at all", lambda text: text, ""),
    ("Windows line ends", lambda text: text.replace("\n", "\r\n"), ""),
    ("a longer sentence", swap("in the transaction of the booking.", "in the transaction of the booking, once."), ""),
    ("an answer more", append("\n"), ""),
    ("a blank line more", swap("## Overview\n", "\n## Overview\n"), ""),
]


def findings(program, folder):
    run = subprocess.run(
        [program, "check", folder, "--no-cache", "--fail-on", "never", "--today", "2026-11-22", "--format", "json"],
        capture_output=True,
        text=True,
    )
    if run.returncode != 0:
        sys.exit(f"{program} ended with {run.returncode}: {run.stderr}")
    found = Counter()
    for one in json.loads(run.stdout)["findings"]:
        found[(one["rule"], one["path"], one["message"])] += 1
    return found


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("program")
    arguments.add_argument("samples", nargs="?", default=pathlib.Path(__file__).parent.parent / "samples")
    arguments.add_argument("--matrix", action="store_true")
    given = arguments.parse_args()
    faults = 0
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch, "samples")
        shutil.copytree(given.samples, folder)
        pathlib.Path(folder, ".storypole.yaml").write_text("")
        path = folder / SPEC
        clean = path.read_text()
        before = findings(given.program, str(folder))
        for name, edit, expected in MUTATIONS:
            path.write_bytes(edit(clean).encode())
            new = findings(given.program, str(folder)) - before
            ids = sorted({rule for rule, _, _ in new})
            right = ids == sorted(expected.split())
            faults += not right
            if given.matrix or not right:
                print(f"{'  ' if right else '! '}{name:40} {' '.join(ids) or '-':24}" + ("" if right else f" expected {expected or '-'}"))
                for rule, file, message in sorted(new) if not right else []:
                    print(f"      {rule} {file}: {message}")
    broken = sum(bool(x[2]) for x in MUTATIONS)
    rules = {rule for x in MUTATIONS for rule in x[2].split()}
    print(f"{len(MUTATIONS)} mutations, {broken} of them faults, of {len(rules)} rules; {faults} judged otherwise than expected")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
