using Storypole.Text;

namespace Storypole.Portfolios;

/// <summary>The id of a requirement and where it stands.</summary>
/// <param name="Id">In one spelling, without leading zeros: <c>FR-7</c> for <c>FR-007</c> and <c>FR7</c>.</param>
public readonly record struct RequirementFact(string Id, TextSpan Span)
{
    /// <summary>The letters of an id.</summary>
    public ReadOnlySpan<char> Letters() => Id.AsSpan(0, Id.LastIndexOf('-'));

    /// <summary>Whether one id is the other, or one of its parts: <c>FR-7.2</c> is of <c>FR-7</c>.</summary>
    public static bool AreOfOne(string a, string b)
    {
        var (whole, part) = a.Length <= b.Length ? (a, b) : (b, a);
        return part.StartsWith(whole, StringComparison.Ordinal)
            && (part.Length == whole.Length || part[whole.Length] == '.');
    }
}
