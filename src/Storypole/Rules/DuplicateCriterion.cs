using System.Text;
using Storypole.Diagnostics;
using Storypole.Specs;
using Storypole.Templates;

namespace Storypole.Rules;

/// <summary>The same criterion stands twice in one list.</summary>
public sealed class DuplicateCriterion() : Rule(2001, "duplicate-criterion", Severity.Warning)
{
    /// <summary>So many before it are compared with a criterion: copies stand near each other.</summary>
    private const int MostBefore = 64;
    private const int Shortest = 6;

    public override bool IsFor(Schema schema) => schema.Asks(Term.SuccessCriteria);

    public override void Check(Spec spec, Reporter reporter)
    {
        var criteria = spec.Criteria;
        for (var i = 1; i < criteria.Length; i++)
        {
            var length = criteria[i].Text.Length;
            for (var other = i - 1; other >= 0 && other >= i - MostBefore; other--)
            {
                if (
                    criteria[other].Text.Length == length
                    && length >= Shortest
                    && AreSame(spec, criteria[i], criteria[other])
                )
                {
                    reporter.Report(
                        criteria[i].Text,
                        "This criterion stands here twice",
                        "delete one, or say what is different about the other",
                        new RelatedPlace(null, criteria[other].Text, "the first time")
                    );
                    break;
                }
            }
        }
    }

    private static bool AreSame(Spec spec, Criterion a, Criterion b) =>
        (
            spec.Document.Slice(a.Text).SequenceEqual(spec.Document.Slice(b.Text))
            || Ascii.EqualsIgnoreCase(spec.Document.Slice(a.Text), spec.Document.Slice(b.Text))
        )
        && !spec.Document.IsOpen(a.Text)
        && !AreParted(spec, b.Span.Start, a.Span.Start);

    /// <summary>Under another heading or label the same words may be meant of something else: tests pass, for each of two parts.</summary>
    private static bool AreParted(Spec spec, int start, int end)
    {
        var parts = spec.Outline.Parts;
        var (low, high) = (1, parts.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = parts[middle].Span.Start <= start ? (middle + 1, high) : (low, middle);
        }

        return low < parts.Length && parts[low].Span.Start < end;
    }
}
