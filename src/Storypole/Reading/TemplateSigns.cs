using Storypole.Templates;

namespace Storypole.Reading;

/// <summary>
/// Tells a template from a specification: its title is still to be filled in, or it has none and addresses this program in a
/// comment, and a quarter of its lines has to be filled in as well. Templates have
/// placeholders on nearly half of their lines, specifications on one in twenty at most.
/// </summary>
public static class TemplateSigns
{
    /// <summary>In so many bytes a template without a title says where its documents lie.</summary>
    private const int Beginning = 4096;

    private const int OneLineIn = 4;
    private const int LongestPlaceholder = 200;

    public static bool IsTemplate(ReadOnlySpan<byte> text)
    {
        var title = Title(text);
        if (
            title.IsEmpty
                ? text[..Math.Min(text.Length, Beginning)].IndexOf("<!-- storypole:"u8) < 0
                : !HasPlaceholder(title)
        )
        {
            return false;
        }

        var (filled, open) = (0, 0);
        foreach (var range in text.Split((byte)'\n'))
        {
            var line = text[range].Trim(" \t\r"u8);
            filled += line.IsEmpty ? 0 : 1;
            open += HasPlaceholder(line) ? 1 : 0;
        }

        return open * OneLineIn >= filled;
    }

    /// <summary>The first heading; empty when there is none.</summary>
    private static ReadOnlySpan<byte> Title(ReadOnlySpan<byte> text)
    {
        foreach (var range in text.Split((byte)'\n'))
        {
            var line = text[range];
            if (line.StartsWith("# "u8))
            {
                return line;
            }
        }

        return [];
    }

    /// <summary>Whether a line holds a bracket of words that leads nowhere.</summary>
    private static bool HasPlaceholder(ReadOnlySpan<byte> line)
    {
        for (var at = 0; line[at..].IndexOf((byte)'[') is >= 0 and var open; )
        {
            at += open + 1;
            var close = line[at..Math.Min(line.Length, at + LongestPlaceholder)].IndexOf((byte)']');
            if (close < 0)
            {
                continue;
            }

            var after = line[(at + close + 1)..];
            if (
                Placeholders.IsWords(line.Slice(at, close))
                && (after.IsEmpty || after[0] is not ((byte)'(' or (byte)'['))
            )
            {
                return true;
            }

            at += close;
        }

        return false;
    }
}
