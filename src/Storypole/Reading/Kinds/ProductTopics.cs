using System.Text;
using Storypole.Templates;

namespace Storypole.Reading.Kinds;

/// <summary>The titles of sections that tell a description of a whole program.</summary>
internal sealed class ProductTopics
{
    private static ProductTopics? builtIn;

    private readonly List<(string Sign, PhraseSet Titles)> topics = [];

    private ProductTopics(string table)
    {
        Span<byte> folded = stackalloc byte[NameFolding.Longest];
        foreach (var line in table.AsSpan().EnumerateLines())
        {
            var equals = line.IndexOf(" = ");
            if (equals < 0 || line.StartsWith("#"))
            {
                continue;
            }

            var titles = new List<string>();
            foreach (var range in line[(equals + 3)..].Split('|'))
            {
                var title = Encoding.UTF8.GetBytes(line[(equals + 3)..][range].Trim().ToString());
                titles.Add(Encoding.UTF8.GetString(folded[..NameFolding.Fold(title, folded)]));
            }

            topics.Add((line[..equals].ToString(), new PhraseSet(titles)));
        }
    }

    public static ProductTopics BuiltIn => builtIn ??= new ProductTopics(EmbeddedText.Read("Keywords.topics.txt"));

    /// <summary>What a title is a sign of; null when it is none.</summary>
    public string? SignOf(ReadOnlySpan<byte> title)
    {
        Span<byte> buffer = stackalloc byte[NameFolding.Longest];
        var folded = buffer[..NameFolding.Fold(title, buffer)];
        foreach (var (sign, titles) in topics)
        {
            if (titles.Contains(folded))
            {
                return sign;
            }
        }

        return null;
    }
}
