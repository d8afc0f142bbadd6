using System.Collections.Immutable;
using Storypole.Checking;
using Storypole.Diagnostics;
using Storypole.Text;

namespace Storypole.Workspace.Checks;

/// <summary>The outcomes of a check in which known findings are held back.</summary>
/// <param name="Recognised">Each finding that was recognised, as it is now, with what was known of it.</param>
/// <param name="Left">What was known and is not there any more, or was not looked at.</param>
public sealed record KnownOutcomes(
    ImmutableArray<FileOutcome> Outcomes,
    ImmutableArray<(BaselineEntry Now, BaselineEntry Known)> Recognised,
    ImmutableArray<BaselineEntry> Left
)
{
    /// <param name="isThere">Whether a file that was not looked at exists.</param>
    /// <param name="textOf">The text of a file that has findings; null when it cannot be read any more.</param>
    public static KnownOutcomes Hold(
        ImmutableArray<FileOutcome> outcomes,
        KnownFindings known,
        HeldBackBy by,
        Func<string, bool> isThere,
        Func<FileOutcome, SourceText?> textOf
    )
    {
        var lookedAt = outcomes.Select(x => x.File.Path).ToHashSet(StringComparer.Ordinal);
        var gone = known.Paths.Where(x => !lookedAt.Contains(x) && !isThere(x)).ToList();
        var files = new List<(int Index, ImmutableArray<BaselineEntry> Findings)>();
        for (var i = 0; i < outcomes.Length; i++)
        {
            if (!outcomes[i].Diagnostics.IsEmpty && (gone.Count > 0 || known.Knows(outcomes[i].File.Path)))
            {
                files.Add((i, EntriesOf(outcomes[i], textOf(outcomes[i]))));
            }
        }

        var candidates = files
            .Where(x => !known.Knows(outcomes[x.Index].File.Path))
            .Select(x => (outcomes[x.Index].File.Path, Fingerprints(x.Findings)))
            .ToList();
        var renamed = known.Renamed(gone, candidates);
        var result = outcomes.ToBuilder();
        var recognised = ImmutableArray.CreateBuilder<(BaselineEntry, BaselineEntry)>();
        foreach (var (index, findings) in files)
        {
            var outcome = outcomes[index];
            var path = renamed.GetValueOrDefault(outcome.File.Path, outcome.File.Path);
            var entries = known.Recognise(path, Fingerprints(findings));
            for (var i = 0; i < findings.Length; i++)
            {
                if (entries[i] is { } entry)
                {
                    recognised.Add((findings[i], entry));
                }
            }

            result[index] = Held(outcome, entries, by);
        }

        return new KnownOutcomes(result.MoveToImmutable(), recognised.ToImmutable(), [.. known.Left]);
    }

    /// <summary>The findings of a file that count, as entries of a baseline.</summary>
    public static ImmutableArray<BaselineEntry> EntriesOf(FileOutcome outcome, SourceText? text)
    {
        if (outcome.Diagnostics.IsEmpty || text is null)
        {
            return [];
        }

        var all = Checking.Fingerprints.Of(
            text,
            outcome.Diagnostics.Concat(outcome.HeldBack.Select(x => x.Diagnostic))
        );
        return [.. outcome.Diagnostics.Select(x => new BaselineEntry(x.Rule, outcome.File.Path, all[x], x.Message))];
    }

    private static IReadOnlyList<Fingerprint> Fingerprints(ImmutableArray<BaselineEntry> findings) =>
        [.. findings.Select(x => x.Fingerprint)];

    private static FileOutcome Held(FileOutcome outcome, BaselineEntry?[] entries, HeldBackBy by)
    {
        if (Array.TrueForAll(entries, x => x is null))
        {
            return outcome;
        }

        var found = outcome.Diagnostics;
        var held = found
            .Select((x, i) => (Finding: x, Entry: entries[i]))
            .Where(x => x.Entry is not null)
            .Select(x => new HeldBack(x.Finding, by, x.Entry!.Because));
        return outcome with
        {
            Diagnostics = [.. found.Where((_, i) => entries[i] is null)],
            HeldBack = [.. outcome.HeldBack.Concat(held).OrderBy(x => x.Diagnostic.Span.Start)],
        };
    }
}
