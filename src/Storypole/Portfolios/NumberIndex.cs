using Storypole.Specs;

namespace Storypole.Portfolios;

/// <summary>Which specifications of one folder have the same number: that of their issue, or that of their file name.</summary>
internal sealed class NumberIndex
{
    private readonly Dictionary<(string Folder, string Number), (SpecFacts First, SpecFacts? Second)> byNumber = [];

    public NumberIndex(Portfolio portfolio)
    {
        foreach (var spec in portfolio.Specs)
        {
            if (KeyOf(spec) is { } key)
            {
                if (!byNumber.TryAdd(key, (spec, null)) && IsAnother(spec, byNumber[key].First))
                {
                    byNumber[key] = (byNumber[key].First, byNumber[key].Second ?? spec);
                }
            }
        }
    }

    /// <summary>Another specification of the same folder and number; null when there is none.</summary>
    public SpecFacts? Other(SpecFacts spec) =>
        KeyOf(spec) is { } key
        && byNumber.TryGetValue(key, out var found)
        && found.Second is { } second
        && IsAnother(spec, ReferenceEquals(spec, found.First) ? second : found.First)
            ? ReferenceEquals(spec, found.First)
                ? second
                : found.First
            : null;

    private static (string Folder, string Number)? KeyOf(SpecFacts spec)
    {
        var slash = spec.Path.LastIndexOf('/');
        if (
            spec.Status is SpecStatus.Withdrawn or SpecStatus.Superseded
            || slash + 1 == spec.Path.Length
            || !char.IsAsciiDigit(spec.Path[slash + 1])
        )
        {
            return null;
        }

        var digits = LeadingNumber(spec.Path.AsSpan(slash + 1));
        var folder = slash < 0 ? "" : spec.Path[..slash];
        return spec.Issue is { } issue ? (folder, issue)
            : digits.IsEmpty ? null
            : (folder, digits.ToString());
    }

    /// <summary>The number before the first hyphen of a file name; nothing when a date or no word follows.</summary>
    private static ReadOnlySpan<char> LeadingNumber(ReadOnlySpan<char> name)
    {
        var length = name.IndexOfAnyExceptInRange('0', '9');
        return
            length is > 0 and < 7
            && length + 1 < name.Length
            && name[length] is '-' or '_' or '.'
            && char.IsLetter(name[length + 1])
            && !IsExtension(name[length..])
            ? name[..length]
            : default;
    }

    private static bool IsExtension(ReadOnlySpan<char> rest) => rest[0] == '.' && rest[1..].IndexOf('.') < 0;

    /// <summary>
    /// Whether two files are two specifications. One whose name only goes on where the other ends is its companion: a plan, a
    /// translation, a summary.
    /// </summary>
    private static bool IsAnother(SpecFacts spec, SpecFacts other)
    {
        var a = Stem(spec.Path);
        var b = Stem(other.Path);
        return !ReferenceEquals(spec, other)
            && !a.StartsWith(b, StringComparison.OrdinalIgnoreCase)
            && !b.StartsWith(a, StringComparison.OrdinalIgnoreCase);
    }

    private static ReadOnlySpan<char> Stem(string path)
    {
        var name = path.AsSpan(path.LastIndexOf('/') + 1);
        var dot = name.IndexOf('.');
        return dot > 0 ? name[..dot] : name;
    }
}
