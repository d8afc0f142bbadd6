namespace Storypole.Templates;

/// <summary>
/// Folds a name to the form in which names are compared: no numbering, marks, emoji or trailing remark; ASCII letters
/// small; <c>&amp;</c> is "and"; everything between words is one space.
/// </summary>
public static class NameFolding
{
    /// <summary>Longer names fold to nothing: no part of a specification is called by a paragraph.</summary>
    public const int Longest = 128;

    /// <summary>Folds <paramref name="name"/> into <paramref name="folded"/> (at least <see cref="Longest"/> bytes) and returns its length; 0 when that would be more than <paramref name="most"/>.</summary>
    public static int Fold(ReadOnlySpan<byte> name, Span<byte> folded, int most = Longest - 8)
    {
        name = WithoutNumbering(WithoutRemark(name.Trim(" \t*_`#"u8)));
        if (name.Length > Longest - 8)
        {
            return 0;
        }

        var length = 0;
        var gap = false;
        for (var i = 0; i < name.Length; i++)
        {
            var b = name[i];
            if (b >= 0x80 || char.IsAsciiLetterOrDigit((char)b))
            {
                if (gap && length > 0)
                {
                    folded[length++] = (byte)' ';
                }

                gap = false;
                folded[length++] = b is >= (byte)'A' and <= (byte)'Z' ? (byte)(b | 0x20) : b;
            }
            else if (b == '&' && length + 5 < Longest)
            {
                " and"u8.CopyTo(folded[length..]);
                length += 4;
                gap = true;
            }
            else if (b != '\'')
            {
                gap = true;
            }

            if (length > most)
            {
                return 0;
            }
        }

        return length;
    }

    /// <summary>Drops a bracket at the end, <c>(from PRD)</c>, unless the name is nothing else.</summary>
    private static ReadOnlySpan<byte> WithoutRemark(ReadOnlySpan<byte> name)
    {
        if (name.Length > 2 && name[^1] == ')')
        {
            var open = name.LastIndexOf((byte)'(');
            if (open > 0)
            {
                return name[..open].TrimEnd(" \t*_`"u8);
            }
        }

        return name;
    }

    /// <summary>Drops <c>2.</c>, <c>2.1</c>, <c>3)</c> and <c>§4</c> in front of a name.</summary>
    private static ReadOnlySpan<byte> WithoutNumbering(ReadOnlySpan<byte> name)
    {
        if (name.StartsWith("§"u8))
        {
            name = name[2..].TrimStart((byte)' ');
        }

        var i = 0;
        while (i < name.Length && (char.IsAsciiDigit((char)name[i]) || (i > 0 && name[i] is (byte)'.' or (byte)')')))
        {
            i++;
        }

        return i > 0 && i < name.Length && name[i] == ' ' ? name[i..].TrimStart((byte)' ') : name;
    }
}
