using Storypole.Diagnostics;
using Storypole.Specs;
using Storypole.Templates;

namespace Storypole.Rules;

/// <summary>A decision marks more than one option as chosen.</summary>
public sealed class SeveralOptionsChosen() : Rule(0502, "several-options-chosen", Severity.Warning)
{
    public override bool IsFor(Schema schema) => schema.Asks(Term.Decision);

    public override void Check(Spec spec, Reporter reporter)
    {
        foreach (var decision in spec.Decisions)
        {
            Option? first = null;
            foreach (var option in decision.Options)
            {
                if (option.IsChosen != true)
                {
                    continue;
                }

                if (first is not null)
                {
                    reporter.Report(
                        option.Name,
                        "A second option is chosen in the same decision",
                        "Mark one option with ✓. If both are done, make them one option, or two decisions.",
                        new RelatedPlace(null, first.Name, "the first one")
                    );
                    break;
                }

                first = option;
            }
        }
    }
}
