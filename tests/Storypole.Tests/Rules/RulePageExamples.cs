using System.Text;

namespace Storypole.Tests.Rules;

/// <summary>One example of a rule's page: a small workspace and the lines that the rule reports on it.</summary>
/// <param name="Line">The 1-based line of the page at which the example begins.</param>
internal sealed record RulePageExample(int Line, TextWorkspace Workspace, IReadOnlyList<string> Expected);

/// <summary>A small workspace, and the files of it that a fix changes, as they are then.</summary>
/// <param name="IsUnsafe">Only <c>--unsafe</c> changes them.</param>
internal sealed record FixedExample(int Line, TextWorkspace Workspace, Dictionary<string, string> Files, bool IsUnsafe);

/// <summary>
/// Reads the examples of a rule's page. Under <c>## Reported</c> and <c>## Not reported</c>, fences in a row make one
/// workspace: each info string is a language and a path (<c>markdown spec.md</c>, <c>csharp src/A.cs</c>; a lone
/// <c>markdown</c> is <c>spec.md</c>), and <c>encoding=latin1</c> or <c>encoding=utf-16</c> says how its bytes are written.
/// Prose between two fences, or a path that is taken, begins the next workspace. A fence of <c>text</c> without a path
/// closes a reported workspace and lists the findings.
/// </summary>
internal static class RulePageExamples
{
    public static IReadOnlyList<RulePageExample> Reported(string page) =>
        Read(page, "## Reported", expectsFindings: true);

    public static IReadOnlyList<RulePageExample> NotReported(string page) =>
        Read(page, "## Not reported", expectsFindings: false);

    /// <summary>
    /// The examples under <c>## How to fix</c>: fences in a row make a workspace, and those with <c>fixed</c> behind their path show
    /// the files that are changed, as they are then; with <c>unsafe</c>, only <c>--unsafe</c> does so.
    /// </summary>
    public static IReadOnlyList<FixedExample> Fixed(string page)
    {
        var examples = new List<FixedExample>();
        var workspace = new TextWorkspace();
        var isOpen = false;
        foreach (var fence in Fences(page, "## How to fix"))
        {
            var path = fence.Path is "fixed" or "unsafe" or null ? "spec.md" : fence.Path;
            if (fence.Words.Contains("fixed") || fence.Words.Contains("unsafe"))
            {
                if (isOpen)
                {
                    examples.Add(
                        new FixedExample(
                            fence.Line,
                            workspace,
                            new Dictionary<string, string>(StringComparer.Ordinal),
                            fence.Words.Contains("unsafe")
                        )
                    );
                    isOpen = false;
                }

                examples[^1].Files.Add(path, fence.Text);
                continue;
            }

            if (!isOpen)
            {
                workspace = new TextWorkspace();
                isOpen = true;
            }

            workspace.With(path, Encoded(fence));
        }

        return isOpen
            ? throw new FormatException("The last example under `## How to fix` does not show how it looks fixed.")
            : examples;
    }

    private static List<RulePageExample> Read(string page, string section, bool expectsFindings)
    {
        var examples = new List<RulePageExample>();
        RulePageExample? open = null;
        foreach (var fence in Fences(page, section))
        {
            if (fence is { Language: "text", Path: null })
            {
                if (open is null || !expectsFindings)
                {
                    throw new FormatException($"Line {fence.Line}: findings are listed that no workspace precedes.");
                }

                examples.Add(open with { Expected = fence.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries) });
                open = null;
                continue;
            }

            var path = fence.Path ?? "spec.md";
            if (open is not null && (fence.FollowsProse || open.Workspace.Has(path)))
            {
                Close(open, expectsFindings, examples);
                open = null;
            }

            open ??= new RulePageExample(fence.Line, new TextWorkspace(), []);
            open.Workspace.With(path, Encoded(fence));
        }

        if (open is not null)
        {
            Close(open, expectsFindings, examples);
        }

        return examples;
    }

    private static void Close(RulePageExample example, bool expectsFindings, List<RulePageExample> examples)
    {
        if (expectsFindings)
        {
            throw new FormatException($"Line {example.Line}: the reported example lists no findings.");
        }

        examples.Add(example);
    }

    private static byte[] Encoded(Fence fence) =>
        fence.Encoding switch
        {
            null => Encoding.UTF8.GetBytes(fence.Text),
            "latin1" => Encoding.Latin1.GetBytes(fence.Text),
            "utf-16" => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(fence.Text)],
            _ => throw new FormatException($"Line {fence.Line}: the encoding '{fence.Encoding}' is not known."),
        };

    private static IEnumerable<Fence> Fences(string page, string section)
    {
        var lines = page.ReplaceLineEndings("\n").Split('\n');
        var inSection = false;
        var prose = false;
        for (var i = 0; i < lines.Length; i++)
        {
            var ticks = lines[i].Length - lines[i].TrimStart('`').Length;
            if (ticks < 3)
            {
                inSection = lines[i].StartsWith("## ", StringComparison.Ordinal) ? lines[i] == section : inSection;
                prose |= lines[i].Length > 0;
                continue;
            }

            var close = new string('`', ticks);
            var end = Array.FindIndex(lines, i + 1, x => x.TrimEnd() == close);
            if (end < 0)
            {
                throw new FormatException($"Line {i + 1}: the fence is not closed.");
            }

            if (inSection)
            {
                var info = lines[i][ticks..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
                var text = string.Concat(lines[(i + 1)..end].Select(x => x + "\n"));
                yield return new Fence(
                    i + 1,
                    info.FirstOrDefault("text"),
                    info.Skip(1).FirstOrDefault(x => !x.Contains('=')),
                    info,
                    info.FirstOrDefault(x => x.StartsWith("encoding=", StringComparison.Ordinal))?[9..],
                    text,
                    prose
                );
            }

            prose = false;
            i = end;
        }
    }

    private sealed record Fence(
        int Line,
        string Language,
        string? Path,
        string[] Words,
        string? Encoding,
        string Text,
        bool FollowsProse
    );
}
