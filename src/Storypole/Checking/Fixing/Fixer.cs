using System.Collections.Immutable;
using Storypole.Diagnostics;
using Storypole.Fixes;
using Storypole.Text;

namespace Storypole.Checking.Fixing;

/// <summary>
/// Applies fixes to a text, in rounds: fixes that lie over each other are made one after the other. After each round the text is
/// read and checked again, and a fix that did more than mend its finding is taken back.
/// </summary>
public sealed class Fixer
{
    /// <summary>Each round mends something, and nothing that is mended comes back; so many are a plan of our own gone wrong.</summary>
    private const int MostRounds = 256;

    private readonly FixTask task;
    private readonly HashSet<(RuleId, string, string, string)> tried = [];
    private readonly ImmutableArray<FixRound>.Builder rounds = ImmutableArray.CreateBuilder<FixRound>();
    private readonly ImmutableArray<DroppedFix>.Builder dropped = ImmutableArray.CreateBuilder<DroppedFix>();

    private Fixer(FixTask task) => this.task = task;

    public static FixedText Fix(FixTask task, SourceText text) => new Fixer(task).Run(text);

    private FixedText Run(SourceText text)
    {
        var first = FixState.First(task, text);
        var state = first;
        var hasChanged = false;
        for (var round = 0; round < MostRounds; round++)
        {
            var chosen = Choose(state);
            if (chosen.Count == 0 && (!hasChanged || tried.Count == 0))
            {
                break;
            }

            if (chosen.Count == 0)
            {
                // What spoke against a fix may be mended by now, and a second run would find that out.
                tried.Clear();
                dropped.Clear();
                hasChanged = false;
                continue;
            }

            var done = rounds.Count;
            state = TryAll(state, chosen) ?? TryEach(state, chosen);
            hasChanged |= rounds.Count > done;
        }

        return new FixedText(text, state.Text, rounds.ToImmutable(), dropped.ToImmutable(), state.Findings)
        {
            NewFacts = FixState.SayTheSame(first.Facts, state.Facts) ? null : state.Facts,
        };
    }

    /// <summary>The fixes of this round, in the order of the text: of those that lie over each other the first.</summary>
    private List<AppliedFix> Choose(FixState state)
    {
        var proposed = new List<AppliedFix>();
        foreach (var finding in state.Findings)
        {
            if (
                task.Rules.Contains(finding.Rule)
                && task.Propose(state.Spec, task.Path, finding, task.World) is { Edits.IsEmpty: false } fix
                && (fix.IsSafe || task.IncludesUnsafe)
                && !tried.Contains(KeyOf(state, finding, fix))
            )
            {
                proposed.Add(new AppliedFix(finding, fix));
            }
        }

        // What is found in a text of which half is not readable may be gone when it is.
        var uncovering = proposed.FindAll(x => x.Fix.Kind == FixKind.Uncovering);
        return WithoutOverlaps(uncovering.Count > 0 ? uncovering : proposed);
    }

    private static List<AppliedFix> WithoutOverlaps(List<AppliedFix> fixes)
    {
        var taken = new List<TextSpan>();
        return fixes.FindAll(x =>
        {
            var isFree = x.Fix.Edits.All(e => !taken.Exists(y => e.Span.Start <= y.End && y.Start <= e.Span.End));
            taken.AddRange(isFree ? x.Fix.Edits.Select(e => e.Span) : []);
            return isFree;
        });
    }

    /// <returns>The state after them; null when something speaks against them.</returns>
    private FixState? TryAll(FixState state, List<AppliedFix> fixes)
    {
        if (Try(state, fixes, out _) is not { } after)
        {
            return null;
        }

        rounds.Add(new FixRound(state.Text, [.. fixes]));
        return after;
    }

    /// <summary>Makes those of the fixes that nothing speaks against, one by one, and remembers the others.</summary>
    private FixState TryEach(FixState state, List<AppliedFix> fixes)
    {
        var good = new List<AppliedFix>();
        foreach (var fix in fixes)
        {
            if (Try(state, [fix], out var because) is not null)
            {
                good.Add(fix);
                continue;
            }

            tried.Add(KeyOf(state, fix.Finding, fix.Fix));
            dropped.Add(new DroppedFix(state.Text, fix, because!, Why(fix.Fix)));
        }

        return good.Count == 0 ? state : TryAll(state, good) ?? TryAll(state, good[..1]) ?? state;
    }

    private FixState? Try(FixState state, List<AppliedFix> fixes, out string? because)
    {
        var edited = new EditedText(state.Text, EditedText.EditsOf(fixes));
        var after = state.After(task, edited);
        var mayUncover = task.IncludesUnsafe && fixes.All(x => x.Fix.Kind is FixKind.Reading or FixKind.Uncovering);
        because = FixVerdict.Of(task, state, after, edited, fixes, mayUncover);
        return because is null ? after : null;
    }

    private DroppedBecause Why(Fix fix) =>
        fix.Kind == FixKind.Form ? DroppedBecause.OurFault
        : fix.Kind == FixKind.Reading && !task.IncludesUnsafe ? DroppedBecause.NeedsUnsafe
        : DroppedBecause.Contradicts;

    /// <summary>What a fix that was taken back is known by when the text around it has changed.</summary>
    private static (RuleId, string, string, string) KeyOf(FixState state, Diagnostic finding, Fix fix)
    {
        var bytes = state.Text.Bytes;
        var start = bytes[..finding.Span.Start].LastIndexOf((byte)'\n') + 1;
        var length = bytes[start..].IndexOf((byte)'\n');
        var line = new TextSpan(start, length < 0 ? bytes.Length : start + length);
        return (finding.Rule, finding.Message, fix.Title, state.Text.Text(line));
    }
}
