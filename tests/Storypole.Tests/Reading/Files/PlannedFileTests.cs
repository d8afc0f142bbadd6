using System.Text;
using CsCheck;
using Storypole.Specs;

namespace Storypole.Tests.Reading.Files;

public sealed class PlannedFileTests
{
    private static readonly string[] Marks = ["", "`", "**", "(", "）", "→", "|", ":", "\n", "- ", "# "];

    /// <summary>The files in the order of the text, as <c>change path@line</c>.</summary>
    private static string[] FilesOf(string text)
    {
        var read = Reads.From(text);
        return [.. read.Spec.Files.Select(x => $"{x.Change?.ToString() ?? "-"} {x.Path}@{read.Line(x)}")];
    }

    [Fact]
    public void A_table_says_what_is_done_in_a_column_of_its_own() =>
        Assert.Equal(
            ["Create ui/Locker.tsx@5", "Modify ui/App.tsx@6", "Delete ui/old.css@7"],
            FilesOf(
                """
                ## Files Affected

                | Action | File | Why |
                |---|---|---|
                | New | `ui/Locker.tsx` | draws a door |
                | Update | `ui/App.tsx:12-30` | shows it |
                | Delete | `ui/old.css` | nobody uses it |
                """
            )
        );

    [Theory]
    [InlineData("## 影响文件", "新建", "修改", "删除")]
    [InlineData("## 変更対象ファイル", "新規", "変更", "削除")]
    [InlineData("## 변경 파일", "신규", "수정", "삭제")]
    [InlineData("## Betroffene Dateien", "Neu", "Ändern", "Löschen")]
    [InlineData("## Fichiers concernés", "Créer", "Modifier", "Supprimer")]
    [InlineData("## Archivos afectados", "Crear", "Modificar", "Eliminar")]
    [InlineData("## Arquivos afetados", "Criar", "Alterar", "Remover")]
    [InlineData("## Затрагиваемые файлы", "Создать", "Изменить", "Удалить")]
    public void Lists_and_operations_are_known_in_other_languages(
        string title,
        string create,
        string modify,
        string delete
    ) =>
        Assert.Equal(
            ["Create src/door.go@3", "Modify src/post.go@4", "Delete src/key.go@5"],
            FilesOf($"{title}\n\n- `src/door.go` ({create})\n- `src/post.go`: {modify}\n- `src/key.go` ({delete})\n")
        );

    [Theory]
    [InlineData("**Files:**\n\n- Create: `src/door.py`\n- Modify: `src/post.py:10-20`\n- Test: `tests/test_door.py`")]
    [InlineData(
        "- Create: `src/door.py`\n- Modify: `src/post.py:10-20`\n- Test: `tests/test_door.py`\n- Run: `src/run.sh`"
    )]
    public void A_task_lists_its_files_by_what_is_done(string files) =>
        Assert.Equal(
            ["Create src/door.py", "Modify src/post.py", "- tests/test_door.py"],
            FilesOf($"## Implementation Plan\n\n### Task 1: Doors\n\n{files}\n").Select(x => x[..x.IndexOf('@')])
        );

    [Fact]
    public void A_tree_joins_its_files_to_their_folders_and_reads_their_remarks() =>
        Assert.Equal(
            [
                "Create src/locker/door.rs@6",
                "Modify src/locker/post.rs@7",
                "- src/locker/codes/@8",
                "None src/main.rs@9",
            ],
            FilesOf(
                """
                ## Project Structure

                ```text
                src/
                ├── locker/
                │   ├── door.rs     # new
                │   ├── post.rs     ← modify
                │   └── codes/
                └── main.rs         (unchanged)
                ```
                """
            )
        );

    [Theory]
    [InlineData("parcels/")]
    [InlineData("/parcels/")]
    [InlineData("/parcels")]
    public void The_repository_s_own_name_is_no_part_of_its_paths(string root) =>
        Assert.Equal(
            ["- src/door.ts@5", "- docs/door.md@7"],
            FilesOf($"## File Structure\n\n```\n{root}\n├── src/\n│   └── door.ts\n└── docs/\n    └── door.md\n```\n")
                .Select(x => x.Replace("@6", "@5").Replace("@8", "@7"))
        );

    [Theory]
    [InlineData("## Current Structure")]
    [InlineData("## Background")]
    [InlineData("## Risks")]
    [InlineData("## 现有结构")]
    public void What_is_there_today_plans_nothing(string title) =>
        Assert.Empty(
            FilesOf($"{title}\n\n```\nsrc/\n├── a.ts\n└── b.ts\n```\n\n- `src/a.ts` (new)\n\nUpdate `src/b.ts`.\n")
        );

    [Fact]
    public void A_drawing_of_boxes_and_a_sample_of_code_are_no_trees() =>
        Assert.Empty(
            FilesOf(
                """
                ## Implementation Plan

                ```
                ┌─────────┐
                │ door.ts │──▶ post.ts
                └─────────┘
                ```

                ```ts
                // src/door.ts
                import { open } from "./post.ts";
                ```

                ```
                Locker (abstract)
                ├── SmallLocker(new)
                └── LargeLocker: opens twice
                ```
                """
            )
        );

    [Fact]
    public void Headings_name_the_file_that_they_are_about() =>
        Assert.Equal(
            ["Create src/door.cs@3", "Modify src/post.cs@7", "None src/key.cs@11", "None src/lock.cs@11"],
            FilesOf(
                """
                ## Proposed Changes

                ### 1. `src/door.cs` (NEW)

                Opens when `src/code.cs` says so.

                ### Update `src/post.cs`

                Add the code.

                ### 3. No changes to `src/key.cs` or `src/lock.cs`
                """
            )
        );

