using System.Text;

namespace Storypole.Templates;

/// <summary>Reads the lines of a table of names.</summary>
internal static class NameLines
{
    /// <summary>The languages that ship with the program; where two use one word in different ways, the earlier one is believed.</summary>
    internal static readonly string[] Languages =
    [
        "en",
        "zh-Hans",
        "zh-Hant",
        "ja",
        "ko",
        "de",
        "es",
        "pt",
        "fr",
        "ru",
    ];

    private static readonly Dictionary<string, Term>.AlternateLookup<ReadOnlySpan<char>> Terms = Enum.GetValues<Term>()
        .ToDictionary(x => x.ToString(), StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    public static List<NamedTerm> ReadBuiltIn()
    {
        var found = new List<NamedTerm>(4096);
        foreach (var language in Languages)
        {
            Read(EmbeddedText.Read($"Names.{language}.txt"), isOwn: found.Count == 0, found);
        }

        return found;
    }

    public static void Read(ReadOnlySpan<char> table, bool isOwn, List<NamedTerm> found)
    {
        foreach (var line in table.EnumerateLines())
        {
            var equals = line.IndexOf(" = ");
            if (equals < 0 || line.StartsWith("#"))
            {
                continue;
            }

            var left = line[..equals];
            var open = left.IndexOf(" [");
            if (!Terms.TryGetValue(open < 0 ? left : left[..open], out var term))
            {
                continue;
            }

            var meaning = new Meaning(term, NamePlace.None, Term.Unknown, isOwn && open < 0);
            if (open >= 0)
            {
                meaning = Placed(left[(open + 2)..].TrimEnd(']'), meaning);
            }

            var names = line[(equals + 3)..];
            foreach (var range in names.Split('|'))
            {
                var name = names[range].Trim();
                var bytes = new byte[Encoding.UTF8.GetByteCount(name)];
                Encoding.UTF8.GetBytes(name, bytes);
                found.Add(new NamedTerm(bytes, meaning));
                meaning.IsOwn = false;
            }
        }
    }

    /// <summary><c>section</c>, <c>heading</c>, <c>label</c>, <c>column</c>, <c>key</c>, or <c>below Term</c>, with blanks between.</summary>
    private static Meaning Placed(ReadOnlySpan<char> words, Meaning meaning)
    {
        var isBelow = false;
        foreach (var range in words.Split(' '))
        {
            var word = words[range];
            if (isBelow)
            {
                meaning.Below = Enum.Parse<Term>(word);
            }
            else if (word is not "below")
            {
                meaning.Place |= Enum.Parse<NamePlace>(word, ignoreCase: true);
            }

            isBelow = word is "below";
        }

        return meaning;
    }
}
