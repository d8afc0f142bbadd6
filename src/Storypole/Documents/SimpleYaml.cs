using System.Collections.Immutable;
using System.Text;
using Storypole.Text;

namespace Storypole.Documents;

/// <summary>
/// Reads the YAML that nearly every front matter is made of: names with a plain or quoted value on the same line, and flat
/// lists. Whatever else it meets it leaves to the full reader, which gives the same values and spans for this part.
/// </summary>
internal ref struct SimpleYaml
{
    private const int MostEntries = 48;
    private const int LongestWrapped = 2048;

    private readonly ReadOnlySpan<byte> bytes;
    private readonly int end;
    private readonly ImmutableArray<YamlEntry>.Builder entries;
    private int at;

    private SimpleYaml(ReadOnlySpan<byte> bytes, TextSpan span)
    {
        this.bytes = bytes;
        end = span.End;
        at = span.Start;
        entries = ImmutableArray.CreateBuilder<YamlEntry>(8);
    }

    public static bool TryRead(ReadOnlySpan<byte> bytes, TextSpan span, out YamlDocument document)
    {
        document = new YamlDocument(null, []);
        if (!IsPlainText(bytes[span.Start..span.End]))
        {
            return false;
        }

        var reader = new SimpleYaml(bytes, span);
        if (!reader.ReadEntries())
        {
            return false;
        }

        var read = reader.entries;
        if (read.Count > 0)
        {
            var whole = new TextSpan(read[0].KeySpan.Start, read[^1].Value.Span.End);
            document = new YamlDocument(new YamlMapping(whole, read.DrainToImmutable()), []);
        }

        return true;
    }

    /// <summary>Tabs, other control characters and the line ends that only YAML knows have rules of their own.</summary>
    private static bool IsPlainText(ReadOnlySpan<byte> text)
    {
        if (Ascii.IsValid(text))
        {
            return !text.ContainsAny(YamlBytes.Control);
        }

        return !text.ContainsAny(YamlBytes.Control)
            && text.IndexOf("\u0085"u8) < 0
            && text.IndexOf("\u2028"u8) < 0
            && text.IndexOf("\u2029"u8) < 0
            && text.IndexOf("\uFEFF"u8) < 0
            && text.IndexOfAnyInRange((byte)0xF8, (byte)0xFF) < 0;
    }

    private bool ReadEntries()
    {
        while (NextLine(out var line))
        {
            if (!ReadKey(line, out var key, out var rest) || entries.Count == MostEntries)
            {
                return false;
            }

            foreach (var entry in entries)
            {
                if (bytes[key.Start..key.End].SequenceEqual(bytes[entry.KeySpan.Start..entry.KeySpan.End]))
                {
                    return false;
                }
            }

            if (!ReadValue(rest, out var value))
            {
                return false;
            }

            entries.Add(new YamlEntry(Text(key), key, value));
        }

        return true;
    }

    private bool ReadValue(TextSpan rest, out YamlNode value)
    {
        if (!rest.IsEmpty)
        {
            return bytes[rest.Start] == '[' ? ReadFlow(rest, out value)
                : IsWrapped(rest) ? ReadWrapped(rest.Start, out value)
                : ReadScalar(rest, out value);
        }

        if (StartsItem(out _))
        {
            return ReadItems(out value);
        }

        value = new YamlScalar(rest, "", IsQuoted: false);
        return true;
    }

    /// <summary>The next line that is neither blank nor a comment, without its line end and trailing blanks.</summary>
    private bool NextLine(out TextSpan line)
    {
        while (at < end)
        {
            var rest = bytes[at..end];
            var length = rest.IndexOfAny((byte)'\n', (byte)'\r');
            line = new TextSpan(at, length < 0 ? end : at + length);
            at = length < 0 ? end : line.End + 1;
            line = line with { End = line.Start + bytes[line.Start..line.End].TrimEnd((byte)' ').Length };
            if (!line.IsEmpty && bytes[line.Start + IndentOf(line)] != '#')
            {
                return true;
            }
        }

        line = default;
        return false;
    }

    private readonly int IndentOf(TextSpan line)
    {
        var indent = bytes[line.Start..line.End].IndexOfAnyExcept((byte)' ');
        return indent < 0 ? line.Length : indent;
    }

    /// <summary>A name at the margin, its colon, and the blanks behind it.</summary>
    private readonly bool ReadKey(TextSpan line, out TextSpan key, out TextSpan rest)
    {
        key = rest = default;
        var text = bytes[line.Start..line.End];
        var colon = text.IndexOf((byte)':');
        if (
            colon is < 1 or > 100
            || text[..colon].ContainsAnyExcept(YamlBytes.Key)
            || !char.IsAsciiLetter((char)text[0])
            || text[colon - 1] == ' '
            || (colon + 1 < text.Length && text[colon + 1] != ' ')
        )
        {
            return false;
        }

        key = new TextSpan(line.Start, line.Start + colon);
        var value = text[(colon + 1)..].TrimStart((byte)' ');
        if (!value.IsEmpty && value[0] == '#')
        {
            value = [];
        }

        // An empty value stands right behind its colon.
        rest = value.IsEmpty ? new TextSpan(key.End + 1, key.End + 1) : new TextSpan(line.End - value.Length, line.End);
        return true;
    }

    private readonly bool ReadScalar(TextSpan span, out YamlNode value)
    {
        value = null!;
        var text = bytes[span.Start..span.End];
        var first = text[0];
        if (first is (byte)'"' or (byte)'\'')
        {
            var close = text[1..].IndexOf(first) + 1;
            if (
                close < 1
                || (first == '"' && text[..close].Contains((byte)'\\'))
                || !IsCommentOrNothing(text[(close + 1)..])
            )
            {
                return false;
            }

            var quoted = new TextSpan(span.Start, span.Start + close + 1);
            value = new YamlScalar(quoted, Text(new TextSpan(quoted.Start + 1, quoted.End - 1)), IsQuoted: true);
            return true;
        }

        if (YamlBytes.Indicators.Contains(first) || text.IndexOf(": "u8) >= 0)
        {
            return false;
        }

        var comment = text.IndexOf(" #"u8);
        if (comment >= 0)
        {
            text = text[..comment].TrimEnd((byte)' ');
        }

        if (text[^1] == ':')
        {
            return false;
        }

        var plain = new TextSpan(span.Start, span.Start + text.Length);
        value = new YamlScalar(plain, Text(plain), IsQuoted: false);
        return true;
    }

    private readonly bool IsWrapped(TextSpan span)
    {
        var text = bytes[span.Start..span.End];
        return text[0] is (byte)'"' or (byte)'\'' && !text[1..].Contains(text[0]);
    }

    /// <summary>
    /// A quoted value that goes on in the next lines. YAML wants these indented; the parsers in use do not, and formatters that
    /// wrap long lines rely on it.
    /// </summary>
    private bool ReadWrapped(int start, out YamlNode value)
    {
        value = null!;
        var quote = bytes[start];
        var text = bytes[(start + 1)..Math.Min(end, start + LongestWrapped)];
        var close = text.IndexOf(quote);
        if (close < 0 || text[..close].Contains((byte)'\\'))
        {
            return false;
        }

        var after = text[(close + 1)..];
        after = after.IndexOf((byte)'\n') is >= 0 and var length ? after[..length] : after;
        if (!IsCommentOrNothing(after.TrimEnd((byte)'\r')) || !TryFold(text[..close], out var folded))
        {
            return false;
        }

        at = Math.Min(end, start + close + 2 + after.Length + 1);
        value = new YamlScalar(new TextSpan(start, start + close + 2), folded, IsQuoted: true);
        return true;
    }

    /// <summary>Joins lines with one blank; a blank line between them would be a line break, and is left to the full reader.</summary>
    private static bool TryFold(ReadOnlySpan<byte> text, out string folded)
    {
        var joined = new StringBuilder(text.Length);
        folded = "";
        foreach (var range in text.Split((byte)'\n'))
        {
            var isFirst = range.Start.Value == 0;
            var isLast = range.End.Value == text.Length;
            var line = isFirst ? text[range] : text[range].TrimStart((byte)' ');
            line = isLast ? line : (line.EndsWith("\r"u8) ? line[..^1] : line).TrimEnd((byte)' ');
            if (
                line.Contains((byte)'\r')
                || (line.IsEmpty && !isFirst && !isLast)
                || (!isFirst && (line.StartsWith("---"u8) || line.StartsWith("..."u8)))
            )
            {
                return false;
            }

            joined.Append(isFirst ? "" : " ").Append(Encoding.UTF8.GetString(line));
        }

        folded = joined.ToString();
        return true;
    }

    /// <summary>Behind a quoted value only a comment may follow, and the blank before it is its own.</summary>
    private static bool IsCommentOrNothing(ReadOnlySpan<byte> text)
    {
        var rest = text.TrimStart((byte)' ');
        return rest.IsEmpty || (rest[0] == '#' && rest.Length < text.Length);
    }

    /// <summary><c>[a, "b"]</c> on one line, of words that need no second look.</summary>
    private readonly bool ReadFlow(TextSpan span, out YamlNode value)
    {
        value = null!;
        var text = bytes[span.Start..span.End];
        if (text[^1] != ']' || text[1..^1].ContainsAny(YamlBytes.FlowSpecial))
        {
            return false;
        }

        var items = ImmutableArray.CreateBuilder<YamlNode>();
        var start = span.Start + 1;
        while (start < span.End - 1)
        {
            var comma = bytes[start..(span.End - 1)].IndexOf((byte)',');
            var stop = comma < 0 ? span.End - 1 : start + comma;
            var item = Trim(new TextSpan(start, stop));
            if (item.IsEmpty && comma < 0)
            {
                break;
            }

            if (item.IsEmpty || !char.IsAsciiLetterOrDigit((char)bytes[item.Start]))
            {
                return false;
            }

            items.Add(new YamlScalar(item, Text(item), IsQuoted: false));
            start = stop + 1;
        }

        value = new YamlSequence(span, items.DrainToImmutable());
        return true;
    }

    /// <summary>Lines of <c>- value</c>, all at one indentation.</summary>
    private bool ReadItems(out YamlNode value)
    {
        value = null!;
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        StartsItem(out var indent);
        var first = -1;
        while (StartsItem(out var own))
        {
            NextLine(out var line);
            var text = bytes[(line.Start + own)..line.End];
            var item = new TextSpan(line.End - text[1..].TrimStart((byte)' ').Length, line.End);
            if (own != indent || item.IsEmpty || !ReadScalar(item, out var scalar))
            {
                return false;
            }

            first = first < 0 ? line.Start + own : first;
            items.Add(scalar);
        }

        value = new YamlSequence(new TextSpan(first, items[^1].Span.End), items.DrainToImmutable());
        return true;
    }

    /// <summary>Whether the next line that counts begins an item of a list, and how far it is indented.</summary>
    private readonly bool StartsItem(out int indent)
    {
        var look = this;
        indent = 0;
        if (!look.NextLine(out var line))
        {
            return false;
        }

        indent = IndentOf(line);
        var text = bytes[(line.Start + indent)..line.End];
        return text[0] == '-' && (text.Length == 1 || text[1] == ' ');
    }

    private readonly TextSpan Trim(TextSpan span)
    {
        var text = bytes[span.Start..span.End];
        var trimmed = text.TrimStart((byte)' ');
        var start = span.End - trimmed.Length;
        return new TextSpan(start, start + trimmed.TrimEnd((byte)' ').Length);
    }

    private readonly string Text(TextSpan span) => Encoding.UTF8.GetString(bytes[span.Start..span.End]);
}
