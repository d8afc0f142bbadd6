using Storypole.Diagnostics;
using Storypole.Documents;
using Storypole.Specs;

namespace Storypole.Rules;

/// <summary>Quotes and lists stand inside each other deeper than is read; what is deeper counts as plain text.</summary>
public sealed class NestedTooDeep() : Rule(102, "nested-too-deep", Severity.Warning)
{
    public override void Check(Spec spec, Reporter reporter)
    {
        foreach (var i in reporter.NotedBlocksOf(spec))
        {
            ref readonly var block = ref spec.Document.Blocks[i];
            if (block.Has(BlockFlags.TooDeep))
            {
                // One report is enough: whoever flattens the first place sees the next.
                reporter.Report(
                    spec.Document.FirstLineOf(block),
                    "Quotes or lists are nested too deep here, so the inner ones are read as text",
                    "no more than 256 may stand inside each other"
                );
                return;
            }
        }
    }
}
