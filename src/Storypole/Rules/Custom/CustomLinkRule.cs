using System.Collections.Immutable;
using Storypole.Portfolios;
using Storypole.Specs;

namespace Storypole.Rules.Custom;

/// <summary>A rule of a workspace's own: what a specification links to, or depends on, has one of several statuses.</summary>
public sealed class CustomLinkRule(CustomRuleText text, ImmutableArray<SpecStatus> allowed)
    : PortfolioRule(text.Id, text.Name, text.Severity)
{
    public override RulePage Page => text.Page;

    public override void Check(SpecFacts spec, Portfolio portfolio, Reporter reporter)
    {
        if (!text.IsFor(reporter.Path))
        {
            return;
        }

        foreach (var link in spec.Cited)
        {
            if (portfolio.At(link) is { } other && !ReferenceEquals(other, spec) && !MayHave(other.Status))
            {
                reporter.Report(
                    link.Span,
                    text.Message.Replace("{found}", Described(other), StringComparison.Ordinal),
                    text.Help ?? $"it is {Described(other)}, and may be {string.Join(", ", allowed.Select(NameOf))}"
                );
            }
        }
    }

    private bool MayHave(SpecStatus? status) => status is { } known && allowed.Contains(known);

    private static string Described(SpecFacts spec) => spec.Status is { } status ? NameOf(status) : "without a status";

    /// <summary>A status as the template writes it.</summary>
    public static string NameOf(SpecStatus status) =>
        status == SpecStatus.InProgress ? "IN_PROGRESS" : status.ToString().ToUpperInvariant();
}
