namespace Storypole.EndToEnd;

/// <summary>
/// The guide to rules of one's own is its own test: fences with a path behind their language make a folder, and each command of a
/// fence of kind <c>console</c> prints in it what is shown below.
/// </summary>
public sealed class GuideTests
{
    private static readonly string[] Lines = File.ReadAllLines(
        Path.Combine(BuiltProgram.Repository, "docs", "guides", "custom-rules.md")
    );

    public static TheoryData<int> Consoles =>
        [.. Enumerable.Range(0, Lines.Length).Where(x => Lines[x] == "```console").Select(x => x + 1)];

    [Theory]
    [MemberData(nameof(Consoles))]
    public void A_command_prints_what_is_shown_below_it(int line)
    {
        using var folder = new Folder();
        foreach (var (path, text) in FilesBefore(line))
        {
            folder.With(path, text);
        }

        var end = Array.IndexOf(Lines, "```", line);
        var at = line;
        while (at < end)
        {
            var next = Array.FindIndex(Lines, at + 1, end - at, x => x.StartsWith("$ ") || x == "```");
            var result = folder.Run(Lines[at]["$ storypole ".Length..].Split(' '));
            AssertShown(Lines[(at + 1)..next], result.Output);
            Assert.Empty(result.Errors);
            at = next;
        }
    }

    [Fact]
    public void Every_kind_of_rule_has_a_command() => Assert.Equal(4, Consoles.Count);

    /// <summary>The files of the section that a line stands in.</summary>
    private static IEnumerable<(string Path, string Text)> FilesBefore(int line)
    {
        var start = Array.FindLastIndex(Lines, line - 1, x => x.StartsWith("## ") && !IsInFence(x));
        for (var i = start; i < line; i++)
        {
            if (Lines[i].StartsWith("````") && Lines[i].Contains(' '))
            {
                var end = Array.IndexOf(Lines, "````", i + 1);
                yield return (Lines[i].Split(' ')[1], string.Concat(Lines[(i + 1)..end].Select(x => x + "\n")));
                i = end;
            }
        }
    }

    /// <summary>The sections of the examples are those of a specification.</summary>
    private static bool IsInFence(string heading) =>
        heading is "## Overview" or "## Implementation Plan" or "## Testing Strategy" or "## Success Criteria";

    /// <summary>What stands above a line of <c>…</c> is what the output begins with; without one it is all of it.</summary>
    private static void AssertShown(string[] shown, string output)
    {
        var cut = Array.IndexOf(shown, "…");
        var expected = string.Join('\n', cut < 0 ? shown : shown[..cut]).TrimEnd();
        var actual = output.ReplaceLineEndings("\n").TrimEnd();
        Assert.Equal(expected, cut < 0 ? actual : actual[..Math.Min(actual.Length, expected.Length)]);
    }
}
