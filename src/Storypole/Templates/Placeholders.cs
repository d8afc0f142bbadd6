using Storypole.Text;

namespace Storypole.Templates;

/// <summary>Recognises what a template leaves for the author to fill in, by its shape: words between square brackets.</summary>
public static class Placeholders
{
    private const int Longest = 200;

    /// <summary>
    /// Whether a whole value, cell, item lead or title is one bracket of words, bold, italic or escaped, perhaps behind a
    /// <c>#</c>. Links, references, boxes, footnotes, numbers and words like <c>TBD</c> are none. Whether a link of the
    /// document is defined for the words is for the caller to ask.
    /// </summary>
    /// <param name="bracket">From the opening to the closing bracket, as offsets into <paramref name="text"/>.</param>
    public static bool IsWhole(ReadOnlySpan<byte> text, out TextSpan bracket)
    {
        bracket = default;
        var start = 0;
        var end = text.Length;
        while (
            start < end && text[start] is (byte)' ' or (byte)'\t' or (byte)'*' or (byte)'_' or (byte)'#' or (byte)'\\'
        )
        {
            start++;
        }

        while (end > start && text[end - 1] is (byte)' ' or (byte)'\t' or (byte)'*' or (byte)'_' or (byte)'.')
        {
            end--;
        }

        if (end - start < 3 || text[start] != '[' || text[end - 1] != ']')
        {
            return false;
        }

        var content = text[(start + 1)..(end - 1)];
        if (content.EndsWith("\\"u8))
        {
            content = content[..^1];
        }

        bracket = new TextSpan(start, end);
        return IsWords(content);
    }

    /// <summary>Whether the content of a bracket is words that a template could ask for.</summary>
    public static bool IsWords(ReadOnlySpan<byte> content)
    {
        content = content.Trim(" \t"u8);
        return content.Length is > 1 and <= Longest
            && content.IndexOfAny("[]\n\r`"u8) < 0
            && content[0] is not ((byte)'^' or (byte)'@' or (byte)'#' or (byte)'!' or (byte)'/')
            && HasLetters(content)
            && !IsUndecided(content)
            && !NamesSource(content);
    }

    /// <summary>A word and the path of a file, <c>[Source: docs/plan.md]</c>, say where something comes from.</summary>
    private static bool NamesSource(ReadOnlySpan<byte> content)
    {
        var colon = content.IndexOf(": "u8);
        var path = colon > 0 ? content[(colon + 2)..].Trim((byte)' ') : default;
        return path.IndexOf((byte)' ') < 0 && path.IndexOf((byte)'/') > 0 && path.IndexOf((byte)'.') > 0;
    }

    private static bool HasLetters(ReadOnlySpan<byte> content)
    {
        var letters = 0;
        foreach (var b in content)
        {
            letters += b >= 0x80 || char.IsAsciiLetter((char)b) ? 1 : 0;
        }

        return letters * 2 > content.Length;
    }

    /// <summary>Words that say that something is undecided or absent are the author's own, and other rules judge them.</summary>
    private static bool IsUndecided(ReadOnlySpan<byte> content)
    {
        ReadOnlySpan<byte> word = content[..(content.IndexOfAny(" :"u8) is > 0 and var end ? end : content.Length)];
        return word.Length is >= 3 and <= 5
            && (
                Is(word, "TBD"u8)
                || Is(word, "TBC"u8)
                || Is(word, "TBA"u8)
                || Is(word, "TODO"u8)
                || Is(word, "FIXME"u8)
                || Is(word, "N/A"u8)
                || (Is(word, "none"u8) && word.Length == content.Length)
            );
    }

    private static bool Is(ReadOnlySpan<byte> word, ReadOnlySpan<byte> other) =>
        System.Text.Ascii.EqualsIgnoreCase(word, other);
}