    [Fact]
    public void Steps_say_by_their_verb_what_they_touch() =>
        Assert.Equal(
            [
                "Create src/door.ts@3",
                "Modify src/post.ts@4",
                "Modify src/lock.ts@5",
                "Delete src/old.ts@6",
                "Modify src/key.ts@7",
                "Modify src/code.ts@8",
            ],
            FilesOf(
                """
                ## Implementation Plan

                1. Create `src/door.ts` like `src/box.ts`
                2. Add a check to `src/post.ts`
                3. **Locks**: extend `src/lock.ts` with what `src/box.ts` has
                4. Delete `src/old.ts`
                5. Remove the second key from `src/key.ts`
                6. In `src/code.ts`, take the letters first
                7. Run `scripts/all.sh` and read `docs/how.md`
                """
            )
        );

    [Fact]
    public void What_must_not_be_touched_is_a_file_that_stays_or_an_exclusion()
    {
        const string text = "## Non-goals (do NOT touch)\n\n- [ ] `src/post.rs` — another task\n- Other countries\n";
        Assert.Equal(["None src/post.rs@3"], FilesOf(text));
        var read = Reads.From(text);
        Assert.Equal(["Other countries"], read.Spec.Exclusions.Select(x => read.Text(x.Text)));
        Assert.All(read.Spec.Files, x => Assert.Equal(FileSource.Exclusions, x.Source));
    }

    [Fact]
    public void A_short_name_has_the_path_that_the_text_writes_out() =>
        Assert.Equal(
            ["Modify src/deep/post.rs@5"],
            FilesOf(
                "See `src/deep/post.rs:7`.\n\n## Proposed Changes\n\nIn `open` (`post.rs:8`), take the code first.\n"
            )
        );

    [Fact]
    public void A_group_gives_its_folder_to_its_entries() =>
        Assert.Equal(
            ["Create tools/open.sh@5"],
            FilesOf("## Files to add\n\n**Tools** (`tools/`):\n\n- `open.sh` - opens\n")
        );

    [Fact]
    public void Marks_before_a_path_say_what_is_done() =>
        Assert.Equal(
            ["Create src/a.ts@3", "Modify src/b.ts@4", "Delete src/c.ts@5", "Modify src/d.ts@6"],
            FilesOf("## Files\n\n- NEW: src/a.ts\n- [MODIFY] `src/b.ts`\n- [DELETE] src/c.ts\n- ~ src/d.ts\n")
        );

    [Fact]
    public void Commands_in_a_list_of_deletions_name_their_files() =>
        Assert.Equal(
            ["Delete src/old/@5", "Delete src/key_*.py@6"],
            FilesOf("## 要删除的文件\n\n```bash\n# all\nrm -rf src/old/\nrm src/key_*.py\n```\n")
        );

    [Theory]
    [InlineData("Use Node.js and/or TCP/IP, e.g. v1.2, `GET /v1/doors`, https://example.org/a.md or ~/.locker/a.md")]
    [InlineData("Update `Locker.Open()`, `config.enabled` and `application/json`")]
    public void Words_with_dots_and_slashes_are_no_paths(string words) =>
        Assert.Empty(FilesOf($"## Implementation Plan\n\n- {words}\n- Update {words}\n"));

    [Fact]
    public void Deep_lists_and_long_lines_are_read_in_time_that_grows_with_them()
    {
        var deep = string.Concat(
            Enumerable.Range(0, 2000).Select(x => $"{new string(' ', x % 200)}- `a/b{x}.cs`: `c{x}.cs`\n")
        );
        var wide = string.Concat(Enumerable.Repeat("`a/b.cs`, (", 50_000));
        Assert.NotEmpty(FilesOf($"## Files to change\n\n{deep}\n\n**Files**: {wide}\n\n```\n{deep}\n```\n"));
    }

    [Fact]
    public void Whatever_is_done_to_a_plan_it_is_read()
    {
        const string plan =
            "## Files\n\n**New** (`a/`): `b.cs` (see `c.cs`), d.cs\n\n| File | Change |\n|---|---|\n| `a.cs` (b.cs, 3) | New |\n\n"
            + "- [ ] T1 [P] NEW: `a.cs`\n- **x**：修改 `b.cs`（新建）\n\n## 目录结构\n\n```\na/\n├── b.cs # new (c)\n└── … d/\n```\n\n"
            + "## Components\n\n**A**\n\n| Component | Change |\n|---|---|\n| **A** | new |\n\n### 1. `B` (new)\n\n## Plan\n\n"
            + "### 1. No changes to `a.cs` — b.cs\n\n**Update a.cs**: In `b.cs` (c.cs), add. Create d.cs;\n";
        var bytes = Encoding.UTF8.GetBytes(plan);
        Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Int[0, 12], Gen.Int[0, Marks.Length - 1])
            .Sample(x =>
            {
                var (at, length, mark) = (x.Item1, x.Item2, Marks[x.Item3]);
                byte[] changed =
                [
                    .. bytes[..at],
                    .. Encoding.UTF8.GetBytes(mark),
                    .. bytes[Math.Min(bytes.Length, at + length)..],
                ];
                var spec = Reads.From(changed).Spec;
                Assert.All(spec.Files, f => Assert.InRange(f.PathSpan.End, f.PathSpan.Start + 1, changed.Length));
                Assert.All(spec.Components, c => Assert.InRange(c.Name.End, c.Name.Start, changed.Length));
            });
    }
}
