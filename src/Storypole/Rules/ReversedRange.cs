using Storypole.Diagnostics;
using Storypole.Reading;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Rules;

/// <summary>A range of hours or days begins with its larger end.</summary>
public sealed class ReversedRange() : Rule(1502, "reversed-range", Severity.Error)
{
    public override bool IsFor(Schema schema) => schema.Asks(Term.Effort);

    public override void Check(Spec spec, Reporter reporter)
    {
        foreach (var phase in spec.Phases)
        {
            Judge(spec, phase.Effort, reporter);
        }

        foreach (var spike in spec.Spikes)
        {
            if (spike.TimeBox is { } box)
            {
                Judge(
                    spec,
                    new Typed<WorkHours>(box, EffortText.Read(spec.Document.Slice(box), bareIsHours: false)),
                    reporter
                );
            }
        }

        if (spec.Estimate is not { } estimate)
        {
            return;
        }

        Judge(spec, estimate.Hours, reporter);
        foreach (var part in estimate.Breakdown)
        {
            Judge(spec, part.Hours, reporter);
        }
    }

    private static void Judge(Spec spec, Typed<WorkHours>? amount, Reporter reporter)
    {
        if (amount is { Value: { } hours, Span: var span } && hours.Low > hours.High)
        {
            Report(spec, span, hours, reporter);
        }
    }

    private static void Report(Spec spec, TextSpan span, WorkHours hours, Reporter reporter)
    {
        var unit = WorkAmount.UnitOf(spec.Document.Slice(span));
        if (unit != WorkAmount.Unit.Unclear)
        {
            reporter.Report(
                span,
                $"The range runs backwards, from {WorkAmount.Shown(new WorkHours(hours.Low, hours.Low), unit)} to {WorkAmount.Shown(new WorkHours(hours.High, hours.High), unit)}",
                $"Write {WorkAmount.Shown(new WorkHours(hours.High, hours.Low), unit)}."
            );
        }
    }
}
