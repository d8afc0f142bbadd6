using Storypole.Diagnostics;
using Storypole.Specs;
using Storypole.Templates;

namespace Storypole.Rules;

/// <summary>The database changes, and no migration strategy says how the data gets there.</summary>
public sealed class SchemaChangeWithoutMigration() : Rule(0802, "schema-change-without-migration", Severity.Warning)
{
    public override bool IsFor(Schema schema) => schema.Asks(Term.DatabaseChanges);

    public override void Check(Spec spec, Reporter reporter)
    {
        if (!IsPlanned(spec) || HasStrategy(spec) || reporter.KindOf(spec).IsSurelyProduct)
        {
            return;
        }

        var count = spec.SchemaChanges.Length;
        reporter.Report(
            spec.SchemaChanges[0].Table,
            count == 1
                ? "A change of the database without a migration strategy"
                : $"Changes of {count} tables without a migration strategy",
            "Add `**Migration Strategy**:`, also when it is only \"new table, nothing to migrate\"."
        );
    }

    /// <summary>Tables that are known by their form alone, as in the SQL of a manual or of a study, may be nobody's plan.</summary>
    private static bool IsPlanned(Spec spec)
    {
        foreach (var change in spec.SchemaChanges)
        {
            if (change.How < Recognition.Shape)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A part that is called a migration in any words is one, when it says anything.</summary>
    private static bool HasStrategy(Spec spec)
    {
        var part = Places.PartOf(spec, Term.MigrationStrategy);
        if (part > 0 && Places.IsFilled(spec, part))
        {
            return true;
        }

        var parts = spec.Outline.Parts;
        for (var i = 1; i < parts.Length; i++)
        {
            var name = spec.Document.Slice(parts[i].Name);
            if (
                (name.IndexOf("igrat"u8) >= 0 || name.IndexOf("ackfill"u8) >= 0 || name.IndexOf("IGRAT"u8) >= 0)
                && Places.IsFilled(spec, i)
            )
            {
                return true;
            }
        }

        return false;
    }
}
