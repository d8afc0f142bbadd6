using Storypole.Diagnostics;
using Storypole.Specs;
using Storypole.Templates;

namespace Storypole.Rules;

/// <summary>A decision that is hard to reverse weighed two options, and nothing was tried before. One option alone has a rule of its own.</summary>
public sealed class HardDecisionWithFewOptions() : Rule(0506, "hard-decision-with-few-options", Severity.Info)
{
    private const int MostSpikes = 32;

    public override bool IsFor(Schema schema) => schema.Asks(Term.Reversibility);

    public override void Check(Spec spec, Reporter reporter)
    {
        foreach (var decision in spec.Decisions)
        {
            if (
                decision is { Reversibility: { Value: Reversibility.Difficult, Span: var span }, Options.Length: 2 }
                && decision.How <= Recognition.Alias
                && !IsTried(spec, decision)
            )
            {
                reporter.Report(
                    span,
                    "Hard to reverse, and only two options were considered",
                    "Weigh a third option, or plan a spike that tries the choice before it is made for good."
                );
            }
        }
    }

    /// <summary>Whether a spike names the decision by its number, or is about the same thing.</summary>
    private static bool IsTried(Spec spec, Decision decision)
    {
        if (spec.Spikes.Length > MostSpikes)
        {
            return true;
        }

        foreach (var spike in spec.Spikes)
        {
            var part = Places.PartOf(spec, spike);
            var text = spec.Document.Slice(part < 0 ? Places.WholeOf(spec, spike) : spec.Outline.Parts[part].Extent);
            var about = decision.Made is { } made ? decision.Title.Union(made) : decision.Title;
            if (
                AnswerText.NamesDecision(text)
                || SignificantWords.Count(spec.Document.Slice(about), text, atMost: 2).Shared == 2
            )
            {
                return true;
            }
        }

        return false;
    }
}
