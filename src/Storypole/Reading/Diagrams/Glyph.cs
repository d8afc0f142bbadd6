namespace Storypole.Reading.Diagrams;

/// <summary>What one character of a drawing is: a piece of a line, a head, or a letter.</summary>
internal static class Glyph
{
    /// <summary>To which sides each of U+2500 to U+257F goes on, as a digit of base 16; see <see cref="Drawing.Sides"/>.</summary>
    private static ReadOnlySpan<byte> Boxes =>
        "33cc33cc33ccaaaa999966665555eeeeeeeeddddddddbbbbbbbb77777777ffff"u8
        + "ffffffffffff33cc3caaa999666555eeedddbbb777fffa956000142814283c3c"u8;

    /// <summary>The cell, its bytes and its columns.</summary>
    public static (byte Cell, int Length, int Width) Read(ReadOnlySpan<byte> text, int at)
    {
        var first = text[at];
        return first switch
        {
            < 0x80 => (OfAscii(first), 1, 1),
            0xE2 when at + 2 < text.Length => (OfSign(text[at + 1], text[at + 2]), 3, 1),
            < 0xC0 => (Drawing.Text, 1, 1),
            < 0xE0 => (Drawing.Text, Math.Min(2, text.Length - at), 1),
            < 0xF0 => (Drawing.Text, Math.Min(3, text.Length - at), IsWide(text, at) ? 2 : 1),
            _ => (Drawing.Text, Math.Min(4, text.Length - at), 2),
        };
    }

    private static byte OfAscii(byte letter) =>
        letter switch
        {
            (byte)' ' or (byte)'\t' => 0,
            (byte)'-' or (byte)'=' => Drawing.Left | Drawing.Right,
            (byte)'|' => Drawing.Up | Drawing.Down,
            (byte)'+' => Drawing.Sides | Drawing.Plus,
            _ => Drawing.Text,
        };

    private static byte OfSign(byte second, byte third) =>
        (second, third) switch
        {
            (0x94 or 0x95, _) => OfBox(Boxes[((second - 0x94) << 6) | (third & 0x3F)]),
            (0x86, 0x92) or (0x96, 0xB6 or 0xBA) => Drawing.Head | Drawing.Right,
            (0x86, 0x90) or (0x97, 0x80 or 0x84) => Drawing.Head | Drawing.Left,
            (0x86, 0x91) or (0x96, 0xB2) => Drawing.Head | Drawing.Up,
            (0x86, 0x93) or (0x96, 0xBC) => Drawing.Head | Drawing.Down,
            _ => Drawing.Text,
        };

    private static byte OfBox(byte digit) => (byte)(digit <= '9' ? digit - '0' : digit - 'a' + 10);

    /// <summary>The scripts of East Asia, and their punctuation: U+1100 to U+115F and U+2E80 to U+FFE6.</summary>
    private static bool IsWide(ReadOnlySpan<byte> text, int at) =>
        text[at] is (>= 0xE3 and <= 0xED)
        || (text[at] == 0xEF && at + 1 < text.Length && text[at + 1] is >= 0xA4 and <= 0xBD)
        || (text[at] == 0xE1 && at + 1 < text.Length && text[at + 1] is 0x84 or 0x85);
}
