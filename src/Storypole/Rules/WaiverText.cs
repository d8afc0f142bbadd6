using System.Collections.Immutable;
using System.Globalization;
using Storypole.Diagnostics;

namespace Storypole.Rules;

/// <summary>What a waiver says: <c>allow SP0203, SP0901 until 2027-03-31 because …</c>.</summary>
internal static class WaiverText
{
    private static readonly char[] Blanks = [' ', '\t', '\r', '\n'];

    /// <summary>Reads what stands behind the address.</summary>
    /// <param name="ownRules">Rules that it may name besides those of the catalog.</param>
    /// <returns>What is wrong with it; null when nothing is.</returns>
    public static string? Read(
        string text,
        ImmutableArray<Rule> ownRules,
        out ImmutableArray<RuleId> rules,
        out DateOnly until,
        out string because
    )
    {
        rules = [];
        until = default;
        because = "";
        var rest = text.AsSpan().Trim(Blanks);
        var verb = Word(ref rest);
        if (verb is not "allow")
        {
            return verb.IsEmpty ? "This comment tells Storypole nothing" : $"Storypole knows no `{verb}` in a comment";
        }

        var named = ImmutableArray.CreateBuilder<RuleId>();
        for (var word = Word(ref rest); word is not "until"; word = Word(ref rest))
        {
            if (word.IsEmpty || word is "because")
            {
                return "This waiver has no end date";
            }

            foreach (var range in word.Split(','))
            {
                var name = word[range].ToString();
                if (name.Length > 0 && RuleNames.Find(name, ownRules) is not { } rule)
                {
                    return $"This waiver names `{name}`, which is no rule";
                }
                else if (name.Length > 0)
                {
                    named.Add(RuleNames.Find(name, ownRules)!.Id);
                }
            }
        }

        var date = Word(ref rest);
        return named.Count == 0 ? "This waiver names no rule"
            : date.IsEmpty ? "This waiver has no end date"
            : !IsDate(date, out until) ? $"This waiver ends on `{date}`, which is no date"
            : Word(ref rest) is not "because" || rest.IsEmpty ? "This waiver gives no reason"
            : Accept(named, rest, out rules, out because);
    }

    public static bool IsDate(ReadOnlySpan<char> text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    private static string? Accept(
        ImmutableArray<RuleId>.Builder named,
        ReadOnlySpan<char> rest,
        out ImmutableArray<RuleId> rules,
        out string because
    )
    {
        rules = named.ToImmutable();
        because = string.Join(' ', rest.ToString().Split(Blanks, StringSplitOptions.RemoveEmptyEntries));
        return null;
    }

    private static ReadOnlySpan<char> Word(ref ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOfAny(Blanks);
        var word = end < 0 ? rest : rest[..end];
        rest = end < 0 ? [] : rest[end..].TrimStart(Blanks);
        return word;
    }
}
