using System.Collections.Immutable;
using System.Globalization;

namespace Storypole.Templates.Compiling;

/// <summary>
/// What comments that address the program say of the part that they stand in: <c>also: Alternatives | Other ways; required when status is
/// Final</c>. Clauses are parted by semicolons, names by bars.
/// </summary>
internal sealed record Annotation
{
    public static Annotation None { get; } = new();

    /// <summary>Other titles or labels of the part.</summary>
    public ImmutableArray<string> OtherNames { get; init; } = [];

    /// <summary>Null when nothing is said about it.</summary>
    public bool? IsOptional { get; init; }

    public bool Repeats { get; init; }

    public Demand Demand { get; init; } = Demand.Always;

    /// <summary>The values that are allowed; null when nothing is said about them.</summary>
    public Enumeration? Values { get; init; }

    public ImmutableArray<string> SideFiles { get; init; } = [];

    public ImmutableArray<string> Paths { get; init; } = [];

    public string? Kind { get; init; }

    public string? About { get; init; }

    public SchemaCondition? StubWhen { get; init; }

    public bool AnyOrder { get; init; }

    public bool OnlyOwnBrackets { get; init; }

    /// <summary>Adds what one comment says.</summary>
    /// <param name="text">What follows <c>storypole:</c>.</param>
    /// <param name="report">Called with each clause that means nothing.</param>
    public Annotation With(string text, Action<string> report)
    {
        var result = this;
        foreach (var clause in text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (result.WithClause(clause) is { } next)
            {
                result = next;
            }
            else
            {
                report(clause);
            }
        }

        return result;
    }

    private Annotation? WithClause(string clause)
    {
        if (clause is "optional" or "repeats" or "any order" or "other brackets are text")
        {
            return clause switch
            {
                "optional" => this with { IsOptional = true },
                "repeats" => this with { Repeats = true },
                "other brackets are text" => this with { OnlyOwnBrackets = true },
                _ => this with { AnyOrder = true },
            };
        }

        if (Rest(clause, "required ") is { } when)
        {
            return Condition(when) is { } condition
                ? this with
                {
                    IsOptional = false,
                    Demand = Demand with { When = condition },
                }
                : null;
        }

        if (Rest(clause, "since ") is { } date)
        {
            return DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, default, out var since)
                ? this with
                {
                    Demand = Demand with { Since = since },
                }
                : null;
        }

        if (Rest(clause, "stub ") is { } stub)
        {
            return Condition(stub) is { } condition ? this with { StubWhen = condition } : null;
        }

        return WithList(clause);
    }

    private Annotation? WithList(string clause)
    {
        var colon = clause.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || Names(clause[(colon + 1)..]) is not { IsEmpty: false } names)
        {
            return null;
        }

        return clause[..colon] switch
        {
            "also" => this with { OtherNames = OtherNames.AddRange(names) },
            "values" => this with { Values = new Enumeration(names) },
            "usual values" => this with { Values = new Enumeration(names, IsOpen: true) },
            "side file" => this with { SideFiles = SideFiles.AddRange(names) },
            "path" => this with { Paths = Paths.AddRange(names) },
            "kind" => this with { Kind = names[0] },
            "about" => this with { About = names[0] },
            _ => null,
        };
    }

    /// <summary><c>when status is Final | Living</c>, <c>unless status is Moved</c>.</summary>
    private static SchemaCondition? Condition(string text)
    {
        var isNegated = Rest(text, "unless ") is not null;
        var rest = Rest(text, "unless ") ?? Rest(text, "when ");
        var at = rest?.IndexOf(" is ", StringComparison.Ordinal) ?? -1;
        return at > 0 && Names(rest![(at + 4)..]) is { IsEmpty: false } values
            ? new SchemaCondition(rest[..at].Trim(), new Enumeration(values), isNegated)
            : null;
    }

    private static string? Rest(string clause, string start) =>
        clause.StartsWith(start, StringComparison.Ordinal) ? clause[start.Length..].Trim() : null;

    private static ImmutableArray<string> Names(string text) =>
        [.. text.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}
