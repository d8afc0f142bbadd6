using System.Text;
using Storypole.Specs;

namespace Storypole.Rules;

/// <summary>Tells a part that declares nothing without a word more from one that gives its reason: <c>None</c>, <c>None (why)</c>.</summary>
internal static class BareNothing
{
    /// <summary>The longest of the words below with the marks around them.</summary>
    private const int Longest = 24;

    private static readonly string[] Bare =
    [
        "none",
        "n/a",
        "nothing",
        "not applicable",
        "none at this time",
        "none so far",
        "none yet",
        "-",
        "\u2013",
        "\u2014",
        "",
    ];

    /// <summary>Whether only the word stands there that says that there is nothing.</summary>
    /// <param name="part">One of which <see cref="Contents.DeclaresNothing"/> is true.</param>
    public static bool Is(Spec spec, int part)
    {
        ref readonly var at = ref spec.Outline.Parts[part];
        var text =
            at.Value.Length > 0
                ? spec.Document.Slice(at.Value)
                : spec.Document.Slice(spec.Document.Blocks[at.BodyStart].Span);
        text = text.TrimStart("-*+ "u8).Trim(" .*_`()\t\r\n"u8);
        if (text.Length > Longest)
        {
            return false;
        }

        foreach (var bare in Bare)
        {
            if (Ascii.EqualsIgnoreCase(text, bare) || Encoding.UTF8.GetBytes(bare).AsSpan().SequenceEqual(text))
            {
                return true;
            }
        }

        return false;
    }
}
