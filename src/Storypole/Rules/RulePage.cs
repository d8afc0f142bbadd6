using System.Collections.Immutable;
using Storypole.Diagnostics;
using Storypole.Templates;

namespace Storypole.Rules;

/// <summary>The page of a rule: what it says of itself, and the whole text for a reader. The same text is the rule's test.</summary>
/// <param name="FileName">Without folder, <c>SP0203-unresolved-placeholder.md</c>.</param>
/// <param name="Title">The fault in words, <c>Unresolved placeholder</c>.</param>
/// <param name="Summary">The first paragraph: one sentence for the catalog.</param>
/// <param name="Family">What the rules with the same first two digits are about, <c>structure</c>.</param>
/// <param name="Since">The version of the program in which the rule first stood.</param>
/// <param name="Text">The whole page, as Markdown.</param>
public sealed record RulePage(
    string FileName,
    RuleId Id,
    string Title,
    string Summary,
    string Name,
    Severity Severity,
    string Family,
    string Since,
    string Text
)
{
    private const string Prefix = "Rules.";

    private static ImmutableArray<RulePage>? all;

    /// <summary>Every page that ships with the program, in the order of ids; read at the first call.</summary>
    public static ImmutableArray<RulePage> All => all ??= ReadAll();

    /// <summary>The page of a rule; null when there is none.</summary>
    public static RulePage? Find(RuleId id) => All.FirstOrDefault(x => x.Id == id);

    /// <summary>Reads a page.</summary>
    /// <exception cref="FormatException">The page lacks its title, its summary or a fact of its line of facts.</exception>
    public static RulePage Parse(string fileName, string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var (id, title) = ReadTitle(fileName, lines[0]);
        var facts = Array.FindIndex(lines, x => x.StartsWith("**Name**: ", StringComparison.Ordinal));
        if (facts < 0)
        {
            throw Malformed(
                fileName,
                "has no line `**Name**: `name` · **Severity**: … · **Family**: … · **Since**: …`"
            );
        }

        var summary = string.Join(' ', lines[1..facts]).Trim();
        if (summary.Length == 0)
        {
            throw Malformed(fileName, "has no summary between its title and its facts");
        }

        var severity = Fact(fileName, lines[facts], "Severity");
        return new RulePage(
            fileName,
            id,
            title,
            summary,
            Fact(fileName, lines[facts], "Name"),
            Enum.TryParse<Severity>(severity, ignoreCase: true, out var parsed)
                ? parsed
                : throw Malformed(fileName, $"has the unknown severity '{severity}'"),
            Fact(fileName, lines[facts], "Family"),
            Fact(fileName, lines[facts], "Since"),
            text
        );
    }

    private static (RuleId Id, string Title) ReadTitle(string fileName, string line)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        return
            line.StartsWith("# ", StringComparison.Ordinal)
            && colon > 2
            && RuleId.TryParse(line[2..colon], out var id)
            && line[(colon + 2)..].Trim() is { Length: > 0 } title
            ? (id, title)
            : throw Malformed(fileName, "does not begin with `# SP0000: Title`");
    }

    private static string Fact(string fileName, string line, string label)
    {
        foreach (var part in line.Split(" · "))
        {
            if (part.StartsWith($"**{label}**: ", StringComparison.Ordinal))
            {
                return part[(label.Length + 6)..].Trim(' ', '`');
            }
        }

        throw Malformed(fileName, $"has no **{label}** among its facts");
    }

    private static ImmutableArray<RulePage> ReadAll() =>
        [
            .. EmbeddedText
                .NamesWith(Prefix)
                .Select(x => Parse(x[Prefix.Length..], EmbeddedText.Read(x)))
                .OrderBy(x => x.Id.Number),
        ];

    private static FormatException Malformed(string fileName, string what) => new($"The page {fileName} {what}.");
}
