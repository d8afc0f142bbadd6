using Storypole.Diagnostics;
using Storypole.Text;

namespace Storypole.Checking.Fixing;

/// <summary>Says what fixes did besides mending their findings.</summary>
internal static class FixVerdict
{
    /// <summary>What speaks against them, in words; null when nothing does.</summary>
    /// <param name="mayUncover">Whether what was not readable before may be found wrong now.</param>
    public static string? Of(
        FixTask task,
        FixState before,
        FixState after,
        EditedText edited,
        IReadOnlyCollection<AppliedFix> fixes,
        bool mayUncover
    )
    {
        var hasPlaceholders = fixes.Any(x => x.Fix.Kind == FixKind.Placeholders);
        var counts = new Dictionary<RuleId, (int Before, int Fixed, int After)>();
        foreach (var finding in before.Findings)
        {
            var count = counts.GetValueOrDefault(finding.Rule);
            counts[finding.Rule] = count with { Before = count.Before + 1 };
        }

        foreach (var fix in fixes)
        {
            var count = counts.GetValueOrDefault(fix.Finding.Rule);
            counts[fix.Finding.Rule] = count with { Fixed = count.Fixed + 1 };
        }

        foreach (var finding in after.Findings)
        {
            // A placeholder that was put in is itself a finding, and the one that its author has to see to.
            if (!hasPlaceholders || !edited.IsNew(finding.Span))
            {
                var count = counts.GetValueOrDefault(finding.Rule);
                counts[finding.Rule] = count with { After = count.After + 1 };
            }
        }

        foreach (var (rule, count) in counts)
        {
            if (count.After > count.Before - count.Fixed && (count.Fixed > 0 || !mayUncover))
            {
                return count.Fixed > 0 && count.After >= count.Before
                    ? $"its finding of {rule} would stay"
                    : $"{rule} would find something new: {New(before, after, rule)}";
            }
        }

        return mayUncover
            ? null
            : OfOthers(task, before, after)
                ?? ItemChange.Find(ItemFacts.Of(before.Spec), ItemFacts.Of(after.Spec), edited, before.Text);
    }

    private static string New(FixState before, FixState after, RuleId rule)
    {
        var known = before.Findings.Select(x => x.Message).ToHashSet(StringComparer.Ordinal);
        var found = after.Findings.Where(x => x.Rule == rule).ToList();
        return (found.Find(x => !known.Contains(x.Message)) ?? found[0]).Message;
    }

    private static string? OfOthers(FixTask task, FixState before, FixState after)
    {
        if (ReferenceEquals(before.OfOthers, after.OfOthers))
        {
            return null;
        }

        var known = before.OthersOf(task);
        foreach (var (rule, count) in after.OthersOf(task))
        {
            if (count > known.GetValueOrDefault(rule))
            {
                return $"{new RuleId(rule)} would find something new in another specification";
            }
        }

        return null;
    }
}
