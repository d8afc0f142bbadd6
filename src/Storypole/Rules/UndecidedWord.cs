using Storypole.Text;

namespace Storypole.Rules;

/// <summary>A word by which authors mark what they have not decided: <c>TBD</c>, <c>TODO</c> and their like.</summary>
/// <param name="IsPhrase">Ordinary words, which mark a value only where nothing else stands before them.</param>
/// <param name="IsTask">A word for work to do, which is also what such work is called: a TODO list, a TODO comment.</param>
internal readonly record struct UndecidedWord(TextSpan Span, bool IsPhrase, bool IsTask)
{
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
    }

    private static int EndOfPhrase(ReadOnlySpan<byte> bytes, int at)
    {
        var rest = bytes[(at + "be de".Length)..];
        return rest.StartsWith("termined"u8) ? at + "be determined".Length
            : rest.StartsWith("cided"u8) ? at + "be decided".Length
            : rest.StartsWith("fined"u8) ? at + "be defined".Length
            : 0;
    }

    private static bool IsWordByte(byte b) =>
        char.IsAsciiLetterOrDigit((char)b) || b is (byte)'_' or (byte)'-' or (byte)'/' or >= 0x80;

    private static bool IsJoined(ReadOnlySpan<byte> bytes, int end) =>
        end + 1 < bytes.Length && bytes[end] == '.' && char.IsAsciiLetterOrDigit((char)bytes[end + 1]);
}
