using System.Text;
using Storypole.Rules.Language;
using Storypole.Tests.Architecture;

namespace Storypole.Tests.Rules.Language;

/// <summary>Each phrase of each list is found where it stands alone, and not within another word.</summary>
public sealed class WordListTests
{
    public static TheoryData<string> Files =>
        [.. Repository.Files.Where(x => x.StartsWith("src/Storypole/Rules/Language/") && x.EndsWith(".txt"))];

    [Theory]
    [MemberData(nameof(Files))]
    public void Each_phrase_is_found_where_it_stands(string file)
    {
        var words = WordList.Of(TongueFor(file));
        foreach (var phrase in Phrases(file))
        {
            var text = Encoding.UTF8.GetBytes(phrase.TrimEnd('*', '$') + " ");
            Assert.True(words.Match(text, out var smell) > 0, phrase);
            var isReported =
                smell
                is not (
                    SmellClass.Fine
                    or SmellClass.Reference
                    or SmellClass.Demand
                    or SmellClass.Duty
                    or SmellClass.Actor
                );
            Assert.True(!isReported || words.Reports(words.ReportedAt((uint)WordList.Eight(text)), text), phrase);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void No_phrase_stands_in_a_list_twice(string file) => Assert.Distinct(Phrases(file));

    [Theory]
    [MemberData(nameof(Files))]
    public void Phrases_are_written_in_lower_case(string file) =>
        Assert.All(Phrases(file), x => Assert.Equal(x.ToLowerInvariant(), x));

    [Theory]
    [InlineData("several", "several", 7)]
    [InlineData("several", "Several things", 7)]
    [InlineData("several", "severally", 0)]
    [InlineData("several", "several-fold", 0)]
    [InlineData("as needed", "as\n  needed.", 11)]
    [InlineData("as needed", "as-needed", 0)]
    public void A_phrase_is_compared_by_its_words(string phrase, string text, int length) =>
        Assert.Equal(
            length,
            new Phrase(SmellClass.Quantity, Encoding.UTF8.GetBytes(phrase), false, false).LengthIn(
                Encoding.UTF8.GetBytes(text),
                hasBlanks: true,
                inflects: false
            )
        );

    private static Tongue TongueFor(string file) =>
        Enum.Parse<Tongue>(Path.GetFileNameWithoutExtension(file), ignoreCase: true);

    private static List<string> Phrases(string file) =>
        [
            .. Repository
                .Read(file)
                .Split('\n')
                .Where(x => x.Contains(" = ") && x[0] != '#')
                .SelectMany(x => x.Split(" = ")[1].Split('|', StringSplitOptions.TrimEntries)),
        ];
}
