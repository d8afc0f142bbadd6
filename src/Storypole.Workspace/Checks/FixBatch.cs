using System.Collections.Immutable;
using Storypole.Checking;
using Storypole.Checking.Fixing;
using Storypole.Diagnostics;
using Storypole.Fixes;
using Storypole.Portfolios;
using Storypole.Text;
using Storypole.Workspace.Files;

namespace Storypole.Workspace.Checks;

/// <summary>Fixes files one after another, in the order of paths; each sees what was said in those before it.</summary>
/// <param name="request">By which the files were checked.</param>
/// <param name="accept">What is left of a file's findings when the configuration has had its say.</param>
public sealed class FixBatch(CheckRequest request, FixChoice choice, Func<FileOutcome, FileOutcome> accept)
{
    /// <param name="outcomes">Of all files that are known.</param>
    /// <param name="isAsked">Which of them are to be fixed.</param>
    /// <returns>Those that had something to fix.</returns>
    public IEnumerable<FixedFile> Run(ImmutableArray<FileOutcome> outcomes, Func<FileOutcome, bool> isAsked)
    {
        var facts = ByPath.Sorted([.. outcomes.Where(x => x.Facts is not null).Select(x => x.Facts!)], x => x.Path);
        var portfolio = new Portfolio([.. facts]);
        foreach (var outcome in outcomes)
        {
            if (
                outcome.Facts is null
                || !outcome.Diagnostics.Any(x => choice.Rules.Contains(x.Rule))
                || !isAsked(outcome)
            )
            {
                continue;
            }

            var done = Fix(outcome, portfolio);
            if (done.Text?.NewFacts is { } now)
            {
                portfolio = new Portfolio([
                    .. portfolio.Specs.Select(x => string.Equals(x.Path, now.Path, StringComparison.Ordinal) ? now : x),
                ]);
            }

            yield return done;
        }
    }

    private FixedFile Fix(FileOutcome outcome, Portfolio portfolio)
    {
        SourceText text;
        try
        {
            text = SourceText.From(File.ReadAllBytes(outcome.File.FullPath));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new FixedFile(outcome.File, null, FileFault.Describe(e));
        }

        var task = new FixTask(
            outcome.File.Path,
            x => request.Templates.Read(outcome.File with { Text = x }, x),
            request.Options,
            choice.World with
            {
                Portfolio = portfolio,
            }
        )
        {
            Rules = choice.Rules,
            IncludesUnsafe = choice.IncludesUnsafe,
            Accept = x => accept(outcome with { Diagnostics = x, HeldBack = [] }).Diagnostics,
        };
        var done = Fixer.Fix(task, text);
        return new FixedFile(outcome.File, done, null)
        {
            NeedUnsafe = choice.IncludesUnsafe ? 0 : CountUnsafe(task, done),
        };
    }

    /// <summary>How many of the findings that are left have a fix for which nobody asked.</summary>
    private static int CountUnsafe(FixTask task, FixedText done)
    {
        var spec = task.Read(done.After);
        return done.Left.Count(x =>
            task.Rules.Contains(x.Rule) && FixCatalog.Propose(spec, task.Path, x, task.World) is not null
        );
    }
}

/// <summary>Which fixes to make.</summary>
public sealed record FixChoice(ImmutableHashSet<RuleId> Rules, bool IncludesUnsafe, FixWorld World);

/// <summary>What became of one file.</summary>
/// <param name="Text">Null when it could not be read.</param>
public sealed record FixedFile(FoundFile File, FixedText? Text, string? Trouble)
{
    /// <summary>Findings that are left and have a fix that is not safe.</summary>
    public int NeedUnsafe { get; init; }
}
