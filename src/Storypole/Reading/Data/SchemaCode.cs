using System.Text;
using Storypole.Documents;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Reading.Data;

/// <summary>Reads tables from code: <c>CREATE TABLE</c>, <c>ALTER TABLE … ADD COLUMN</c>, and <c>name (id, code)</c> where data is the subject.</summary>
internal static class SchemaCode
{
    /// <summary>Words with which a line of a statement begins that names no column.</summary>
    private static readonly byte[][] NoColumns =
    [
        .. "PRIMARY FOREIGN UNIQUE CONSTRAINT INDEX KEY CHECK EXCLUDE PARTITION REFERENCES ON LIKE"
            .Split(' ')
            .Select(Encoding.UTF8.GetBytes),
    ];

    /// <param name="takesShort">Whether <c>name (id, code)</c> is a table here, which elsewhere is a call.</param>
    public static void Read(Binding binding, int code, bool takesShort, ref Grow<SchemaChange> found)
    {
        var bytes = binding.Bytes;
        var lines = binding.Document.LinesOf(binding.Document.Blocks[code]);
        if (lines.Length == 0)
        {
            return;
        }

        var start = found.Count;
        var end = lines[^1].End;
        for (var i = 0; i < lines.Length; i++)
        {
            var text = bytes[lines[i].Start..lines[i].End];
            var blank = text.IndexOfAnyExcept((byte)' ', (byte)'\t');
            if (blank < 0 || text[blank] is (byte)'#' or (byte)'-' or (byte)'/')
            {
                continue;
            }

            var at = lines[i].Start + blank;
            int next;
            if (TryWords(bytes[at..end], out var words, out var isAlter))
            {
                next = isAlter
                    ? ReadAlter(bytes, lines[i], at + words, end, start, ref found)
                    : ReadCreate(bytes, lines[i], at + words, end, ref found);
            }
            else if (TryModel(bytes, at, lines[i].End, out var model))
            {
                next = ReadModel(bytes, lines, ref i, model, ref found);
            }
            else if (takesShort && blank == 0 && IdentifierLength(bytes[at..end]) is > 0 and var length)
            {
                next = IsShort(bytes, at + length, lines[i].End) ? ReadCreate(bytes, lines[i], at, end, ref found) : -1;
            }
            else
            {
                continue;
            }

            while (next > 0 && i + 1 < lines.Length && lines[i + 1].Start < next)
            {
                i++;
            }
        }
    }

    /// <summary>Length of a plain name with dots; 0 when a text starts with something else.</summary>
    public static int IdentifierLength(ReadOnlySpan<byte> text)
    {
        var at = 0;
        while (
            at < text.Length
            && (char.IsAsciiLetterOrDigit((char)text[at]) || (at > 0 && text[at] is (byte)'_' or (byte)'.'))
        )
        {
            at++;
        }

        return at > 0 && char.IsAsciiLetter((char)text[0]) ? at : 0;
    }

    /// <summary><c>model Order {</c> of a Prisma schema.</summary>
    private static bool TryModel(ReadOnlySpan<byte> bytes, int at, int end, out TextSpan name)
    {
        name = default;
        var text = bytes[at..end];
        if (!text.StartsWith("model "u8))
        {
            return false;
        }

        var length = IdentifierLength(text["model "u8.Length..]);
        name = new TextSpan(at + "model "u8.Length, at + "model "u8.Length + length);
        return length > 0 && bytes[name.End..end].Trim(" \t\r"u8).SequenceEqual("{"u8);
    }

    /// <summary>Reads the fields of a model up to its bracket; the line that was read last is what <paramref name="i"/> is then.</summary>
    private static int ReadModel(
        ReadOnlySpan<byte> bytes,
        ReadOnlySpan<TextSpan> lines,
        ref int i,
        TextSpan name,
        ref Grow<SchemaChange> found
    )
    {
        var line = lines[i];
        var columns = new Grow<TextSpan>();
        for (i++; i < lines.Length; i++)
        {
            var text = bytes[lines[i].Start..lines[i].End];
            var blank = text.IndexOfAnyExcept((byte)' ', (byte)'\t');
            if (blank >= 0 && text[blank] == '}')
            {
                break;
            }

            var length = blank < 0 ? 0 : IdentifierLength(text[blank..]);
            if (length > 0)
            {
                columns.Add(new TextSpan(lines[i].Start + blank, lines[i].Start + blank + length));
            }
        }

        found.Add(new SchemaChange(line, Recognition.Shape, name, columns.ToImmutable(), [], null));
        return -1;
    }

