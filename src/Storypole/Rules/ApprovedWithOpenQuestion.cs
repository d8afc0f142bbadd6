using Storypole.Diagnostics;
using Storypole.Specs;
using Storypole.Templates;

namespace Storypole.Rules;

/// <summary>The specification is approved, or further, while a question of it is not answered.</summary>
public sealed class ApprovedWithOpenQuestion() : Rule(1404, "approved-with-open-question", Severity.Warning)
{
    public override bool IsFor(Schema schema) => schema.Asks(Term.Question);

    public override void Check(Spec spec, Reporter reporter)
    {
        if (
            spec.Header.Status
            is not { Value: SpecStatus.Approved or SpecStatus.InProgress or SpecStatus.Completed } header
        )
        {
            return;
        }

        foreach (var question in spec.Questions)
        {
            if (question.Status is { Value: QuestionStatus.Open or QuestionStatus.Investigating } status)
            {
                reporter.Report(
                    status.Span,
                    $"The specification is {Word(header.Value)}, and this question is {Word(status.Value)}",
                    "Answer it, move it to a spike, or take the approval back.",
                    new RelatedPlace(null, header.Span, "the status of the specification")
                );
            }
        }
    }

    private static string Word(SpecStatus? status) =>
        status switch
        {
            SpecStatus.Approved => "approved",
            SpecStatus.InProgress => "in progress",
            _ => "completed",
        };

    private static string Word(QuestionStatus? status) =>
        status == QuestionStatus.Open ? "open" : "under investigation";
}
