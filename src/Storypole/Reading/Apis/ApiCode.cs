using System.Buffers;
using Storypole.Documents;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Reading.Apis;

/// <summary>
/// Reads the operations of a code block: a line <c>METHOD /route</c> each, then <c>- Key: value</c> lines up to the next one.
/// Any other code yields nothing.
/// </summary>
internal static class ApiCode
{
    private const int LongestKey = 40;

    /// <summary>Bytes that no key holds, so that a line of sample code is not looked up.</summary>
    private static readonly SearchValues<byte> NoKey = SearchValues.Create("\"'{}[]()<>=/;.,"u8);

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

            if (TryLine(bytes, line, out var operation))
            {
                if (isOpen)
                {
                    found.Add(draft.ToApiChange(bytes));
                }

                draft = new ApiDraft(line, how, isNew, AddAllButLast(bytes, line, how, isNew, operation, ref found));
                isOpen = true;
            }
            else if (isOpen && TryKey(binding.Names, bytes, line, out var term, out var value))
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

    /// <summary>The first operation of a line, of which <c>GET and POST /x</c> has two.</summary>
    private static bool TryLine(ReadOnlySpan<byte> bytes, TextSpan line, out ApiOperation found)
    {
        if (ApiOperation.TryRead(bytes, line, out found))
        {
            return true;
        }

        if (ApiText.MethodAt(bytes, line.Start, line.End) == 0)
        {
            return false;
        }

        var all = new Grow<ApiOperation>();
        var any = ApiText.Read(bytes, line, manyRoutes: false, ref all) > 0;
        found = any ? all.Span[0] : default;
        return any;
    }

    /// <summary>Of a line that names several operations the last one is still open to the keys below it.</summary>
    private static ApiOperation AddAllButLast(
        ReadOnlySpan<byte> bytes,
        TextSpan line,
        Recognition how,
        bool? isNew,
        ApiOperation first,
        ref Grow<ApiChange> found
    )
    {
        var all = new Grow<ApiOperation>();
        if (ApiText.Read(bytes, line, manyRoutes: true, ref all) < 2)
        {
            return first;
        }

        foreach (ref readonly var operation in all.Span[..^1])
        {
            found.Add(new ApiDraft(line, how, isNew, operation).ToApiChange(bytes));
        }

        return all.Span[^1];
    }

    /// <summary>
    /// Whether the code is a list of operations and nothing else but comments and keys, so that it is the content of its
    /// section; a request as it goes over the wire is sample code.
    /// </summary>
    public static bool IsListing(Binding binding, int code)
    {
        var bytes = binding.Bytes;
        var operations = 0;
        foreach (ref readonly var raw in binding.Document.LinesOf(binding.Document.Blocks[code]))
        {
            var line = Trimmed(bytes, raw);
            var text = bytes[line.Start..line.End];
            if (text.IsEmpty || text[0] is (byte)'#' or (byte)'-' || text.StartsWith("//"u8))
            {
                continue;
            }

            if (!TryLine(bytes, line, out var found) || found.Method is null || text.IndexOf(" HTTP/"u8) > 0)
            {
                return false;
            }

            operations++;
        }

        return operations > 0;
    }

    /// <summary>A key is a short name before a colon; behind a bullet or not, bold or not.</summary>
    private static bool TryKey(
        NameTable names,
        ReadOnlySpan<byte> bytes,
        TextSpan line,
        out Term term,
        out TextSpan value
    )
    {
        term = Term.Unknown;
        value = default;
        var start = bytes[line.Start] is (byte)'-' or (byte)'*' ? line.Start + 1 : line.Start;
        var colon = bytes[start..Math.Min(line.End, start + LongestKey)].IndexOf((byte)':');
        if (colon <= 0 || bytes[start..(start + colon)].IndexOfAny(NoKey) >= 0)
        {
            return false;
        }

        term = names.Find(bytes[start..(start + colon)], out _);
        var rest = bytes[(start + colon + 1)..line.End].TrimStart(" \t*_"u8);
        value = line with { Start = line.End - rest.Length };
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
