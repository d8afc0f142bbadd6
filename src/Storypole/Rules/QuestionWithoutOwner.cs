using Storypole.Diagnostics;
using Storypole.Specs;
using Storypole.Templates;

namespace Storypole.Rules;

/// <summary>A question is open or under investigation, and nobody is named who answers it.</summary>
public sealed class QuestionWithoutOwner() : Rule(1401, "question-without-owner", Severity.Warning)
{
    public override bool IsFor(Schema schema) => schema.Asks(Term.Question) && schema.Asks(Term.Owner);

    public override void Check(Spec spec, Reporter reporter)
    {
        foreach (var question in spec.Questions)
        {
            if (
                question.Status is { Value: QuestionStatus.Open or QuestionStatus.Investigating } status
                && !Stated.NamesSomeone(spec, question.Owner)
            )
            {
                reporter.Report(
                    question.Title.IsEmpty ? question.Span : question.Title,
                    status.Value == QuestionStatus.Open
                        ? "An open question without an owner"
                        : "A question under investigation without an owner",
                    "Name who answers it."
                );
            }
        }
    }
}