    private static bool IsShort(ReadOnlySpan<byte> bytes, int at, int end)
    {
        var blanks = bytes[at..end].IndexOfAnyExcept((byte)' ');
        return blanks > 0 && bytes[at + blanks] == '(';
    }

    private static bool TryWords(ReadOnlySpan<byte> text, out int length, out bool isAlter)
    {
        isAlter = StartsWith(text, "ALTER TABLE "u8);
        length =
            isAlter ? "ALTER TABLE ".Length
            : StartsWith(text, "CREATE TABLE "u8) ? "CREATE TABLE ".Length
            : 0;
        if (length > 0 && StartsWith(text[length..], "IF NOT EXISTS "u8))
        {
            length += "IF NOT EXISTS ".Length;
        }
        else if (length > 0 && StartsWith(text[length..], "IF EXISTS "u8))
        {
            length += "IF EXISTS ".Length;
        }

        return length > 0;
    }

    /// <summary>Reads a name and its columns in brackets; returns where they end.</summary>
    private static int ReadCreate(
        ReadOnlySpan<byte> bytes,
        TextSpan line,
        int at,
        int end,
        ref Grow<SchemaChange> found
    )
    {
        var name = NameAt(bytes, at, end);
        var open = bytes[name.End..end].IndexOf((byte)'(');
        if (name.IsEmpty || open < 0)
        {
            return -1;
        }

        var columns = new Grow<TextSpan>();
        var depth = 0;
        var expects = false;
        for (at = name.End + open; at < end; at++)
        {
            switch (bytes[at])
            {
                case (byte)'(':
                    depth++;
                    expects = depth == 1;
                    break;
                case (byte)')':
                    depth--;
                    break;
                case (byte)',':
                    expects = depth == 1;
                    break;
                case (byte)'-' when at + 1 < end && bytes[at + 1] == '-':
                    var rest = bytes[at..end].IndexOf((byte)'\n');
                    at = rest < 0 ? end - 1 : at + rest;
                    break;
                default:
                    if (expects && NameAt(bytes, at, end) is { Length: > 0 } column)
                    {
                        expects = false;
                        if (!IsNoColumn(bytes[column.Start..column.End]))
                        {
                            columns.Add(column);
                        }

                        at = column.End - 1;
                    }

                    break;
            }

            if (depth == 0)
            {
                break;
            }
        }

        found.Add(new SchemaChange(line, Recognition.Shape, name, columns.ToImmutable(), [], null));
        return Math.Min(at, end - 1) + 1;
    }

    /// <summary>Reads the columns that a statement adds; a second statement about the same table goes on with the first.</summary>
    private static int ReadAlter(
        ReadOnlySpan<byte> bytes,
        TextSpan line,
        int at,
        int end,
        int start,
        ref Grow<SchemaChange> found
    )
    {
        var name = NameAt(bytes, at, end);
        var close = bytes[name.End..end].IndexOf((byte)';');
        end = close < 0 ? end : name.End + close;
        var columns = new Grow<TextSpan>();
        for (at = name.End; at < end; )
        {
            var add = bytes[at..end].IndexOf("ADD "u8);
            if (add < 0)
            {
                break;
            }

            at += add + 4;
            at += StartsWith(bytes[at..end], "COLUMN "u8) ? 7 : 0;
            at += StartsWith(bytes[at..end], "IF NOT EXISTS "u8) ? 14 : 0;
            if (NameAt(bytes, at, end) is { Length: > 0 } column && !IsNoColumn(bytes[column.Start..column.End]))
            {
                columns.Add(column);
            }
        }

        var isSame =
            found.Count > start
            && bytes[name.Start..name.End].SequenceEqual(bytes[found.Span[^1].Table.Start..found.Span[^1].Table.End]);
        if (!name.IsEmpty && columns.Count > 0 && !isSame)
        {
            found.Add(new SchemaChange(line, Recognition.Shape, name, columns.ToImmutable(), [], null));
        }

        return end;
    }

    private static TextSpan NameAt(ReadOnlySpan<byte> bytes, int at, int end)
    {
        while (
            at < end
            && bytes[at] is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'"' or (byte)'`' or (byte)'['
        )
        {
            at++;
        }

        return new TextSpan(at, at + IdentifierLength(bytes[at..end]));
    }

    private static bool IsNoColumn(ReadOnlySpan<byte> name)
    {
        foreach (var word in NoColumns)
        {
            if (Ascii.EqualsIgnoreCase(name, word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartsWith(ReadOnlySpan<byte> text, ReadOnlySpan<byte> words) =>
        text.Length >= words.Length && Ascii.EqualsIgnoreCase(text[..words.Length], words);
}
