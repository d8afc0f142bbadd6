using Storypole.Diagnostics;
using Storypole.Documents;
using Storypole.Specs;

namespace Storypole.Rules;

/// <summary>A code fence has no end, or its end is missing and it runs over headings up to that of another fence.</summary>
public sealed class UnclosedFence() : Rule(103, "unclosed-fence", Severity.Error)
{
    private const string Help = "close the code with a line of the same marks";

    public override void Check(Spec spec, Reporter reporter)
    {
        var document = spec.Document;
        foreach (var i in reporter.NotedBlocksOf(spec))
        {
            ref readonly var block = ref document.Blocks[i];
            if (block.Kind != BlockKind.Code || !block.Has(BlockFlags.Fenced))
            {
                continue;
            }

            if (block.Has(BlockFlags.Unclosed))
            {
                ReportUnclosed(document, block, reporter);
            }
            else if (SwallowedHeadings.FirstLost(document, spec.Schema.Names, block) is { IsEmpty: false } lost)
            {
                reporter.Report(
                    document.FirstLineOf(block),
                    $"This fence runs over the heading {document.Show(lost)} to the end of another fence",
                    Help,
                    new RelatedPlace(null, lost, "this heading is taken for code")
                );
            }
        }
    }

    private static void ReportUnclosed(Document document, in Block block, Reporter reporter)
    {
        foreach (var title in SwallowedHeadings.Of(document, block))
        {
            reporter.Report(
                document.FirstLineOf(block),
                "This fence is never closed, so everything after it is taken for code",
                Help,
                new RelatedPlace(null, title, "from this heading on nothing is read")
            );
            return;
        }

        reporter.Report(document.FirstLineOf(block), "This fence is never closed", Help);
    }
}
