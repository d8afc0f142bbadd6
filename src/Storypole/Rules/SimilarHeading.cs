using System.Text;
using Storypole.Documents;
using Storypole.Reading;
using Storypole.Specs;
using Storypole.Templates;

namespace Storypole.Rules;

/// <summary>Finds a heading that may stand for a section under a shorter or longer name: Testing Strategy of the Loader for Testing Strategy.</summary>
internal static class SimilarHeading
{
    private const int ShortestName = 4;

    /// <summary>The first heading that stands for no section and whose words are among the title's, or the other way; -1 when none does.</summary>
    public static int Find(Spec spec, SchemaMatch match, string title)
    {
        Span<byte> first = stackalloc byte[NameFolding.Longest];
        Span<byte> second = stackalloc byte[NameFolding.Longest];
        var wanted = first[..NameFolding.Fold(Encoding.UTF8.GetBytes(title), first)];
        var parts = spec.Outline.Parts;
        for (var i = 1; i < parts.Length; i++)
        {
            if (parts[i].Kind != PartKind.Heading || match.SectionOf(i) >= 0)
            {
                continue;
            }

            var name = second[..NameFolding.Fold(spec.Document.Slice(parts[i].Name), second)];
            if (HasWords(wanted, name) || HasWords(name, wanted))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether the words of one name stand together in another.</summary>
    private static bool HasWords(ReadOnlySpan<byte> name, ReadOnlySpan<byte> words)
    {
        var at = words.Length < ShortestName ? -1 : name.IndexOf(words);
        return at >= 0
            && (at == 0 || name[at - 1] == ' ')
            && (at + words.Length == name.Length || name[at + words.Length] == ' ');
    }
}
