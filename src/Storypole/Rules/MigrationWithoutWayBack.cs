using Storypole.Diagnostics;
using Storypole.Specs;
using Storypole.Templates;

namespace Storypole.Rules;

/// <summary>The database is migrated, and nothing in the whole text says how to go back.</summary>
public sealed class MigrationWithoutWayBack() : Rule(1308, "migration-without-way-back", Severity.Warning)
{
    private static readonly string[] WaysBack =
    [
        "rollback",
        "roll back",
        "rolled back",
        "roll-back",
        "rolling back",
        "revert",
        "reversib",
        "undo",
        "restor",
        "backup",
        "down migration",
        "downgrade",
        "way back",
        "fallback",
        "drop table",
        "additive",
        "expand",
        "r\u00FCck",
    ];

    public override bool IsFor(Schema schema) => schema.Asks(Term.DatabaseChanges);

    public override void Check(Spec spec, Reporter reporter)
    {
        if (
            spec.SchemaChanges.IsEmpty
            || HasRollbackPlan(spec)
            || Places.PartOf(spec, Term.MigrationStrategy) is not (> 0 and var strategy)
        )
        {
            return;
        }

        // New tables can be dropped again without a plan; what is there already cannot.
        if (
            !TouchesWhatIsThere(spec, strategy)
            || !Places.IsFilled(spec, strategy)
            || Contents.DeclaresNothing(spec, strategy)
        )
        {
            return;
        }

        if (!RolloutText.Says(spec, 0, WaysBack) && !reporter.KindOf(spec).IsSurelyProduct)
        {
            reporter.Report(
                spec.Outline.Parts[strategy].Name,
                "The database is migrated, and nothing says how to go back",
                "say in the rollback plan what becomes of the new columns, and of data that was written in the meantime"
            );
        }
    }

    private static bool HasRollbackPlan(Spec spec)
    {
        var part = Places.PartOf(spec, Term.RollbackPlan);
        return part > 0 && Places.IsFilled(spec, part) && !Contents.DeclaresNothing(spec, part);
    }

    private static bool TouchesWhatIsThere(Spec spec, int strategy)
    {
        foreach (var change in spec.SchemaChanges)
        {
            if (!change.ModifiedColumns.IsEmpty)
            {
                return true;
            }
        }

        return RolloutText.Says(spec, strategy, ["drop", "delet", "renam", "overwrit"]);
    }
}
