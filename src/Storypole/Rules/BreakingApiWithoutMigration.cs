using Storypole.Diagnostics;
using Storypole.Specs;
using Storypole.Templates;

namespace Storypole.Rules;

/// <summary>A changed interface breaks its callers, and nothing says how they migrate.</summary>
public sealed class BreakingApiWithoutMigration() : Rule(0801, "breaking-api-without-migration", Severity.Warning)
{
    private const string Help = "Add `Migration:` with what callers do, and until when the old form answers.";

    public override bool IsFor(Schema schema) => schema.Asks(Term.ModifiedApis);

    public override void Check(Spec spec, Reporter reporter)
    {
        foreach (var api in spec.Apis)
        {
            if (
                api is { IsBreaking: true, IsNew: not true, Compatibility: { } compatibility }
                && !Stated.Is(spec, api.Migration)
            )
            {
                var isExplained = WordsIn(spec.Document.Slice(compatibility)) > 2;
                reporter.Report(
                    isExplained ? Severity.Info : Severity.Warning,
                    compatibility,
                    isExplained
                        ? "A breaking change whose migration, if this is one, is not labelled so"
                        : "A breaking change without a migration",
                    Help
                );
            }
        }
    }

    private static int WordsIn(ReadOnlySpan<byte> text)
    {
        var words = 0;
        foreach (var _ in new Words(text))
        {
            words++;
        }

        return words;
    }
}
