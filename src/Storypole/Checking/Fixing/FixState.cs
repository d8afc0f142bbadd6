using System.Collections.Immutable;
using Storypole.Diagnostics;
using Storypole.Portfolios;
using Storypole.Rules;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Checking.Fixing;

/// <summary>A text as it is read and judged at one moment of being fixed.</summary>
/// <param name="About">What the rules about others find in it, before its waivers.</param>
/// <param name="Findings">All that counts.</param>
internal sealed record FixState(
    SourceText Text,
    Spec Spec,
    SpecFacts Facts,
    ImmutableArray<Diagnostic> About,
    ImmutableArray<Diagnostic> Findings
)
{
    /// <summary>Of each rule, how often it finds something in other specifications; null while these see the same facts as at first.</summary>
    public ImmutableSortedDictionary<int, int>? OfOthers { get; init; }

    public static FixState First(FixTask task, SourceText text)
    {
        var spec = task.Read(text);
        var own = Checker.Check(spec, task.Path, task.Options, task.World.Surroundings);
        var about = Checker.CheckAgainst(
            task.World.Portfolio,
            FactsOf(task, own),
            task.Options,
            task.World.Surroundings
        );
        return Of(task, own, about);
    }

    /// <summary>The text after some edits.</summary>
    public FixState After(FixTask task, EditedText edited)
    {
        var spec = task.Read(edited.Text);
        var own = Checker.Check(spec, task.Path, task.Options, task.World.Surroundings);
        if (SayTheSame(Facts, own.Facts))
        {
            // The others see nothing new, and what is said about them is what was said before.
            return Of(task, own, [.. About.Select(x => x with { Span = edited.Map(x.Span) })]) with
            {
                OfOthers = OfOthers,
            };
        }

        var portfolio = With(task.World.Portfolio, own.Facts);
        return Of(task, own, Checker.CheckAgainst(portfolio, own.Facts, task.Options, task.World.Surroundings)) with
        {
            OfOthers = CountOthers(task, portfolio),
        };
    }

    /// <summary>What the rules find in all other specifications, as these see this one now.</summary>
    public ImmutableSortedDictionary<int, int> OthersOf(FixTask task) =>
        OfOthers ?? CountOthers(task, With(task.World.Portfolio, Facts));

    private static FixState Of(FixTask task, CheckedSpec own, ImmutableArray<Diagnostic> about)
    {
        var all = own.Diagnostics.Concat(about).OrderBy(x => x.Span.Start).ThenBy(x => x.Rule.Number);
        var accepted = Acceptance.Of([.. all], own.Waivers, task.Options);
        return new FixState(
            own.Spec.Document.Source,
            own.Spec,
            own.Facts,
            about,
            task.Accept([.. accepted.Diagnostics.Where(x => x.SideFile is null)])
        );
    }

    /// <summary>The facts that the portfolio holds are asked for by reference.</summary>
    private static SpecFacts FactsOf(FixTask task, CheckedSpec own) =>
        task.World.Portfolio.ByPath(task.Path) is { } known && SayTheSame(known, own.Facts) ? known : own.Facts;

    private static Portfolio With(Portfolio others, SpecFacts own)
    {
        var specs = others.Specs.ToBuilder();
        var at = 0;
        while (at < specs.Count && string.CompareOrdinal(specs[at].Path, own.Path) < 0)
        {
            at++;
        }

        if (at < specs.Count && string.Equals(specs[at].Path, own.Path, StringComparison.Ordinal))
        {
            specs[at] = own;
        }
        else
        {
            specs.Insert(at, own);
        }

        return new Portfolio(specs.ToImmutable());
    }

    private static ImmutableSortedDictionary<int, int> CountOthers(FixTask task, Portfolio portfolio)
    {
        var counts = ImmutableSortedDictionary.CreateBuilder<int, int>();
        if (!task.Options.Rules.Any(x => x is PortfolioRule))
        {
            return counts.ToImmutable();
        }

        foreach (var other in portfolio.Specs)
        {
            if (!string.Equals(other.Path, task.Path, StringComparison.Ordinal))
            {
                foreach (var found in Checker.CheckAgainst(portfolio, other, task.Options, task.World.Surroundings))
                {
                    counts[found.Rule.Number] = counts.GetValueOrDefault(found.Rule.Number) + 1;
                }
            }
        }

        return counts.ToImmutable();
    }

    /// <summary>Whether two states of a specification tell the others the same, wherever in the text they say it.</summary>
    public static bool SayTheSame(SpecFacts a, SpecFacts b) =>
        string.Equals(a.Issue, b.Issue, StringComparison.Ordinal)
        && a.Status == b.Status
        && a.BlocksList.HasValue == b.BlocksList.HasValue
        && a.DependsOnList.HasValue == b.DependsOnList.HasValue
        && a.Relations.Select(x => (x.Kind, x.Issue, x.Path))
            .SequenceEqual(b.Relations.Select(x => (x.Kind, x.Issue, x.Path)))
        && a.Planned.Select(x => (x.Kind, x.Key, x.Version))
            .SequenceEqual(b.Planned.Select(x => (x.Kind, x.Key, x.Version)))
        && a.Cited.Select(x => x.Path).SequenceEqual(b.Cited.Select(x => x.Path));
}
