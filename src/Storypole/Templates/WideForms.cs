namespace Storypole.Templates;

/// <summary>Writes full-width letters, digits and signs (<c>ＡＢ（１）：</c>, the wide blank) as the ASCII that they stand for.</summary>
internal static class WideForms
{
    /// <summary>Copies <paramref name="text"/> into as much room and returns the length of the copy.</summary>
    public static int Narrow(ReadOnlySpan<byte> text, Span<byte> room)
    {
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 2 < text.Length && NarrowOf(text[i], text[i + 1], text[i + 2]) is var narrow and not 0)
            {
                room[length++] = narrow;
                i += 2;
            }
            else
            {
                room[length++] = text[i];
            }
        }

        return length;
    }

    private static byte NarrowOf(byte first, byte second, byte third) =>
        (first, second) switch
        {
            (0xEF, 0xBC) when third is >= 0x81 and <= 0xBF => (byte)(third - 0x60),
            (0xEF, 0xBD) when third is >= 0x80 and <= 0x9E => (byte)(third - 0x20),
            (0xE3, 0x80) => third switch
            {
                0x80 => (byte)' ',
                0x90 => (byte)'[',
                0x91 => (byte)']',
                _ => 0,
            },
            _ => 0,
        };
}
