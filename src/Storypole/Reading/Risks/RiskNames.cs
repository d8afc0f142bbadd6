using System.Text;

namespace Storypole.Reading.Risks;

/// <summary>What stands in a section on risks and is none.</summary>
internal static class RiskNames
{
    /// <summary>A title that groups risks is short: <c>Medium risk</c>.</summary>
    public const int LongestGroup = 40;

    private static readonly byte[][] Others =
    [
        .. new[]
        {
            "[trade-off",
            "[tradeoff",
            "trade-off",
            "tradeoff",
            "trade off",
            "benefit",
            "mitigat",
            "overall",
            "risk level",
            "risk score",
            "risk factor",
            "high-risk factor",
            "risk rating",
            "edge case",
            "assumption",
            "non-risk",
            "rollback",
            "roll back",
            "contingency",
            "monitoring",
            "summary",
            "conclusion",
            "note",
            "advantage",
            "технический долг",
            "回滚",
            "technical debt",
            "缓解",
            "应对",
            "対策",
            "权衡",
            "总体",
            "假设",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    /// <summary>Whether a name begins with the word for something else that is told beside risks.</summary>
    public static bool IsOther(ReadOnlySpan<byte> name)
    {
        name = name.TrimStart(" *_"u8);
        foreach (var other in Others)
        {
            if (
                name.Length >= other.Length
                && (other[0] < 0x80 ? Ascii.EqualsIgnoreCase(name[..other.Length], other) : name.StartsWith(other))
            )
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsRiskWord(ReadOnlySpan<byte> word) =>
        Ascii.EqualsIgnoreCase(word, "risk"u8) || Ascii.EqualsIgnoreCase(word, "r"u8);

    /// <summary>Whether a name is a level, perhaps with a disc before it or a word like <c>priority</c> behind, and no more.</summary>
    public static bool IsLevelOnly(ReadOnlySpan<byte> name)
    {
        var words = 0;
        foreach (var range in name.Split((byte)' '))
        {
            var word = name[range];
            words += !word.IsEmpty && char.IsAsciiLetter((char)word[0]) ? 1 : 0;
        }

        return words <= 1
            || name.EndsWith("impact"u8)
            || name.EndsWith("Impact"u8)
            || name.EndsWith("riority"u8)
            || name.EndsWith("everity"u8);
    }
}
