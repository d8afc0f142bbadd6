using System.Text.Json;

namespace Storypole.EndToEnd;

/// <summary><c>storypole conform</c>: shown first, written when asked, and never over somebody else's words.</summary>
public sealed class ConformTests
{
    private const string Shuffled = """
        # Loader

        **Status**: DRAFT

        ## Testing

        By hand.

        ## Overview

        It loads.

        """;

    [Fact]
    public void The_difference_is_shown_and_nothing_is_written()
    {
        using var folder = new Folder().With("a.md", Shuffled);
        var result = folder.Run("conform", "a.md");
        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("--- a/a.md\n+++ b/a.md\n@@ -", result.Output, StringComparison.Ordinal);
        Assert.Contains("\n+## Technical Decisions\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("`--write` writes it", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_run_finds_nothing_to_do()
    {
        using var folder = new Folder().With("a.md", Shuffled);
        var first = BuiltProgram.Run(folder.Path, ["conform", "a.md", "--write"]);
        Assert.Equal(0, first.ExitCode);
        var text = File.ReadAllText(Path.Combine(folder.Path, "a.md"));
        Assert.Contains("\n## Testing Strategy\n\nBy hand.\n", text, StringComparison.Ordinal);
        var second = folder.Run("conform", "a.md");
        Assert.Empty(second.Output);
        Assert.Equal("a.md has its template's shape already\n", second.Errors);
    }

    [Fact]
    public void A_text_that_is_not_understood_is_refused()
    {
        using var folder = new Folder().With("a.md", "# Soup\n\n## Water\n\nBoil it.\n");
        var result = folder.Run("conform", "a.md", "--write");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("a.md: only 0 % of the text", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void An_open_fence_is_refused_with_its_line()
    {
        using var folder = new Folder().With("a.md", Shuffled + "\n```text\nopen\n");
        var result = folder.Run("conform", "a.md", "--write");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("a.md:13: a block is never closed", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_that_leads_out_of_the_workspace_is_not_followed()
    {
        using var other = new Folder().With("b.md", Shuffled);
        using var folder = new Folder().With(".storypole.yaml", "").WithLink("a.md", Path.Combine(other.Path, "b.md"));
        var result = folder.Run("conform", "a.md", "--write");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("a link to a file outside of the workspace", result.Errors, StringComparison.Ordinal);
        Assert.Equal(Shuffled, File.ReadAllText(Path.Combine(other.Path, "b.md")));
    }

    [Fact]
    public void Every_line_of_the_json_tells_where_it_stood()
    {
        using var folder = new Folder().With("a.md", Shuffled);
        using var json = JsonDocument.Parse(folder.Run("conform", "a.md", "--format", "json").Output);
        var lines = json.RootElement.GetProperty("lines").EnumerateArray().ToList();
        var text = json.RootElement.GetProperty("text").GetString()!.Split('\n');
        var at = Array.IndexOf(text, "By hand.");
        Assert.Equal(7, lines[at].GetInt32());
        Assert.Equal(JsonValueKind.Null, lines[Array.IndexOf(text, "## Technical Decisions")].ValueKind);
    }

    [Fact]
    public void Permissions_are_kept()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no such permissions.");
            return;
        }

        using var folder = new Folder().With("a.md", Shuffled);
        var path = Path.Combine(folder.Path, "a.md");
        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;
        File.SetUnixFileMode(path, Mode);
        Assert.Equal(0, BuiltProgram.Run(folder.Path, ["conform", "a.md", "--write"]).ExitCode);
        Assert.Equal(Mode, File.GetUnixFileMode(path));
        Assert.Single(Directory.GetFiles(folder.Path));
    }
}
