using Storypole.Diagnostics;
using Storypole.Specs;

namespace Storypole.Rules;

/// <summary>An arrow of a diagram leads to nothing: no box and no words stand where it points.</summary>
public sealed class ArrowToNowhere() : Rule(0404, "arrow-to-nowhere", Severity.Info)
{
    public override void Check(Spec spec, Reporter reporter)
    {
        foreach (var diagram in reporter.DiagramsOf(spec))
        {
            if (diagram.Nodes.Length < 2)
            {
                continue;
            }

            foreach (var arrow in diagram.Arrows)
            {
                if (arrow.To == DiagramArrow.Nowhere)
                {
                    reporter.Report(
                        arrow.Span,
                        "This arrow leads to nothing",
                        "Draw what it leads to, or take the arrow away."
                    );
                }
            }
        }
    }
}
