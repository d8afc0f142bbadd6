using System.Text;
using Storypole.Documents;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Conforming;

/// <summary>Gives a heading another level, and the template's title in front of its own words.</summary>
internal static class HeadingEdits
{
    /// <summary>The title that a heading shall have; null when it has the template's already, or when a change could break it.</summary>
    public static string? NewTitle(Document document, in Part part, SchemaSection section)
    {
        if (section.Repeats || section.Continues || section.Title.Length == 0)
        {
            return null;
        }

        var name = document.Slice(part.Name);
        if (IsSame(name, section.Title) || name.IndexOf("]("u8) >= 0 || name.IndexOf("{#"u8) >= 0)
        {
            return null;
        }

        var written = Encoding.UTF8.GetString(name);
        return HasAllWords(section.Title, written)
            ? section.Title
            : $"{section.Title} ({written.Replace('(', '[').Replace(')', ']').ReplaceLineEndings(" ")})";
    }

    /// <summary>Adds the edits that bring a heading to a level and, when there is one, to a new title.</summary>
    public static void Add(Document document, in Part part, int level, string? title, List<TextEdit> edits)
    {
        ref readonly var block = ref document.Blocks[part.Block];
        if (document.Bytes[block.Span.Start] != '#')
        {
            if (title is not null || level != part.Level)
            {
                // An underlined heading has only two levels, so that it becomes one with marks in front.
                var words = title ?? document.Source.Text(block.Content).ReplaceLineEndings(" ");
                edits.Add(new TextEdit(block.Span, $"{new string('#', level)} {words}"));
            }

            return;
        }

        if (level != part.Level)
        {
            edits.Add(
                new TextEdit(new TextSpan(block.Span.Start, block.Span.Start + part.Level), new string('#', level))
            );
        }

        if (title is not null)
        {
            edits.Add(new TextEdit(block.Content, title));
        }
    }

    private static bool IsSame(ReadOnlySpan<byte> name, string title)
    {
        Span<byte> first = stackalloc byte[NameFolding.Longest];
        Span<byte> second = stackalloc byte[NameFolding.Longest];
        var length = NameFolding.Fold(name, first);
        return first[..length].SequenceEqual(second[..NameFolding.Fold(Encoding.UTF8.GetBytes(title), second)]);
    }

    private static bool HasAllWords(string title, string name)
    {
        var words = WordBag.Words(title).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return WordBag.Words(name).All(words.Contains);
    }
}
