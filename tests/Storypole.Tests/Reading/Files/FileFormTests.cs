namespace Storypole.Tests.Reading.Files;

public sealed class FileFormTests
{
    private static string[] FilesOf(string text)
    {
        var read = Reads.From(text);
        return [.. read.Spec.Files.Select(x => $"{x.Change?.ToString() ?? "-"} {x.Path}@{read.Line(x)}")];
    }

    [Theory]
    [InlineData("- [x] `src/door.go` に型を追加", "Modify src/door.go@5")]
    [InlineData("- [ ] `src/door.go` を作成する", "Create src/door.go@5")]
    [InlineData("- [ ] `src/door.go` の応答を転送に変更（次へ）", "Modify src/door.go@5")]
    [InlineData("- `src/door.go` に実装", "- src/door.go@5")]
    [InlineData("- `src/door.go`에 필드를 추가합니다", "Modify src/door.go@5")]
    [InlineData("- `src/door.go` 파일 삭제", "Delete src/door.go@5")]
    [InlineData("- `src/door.go` um die Namen ergänzen.", "Modify src/door.go@5")]
    public void A_task_whose_verb_stands_at_its_end_says_what_is_done(string item, string file) =>
        Assert.Equal([file], FilesOf($"# Plan\n\n## Phase 1: Doors\n\n{item}\n"));

    [Theory]
    [InlineData("- `src/door.go` を参照")]
    [InlineData("- `src/door.go` 확인")]
    [InlineData("- `src/doors/` フォルダを作成")]
    public void A_task_that_ends_with_another_word_changes_nothing(string item) =>
        Assert.Empty(FilesOf($"# Plan\n\n## Phase 1: Doors\n\n{item}\n"));

    [Theory]
    [InlineData("- [M] `src/door.ts`", "Modify src/door.ts@5")]
    [InlineData("- [A] `src/door.ts`", "Create src/door.ts@5")]
    [InlineData("- [D] `src/door.ts`", "Delete src/door.ts@5")]
    [InlineData("- [P] `src/door.ts`", "- src/door.ts@5")]
    public void A_letter_in_a_box_says_what_is_done(string item, string file) =>
        Assert.Equal([file], FilesOf($"# Plan\n\n**Target Files**:\n\n{item}\n"));

    [Theory]
    [InlineData("Files to create/modify")]
    [InlineData("Fichiers à créer/modifier")]
    [InlineData("Dateien anlegen/ändern")]
    public void Of_files_that_are_new_or_there_those_without_the_mark_are_there(string title) =>
        Assert.Equal(
            ["Create src/new.ts@5", "Modify src/old.ts@6"],
            FilesOf($"# Plan\n\n**{title}:**\n\n- `src/new.ts` (new)\n- `src/old.ts`\n")
        );

    [Fact]
    public void A_quote_below_the_title_may_list_what_changes() =>
        Assert.Equal(
            ["Modify src/door.ts@4", "Create src/key.ts@5"],
            FilesOf(
                """
                # Story 3: Doors

                > **Key changes:**
                > - `src/door.ts` - Added a lock
                > - `src/key.ts` - New key
                """
            )
        );

    [Fact]
    public void A_list_of_files_may_name_them_from_the_top_of_the_repository() =>
        Assert.Equal(
            ["Modify /Source/Door.swift@5"],
            FilesOf("# Plan\n\n### Files to Modify\n\n- `/Source/Door.swift` - Add a lock\n- `/etc/door.conf`\n")
        );

    [Fact]
    public void What_stays_is_listed_as_that() =>
        Assert.Equal(["None src/door.go@5"], FilesOf("# Plan\n\n### What Stays Manual\n\n- `src/door.go`\n"));

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
