using System.Text;
using Storypole.Documents;
using Storypole.Templates;

namespace Storypole.Reading;

/// <summary>Compares the name of a part of the outline with a name of the template.</summary>
internal static class FoldedName
{
    public static bool Is(Outline outline, int part, ReadOnlySpan<byte> folded)
    {
        Span<byte> buffer = stackalloc byte[NameFolding.Longest];
        var length = NameFolding.Fold(outline.Document.Slice(outline.Parts[part].Name), buffer);
        return length > 0 && folded.SequenceEqual(buffer[..length]);
    }

    /// <summary>Whether a heading is the title of a repeated section with a number or a title behind it: <c>Decision 2: Use SQLite</c>, <c>Q1</c>.</summary>
    public static bool Repeats(ReadOnlySpan<byte> name, ReadOnlySpan<byte> title)
    {
        if (title.IsEmpty || name.Length < title.Length || !Ascii.EqualsIgnoreCase(name[..title.Length], title))
        {
            return false;
        }

        var rest = name[title.Length..];
        return rest.IsEmpty
            || rest[0] == ':'
            || char.IsAsciiDigit((char)rest[0])
            || (rest[0] == ' ' && rest.Length > 1 && char.IsAsciiDigit((char)rest[1]));
    }

    /// <summary>Whether a name goes on behind the template's words: <c>Integration with Billing</c>.</summary>
    public static bool Continues(ReadOnlySpan<byte> name, ReadOnlySpan<byte> words) =>
        name.Length > words.Length && name[words.Length] == ' ' && Ascii.EqualsIgnoreCase(name[..words.Length], words);
}
