using System.Text;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Reading.Plan;

/// <summary>Reads the targets that one line names, <c>T02, #3 and [Labels](labels.md)</c>.</summary>
internal static class RelationValues
{
    /// <summary>Longer ones are sentences.</summary>
    private const int LongestTarget = 64;

    private static readonly byte[][] NothingWords =
    [
        .. new[]
        {
            "无",
            "無",
            "なし",
            "없음",
            "нет",
            "Нет",
            "keine",
            "Keine",
            "ninguno",
            "Ninguno",
            "ninguna",
            "Ninguna",
        }
            .Concat(["nenhum", "Nenhum", "nenhuma", "Nenhuma", "aucun", "Aucun", "aucune", "Aucune", "no ", "No "])
            .Select(Encoding.UTF8.GetBytes),
    ];

    public static bool IsNothing(ReadOnlySpan<byte> text)
    {
        if (Nothing.IsDeclared(text))
        {
            return true;
        }

        text = text.TrimStart("*_` "u8);
        if (text.IsEmpty || !MayBeginNothing(text[0]))
        {
            return false;
        }

        foreach (var word in NothingWords)
        {
            if (text.StartsWith(word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Every entry is asked, and nearly all begin with another letter.</summary>
    private static bool MayBeginNothing(byte first) => first >= 0x80 || (first | 0x20) is 'k' or 'n' or 'a';

    /// <summary>Whether an entry is a decision of the same text: it was resolved, or bears the number of one.</summary>
    public static bool IsDecision(ReadOnlySpan<byte> name, ReadOnlySpan<byte> text) =>
        (text.IndexOf("ED"u8) > 0 && (text.IndexOf("RESOLVED"u8) > 0 || text.IndexOf("DECIDED"u8) > 0))
        || IsNumbered(name, "Decision "u8)
        || IsNumbered(name, "TD-"u8)
        || IsNumbered(name, "Phase "u8)
        || IsNumbered(name, "Task "u8)
        || IsNumbered(name, "Step "u8);

    /// <summary>Adds each target; of a sentence nothing.</summary>
    public static void Add(
        Binding binding,
        TextSpan span,
        Recognition how,
        RelationKind kind,
        TextSpan value,
        ref Grow<Relation> found
    )
    {
        var line = binding.Slice(value).IndexOf((byte)'\n');
        value = line < 0 ? value : value with { End = value.Start + line };
        if (IsNothing(binding.Slice(value)))
        {
            return;
        }

        for (var at = value.Start; at < value.End; )
        {
            var end = EndOfTarget(binding.Bytes, at, value.End);
            var target = Trimmed(binding.Bytes, new TextSpan(at, end));
            if (target.Length is > 0 and <= LongestTarget && !IsDecision(binding.Slice(target), default))
            {
                var lead = ItemLead.Read(binding.Bytes, target);
                var name = lead.Name.IsEmpty ? target : lead.Name;
                var link = LinkText.Find(binding.Bytes, target);
                found.Add(new Relation(span, how, kind, IssueText.Find(binding.Bytes, name) ?? name, link, lead.Rest));
            }

            at = end + 1;
        }
    }

    private static bool IsNumbered(ReadOnlySpan<byte> name, ReadOnlySpan<byte> word) =>
        name.Length > word.Length && name.StartsWith(word) && char.IsAsciiDigit((char)name[word.Length]);

    /// <summary>A comma outside brackets parts two targets.</summary>
    private static int EndOfTarget(ReadOnlySpan<byte> bytes, int at, int end)
    {
        var depth = 0;
        for (; at < end; at++)
        {
            depth +=
                bytes[at] is (byte)'(' or (byte)'[' ? 1
                : bytes[at] is (byte)')' or (byte)']' ? -1
                : 0;
            if (depth <= 0 && bytes[at] is (byte)',' or (byte)';')
            {
                return at;
            }
        }

        return end;
    }

    private static TextSpan Trimmed(ReadOnlySpan<byte> bytes, TextSpan span)
    {
        var text = bytes[span.Start..span.End];
        var start = span.End - text.TrimStart(" \t\"'"u8).Length;
        text = bytes[start..span.End].TrimEnd(" \t.\"'\r"u8);
        return text.StartsWith("and "u8)
            ? new TextSpan(start + 4, start + text.Length)
            : new TextSpan(start, start + text.Length);
    }
}
