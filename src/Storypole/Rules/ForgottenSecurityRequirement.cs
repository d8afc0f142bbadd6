using Storypole.Diagnostics;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Rules;

/// <summary>A security requirement shares no significant word with the rest of the section about security, nor with any test.</summary>
public sealed class ForgottenSecurityRequirement() : Rule(1102, "forgotten-security-requirement", Severity.Info)
{
    /// <summary>A requirement of fewer words may be told in others.</summary>
    private const int FewestWords = 6;

    /// <summary>More requirements, and a longer section, are not compared, so that no text takes long.</summary>
    private const int MostRequirements = 64;

    private const int LongestSection = 65536;

    public override bool IsFor(Schema schema) => schema.Asks(Term.SecurityRequirements);

    public override void Check(Spec spec, Reporter reporter)
    {
        var section = -1;
        var judged = 0;
        foreach (var requirement in spec.Requirements)
        {
            if (requirement is not { Kind: RequirementKind.Security, How: <= Recognition.Alias })
            {
                continue;
            }

            if (++judged > MostRequirements)
            {
                return;
            }

            section = section < 0 ? Places.PartOf(spec, Term.Security) : section;
            if (section < 0 || !IsForgotten(spec, section, requirement))
            {
                continue;
            }

            reporter.Report(
                requirement.Name,
                "Nothing below takes up this requirement, and no test does",
                "Say how it is met, and how a test would notice that it is not."
            );
        }
    }

    private static bool IsForgotten(Spec spec, int section, Requirement requirement)
    {
        var said = spec.Document.Slice(
            requirement.Name.Union(requirement.Target.IsEmpty ? requirement.Name : requirement.Target)
        );
        if (WordsIn(said) < FewestWords)
        {
            return false;
        }

        var parts = spec.Outline.Parts;
        var list = Places.PartAfter(spec, section, Term.SecurityRequirements);
        if (list < 0 || list >= parts[section].Next)
        {
            return false;
        }

        var rest = new TextSpan(parts[list].Extent.End, parts[section].Extent.End);
        if (rest.End <= rest.Start || rest.Length > LongestSection || IsTakenUp(said, spec.Document.Slice(rest)))
        {
            return false;
        }

        // Without anything else in the section there is nothing to compare with.
        var hasMore = false;
        for (var i = parts[list].Next; i < parts[section].Next; i++)
        {
            hasMore |=
                Places.IsFilled(spec, i)
                && !spec.Document.IsOpen(parts[i].Value.IsEmpty ? parts[i].Extent : parts[i].Value);
        }

        return hasMore
            && SignificantWords.Count(said, said, FewestWords).All >= FewestWords
            && !IsTested(spec, Term.Testing, said)
            && !IsTested(spec, Term.SuccessCriteria, said)
            && !IsTested(spec, Term.TechnicalDecisions, said)
            && !IsTested(spec, Term.IntegrationPoints, said)
            && !IsTested(spec, Term.Risks, said)
            && !IsTested(spec, Term.Rollout, said);
    }

    private static int WordsIn(ReadOnlySpan<byte> text)
    {
        var words = 0;
        foreach (var word in new Words(text))
        {
            words += word.Length > 3 || char.IsAsciiDigit((char)word[0]) ? 1 : 0;
        }

        return words;
    }

    private static bool IsTested(Spec spec, Term term, ReadOnlySpan<byte> said)
    {
        var part = Places.PartOf(spec, term);
        return part > 0 && Shares(said, spec.Document.Slice(spec.Outline.Parts[part].Extent));
    }

    /// <summary>Nearly always a long word stands there again; all of them are compared only where none does.</summary>
    private static bool IsTakenUp(ReadOnlySpan<byte> said, ReadOnlySpan<byte> rest)
    {
        foreach (var word in new Words(said))
        {
            if (word.Length >= 6 && rest.IndexOf(word[1..5]) >= 0)
            {
                return true;
            }
        }

        return SignificantWords.Share(said, rest);
    }

    /// <summary>Of a section about other things one word is not enough.</summary>
    private static bool Shares(ReadOnlySpan<byte> said, ReadOnlySpan<byte> text) =>
        SignificantWords.Count(said, text, atMost: 2).Shared == 2;
}
