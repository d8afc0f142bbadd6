using Storypole.Diagnostics;
using Storypole.Documents;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Rules;

/// <summary>A rollback plan does not say how long it takes, or what becomes of the data where the database changes.</summary>
public sealed class RollbackWithoutTimeOrData() : Rule(1307, "rollback-without-time-or-data", Severity.Warning)
{
    private static readonly string[] Times =
    [
        "minute",
        "second",
        "hour",
        " min",
        "immediate",
        "instant",
        "at once",
        "right away",
        "within",
        "next start",
        "restart",
        "one deploy",
        "seconds",
    ];

    private static readonly string[] Data =
    [
        "data",
        "backup",
        "restor",
        "migrat",
        "column",
        "table",
        "schema",
        "row",
        "record",
        "database",
        "additive",
        "nullable",
    ];

    public override bool IsFor(Schema schema) => schema.Asks(Term.RollbackTime);

    public override void Check(Spec spec, Reporter reporter)
    {
        var part = Places.PartOf(spec, Term.RollbackPlan);
        if (part <= 0 || Contents.IsEmpty(spec, part) || Contents.DeclaresNothing(spec, part))
        {
            return;
        }

        var time = PartBelow(spec, part, Term.RollbackTime);
        if (time > 0 && spec.Outline.Parts[time].Value is { Length: > 0 } value && !SaysTime(spec, value))
        {
            reporter.Report(
                Severity.Info,
                value,
                $"{spec.Document.Show(value)} is no time",
                "say how long it takes until users are back on the old state, in minutes or hours"
            );
        }
        else if (time < 0 && IsListOfSteps(spec, part) && reporter.MatchOf(spec).SectionOf(part) <= 0)
        {
            // Where the template has its place, the label is missed by another rule.
            reporter.Report(
                Severity.Info,
                spec.Outline.Parts[part].Name,
                "The rollback plan does not say how long it takes",
                "say how long it takes until users are back on the old state"
            );
        }

        if (LacksData(spec, part))
        {
            reporter.Report(
                spec.Outline.Parts[part].Name,
                "The database changes, and the rollback plan does not say what becomes of the data",
                "say under Data Rollback what happens to data that was written in the meantime"
            );
        }
    }

    /// <summary>Whether a value says how long, or leaves it open, which other rules report; words of other scripts are believed.</summary>
    private static bool SaysTime(Spec spec, TextSpan value)
    {
        var text = spec.Document.Slice(value);
        return spec.Document.IsOpen(value)
            || text.IndexOfAnyInRange((byte)'0', (byte)'9') >= 0
            || text.IndexOfAnyInRange((byte)0xC3, (byte)0xF4) >= 0
            || RolloutText.Holds(text, Times);
    }

    /// <summary>Numbered steps in words that can be judged, of which none speaks of time.</summary>
    private static bool IsListOfSteps(Spec spec, int part)
    {
        ref readonly var plan = ref spec.Outline.Parts[part];
        var blocks = spec.Document.Blocks;
        for (var i = plan.BodyStart; i < plan.BodyEnd; i = blocks[i].Next)
        {
            if (blocks[i].Kind == BlockKind.List && blocks[i].Has(BlockFlags.Ordered))
            {
                return blocks[i + 1].Next < blocks[i].Next
                    && spec.Document.Slice(plan.Extent).IndexOfAnyInRange((byte)0xC3, (byte)0xE1) < 0
                    && spec.Document.Slice(plan.Extent).IndexOfAnyInRange((byte)0xE3, (byte)0xF4) < 0
                    && !RolloutText.Says(spec, part, Times);
            }
        }

        return false;
    }

    private static bool LacksData(Spec spec, int plan) =>
        !spec.SchemaChanges.IsEmpty
        && !(PartBelow(spec, plan, Term.DataRollback) is > 0 and var data && Places.IsFilled(spec, data))
        && !RolloutText.Says(spec, plan, Data);

    private static int PartBelow(Spec spec, int part, Term term)
    {
        for (var i = part + 1; i < spec.Outline.Parts[part].Next; i++)
        {
            if (spec.Terms[i] == term)
            {
                return i;
            }
        }

        return -1;
    }
}
