using Storypole.Diagnostics;
using Storypole.Specs;
using Storypole.Templates;

namespace Storypole.Rules;

/// <summary>A section of a large change says that there is nothing, and not why.</summary>
public sealed class NothingWithoutReason() : Rule(215, "nothing-without-reason", Severity.Info)
{
    public override bool IsFor(Schema schema) => schema.Asks(Term.Effort);

    public override void Check(Spec spec, Reporter reporter)
    {
        if (ProfileTable.SizeOf(spec) is not { } size || size < Size.L)
        {
            return;
        }

        var match = reporter.MatchOf(spec);
        var index = spec.Schema.Index;
        for (var i = 1; i < index.Count; i = index[i].Next)
        {
            if (
                match.PartOf(i) is > 0 and var part
                && Contents.DeclaresNothing(spec, part)
                && BareNothing.Is(spec, part)
                && reporter.Profiles.WantsReason(size, spec.Schema.Sections[i].Term)
            )
            {
                var name = spec.Outline.Parts[part].Name;
                reporter.Report(
                    name,
                    $"{spec.Document.Show(name)} says that there is nothing, and not why",
                    $"a change of size {size} needs this section: fill it, or give the reason, as in \"None (nothing is stored)\""
                );
            }
        }
    }
}
