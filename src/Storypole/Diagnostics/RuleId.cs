namespace Storypole.Diagnostics;

/// <summary>The number of a rule, shown as <c>SP</c> and four digits, of which the first two name the family. Never reused.</summary>
public readonly record struct RuleId(int Number)
{
    public override string ToString() => $"SP{Number:D4}";

    public static bool TryParse(string text, out RuleId id)
    {
        id = default;
        if (
            text.Length != 6
            || !text.StartsWith("SP", StringComparison.OrdinalIgnoreCase)
            || !int.TryParse(text.AsSpan(2), out var number)
        )
        {
            return false;
        }

        id = new RuleId(number);
        return true;
    }
}
