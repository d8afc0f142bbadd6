using System.Text;
using Storypole.Reading;

namespace Storypole.Rules;

/// <summary>Tells from its form whether a bold or code piece of a sentence names a component.</summary>
internal static class MarkedName
{
    private const int MostWords = 5;

    /// <summary>
    /// Whether code has the form in which components are named: <c>OrderService</c>, <c>order-service</c>, words. Paths, routes,
    /// calls, constants, and names of fields and variables are silent.
    /// </summary>
    public static bool IsComponent(ReadOnlySpan<byte> code)
    {
        var (hasCapital, hasSmall, isKebab, isWords) = (false, false, false, false);
        foreach (var b in code)
        {
            hasSmall |= char.IsAsciiLetterLower((char)b);
            hasCapital |= char.IsAsciiLetterUpper((char)b);
            isKebab |= b == '-';
            isWords |= b == ' ';
            if (
                b < 0x80
                && !char.IsAsciiLetterOrDigit((char)b)
                && b is not ((byte)'-' or (byte)' ' or (byte)'.' or (byte)'\n')
            )
            {
                return false;
            }
        }

        return code.Length > 2
            && hasSmall
            && char.IsAsciiLetter((char)code[0])
            && (isKebab || isWords || char.IsAsciiLetterUpper((char)code[0]))
            && !(isWords && !hasCapital)
            && !code.StartsWith("x-"u8)
            && !PathText.IsPath(code);
    }

    /// <summary>
    /// Whether bold words stress or title something rather than name a component: small or screaming words, sentences, and the
    /// lead of a step that a colon or dash follows.
    /// </summary>
    public static bool IsEmphasis(ReadOnlySpan<byte> bold, bool isLead, ReadOnlySpan<byte> rest)
    {
        if (
            bold.IsEmpty
            || bold[^1] is (byte)':' or (byte)'.' or (byte)'!' or (byte)'?'
            || char.IsAsciiDigit((char)bold[0])
        )
        {
            return true;
        }

        var words = 0;
        foreach (var _ in new Words(bold))
        {
            words++;
        }

        return words is 0 or > MostWords
            || bold[0] == '`'
            || (words == 1 && (char.IsAsciiLetterLower((char)bold[0]) || IsScreaming(bold)))
            || (isLead && IsTitle(rest.TrimStart((byte)' ')));
    }

    private static bool IsTitle(ReadOnlySpan<byte> rest) =>
        rest.StartsWith(":"u8)
        || rest.StartsWith("("u8)
        || rest.StartsWith("-"u8)
        || rest.StartsWith("–"u8)
        || rest.StartsWith("—"u8)
        || rest.StartsWith("："u8)
        || rest.IsEmpty;

    private static bool IsScreaming(ReadOnlySpan<byte> word) =>
        word.IndexOfAnyInRange((byte)'a', (byte)'z') < 0 && Ascii.IsValid(word);
}
