using Storypole.Diagnostics;
using Storypole.Documents;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Rules;

/// <summary>
/// A level of testing has a coverage target and no case, or the strategy promises it and says nothing more of it. A sentence
/// may describe a case, so a section with sentences is left alone.
/// </summary>
public sealed class LevelWithoutCase() : Rule(1203, "level-without-case", Severity.Info)
{
    private const string Help = "List what is tested and what is expected, or say why nothing is tested at this level.";

    /// <summary>The word before <c>test</c> of each level, without its first letter.</summary>
    private static readonly (TestLevel Level, Term Term, byte[] Word)[] Promises =
    [
        (TestLevel.Integration, Term.IntegrationTesting, "ntegration"u8.ToArray()),
        (TestLevel.EndToEnd, Term.EndToEndTesting, "nd-to-end"u8.ToArray()),
        (TestLevel.Performance, Term.PerformanceTesting, "oad test"u8.ToArray()),
        (TestLevel.Security, Term.SecurityTesting, "ecurity test"u8.ToArray()),
    ];

    public override bool IsFor(Schema schema) => schema.Asks(Term.KeyTestCases);

    public override void Check(Spec spec, Reporter reporter)
    {
        var testing = Places.PartOf(spec, Term.Testing);
        if (testing < 0)
        {
            return;
        }

        var terms = spec.Terms.AsSpan();
        for (var part = testing + 1; part < spec.Outline.Parts[testing].Next; part++)
        {
            if (terms[part] is >= Term.UnitTesting and <= Term.SecurityTesting && HasTargetAlone(spec, part))
            {
                var name = spec.Outline.Parts[part].Name;
                reporter.Report(name, $"{spec.Document.Show(name)} names no case", Help);
            }
        }

        JudgeStrategy(spec, testing, reporter);
    }

    /// <summary>Whether all that stands in a section is a coverage target.</summary>
    private static bool HasTargetAlone(Spec spec, int part)
    {
        var parts = spec.Outline.Parts;
        ref readonly var at = ref parts[part];
        var target = part + 1;
        return at.Kind == PartKind.Heading
            && at.BodyEnd == at.BodyStart
            && at.Next == part + 2
            && spec.Terms[target] == Term.CoverageTarget
            && parts[target].BodyEnd == parts[target].BodyStart
            && parts[target].Value.Length > 0
            && !spec.Document.IsOpen(parts[target].Value);
    }

    /// <summary>What the text right below the heading promises, the rest of the section takes up in some words.</summary>
    private static void JudgeStrategy(Spec spec, int testing, Reporter reporter)
    {
        ref readonly var part = ref spec.Outline.Parts[testing];
        var blocks = spec.Document.Blocks;
        if (
            part.Next == testing + 1
            || part.BodyStart == part.BodyEnd
            || blocks[part.BodyStart].Kind != BlockKind.Paragraph
        )
        {
            return;
        }

        var promise = blocks[part.BodyStart].Span;
        var text = spec.Document.Slice(promise);
        if (text.IndexOf("test"u8) < 0 || text.IndexOf("no "u8) >= 0 || text.IndexOf("not "u8) >= 0)
        {
            return;
        }

        var rest = spec.Document.Slice(new TextSpan(promise.End, Math.Max(promise.End, part.Extent.End)));
        foreach (var (level, term, word) in Promises)
        {
            var at = text.IndexOf(word);
            if (at > 0 && rest.IndexOf(word) < 0 && Places.PartOf(spec, term) < 0 && !HasCase(spec, level))
            {
                reporter.Report(
                    new TextSpan(promise.Start + at - 1, promise.Start + at + word.Length),
                    "This level of testing is promised, and no case stands for it",
                    Help
                );
            }
        }
    }

    private static bool HasCase(Spec spec, TestLevel level)
    {
        foreach (var test in spec.TestCases)
        {
            if (test.Level == level)
            {
                return true;
            }
        }

        return false;
    }
}
