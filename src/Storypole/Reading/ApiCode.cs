using Storypole.Documents;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Reading;

/// <summary>
/// Reads the operations of a code block: a line <c>METHOD /route</c> each, then <c>- Key: value</c> lines up to the next one.
/// Any other code yields nothing.
/// </summary>
internal static class ApiCode
{
    public static void Read(Binding binding, int code, Recognition how, bool? isNew, ref Grow<ApiChange> found)
    {
        var bytes = binding.Bytes;
        var lines = binding.Document.LinesOf(binding.Document.Blocks[code]);
        var draft = default(ApiDraft);
        var isOpen = false;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = Trimmed(bytes, lines[i]);
            if (line.IsEmpty)
            {
                continue;
            }

            if (ApiOperation.TryRead(bytes, line, out var operation))
            {
                if (isOpen)
                {
                    found.Add(draft.ToApiChange(bytes));
                }

                draft = new ApiDraft(line, how, isNew, operation);
                isOpen = true;
            }
            else if (isOpen && TryKey(bytes, line, out var term, out var value))
            {
                while (i + 1 < lines.Length && Continues(bytes, lines[i], lines[i + 1]))
                {
                    i++;
                    value = value with { End = Trimmed(bytes, lines[i]).End };
                }

                draft.Take(term, value.IsEmpty ? null : value);
            }
        }

        if (isOpen)
        {
            found.Add(draft.ToApiChange(bytes));
        }
    }

    private static bool TryKey(ReadOnlySpan<byte> bytes, TextSpan line, out Term term, out TextSpan value)
    {
        var start = bytes[line.Start] is (byte)'-' or (byte)'*' ? line.Start + 1 : line.Start;
        var lead = ItemLead.Read(bytes, Trimmed(bytes, line with { Start = start }));
        term = lead.HasSeparator ? NameTable.BuiltIn.Find(bytes[lead.Name.Start..lead.Name.End], out _) : Term.Unknown;
        value = lead.Rest;
        return term != Term.Unknown;
    }

    /// <summary>Whether a line wraps the one before it: it is indented deeper and is no item.</summary>
    private static bool Continues(ReadOnlySpan<byte> bytes, TextSpan line, TextSpan next)
    {
        var text = Trimmed(bytes, next);
        return !text.IsEmpty
            && text.Start - next.Start > Trimmed(bytes, line).Start - line.Start
            && !bytes[text.Start..text.End].StartsWith("- "u8);
    }

    private static TextSpan Trimmed(ReadOnlySpan<byte> bytes, TextSpan line)
    {
        var text = bytes[line.Start..line.End];
        var start = line.End - text.TrimStart(" \t\r"u8).Length;
        return new TextSpan(start, start + bytes[start..line.End].TrimEnd(" \t\r"u8).Length);
    }
}
