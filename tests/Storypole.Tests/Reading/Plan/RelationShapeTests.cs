namespace Storypole.Tests.Reading.Plan;

public sealed class RelationShapeTests
{
    [Theory]
    [InlineData("---\nrequires: 7, 8\n---\n\n# T\n", "DependsOn 7|DependsOn 8")]
    [InlineData("---\ndepends_on:\n  - 01-doors\n---\n\n# T\n", "DependsOn 01-doors")]
    [InlineData(
        "# T\n\n|  |  |\n|---|---|\n| **Depende de** | T02, T03 |\n| **Bloquea a** | T05 |\n",
        "DependsOn T02|DependsOn T03|Blocks T05"
    )]
    [InlineData("# T\n\n**Blocked by**: #4 and more, [Doors](doors.md)\n", "DependsOn #4|DependsOn Doors")]
    [InlineData(
        "# T\n\n## Что блокирует запуск\n\n- Почта (#4), ключи (#5)\n- Юрист\n- [x] Диск (#6)\n",
        "DependsOn #4|DependsOn #5"
    )]
    [InlineData("# T\n\n## Dependencies\n\n- Story 4.2 (Doors) - done\n- qr package\n- Phase 2\n", "DependsOn Story")]
    [InlineData(
        "# T\n\n## 依存関係\n\n- F03/F03.1 の画面\n- #12 を待つ\n",
        "DependsOn F03|DependsOn F03.1|DependsOn #12"
    )]
    [InlineData("# T\n\n## 依存タスク\n\n- 前提: [doors](doors.md) - 扉\n", "DependsOn doors")]
    [InlineData("# T\n\n## Building blocks\n\n- Door (#4)\n", "")]
    [InlineData("# T\n\n## Dependencies\n\n### Blocks\n\n- 无（独立）\n", "")]
    [InlineData("# T\n\n## Phase 2: Doors\n\n**Depends on**: Phase 1\n", "")]
    [InlineData("# T\n\n## Dependencies\n\n**Depends On**:\n\n- Shell version (3 or 4) - **RESOLVED: 3**\n", "")]
    public void Relations_are_read_where_they_are_said(string text, string relations)
    {
        var read = Reads.From(text);

        Assert.Equal(
            relations,
            string.Join('|', read.Spec.Relations.Select(x => $"{x.Kind} {read.Text(x.Target).Split(' ')[0]}"))
        );
    }
}
