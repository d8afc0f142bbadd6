using Storypole.Text;

namespace Storypole.Rules;

/// <summary>A word by which authors mark what they have not decided: <c>TBD</c>, <c>TODO</c> and their like.</summary>
/// <param name="IsPhrase">It has other meanings too, and marks a value only where nothing else stands before it.</param>
/// <param name="IsTask">A word for work to do, which is also what such work is called: a TODO list, a TODO comment.</param>
internal readonly record struct UndecidedWord(TextSpan Span, bool IsPhrase, bool IsTask)
{
<<<<<<< HEAD
    private static ReadOnlySpan<byte> Piece(int number) =>
        number switch
        {
            0 => "TBD"u8,
            1 => "TODO"u8,
            2 => "FIXME"u8,
            3 => "be de"u8,
            4 => "TBA"u8,
            _ => "TBC"u8,
        };

    private const int Pieces = 6;

    /// <summary>The whole word around a landmark; false when there is none, or when it is part of some other word.</summary>
    public static bool TryRead(ReadOnlySpan<byte> bytes, int at, out UndecidedWord word)
    {
        for (var piece = 0; piece < Pieces; piece++)
        {
            if (bytes[at..].StartsWith(Piece(piece)))
            {
                return TryRead(bytes, at, piece, out word);
            }
        }

        word = default;
        return false;
    }

    private static bool TryRead(ReadOnlySpan<byte> bytes, int at, int piece, out UndecidedWord word)
    {
        var isPhrase = piece == 3;
        var start = isPhrase ? at - 3 : at;
        var end = isPhrase ? EndOfPhrase(bytes, at) : at + Piece(piece).Length;
        word = new UndecidedWord(new TextSpan(start, end), piece > 2, piece is 1 or 2);
        return start >= 0
            && end > 0
            && (!isPhrase || (bytes[start] is (byte)'t' or (byte)'T' && bytes[(start + 1)..at].SequenceEqual("o "u8)))
            && (start == 0 || !IsWordByte(bytes[start - 1]))
            && (end == bytes.Length || !IsWordByte(bytes[end]))
            && !IsJoined(bytes, end);
=======
    /// <summary>The word around a mark of <see cref="Marks"/>; false when no such word stands there.</summary>
    public static bool TryRead(ReadOnlySpan<byte> bytes, int mark, out UndecidedWord word)
    {
        var start = bytes[mark] switch
        {
            (byte)'T' => mark,
            (byte)'X' => mark - "FI".Length,
            (byte)'b' => mark - "to ".Length,
            _ => -1,
        };
        word = default;
        return start >= 0 && (start == 0 || !IsWordByte(bytes[start - 1])) && TryReadAt(bytes, start, out word);
>>>>>>> rulea
    }

    /// <summary>The word that begins at an offset.</summary>
    public static bool TryReadAt(ReadOnlySpan<byte> bytes, int start, out UndecidedWord word)
    {
<<<<<<< HEAD
        var rest = bytes[(at + "be de".Length)..];
        return rest.StartsWith("termined"u8) ? at + "be determined".Length
            : rest.StartsWith("cided"u8) ? at + "be decided".Length
            : rest.StartsWith("fined"u8) ? at + "be defined".Length
            : 0;
=======
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
>>>>>>> rulea
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
