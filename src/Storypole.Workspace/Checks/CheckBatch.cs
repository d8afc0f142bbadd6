using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using Storypole.Checking;
using Storypole.Diagnostics;
using Storypole.Portfolios;
using Storypole.Rules;
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
        var kept = new KeptTexts();
        var outcomes = new FileOutcome[request.Files.Count];
        RunAll(
            request,
            outcomes.Length,
            () => new FileCheck(request, request.Options, kept),
            (check, i) =>
            {
                outcomes[i] = check.Run(request.Files[i]);
                request.Progress.Finish();
            },
            stop
        );
        var world = request.Fixes;
        if (request.Options.Rules.Any(x => x is PortfolioRule))
        {
            var portfolio = AddFindingsAboutOthers(request, outcomes, stop);
            world = world is null ? null : world with { Portfolio = portfolio };
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
        }

        return ImmutableArray.Create(outcomes);
    }

    private static Portfolio AddFindingsAboutOthers(
        CheckRequest request,
        FileOutcome[] outcomes,
        CancellationToken stop
    )
    {
        var known = new SpecFacts?[request.Known.Count];
        var factsOnly = request.Options with { Rules = [] };
        RunAll(
            request,
            known.Length,
            () => new FileCheck(request, factsOnly, new KeptTexts()),
            (check, i) =>
            {
                known[i] = check.Run(request.Known[i]).Facts;
                request.Progress.Finish();
            },
            stop
        );
        var portfolio = new Portfolio(InOrder(outcomes, known));
        var options = request.Options with { Rules = [.. request.Options.Rules.Where(x => x is PortfolioRule)] };
        RunAll(
            request,
            outcomes.Length,
            () => options,
            (portfolioRules, i) =>
            {
                if (
                    outcomes[i].Facts is { } facts
                    && Checker.CheckAgainst(portfolio, facts, portfolioRules, request.Surroundings)
                        is { IsEmpty: false } found
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

    /// <summary>Runs the numbers below <paramref name="count"/> through as many workers as there are threads.</summary>
    private static void RunAll<T>(
        CheckRequest request,
        int count,
        Func<T> begin,
        Action<T, int> run,
        CancellationToken stop
    )
    {
        var next = -1;
        ExceptionDispatchInfo? fault = null;
        void Work()
        {
            try
            {
                var check = begin();
                for (var i = Interlocked.Increment(ref next); i < count; i = Interlocked.Increment(ref next))
                {
                    stop.ThrowIfCancellationRequested();
                    run(check, i);
                }
            }
            catch (Exception e)
            {
                Interlocked.CompareExchange(ref fault, ExceptionDispatchInfo.Capture(e), null);
                Volatile.Write(ref next, count);
            }
        }

        // Threads of our own start at once and cost nothing where one file is checked; a pool would warm up first.
        var others = new Thread[Math.Clamp(Math.Min(request.Threads, count / 8) - 1, 0, 63)];
        for (var i = 0; i < others.Length; i++)
        {
            others[i] = new Thread(Work) { IsBackground = true };
            others[i].Start();
        }

        Work();
        foreach (var other in others)
        {
            other.Join();
        }

        fault?.Throw();
    }
}
