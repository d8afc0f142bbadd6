using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using Storypole.Reports;
using Storypole.Templates;
using Storypole.Tests.Architecture;
using Xunit;

namespace Storypole.Tests.Reading;

/// <summary>A specification that is written with the names of another language reads to the same items.</summary>
public sealed class TranslationLaws
{
    /// <summary>Enough for every name of nearly every term; the ones with more begin again.</summary>
    private const int Choices = 12;

    public static TheoryData<string> Languages => [.. NameLines.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_specimen_reads_to_equal_items_in_every_language(string language) =>
        ReadsTheSame(Specimen.Text, language, atLeast: 60);

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_sample_reads_to_equal_items_in_every_language(string language)
    {
        foreach (var path in Directory.EnumerateFiles(Repository.FullPath("samples/specs"), "*.md"))
        {
            var text = File.ReadAllText(path);
            if (!HasUnknownLevel(Reads.From(text).Spec))
            {
                ReadsTheSame(text, language, atLeast: 20);
            }
        }
    }

    /// <summary>A column of another name has levels of more words than the template's, so that a word that is none there is one here.</summary>
    private static bool HasUnknownLevel(Storypole.Specs.Spec spec) =>
        spec.Risks.Any(x => x.Impact is { Value: null } || x.Probability is { Value: null });

    private static void ReadsTheSame(string text, string language, int atLeast)
    {
        var before = Reads.From(text).Spec;
        var expected = Facts(before);
        for (var choice = 0; choice < Choices; choice++)
        {
            var translation = new Translation(language, choice);
            var translated = translation.Of(before);
            Assert.True(translation.Count >= atLeast, $"only {translation.Count} names of {language}");
            Assert.True(
                expected == Facts(Reads.From(translated).Spec),
                $"{language}, choice {choice}:\n{Difference(expected, Facts(Reads.From(translated).Spec))}\n{translated}"
            );
        }
    }

    private static string Difference(string a, string b) =>
        string.Join(
            '\n',
            a.Split('\n')
                .Zip(b.Split('\n'))
                .Where(x => x.First != x.Second)
                .Take(6)
                .Select(x => $"{x.First}  =>  {x.Second}")
        );

    /// <summary>The facts without how they were recognised, which is what a translation changes.</summary>
    private static string Facts(Storypole.Specs.Spec spec)
    {
        var output = new ArrayBufferWriter<byte>();
        FactsJson.Write(output, [("spec.md", spec)]);
        var facts = JsonNode.Parse(output.WrittenSpan)!["specs"]![0]!["facts"]!;
        Forget(facts);
        return facts.ToJsonString(new() { WriteIndented = true });
    }

    private static void Forget(JsonNode? node)
    {
        if (node is JsonObject fields)
        {
            fields.Remove("how");
            foreach (var (_, value) in fields)
            {
                Forget(value);
            }
        }
        else if (node is JsonArray items)
        {
            foreach (var item in items)
            {
                Forget(item);
            }
        }
    }
}
