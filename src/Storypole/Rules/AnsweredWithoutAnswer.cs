using Storypole.Diagnostics;
using Storypole.Specs;
using Storypole.Templates;

namespace Storypole.Rules;

/// <summary>
/// A question is called answered, and the answer stands nowhere: not below it, not behind its status, not as a ticked option,
/// and no decision names it.
/// </summary>
public sealed class AnsweredWithoutAnswer() : Rule(1402, "answered-without-answer", Severity.Warning)
{
    /// <summary>Beyond so many a text is not searched for answers any more, and the rule is silent.</summary>
    private const int MostSearches = 64;

    public override bool IsFor(Schema schema) => schema.Asks(Term.Question);

    public override void Check(Spec spec, Reporter reporter)
    {
        var searches = 0;
        foreach (var question in spec.Questions)
        {
            if (
                question.Status is { Value: QuestionStatus.Answered } status
                && !Stated.Is(spec, question.Answer)
                && !Stated.Is(spec, question.StatusRemark)
                && !HasTickedOption(spec, question)
                && ++searches <= MostSearches
                && !AnswerText.MayStandBelow(spec, question)
                && !AnswerText.MayBeDecided(spec, question)
            )
            {
                reporter.Report(
                    status.Span,
                    "The question is answered, and the answer stands nowhere",
                    "Add `**Answer**:`, tick the chosen option, or name the decision that settles it."
                );
            }
        }
    }

    private static bool HasTickedOption(Spec spec, Question question)
    {
        foreach (var option in question.Options)
        {
            if (OptionText.IsChosen(spec, option))
            {
                return true;
            }
        }

        return false;
    }
}
