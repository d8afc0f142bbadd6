namespace Storypole.Tests.Reading.Files;

public sealed class FileTitleTests
{
    private static string[] FilesOf(string text)
    {
        var read = Reads.From(text);
        return [.. read.Spec.Files.Select(x => $"{x.Change?.ToString() ?? "-"} {x.Path}@{read.Line(x)}")];
    }

    [Fact]
    public void A_heading_of_a_plan_may_end_with_its_file_in_brackets() =>
        Assert.Equal(
            ["Modify src/doors.py@3"],
            FilesOf(
                "## Detailed Changes\n\n### 1. Settings Extension (`src/doors.py`)\n\nMore of them.\n\n### 2. Types (`src/t/`)\n"
            )
        );

    [Fact]
    public void A_label_of_tests_may_name_their_file_and_nothing_says_that_it_is_new() =>
        Assert.Equal(
            ["- tests/test_doors.py@3"],
            FilesOf("## Fase A — Portas\n\n**Testes (`tests/test_doors.py`):** porta aberta; porta fechada.\n")
        );

    [Fact]
    public void A_topic_of_a_file_below_non_goals_is_not_the_file() =>
        Assert.Empty(FilesOf("## Non-Goals\n\n- **DOORS.md second part** comes later\n"));

    [Fact]
    public void A_bare_name_behind_a_path_of_its_kind_stands_beside_it() =>
        Assert.Equal(
            ["Modify docs/doors/open.md@3", "Modify docs/doors/shut.md@3"],
            FilesOf("## Files to Modify Here\n\n- `docs/doors/open.md`, `shut.md`: new names\n")
        );

    [Fact]
    public void A_bold_line_marked_as_new_names_its_file_or_the_tree_below_it() =>
        Assert.Equal(
            ["Create tools/lock.sh@5", "Create doors/README.md@13"],
            FilesOf(
                """
                ## Implementation Plan

                ### Components to Build/Modify

                **NEW: `tools/lock.sh`**

                - Closes `doors/all.md`

                **NEW: `doors/` Directory Structure**

                ```text
                doors/
                ├── README.md
                └── keys/
                ```
                """
            )[..2]
        );
}
