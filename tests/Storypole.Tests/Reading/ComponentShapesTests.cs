namespace Storypole.Tests.Reading;

public sealed class ComponentShapesTests
{
    private static string[] ComponentsOf(string text)
    {
        var read = Reads.From(text);
        return
        [
            .. read.Spec.Components.Select(x => $"{x.Change?.ToString() ?? "-"} {read.Text(x.Name)}@{read.Line(x)}"),
        ];
    }

    [Fact]
    public void A_list_of_what_will_be_built_has_new_components_and_no_tasks() =>
        Assert.Equal(
            ["New Locker@5", "New courier-api@6"],
            ComponentsOf(
                "## Components to Build\n\n**Services**:\n\n- **Locker**: opens\n- `courier-api` - sends\n- Update the docs\n"
            )
        );

    [Fact]
    public void A_table_of_components_has_one_in_each_row_and_one_of_estimates_none() =>
        Assert.Equal(
            ["Modified Locker@5", "New Courier@6"],
            ComponentsOf(
                """
                ## What is in it

                | Component | Change |
                |---|---|
                | Locker | Modified |
                | **Courier** | New |

                | Component | Hours |
                |---|---|
                | Locker | 3 |
                """
            )
        );

    [Fact]
    public void What_a_section_about_today_lists_is_there() =>
        Assert.Equal(
            ["Existing Locker@5"],
            ComponentsOf("## What exists today\n\n| Component | Where |\n|---|---|\n| Locker | here |\n")
        );

    [Fact]
    public void A_tree_of_components_says_in_brackets_what_is_done() =>
        Assert.Equal(
            ["Modified LockerPage@4", "Existing DoorList@6", "New DoorCard@7"],
            ComponentsOf(
                "## 组件结构\n\n```\nLockerPage (modified)\n├── 门 (现有)\n│   └── DoorList\n└── 手机: DoorCard[] (新建)\n```\n"
            )
        );

    [Fact]
    public void Headings_below_a_title_of_components_are_components() =>
        Assert.Equal(
            ["- Locker@3", "New Courier (new)@7"],
            ComponentsOf("## Components\n\n### Locker\n\nOpens.\n\n### Courier (new)\n\nSends.\n")
        );

    [Fact]
    public void The_components_of_a_phase_are_its_work() =>
        Assert.Empty(
            ComponentsOf("## Plan\n\n### Phase 1: Doors\n\n**Components**:\n\n1. **Locker**\n   - Location: `a.cs`\n")
        );

    [Fact]
    public void A_bold_line_that_is_marked_as_new_is_one_component_and_what_follows_is_its_work() =>
        Assert.Equal(
            ["New tools/lock.sh@3", "Modified door.yaml@7"],
            ComponentsOf(
                """
                ### Components to Build/Modify

                **NEW: `tools/lock.sh`**

                - Closes all doors

                **MODIFY: `door.yaml`**

                - A second hinge
                """
            )
        );

    [Fact]
    public void A_table_below_a_title_of_components_may_call_its_first_column_something_else() =>
        Assert.Equal(
            ["New 문@5", "Modified 열쇠@6"],
            ComponentsOf(
                """
                ### 2.1 변경/추가 컴포넌트 요약

                | 계층 | 파일 | 변경 유형 |
                |---|---|---|
                | 문 | `src/door.py` | **추가** (`Door`) |
                | 열쇠 | `src/key.py` | **수정** (이름) |
                """
            )
        );

    [Fact]
    public void A_breakdown_by_component_lists_work() =>
        Assert.Empty(ComponentsOf("### Breakdown by Component\n\n**Doors** (2 hours):\n\n- Hang the door: 2 hours\n"));
}
