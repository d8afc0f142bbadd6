using Storypole.Diagnostics;
using Storypole.Specs;
using Storypole.Templates;

namespace Storypole.Rules;

/// <summary>A risk that nobody owns. Where no risk names an owner, one finding says so for all.</summary>
public sealed class RiskWithoutOwner() : Rule(0902, "risk-without-owner", Severity.Warning)
{
    private const string Help = "Name the person or role that watches it and acts.";

    public override bool IsFor(Schema schema) => schema.Asks(Term.Risks) && schema.Asks(Term.Owner);

    public override void Check(Spec spec, Reporter reporter)
    {
        var risks = spec.Risks;
        var owned = 0;
        foreach (var risk in risks)
        {
            owned += Stated.NamesSomeone(spec, risk.Owner) ? 1 : 0;
        }

        if (owned == risks.Length)
        {
            return;
        }

        if (owned == 0 && risks.Any(x => x.How >= Recognition.Shape))
        {
            // Lists and headings of an author's own have no place for an owner.
            return;
        }

        if (owned == 0 && risks.Length > 1)
        {
            reporter.Report(Severity.Info, risks[0].Title, $"None of the {risks.Length} risks has an owner", Help);
            return;
        }

        foreach (var risk in risks)
        {
            if (!Stated.NamesSomeone(spec, risk.Owner))
            {
                reporter.Report(risk.Title, "A risk without an owner", Help);
            }
        }
    }
}
