namespace Storypole.Tests.Reading.Files;

public sealed class FileFormTests
{
    private static string[] FilesOf(string text)
    {
        var read = Reads.From(text);
        return [.. read.Spec.Files.Select(x => $"{x.Change?.ToString() ?? "-"} {x.Path}@{read.Line(x)}")];
    }

    private const string Drawn = """
        ## Architecture after the move

        ```
        locker/
          doors/            ← NEW (all of them)
            open.py         (how a door opens)
          tests/
            hinges/         ← KEEP (as they are)
            keys/           ← KEEP unless replaced
          docs/
            doors.md        ← UPDATED (two parts)
        ```
        """;

    [Fact]
    public void A_tree_that_says_in_capitals_what_is_done_is_a_plan_wherever_it_stands() =>
        Assert.Equal(
            ["Create doors/open.py@6", "None tests/hinges/@8", "- tests/keys/@9", "Modify docs/doors.md@11"],
            FilesOf(Drawn)
        );

    [Fact]
    public void A_tree_with_remarks_alone_is_a_drawing() =>
        Assert.Empty(
            FilesOf(
                Drawn.Replace("NEW ", "", StringComparison.Ordinal).Replace("UPDATED ", "", StringComparison.Ordinal)
            )
        );

    [Fact]
    public void A_table_whose_rows_begin_with_paths_and_say_what_is_done_needs_no_head_that_says_so() =>
        Assert.Equal(
            ["None tests/a/run.sh@5", "None tests/a/all.sh@5", "- tests/b/one.sh@6", "None tests/c/two.sh@7"],
            FilesOf(
                """
                ## Gate

                | Old check | Replacement | Status |
                |---|---|---|
                | `tests/a/run.sh`, `all.sh` | none | **keep** — runs them |
                | `tests/b/one.sh` | `one.yaml` | candidate |
                | `tests/c/two.sh` | none | **keep** |
                """
            )
        );

    [Fact]
    public void A_table_of_tasks_in_a_plan_names_files_behind_the_kind_of_work() =>
        Assert.Equal(
            ["- src/doors/open.ts@7"],
            FilesOf(
                """
                ## Implementation Plan

                ### M4: Door history

                | # | Task | Type | Status |
                |---|---|---|---|
                | T1 | Code: `src/doors/open.ts` types | Code | completed |
                | T2 | Test: doors that `open` by themselves | Test | completed |
                """
            )
        );

    [Fact]
    public void A_fence_below_a_step_may_hold_its_order_in_sentences() =>
        Assert.Equal(
            ["- src/doors.py@4", "Modify README.md@6"],
            FilesOf(
                """
                ## Schritt 3 — Türen öffnen

                ```
                Implementiere src/doors.py:
                - Eine Funktion öffnet jede Tür im ganzen Haus.
                - README.md kurz um die Befehle ergänzen.
                - Kein Zugriff auf das Netz in diesem Teil.
                ```
                """
            )
        );

    [Fact]
    public void A_fence_of_commands_is_no_order() =>
        Assert.Empty(
            FilesOf(
                "## Step 3 — Open doors\n\n```\ncd doors && run src/doors.py --all x\npython src/doors.py a b c;\n```\n"
            )
        );
}
