using System.Buffers;
using Storypole.Text;

namespace Storypole.Reading;

/// <summary>Finds where a text links to, without reading all its inlines.</summary>
internal static class LinkText
{
    private static readonly SearchValues<byte> AddressEnds = SearchValues.Create(" \t\r\n<>|)"u8);

    /// <summary>The destination of the first link: inline, in angle brackets, or a bare address; null when there is none outside code.</summary>
    public static TextSpan? Find(ReadOnlySpan<byte> bytes, TextSpan text)
    {
        var at = text.Start;
        while (at < text.End)
        {
            var next = bytes[at..text.End].IndexOfAny((byte)']', (byte)':', (byte)'`');
            if (next < 0)
            {
                break;
            }

            at += next;
            var rest = bytes[at..text.End];
            if (rest[0] == '`')
            {
                at += CodeLength(rest);
            }
            else if (rest.StartsWith("]("u8) && Destination(rest[2..]) is { Length: > 0 } found)
            {
                return new TextSpan(at + 2 + found.Start, at + 2 + found.End);
            }
            else if (rest.StartsWith("://"u8) && Address(bytes, new TextSpan(text.Start, text.End), at) is { } address)
            {
                return address;
            }
            else
            {
                at++;
            }
        }

        return null;
    }

    /// <summary>Length of a code span with its ticks, or of the ticks alone when nothing closes them.</summary>
    private static int CodeLength(ReadOnlySpan<byte> text)
    {
        var ticks = text.IndexOfAnyExcept((byte)'`');
        if (ticks < 0)
        {
            return text.Length;
        }

        var close = text[ticks..].IndexOf(text[..ticks]);
        return close < 0 ? ticks : ticks + close + ticks;
    }

    /// <summary>The destination behind <c>](</c>, relative to there; empty when it is not closed.</summary>
    private static TextSpan Destination(ReadOnlySpan<byte> text)
    {
        if (text.StartsWith("<"u8))
        {
            var close = text.IndexOf((byte)'>');
            return close < 0 ? default : new TextSpan(1, close);
        }

        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case (byte)'(':
                    depth++;
                    break;
                case (byte)')' when depth == 0:
                case (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t':
                    return new TextSpan(0, i);
                case (byte)')':
                    depth--;
                    break;
                default:
                    break;
            }
        }

        return default;
    }

    /// <summary>The address around <c>://</c>, <c>https://example.org/a</c>, without what ends the sentence.</summary>
    private static TextSpan? Address(ReadOnlySpan<byte> bytes, TextSpan text, int colon)
    {
        var start = colon;
        while (start > text.Start && char.IsAsciiLetterOrDigit((char)bytes[start - 1]))
        {
            start--;
        }

        var tail = bytes[(colon + 3)..text.End];
        var length = tail.IndexOfAny(AddressEnds);
        var end = colon + 3 + (length < 0 ? tail.Length : length);
        while (end > colon + 3 && bytes[end - 1] is (byte)'.' or (byte)',' or (byte)';' or (byte)':' or (byte)'*')
        {
            end--;
        }

        return start < colon && end > colon + 3 ? new TextSpan(start, end) : null;
    }
}
