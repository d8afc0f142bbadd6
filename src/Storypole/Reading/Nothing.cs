namespace Storypole.Reading;

/// <summary>Tells when an author declares that there is nothing to say: <c>None</c>, <c>N/A (why)</c>, a dash.</summary>
public static class Nothing
{
    /// <summary>Whether a value, with or without a remark behind it, declares nothing. An empty value declares nothing of the kind.</summary>
    public static bool IsDeclared(ReadOnlySpan<byte> value)
    {
        if (!value.IsEmpty && value[0] is (byte)' ' or (byte)'\t' or (byte)'*' or (byte)'_' or (byte)'`')
        {
            value = value.TrimStart(" \t*_`"u8);
        }

        if (value.IsEmpty || !MayBegin(value[0]))
        {
            return false;
        }

        value = value.TrimEnd(" \t*_`"u8);
        var word = WordLength(value);
        if (word == 0)
        {
            return false;
        }

        var rest = value[word..].TrimStart(" \t*_`"u8);
        return rest.IsEmpty
            || rest[0] is (byte)'.' or (byte)'(' or (byte)',' or (byte)';' or (byte)':' or (byte)'-'
            || rest[0] >= 0x80;
    }

    /// <summary>Every item is asked, and nearly all begin with another letter.</summary>
    private static bool MayBegin(byte first) => first is (byte)'n' or (byte)'N' or (byte)'-' or 0xE2;

    private static int WordLength(ReadOnlySpan<byte> value)
    {
        if (value.StartsWith("-"u8))
        {
            return value.TrimStart((byte)'-').IsEmpty ? value.Length : 0;
        }

        if (value.StartsWith("–"u8) || value.StartsWith("—"u8))
        {
            return value.Length == 3 ? 3 : 0;
        }

        return StartsWithWord(value, "none blocking"u8) ? value.Length
            : StartsWithWord(value, "none at this time"u8) ? 17
            : StartsWithWord(value, "none so far"u8) ? 11
            : StartsWithWord(value, "none yet"u8) ? 8
            : StartsWithWord(value, "none"u8) ? 4
            : StartsWithWord(value, "n/a"u8) ? 3
            : StartsWithWord(value, "nothing"u8) ? 7
            : StartsWithWord(value, "not applicable"u8) ? 14
            : 0;
    }

    private static bool StartsWithWord(ReadOnlySpan<byte> value, ReadOnlySpan<byte> word) =>
        value.Length >= word.Length
        && System.Text.Ascii.EqualsIgnoreCase(value[..word.Length], word)
        && (value.Length == word.Length || !char.IsAsciiLetterOrDigit((char)value[word.Length]));
}
