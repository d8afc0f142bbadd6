using System.Collections.Immutable;
using Storypole.Text;

namespace Storypole.Diagnostics;

/// <summary>Findings of a stretch of a text that somebody accepts for a while, with a reason.</summary>
/// <param name="Rules">The rules that it allows to be broken.</param>
/// <param name="Comment">Where it is written.</param>
/// <param name="Covers">The stretch; a finding that begins in it, or at its end, is accepted.</param>
/// <param name="Until">The last day on which it holds.</param>
public sealed record Waiver(
    ImmutableArray<RuleId> Rules,
    TextSpan Comment,
    TextSpan Covers,
    DateOnly Until,
    string Because
)
{
    public bool Accepts(Diagnostic finding) =>
        Rules.Contains(finding.Rule) && finding.Span.Start >= Covers.Start && finding.Span.Start <= Covers.End;
}
