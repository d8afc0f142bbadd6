using Storypole.Diagnostics;
using Storypole.Portfolios;

namespace Storypole.Rules;

/// <summary>Two specifications of one folder have the same number.</summary>
public sealed class NumberCollision() : PortfolioRule(1907, "number-collision", Severity.Warning)
{
    public override void Check(SpecFacts spec, Portfolio portfolio, Reporter reporter)
    {
        if (portfolio.SameNumber(spec) is { } other)
        {
            reporter.Report(
                spec.IssueSpan ?? spec.TitleSpan,
                spec.Issue is { } issue
                    ? $"{other.Path} has the issue {issue} too"
                    : $"{other.Path} has the same number in its name",
                "give one of them a number of its own: whoever names the number means both",
                new RelatedPlace(other.Path, other.IssueSpan ?? other.TitleSpan, "The other specification")
            );
        }
    }
}
