using System.Text;

namespace Storypole.Templates;

/// <summary>
/// The two scales that people write by letter or by word: levels (H, M, L) and sizes (XS to XL). The letters overlap, so
/// the alternatives decide which scale is meant.
/// </summary>
internal static class Scale
{
    private static readonly string[][] Levels =
    [
        ["h", "high"],
        ["m", "medium", "med"],
        ["l", "low"],
        ["c", "critical"],
    ];

    private static readonly string[][] Sizes =
    [
        ["xs", "extra small", "x small"],
        ["s", "small"],
        ["m", "medium", "med"],
        ["l", "large"],
        ["xl", "extra large", "x large"],
        ["xxl", "extra extra large", "2xl"],
    ];

    /// <summary>Other names of the alternatives, folded; none unless all alternatives are of one scale.</summary>
    public static IEnumerable<(byte[] Name, int Alternative)> OtherNames(IReadOnlyList<string> alternatives)
    {
        foreach (var scale in (string[][][])[Levels, Sizes])
        {
            var steps = alternatives.Select(x => StepOf(scale, x)).ToArray();
            if (steps.Contains(-1))
            {
                continue;
            }

            return steps.SelectMany((step, i) => scale[step].Select(name => (Encoding.UTF8.GetBytes(name), i)));
        }

        return [];
    }

    private static int StepOf(string[][] scale, string alternative) =>
        Array.FindIndex(scale, names => names.Contains(alternative, StringComparer.OrdinalIgnoreCase));
}
