using Storypole.Text;

namespace Storypole.Reading.Plan;

/// <summary>Boxes that are drawn and not marked up: <c>□</c>, <c>☐</c>, <c>☑</c>, <c>[x]</c> in a fence or a cell; a glyph is none.</summary>
internal static class BoxText
{
    /// <summary>What the box at the start of a text says, and the text without it; null when there is none.</summary>
    public static bool? Read(ReadOnlySpan<byte> bytes, ref TextSpan text)
    {
        var span = bytes[text.Start..text.End];
        if (span.StartsWith("- "u8) || span.StartsWith("* "u8))
        {
            span = span[2..].TrimStart((byte)' ');
        }

        if (span.Length < 3)
        {
            return null;
        }

        bool? done =
            span.StartsWith("□"u8) || span.StartsWith("☐"u8) || span.StartsWith("[ ]"u8) ? false
            : span.StartsWith("☑"u8) || span.StartsWith("☒"u8) || span.StartsWith("[x]"u8) || span.StartsWith("[X]"u8)
                ? true
            : null;
        if (done is not null)
        {
            text = text with { Start = text.End - span[3..].TrimStart((byte)' ').Length };
        }

        return done;
    }

    public static bool StartsWithGiven(ReadOnlySpan<byte> text) => StartsWithWord(text, "given"u8);

    /// <summary>Whether a text goes on with a scenario that another began.</summary>
    public static bool StartsWithStep(ReadOnlySpan<byte> text) =>
        StartsWithWord(text, "when"u8) || StartsWithWord(text, "then"u8) || StartsWithWord(text, "and"u8);

    public static TextSpan Trimmed(ReadOnlySpan<byte> bytes, TextSpan line)
    {
        var text = bytes[line.Start..line.End];
        var start = line.End - text.TrimStart(" \t\r"u8).Length;
        return new TextSpan(start, start + bytes[start..line.End].TrimEnd(" \t\r"u8).Length);
    }

    private static bool StartsWithWord(ReadOnlySpan<byte> text, ReadOnlySpan<byte> word)
    {
        text = text.TrimStart("*_ "u8);
        return text.Length > word.Length
            && System.Text.Ascii.EqualsIgnoreCase(text[..word.Length], word)
            && !char.IsAsciiLetterOrDigit((char)text[word.Length]);
    }
}
