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

    private static readonly byte[][] Nots =
    [
        .. "(not |(NOT |(instead of |(rather than |(over |(no |(não |(en lugar de |(em vez de |(nicht |(statt |(pas |(au lieu de |(а не |(не |(вместо |（不是|（而不是|（而非|（非"
            .Split('|')
            .Select(System.Text.Encoding.UTF8.GetBytes),
    ];

    private static readonly byte[][] Overs =
    [
        .. " over | instead of | rather than | statt | anstelle von | en lugar de | en vez de | em vez de | ao invés de | au lieu de | plutôt que | вместо |而不是|而非"
            .Split('|')
            .Select(System.Text.Encoding.UTF8.GetBytes),
    ];

    private const int LongestSide = 60;

    /// <summary>A title that says both, <c>SQLite over a server</c>: what was taken and what was not.</summary>
    public static bool TryOver(ReadOnlySpan<byte> bytes, TextSpan text, out TextSpan taken, out TextSpan rejected)
    {
        (taken, rejected) = (default, default);
        var line = bytes[text.Start..text.End];
        if (line.Length > 2 * LongestSide)
        {
            return false;
        }

        foreach (var word in Overs)
        {
            var at = line.IndexOf(word);
            if (at > 1 && at + word.Length + 1 < line.Length)
            {
                taken = new TextSpan(text.Start, text.Start + at);
                rejected = new TextSpan(text.Start + at + word.Length, text.End);
                return taken.Length <= LongestSide
                    && rejected.Length <= LongestSide
                    && !line.Contains((byte)'?')
                    && !char.IsAsciiDigit((char)bytes[rejected.Start]);
            }
        }

        return false;
    }

    /// <summary>What a choice says that it is not: <c>a subgraph (not a service)</c>.</summary>
    public static TextSpan? RejectedIn(ReadOnlySpan<byte> bytes, TextSpan text)
    {
        var line = bytes[text.Start..text.End];
        foreach (var word in Nots)
        {
            var open = line.IndexOf(word);
            if (open < 0)
            {
                continue;
            }

            var close = line[open..].IndexOf(word[0] == '(' ? ")"u8 : "）"u8);
            return close <= word.Length
                ? null
                : new TextSpan(text.Start + open + word.Length, text.Start + open + close);
        }

        return null;
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
