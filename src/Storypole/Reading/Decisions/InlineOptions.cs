using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Reading.Decisions;

/// <summary>Reads options that a line names: <c>X (rejected: slow), Y (too old)</c>, <c>X - adds a dependency</c>.</summary>
internal static class InlineOptions
{
    /// <summary>A name longer than this is a sentence.</summary>
    private const int LongestName = 80;

    /// <param name="isList">Whether the text holds nothing but names, so that commas part them without brackets.</param>
    public static void Read(ReadOnlySpan<byte> bytes, TextSpan text, TextSpan span, bool isList, ref Grow<Option> found)
    {
        if (!IsList(bytes, text, isList))
        {
            var name = NameOf(bytes, text);
            if (name.Length > 0)
            {
                found.Add(One(bytes, span, name, text));
            }

            return;
        }

        for (var start = text.Start; start < text.End; )
        {
            var end = NextComma(bytes, start, text.End);
            var piece = Trimmed(bytes, start, end);
            if (piece.Length > 0)
            {
                found.Add(One(bytes, span, NameOf(bytes, piece), piece));
            }

            start = end + 1;
        }
    }

    /// <summary>What a choice says that it is not: <c>a subgraph (not a service)</c>.</summary>
    public static TextSpan? RejectedIn(ReadOnlySpan<byte> bytes, TextSpan text)
    {
        var line = bytes[text.Start..text.End];
        var open = line.IndexOf("(not "u8);
        open = open < 0 ? line.IndexOf("(NOT "u8) : open;
        if (open < 0)
        {
            return null;
        }

        var close = line[open..].IndexOf((byte)')');
        return close < 6 ? null : new TextSpan(text.Start + open + 5, text.Start + open + close);
    }

    private static Option One(ReadOnlySpan<byte> bytes, TextSpan span, TextSpan name, TextSpan text) =>
        new(
            span,
            Recognition.Shape,
            name,
            OptionReader.MarkIn(bytes[text.Start..text.End]) ?? OptionWords.Read(bytes, text, name.End) ?? false,
            null,
            null,
            text.End > name.End ? new TextSpan(name.End, text.End) : null
        );

    private static bool IsList(ReadOnlySpan<byte> bytes, TextSpan text, bool isList)
    {
        if (!isList && IsParted(ItemLead.Read(bytes, text)))
        {
            return false;
        }

        var pieces = 0;
        var named = 0;
        var most = 0;
        for (var start = text.Start; start < text.End; )
        {
            var end = NextComma(bytes, start, text.End);
            var piece = Trimmed(bytes, start, end);
            var name = NameOf(bytes, piece);
            if (name.Length > LongestName || (!isList && piece.Length == name.Length && Words(bytes, name) > 3))
            {
                return false;
            }

            pieces++;
            most = Math.Max(most, Words(bytes, name));
            named += piece.Length > name.Length ? 1 : 0;
            start = end + 1;
        }

        return pieces > 1 && (isList || named > 0 || most <= 2);
    }

    private static int Words(ReadOnlySpan<byte> bytes, TextSpan name) =>
        bytes[name.Start..name.End].Count((byte)' ') + 1;

    /// <summary>The next comma or semicolon outside brackets and code.</summary>
    private static int NextComma(ReadOnlySpan<byte> bytes, int at, int end)
    {
        var depth = 0;
        var isCode = false;
        for (; at < end; at++)
        {
            switch (bytes[at])
            {
                case (byte)'`':
                    isCode = !isCode;
                    break;
                case (byte)'(' or (byte)'[':
                    depth++;
                    break;
                case (byte)')' or (byte)']':
                    depth--;
                    break;
                case (byte)',' or (byte)';' when depth <= 0 && !isCode:
                    return at;
                default:
                    break;
            }
        }

        return end;
    }

    /// <summary>Whether a name stands before a colon or a dash.</summary>
    private static bool IsParted(ItemLead lead) => lead.HasSeparator || (!lead.IsMarked && lead.Rest.Length > 0);

    private static TextSpan NameOf(ReadOnlySpan<byte> bytes, TextSpan text)
    {
        if (text.IsEmpty)
        {
            return text;
        }

        var lead = ItemLead.Read(bytes, text);
        var name = IsParted(lead) || (lead.IsMarked && lead.Rest.IsEmpty) ? lead.Name : text;
        var open = bytes[name.Start..name.End].IndexOf(" ("u8);
        return open > 0 ? new TextSpan(name.Start, name.Start + open) : name;
    }

    private static TextSpan Trimmed(ReadOnlySpan<byte> bytes, int start, int end)
    {
        while (start < end && bytes[start] is (byte)' ' or (byte)'\n' or (byte)'\r')
        {
            start++;
        }

        while (end > start && bytes[end - 1] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'.')
        {
            end--;
        }

        return new TextSpan(start, end);
    }
}
