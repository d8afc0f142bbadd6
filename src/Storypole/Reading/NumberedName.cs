using System.Buffers.Text;

namespace Storypole.Reading;

/// <summary>The name of a repeated part: a word, a number, and after a colon or dash its title. <c>Decision 2: Use SQLite</c>.</summary>
/// <param name="WordEnd">Where the word ends.</param>
/// <param name="TitleStart">Where the title starts; the end of the name when it has none.</param>
internal readonly record struct NumberedName(int WordEnd, int Number, int TitleStart)
{
    public static bool TryRead(ReadOnlySpan<byte> name, out NumberedName found)
    {
        found = default;
        var word = 0;
        while (word < name.Length && char.IsAsciiLetter((char)name[word]))
        {
            word++;
        }

        var at = word;
        while (at < name.Length && name[at] is (byte)' ' or (byte)'-' or (byte)'#')
        {
            at++;
        }

        if (
            word == 0
            || at >= name.Length
            || !Utf8Parser.TryParse(name[at..], out int number, out var digits)
            || number < 0
        )
        {
            return false;
        }

        at += digits;
        var end = at;
        while (at < name.Length && name[at] == ' ')
        {
            at++;
        }

        if (at == name.Length)
        {
            found = new NumberedName(word, number, name.Length);
            return true;
        }

        var separator = SeparatorAt(name[at..]);
        if (separator == 0 && at == end)
        {
            return false;
        }

        at += separator;
        while (at < name.Length && name[at] == ' ')
        {
            at++;
        }

        found = new NumberedName(word, number, at);
        return true;
    }

    private static int SeparatorAt(ReadOnlySpan<byte> text) =>
        text[0] is (byte)':' or (byte)'.' or (byte)'-' or (byte)')' ? 1
        : text.StartsWith("–"u8) || text.StartsWith("—"u8) || text.StartsWith("："u8) ? 3
        : 0;
}
