using System.Text;
using Storypole.Templates;
using Storypole.Tests.Architecture;
using Xunit;

namespace Storypole.Tests.Templates;

/// <summary>What holds for the tables of names.</summary>
public sealed class LanguageTests
{
    public static TheoryData<string> Languages => [.. NameLines.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_name_of_a_language_means_two_things_in_one_place(string language)
    {
        var twice = Read(language)
            .GroupBy(x => (Folded(x.Name), x.Meaning.Place, x.Meaning.Below))
            .Where(x => x.Select(y => y.Meaning.Term).Distinct().Count() > 1)
            .Select(x => $"{x.Key}: {string.Join(", ", x.Select(y => y.Meaning.Term))}");
        Faults.None(twice);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_line_of_a_language_is_read_and_every_name_is_found(string language)
    {
        var lines = Text(language).Split('\n').Where(x => x.Length > 0 && x[0] != '#');
        Faults.None(lines.Where(x => NamesOf(x).Count == 0));
        Faults.None(Read(language).Where(x => Folded(x.Name).Length == 0).Select(x => Encoding.UTF8.GetString(x.Name)));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_language_has_a_name_for_what_all_specifications_have(string language)
    {
        var terms = Read(language).Select(x => x.Meaning.Term).ToHashSet();
        Term[] needed =
        [
            Term.Overview,
            Term.Goals,
            Term.NonGoals,
            Term.TechnicalDecisions,
            Term.ImplementationPlan,
            Term.Phase,
            Term.FilesToCreate,
            Term.FilesToModify,
            Term.FilesAffected,
            Term.Dependencies,
            Term.Risks,
            Term.Mitigation,
            Term.Impact,
            Term.Probability,
            Term.Testing,
            Term.OpenQuestions,
            Term.Effort,
            Term.SuccessCriteria,
            Term.Alternatives,
            Term.Status,
            Term.Created,
            Term.Lead,
        ];
        Faults.None(needed.Where(x => !terms.Contains(x)).Select(x => x.ToString()));
    }

    private static List<NamedTerm> Read(string language) => NamesOf(Text(language));

    private static List<NamedTerm> NamesOf(string lines)
    {
        var found = new List<NamedTerm>();
        NameLines.Read(lines, isOwn: false, found);
        return found;
    }

    private static string Text(string language) => Repository.Read($"src/Storypole/Templates/Names/{language}.txt");

    private static string Folded(byte[] name)
    {
        Span<byte> folded = stackalloc byte[NameFolding.Longest];
        return Encoding.UTF8.GetString(folded[..NameFolding.Fold(name, folded)]);
    }
}
