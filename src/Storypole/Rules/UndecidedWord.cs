using Storypole.Text;

namespace Storypole.Rules;

/// <summary>A word by which authors mark what they have not decided: <c>TBD</c>, <c>TODO</c> and their like.</summary>
/// <param name="IsPhrase">It has other meanings too, and marks a value only where nothing else stands before it.</param>
/// <param name="IsTask">A word for work to do, which is also what such work is called: a TODO list, a TODO comment.</param>
internal readonly record struct UndecidedWord(TextSpan Span, bool IsPhrase, bool IsTask)
{
    /// <summary>The word around a mark of <see cref="Marks"/>; false when no such word stands there.</summary>
    public static bool TryRead(ReadOnlySpan<byte> bytes, int mark, out UndecidedWord word)
    {
        var start = bytes[mark] switch
        {
            (byte)'T' or (byte)'F' => mark,
            (byte)'b' => mark - "to ".Length,
            _ => -1,
        };
        word = default;
        return start >= 0 && (start == 0 || !IsWordByte(bytes[start - 1])) && TryReadAt(bytes, start, out word);
    }

    /// <summary>The word that begins at an offset.</summary>
    public static bool TryReadAt(ReadOnlySpan<byte> bytes, int start, out UndecidedWord word)
    {
        var text = bytes[start..];
        var length =
            text.StartsWith("TBD"u8) || text.StartsWith("TBA"u8) || text.StartsWith("TBC"u8) ? "TBD".Length
            : text.StartsWith("TODO"u8) ? "TODO".Length
            : text.StartsWith("FIXME"u8) ? "FIXME".Length
            : PhraseLength(text);
        word = new UndecidedWord(
            new TextSpan(start, start + length),
            length > "FIXME".Length || text.StartsWith("TBA"u8) || text.StartsWith("TBC"u8),
            text.StartsWith("TODO"u8) || text.StartsWith("FIXME"u8)
        );
        return length > 0 && IsEnd(text[length..]);
    }

    private static int PhraseLength(ReadOnlySpan<byte> text) =>
        text.Length < "to be ".Length || text[0] is not ((byte)'t' or (byte)'T') || !text[1..].StartsWith("o be "u8) ? 0
        : text["to be ".Length..].StartsWith("determined"u8) ? "to be determined".Length
        : text["to be ".Length..].StartsWith("decided"u8) ? "to be decided".Length
        : text["to be ".Length..].StartsWith("defined"u8) ? "to be defined".Length
        : 0;

    /// <summary>Whether a word ends before this text: no letter goes on, also not behind a dot, as in a file's name.</summary>
    private static bool IsEnd(ReadOnlySpan<byte> rest) =>
        rest switch
        {
            [] => true,
            [(byte)'.', var next, ..] => !char.IsAsciiLetterOrDigit((char)next),
            [var next, ..] => !IsWordByte(next),
        };

    private static bool IsWordByte(byte b) =>
        char.IsAsciiLetterOrDigit((char)b) || b is (byte)'_' or (byte)'-' or (byte)'/' or >= 0x80;
}
