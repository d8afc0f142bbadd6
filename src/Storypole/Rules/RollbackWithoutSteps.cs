using Storypole.Diagnostics;
using Storypole.Specs;
using Storypole.Templates;

namespace Storypole.Rules;

/// <summary>A rollback plan says how long it takes, or what becomes of the data, and not what is done.</summary>
public sealed class RollbackWithoutSteps() : Rule(1306, "rollback-without-steps", Severity.Warning)
{
    public override bool IsFor(Schema schema) => schema.Asks(Term.RollbackPlan);

    public override void Check(Spec spec, Reporter reporter)
    {
        var part = Places.PartOf(spec, Term.RollbackPlan);
        if (part > 0 && !HasSteps(spec, part) && !Contents.IsEmpty(spec, part) && !Contents.DeclaresNothing(spec, part))
        {
            reporter.Report(
                spec.Outline.Parts[part].Name,
                "The rollback plan has no steps",
                "say under If Deployment Fails what is done first, and how one sees that it helped"
            );
        }
    }

    /// <summary>Whether anything is said outside of the labels for the time and the data.</summary>
    private static bool HasSteps(Spec spec, int plan)
    {
        var parts = spec.Outline.Parts;
        for (var i = plan; i < parts[plan].Next; )
        {
            if (spec.Terms[i] is Term.RollbackTime or Term.DataRollback)
            {
                i = parts[i].Next;
                continue;
            }

            if (
                parts[i].Value.Length > 0
                || Contents.HasText(spec.Document.Blocks, parts[i].BodyStart, parts[i].BodyEnd)
            )
            {
                // A step that is a placeholder or a declared nothing with its reason is for other rules to judge.
                return true;
            }

            i++;
        }

        return false;
    }
}
