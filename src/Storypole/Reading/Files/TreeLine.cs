using System.Buffers;
using Storypole.Text;

namespace Storypole.Reading.Files;

/// <summary>One line of a tree or of a list of paths in a code block.</summary>
/// <param name="Column">How far its name is indented, in characters.</param>
/// <param name="Name">The first word behind what draws the tree.</param>
/// <param name="Text">What follows the name, without the mark that begins a remark.</param>
/// <param name="IsDrawn">Whether lines draw the tree, rather than blanks.</param>
/// <param name="IsRemarked">Whether nothing follows the name, or a remark that is marked as one.</param>
internal readonly record struct TreeLine(int Column, TextSpan Name, TextSpan Text, bool IsDrawn, bool IsRemarked)
{
    /// <summary>What begins a remark, with the blanks before and behind it.</summary>
    private static readonly SearchValues<byte> Marks = SearchValues.Create(" \t#-/<*"u8);

    public static bool TryRead(ReadOnlySpan<byte> bytes, TextSpan line, out TreeLine read)
    {
        read = default;
        var at = line.Start;
        var column = 0;
        var isDrawn = false;
        while (at < line.End)
        {
            var width = DrawingWidth(bytes[at..line.End], column > 0 || isDrawn);
            if (width == 0)
            {
                break;
            }

            isDrawn |= width == 3 || bytes[at] is (byte)'|' or (byte)'`';
            at += width;
            column++;
        }

        var rest = bytes[at..line.End];
        var length = NameLength(rest);
        if (
            length == 0
            || rest[0] is (byte)'#' or (byte)'('
            || (rest[0] == '[' && !rest[..length].Contains((byte)'/') && !rest[..length].Contains((byte)'.'))
            || rest[..length].TrimStart((byte)'.').IsEmpty
            || rest[..length].SequenceEqual("…"u8)
        )
        {
            return false;
        }

        var gap = rest[length..].IndexOfAnyExcept((byte)' ', (byte)'\t');
        var text = gap < 0 ? default : rest[(length + gap)..];
        var isRemarked =
            text.IsEmpty
            || text[0]
                is (byte)'#'
                    or (byte)'('
                    or (byte)'['
                    or (byte)'-'
                    or (byte)'<'
                    or (byte)'/'
                    or (byte)'*'
                    or >= 0xE2
            || rest[length..].StartsWith("  "u8)
            || rest[length] == '\t';
        var begin = text.IndexOfAnyExcept(Marks);
        text = begin < 0 ? default : text[begin..];
        if (text.Length > 0 && text[0] == 0xE2)
        {
            text =
                text.StartsWith("←"u8) || text.StartsWith("→"u8) || text.StartsWith("—"u8) || text.StartsWith("–"u8)
                    ? text[3..].TrimStart((byte)' ')
                    : text;
        }

        read = new TreeLine(
            column,
            new TextSpan(at, at + length),
            new TextSpan(line.End - text.Length, line.End),
            isDrawn,
            isRemarked
        );
        return true;
    }

    /// <summary>A name ends at a blank or a comma.</summary>
    private static int NameLength(ReadOnlySpan<byte> rest)
    {
        var length = rest.IndexOfAny((byte)' ', (byte)'\t');
        return length < 0 ? rest.Length : length;
    }

    /// <summary>Bytes of one character that draws the tree: a blank, a box character, or <c>|</c>, <c>+</c>, <c>`</c> and <c>-</c> before a name.</summary>
    private static int DrawingWidth(ReadOnlySpan<byte> text, bool isInside) =>
        text[0] is (byte)' ' or (byte)'\t' or (byte)'|' or (byte)'`' ? 1
        : text[0] is (byte)'+' or (byte)'-'
            ? (isInside || (text.Length > 1 && text[1] is (byte)'-' or (byte)'+') ? 1 : 0)
        : text.Length >= 3 && text[0] == 0xE2 && text[1] is 0x94 or 0x95 ? 3
        : text.Length >= 2 && text[0] == 0xC2 && text[1] == 0xA0 ? 2
        : 0;
}
