using System.Text;
using Storypole.Specs;
using Storypole.Templates;

namespace Storypole.Reading;

/// <summary>Reads a status in other words and languages than the template's, by a table; what the table does not know has no value.</summary>
internal static class StatusText
{
    private const int Longest = 48;

    private static Dictionary<string, SpecStatus>? words;

    /// <summary>The status that the words before the first remark, number or sign say.</summary>
    public static SpecStatus? Read(ReadOnlySpan<byte> text)
    {
        Span<byte> folded = stackalloc byte[NameFolding.Longest];
        var head = Head(text);
        if (head.Length > 2 * Longest)
        {
            return null;
        }

        var length = NameFolding.Fold(head, folded, Longest);
        words ??= ReadWords();
        return length > 0 && words.TryGetValue(Encoding.UTF8.GetString(folded[..length]), out var status)
            ? status
            : null;
    }

    /// <summary>A slash is part of the head: two words are no status.</summary>
    private static ReadOnlySpan<byte> Head(ReadOnlySpan<byte> text)
    {
        var start = 0;
        while (start < text.Length && !char.IsAsciiLetterOrDigit((char)text[start]))
        {
            if (text[start] < 0x80)
            {
                start++;
                continue;
            }

            Rune.DecodeFromUtf8(text[start..], out var rune, out var length);
            if (Rune.IsLetterOrDigit(rune))
            {
                break;
            }

            start += length;
        }

        text = text[start..];
        if (text.Length > 2 && text[0] is (byte)'v' or (byte)'V' && char.IsAsciiDigit((char)text[1]))
        {
            // A version in front says nothing of the status behind it: "v0.2 draft".
            var blank = text.IndexOf((byte)' ');
            text = blank < 0 ? text : text[(blank + 1)..].TrimStart((byte)' ');
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (IsEnd(text[i..]))
            {
                return text[..i];
            }
        }

        return text;
    }

    private static bool IsEnd(ReadOnlySpan<byte> rest) =>
        rest[0] switch
        {
            (byte)'('
            or (byte)'['
            or (byte)','
            or (byte)';'
            or (byte)':'
            or (byte)'|'
            or (byte)'.'
            or (byte)'\n'
            or (byte)'<' => true,
            (byte)' ' => rest.StartsWith(" - "u8) || rest.StartsWith(" by "u8) || rest.StartsWith(" in ["u8),
            >= (byte)'0' and <= (byte)'9' => true,
            0xC2 => rest.StartsWith("·"u8),
            0xE2 => rest.StartsWith("—"u8) || rest.StartsWith("–"u8),
            0xE3 => rest.StartsWith("。"u8),
            0xEF => rest.StartsWith("（"u8)
                || rest.StartsWith("，"u8)
                || rest.StartsWith("；"u8)
                || rest.StartsWith("："u8),
            _ => false,
        };

    private static Dictionary<string, SpecStatus> ReadWords()
    {
        var found = new Dictionary<string, SpecStatus>(StringComparer.Ordinal);
        Span<byte> folded = stackalloc byte[NameFolding.Longest];
        foreach (var line in EmbeddedText.Read("Names.status.txt").Split('\n'))
        {
            var equals = line.IndexOf(" = ", StringComparison.Ordinal);
            if (equals < 0 || !Enum.TryParse<SpecStatus>(line.AsSpan(0, equals), out var status))
            {
                continue;
            }

            foreach (var word in line[(equals + 3)..].Split('|'))
            {
                var length = NameFolding.Fold(Encoding.UTF8.GetBytes(word.Trim()), folded);
                found.TryAdd(Encoding.UTF8.GetString(folded[..length]), status);
            }
        }

        return found;
    }
}
