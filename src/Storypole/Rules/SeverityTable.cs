using System.Collections.Immutable;
using Storypole.Diagnostics;
using Storypole.Specs;
using Storypole.Templates;

namespace Storypole.Rules;

/// <summary>How severe rules are in specifications of a status, and of a size.</summary>
public sealed class SeverityTable
{
    private static SeverityTable? builtIn;

    private readonly ImmutableArray<Line> lines;

    private SeverityTable(ImmutableArray<Line> lines) => this.lines = lines;

    /// <summary>The table that ships with the program; read when the first finding asks.</summary>
    public static SeverityTable BuiltIn => builtIn ??= Parse(EmbeddedText.Read("RuleTables.severities.txt"));

    /// <summary>The rules that the table speaks of.</summary>
    public IEnumerable<RuleId> Rules => lines.Select(x => x.Rule).Distinct();

    /// <summary>The severity of a finding.</summary>
    /// <param name="own">The severity of its rule.</param>
    /// <param name="reported">The severity at which the rule reported it.</param>
    public Severity Of(RuleId rule, Severity own, Severity reported, SpecStatus? status, Size? size)
    {
        var severity = reported;
        foreach (var line in lines)
        {
            if (line.Rule == rule && status is { } known && line.Statuses.Contains(known))
            {
                severity = reported >= own || line.Severity < reported ? line.Severity : reported;
            }
        }

        foreach (var line in lines)
        {
            if (line.Rule == rule && size is { } letter && line.Sizes.Contains(letter) && line.Severity < severity)
            {
                severity = line.Severity;
            }
        }

        return severity;
    }

    /// <summary>What the table says of a rule, in one sentence; null when it says nothing.</summary>
    public string? Describe(RuleId rule)
    {
        var said = lines.Where(x => x.Rule == rule).Select(Describe).ToList();
        return said.Count == 0 ? null : $"Severity by status and size: {string.Join("; ", said)}.";
    }

    private static string Describe(Line line) =>
        line.Sizes.IsEmpty
            ? $"{Word(line.Severity)} where the status is {Listed(line.Statuses.Select(NameOf))}"
            : $"at most {Word(line.Severity)} where the size is {Listed(line.Sizes.Select(x => x.ToString()))}";

    private static string Word(Severity severity) => severity.ToString().ToLowerInvariant();

    private static string Listed(IEnumerable<string> words)
    {
        var all = words.ToList();
        return all.Count == 1 ? all[0] : $"{string.Join(", ", all[..^1])} or {all[^1]}";
    }

    private static string NameOf(SpecStatus status) =>
        status == SpecStatus.InProgress ? "IN_PROGRESS" : status.ToString().ToUpperInvariant();

    private static SeverityTable Parse(string text) =>
        new([.. text.ReplaceLineEndings("\n").Split('\n').Where(x => x.Length > 0 && x[0] != '#').Select(ParseLine)]);

    /// <summary><c>SP0203 DRAFT WITHDRAWN = info</c>, or sizes instead of statuses.</summary>
    private static Line ParseLine(string line)
    {
        var parts = line.Split(" = ");
        var words = parts[0].Split(' ');
        if (
            !RuleId.TryParse(words[0], out var rule)
            || !Enum.TryParse<Severity>(parts[1], ignoreCase: true, out var severity)
        )
        {
            throw new FormatException($"The table of severities has the line `{line}`.");
        }

        var statuses = Enum.GetValues<SpecStatus>().Where(x => words.Contains(NameOf(x), StringComparer.Ordinal));
        var sizes = Enum.GetValues<Size>().Where(x => words.Contains(x.ToString(), StringComparer.Ordinal));
        var read = new Line(rule, [.. statuses], [.. sizes], severity);
        return
            read.Statuses.Length + read.Sizes.Length == words.Length - 1
            && (read.Statuses.IsEmpty != read.Sizes.IsEmpty)
            ? read
            : throw new FormatException($"The table of severities has the line `{line}`.");
    }

    private sealed record Line(
        RuleId Rule,
        ImmutableArray<SpecStatus> Statuses,
        ImmutableArray<Size> Sizes,
        Severity Severity
    );
}
