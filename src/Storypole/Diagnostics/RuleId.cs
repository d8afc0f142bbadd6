namespace Storypole.Diagnostics;

/// <summary>
/// The number of a rule, shown as <c>SP</c> and four digits, of which the first two name the family. Never reused. A rule of a
/// workspace's own has a word instead, <c>ACME001</c>, and the number that all of these have.
/// </summary>
public readonly record struct RuleId(int Number)
{
    /// <summary>The number of rules that have none: behind all others where findings are sorted.</summary>
    private const int NumberOfCustom = 100_000;

    private const int LongestCustom = 24;

    private RuleId(string custom)
        : this(NumberOfCustom) => Custom = custom;

    /// <summary>Of a rule of a workspace's own its id, in capitals; null for those that ship with the program.</summary>
    public string? Custom { get; }

    public override string ToString() => Custom ?? $"SP{Number:D4}";

    public static bool TryParse(string text, out RuleId id)
    {
        id = default;
        if (text.StartsWith("SP", StringComparison.OrdinalIgnoreCase))
        {
            if (text.Length != 6 || !int.TryParse(text.AsSpan(2), out var number))
            {
                return false;
            }

            id = new RuleId(number);
            return true;
        }

        if (!IsCustom(text))
        {
            return false;
        }

        id = new RuleId(text.ToUpperInvariant());
        return true;
    }

    /// <summary>Letters with digits behind them: a name of a rule has no digits.</summary>
    private static bool IsCustom(string text)
    {
        var letters =
            text.Length - text.TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".ToCharArray()).Length;
        return letters >= 2
            && letters < text.Length
            && text.Length <= LongestCustom
            && text.AsSpan(letters).IndexOfAnyExceptInRange('0', '9') < 0;
    }
}
