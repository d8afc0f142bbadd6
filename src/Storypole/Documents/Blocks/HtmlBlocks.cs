using System.Text;
using Storypole.Documents.Syntax;

namespace Storypole.Documents.Blocks;

/// <summary>Start and end conditions of HTML blocks.</summary>
internal static class HtmlBlocks
{
    private const int LongestName = 10;

    private static ReadOnlySpan<byte> RawNames => " pre script style textarea "u8;

    private static ReadOnlySpan<byte> BlockNames =>
        " address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead title tr track ul "u8;

    /// <param name="line">From <c>&lt;</c> to the line end.</param>
    public static HtmlBlockKind Starting(ReadOnlySpan<byte> line)
    {
        if (line.Length < 2)
        {
            return HtmlBlockKind.None;
        }

        switch (line[1])
        {
            case (byte)'!':
                return StartingWithMark(line);
            case (byte)'?':
                return HtmlBlockKind.Instruction;
            default:
                return StartingWithTag(line);
        }
    }

    /// <summary>Whether a block of this kind ends on a line.</summary>
    public static bool EndsIn(HtmlBlockKind kind, ReadOnlySpan<byte> line) =>
        kind switch
        {
            HtmlBlockKind.RawTag => HasRawEnd(line),
            HtmlBlockKind.Comment => line.IndexOf("-->"u8) >= 0,
            HtmlBlockKind.Instruction => line.IndexOf("?>"u8) >= 0,
            HtmlBlockKind.Declaration => line.Contains((byte)'>'),
            HtmlBlockKind.CharacterData => line.IndexOf("]]>"u8) >= 0,
            _ => false,
        };

    private static HtmlBlockKind StartingWithMark(ReadOnlySpan<byte> line)
    {
        if (line.StartsWith("<!--"u8))
        {
            return HtmlBlockKind.Comment;
        }

        if (line.StartsWith("<![CDATA["u8))
        {
            return HtmlBlockKind.CharacterData;
        }

        return line.Length > 2 && char.IsAsciiLetter((char)line[2]) ? HtmlBlockKind.Declaration : HtmlBlockKind.None;
    }

    private static HtmlBlockKind StartingWithTag(ReadOnlySpan<byte> line)
    {
        var closing = line[1] == '/';
        var name = NameOf(line[(closing ? 2 : 1)..]);
        var behind = line[((closing ? 2 : 1) + name.Length)..];
        var ends = behind.IsEmpty || behind[0] is (byte)' ' or (byte)'\t' or (byte)'>';
        if (!closing && ends && IsIn(RawNames, name))
        {
            return HtmlBlockKind.RawTag;
        }

        if ((ends || behind.StartsWith("/>"u8)) && IsIn(BlockNames, name))
        {
            return HtmlBlockKind.BlockTag;
        }

        var end = HtmlTags.EndOfTag(line);
        return end > 0 && line[end..].IndexOfAnyExcept((byte)' ', (byte)'\t') < 0
            ? HtmlBlockKind.AnyTag
            : HtmlBlockKind.None;
    }

    private static ReadOnlySpan<byte> NameOf(ReadOnlySpan<byte> text)
    {
        var length = 0;
        while (length < text.Length && char.IsAsciiLetterOrDigit((char)text[length]))
        {
            length++;
        }

        return text[..length];
    }

    private static bool IsIn(ReadOnlySpan<byte> names, ReadOnlySpan<byte> name)
    {
        if (name.Length is 0 or > LongestName)
        {
            return false;
        }

        Span<byte> word = stackalloc byte[LongestName + 2];
        word = word[..(name.Length + 2)];
        word[0] = (byte)' ';
        word[^1] = (byte)' ';
        Ascii.ToLower(name, word[1..], out _);
        return names.IndexOf(word) >= 0;
    }

    private static bool HasRawEnd(ReadOnlySpan<byte> line)
    {
        while (true)
        {
            var at = line.IndexOf("</"u8);
            if (at < 0)
            {
                return false;
            }

            line = line[(at + 2)..];
            var name = NameOf(line[..Math.Min(line.Length, LongestName)]);
            if (name.Length < line.Length && line[name.Length] == '>' && IsIn(RawNames, name))
            {
                return true;
            }
        }
    }
}
