using Storypole.Text;

namespace Storypole.Reading;

/// <summary>
/// Reads the columns that one line names, <c>`id` (bigint), `name` (text) - why</c>. In the text behind the dash only a name
/// with a type in brackets is another column; other code there is prose.
/// </summary>
internal static class ColumnNames
{
    public static void Read(ReadOnlySpan<byte> bytes, TextSpan text, ref Grow<TextSpan> found)
    {
        if (Nothing.IsDeclared(bytes[text.Start..text.End]))
        {
            return;
        }

        if (bytes[text.Start..text.End].IndexOf((byte)'`') < 0)
        {
            ReadPlain(bytes, text, ref found);
            return;
        }

        var isRemark = false;
        for (var at = text.Start; at < text.End; )
        {
            switch (bytes[at])
            {
                case (byte)'`':
                    var close = bytes[(at + 1)..text.End].IndexOf((byte)'`');
                    if (close < 0)
                    {
                        return;
                    }

                    var name = new TextSpan(at + 1, at + 1 + close);
                    at = name.End + 1;
                    if (name.Length > 0 && (!isRemark || bytes[at..text.End].StartsWith(" ("u8)))
                    {
                        found.Add(name);
                    }

                    break;
                case (byte)'(':
                    at = EndOfBrackets(bytes, at, text.End);
                    break;
                default:
                    isRemark |= IsDash(bytes[at..text.End]) || bytes[at] == ':';
                    at++;
                    break;
            }
        }
    }

    /// <summary>Without code marks the names stand between commas, up to a dash; each is one word with its type behind it.</summary>
    private static void ReadPlain(ReadOnlySpan<byte> bytes, TextSpan text, ref Grow<TextSpan> found)
    {
        var wantsName = true;
        for (var at = text.Start; at < text.End; )
        {
            var b = bytes[at];
            if (IsDash(bytes[at..text.End]) || b == ':')
            {
                return;
            }

            if (b == '(')
            {
                at = EndOfBrackets(bytes, at, text.End);
            }
            else if (wantsName && IsNameByte(b))
            {
                var start = at;
                while (at < text.End && IsNameByte(bytes[at]))
                {
                    at++;
                }

                found.Add(new TextSpan(start, at));
                wantsName = false;
            }
            else
            {
                wantsName |= b is (byte)',' or (byte)';';
                at++;
            }
        }
    }

    private static bool IsNameByte(byte b) =>
        char.IsAsciiLetterOrDigit((char)b) || b is (byte)'_' or (byte)'.' or (byte)'$' or >= 0x80;

    private static bool IsDash(ReadOnlySpan<byte> text) =>
        text.StartsWith(" - "u8) || text.StartsWith(" – "u8) || text.StartsWith(" — "u8);

    private static int EndOfBrackets(ReadOnlySpan<byte> bytes, int at, int end)
    {
        var close = bytes[at..end].IndexOf((byte)')');
        return close < 0 ? end : at + close + 1;
    }
}
