using System.Collections.Immutable;
using Storypole.Checking;
using Storypole.Diagnostics;
using Storypole.Portfolios;
using Storypole.Rules;
using Storypole.Workspace.Caching;
using Storypole.Workspace.Files;

namespace Storypole.Workspace.Checks;

/// <summary>
/// Checks many files on all processors. Each is read, judged alone and forgotten but for its findings and facts; the
/// findings that need others come from the facts of all. The result does not depend on which thread was faster.
/// </summary>
public static class CheckBatch
{
    /// <returns>One outcome for each file of the request, in its order.</returns>
    public static ImmutableArray<FileOutcome> Run(CheckRequest request, CancellationToken stop = default)
    {
        request.Progress.Begin(request.Files.Count + request.Known.Count);
        var cached = request.Cache?.Recall(request);
        if (cached is { IsUnchanged: true })
        {
            return Unchanged(request, cached);
        }

        var kept = new KeptTexts();
        var outcomes = new FileOutcome[request.Files.Count];
        InParallel.Run(
            request.Threads,
            outcomes.Length,
            () => new FileCheck(request, request.Options, kept, cached),
            (check, i) =>
            {
                outcomes[i] = check.Run(i, request.Files[i]);
                request.Progress.Finish(1);
            },
            stop
        );
        var world = request.Fixes;
        if (request.Options.Rules.Any(x => x is PortfolioRule))
        {
            var portfolio = AddFindingsAboutOthers(request, outcomes, cached, stop);
            world = world is null ? null : world with { Portfolio = portfolio };
        }

        if (cached is not null && world is not null)
        {
            world = world with { Surroundings = cached.SurroundingsAmongOthers() };
        }

        for (var i = 0; i < outcomes.Length; i++)
        {
            if (!outcomes[i].Waivers.IsEmpty)
            {
                var accepted = Acceptance.Of(outcomes[i].Diagnostics, outcomes[i].Waivers, request.Options);
                outcomes[i] = outcomes[i] with { Diagnostics = accepted.Diagnostics, HeldBack = accepted.HeldBack };
            }

            if (world is not null && LateFixes.Has(outcomes[i]))
            {
                outcomes[i] = LateFixes.Offer(request, world, outcomes[i]);
            }

            cached?.KeepJudged(i, outcomes[i]);
        }

        return ImmutableArray.Create(outcomes);
    }

    private static ImmutableArray<FileOutcome> Unchanged(CheckRequest request, CachedRun cached)
    {
        var outcomes = new FileOutcome[request.Files.Count];
        for (var i = 0; i < outcomes.Length; i++)
        {
            outcomes[i] = cached.RecallJudged(i);
        }

        request.Progress.Finish(request.Progress.Total);
        return ImmutableArray.Create(outcomes);
    }

    private static Portfolio AddFindingsAboutOthers(
        CheckRequest request,
        FileOutcome[] outcomes,
        CachedRun? cached,
        CancellationToken stop
    )
    {
        var known = new SpecFacts?[request.Known.Count];
        var factsOnly = request.Options with { Rules = [] };
        InParallel.Run(
            request.Threads,
            known.Length,
            () => new FileCheck(request, factsOnly, new KeptTexts(), cached),
            (check, i) =>
            {
                known[i] = check.Run(outcomes.Length + i, request.Known[i]).Facts;
                request.Progress.Finish(1);
            },
            stop
        );
        var portfolio = new Portfolio(InOrder(outcomes, known));
        var options = request.Options with { Rules = [.. request.Options.Rules.Where(x => x is PortfolioRule)] };
        InParallel.Run(
            request.Threads,
            outcomes.Length,
            () => cached?.SurroundingsAmongOthers() ?? request.Surroundings,
            (surroundings, i) =>
            {
                if (
                    outcomes[i].Facts is { } facts
                    && Checker.CheckAgainst(portfolio, facts, options, surroundings) is { IsEmpty: false } found
                )
                {
                    outcomes[i] = outcomes[i] with { Diagnostics = Merge(outcomes[i].Diagnostics, found) };
                }
            },
            stop
        );
        return portfolio;
    }

    /// <summary>All facts in the order of paths, which is mostly the one in which they stand already.</summary>
    private static ImmutableArray<SpecFacts> InOrder(FileOutcome[] outcomes, SpecFacts?[] known)
    {
        var facts = new List<SpecFacts>(outcomes.Length + known.Length);
        foreach (var outcome in outcomes)
        {
            Add(outcome.Facts);
        }

        foreach (var one in known)
        {
            Add(one);
        }

        void Add(SpecFacts? one)
        {
            if (one is not null)
            {
                facts.Add(one);
            }
        }

        return [.. ByPath.Sorted(facts, x => x.Path)];
    }

    private static ImmutableArray<Diagnostic> Merge(ImmutableArray<Diagnostic> a, ImmutableArray<Diagnostic> b) =>
        [.. a.Concat(b).OrderBy(x => x.Span.Start).ThenBy(x => x.Rule.Number).ThenBy(x => x.Span.End)];
}
