using System.Collections.Frozen;
using System.Collections.Immutable;
using Storypole.Diagnostics;
using Storypole.Specs;

namespace Storypole.Fixes;

/// <summary>Every fix, in the order of the ids of its rule. A fix is made when somebody asks for it, and costs a check nothing.</summary>
public static class FixCatalog
{
    private static readonly ImmutableArray<RuleFix> All =
    [
        new(103, CloseFence.Propose),
        new(104, CloseFrontMatter.Propose),
        new(201, AddSection.Missing),
        new(202, AddSection.Empty),
        new(204, MoveSection.BelowTheFirst),
        new(205, MoveSection.ToItsPlace),
        new(206, SetLevel.Propose),
        new(207, AddField.Missing),
        new(208, AddField.Empty),
        new(210, DropGuidance.OfComment),
        new(211, DropGuidance.OfNotes),
        new(212, SpellValue.Propose),
        new(213, PadRow.Propose),
        new(214, Renumber.Propose),
        new(301, WriteDate.Propose),
        new(303, CopyHeaderValue.Propose),
        new(304, SetStatus.ToHistory),
        new(305, SetStatus.ToInProgress),
        new(306, SetStatus.ToCompleted),
        new(601, SettleFile.Propose),
        new(602, ListLocation.Propose),
        new(1402, SetStatus.OfQuestionToOpen),
        new(1501, CorrectTotal.Propose),
        new(1502, SwapRange.Propose),
        new(1801, FollowMove.OfLink),
        new(1802, SpellAnchor.Propose),
        new(1804, FollowMove.OfLink),
        new(1806, FollowMove.OfPath),
        new(1901, DropRelation.OfItself),
        new(1903, AddReverse.Propose),
        new(1904, DropRelation.Second),
        new(9002, DropWaiver.Propose),
        new(9003, DropWaiver.Propose),
    ];

    private static readonly FrozenDictionary<RuleId, RuleFix> ByRule = All.ToFrozenDictionary(x => new RuleId(x.Rule));

    /// <summary>The rules that have a fix for some of their findings.</summary>
    public static ImmutableArray<RuleId> Rules { get; } = [.. All.Select(x => new RuleId(x.Rule))];

    public static bool Has(RuleId rule) => ByRule.ContainsKey(rule);

    /// <summary>The fix of a finding; null when only the author can mend it.</summary>
    public static Fix? Propose(Spec spec, string path, Diagnostic finding, FixWorld world) =>
        finding.SideFile is null && spec.Document.Source.IsWritable && ByRule.TryGetValue(finding.Rule, out var fix)
            ? fix.Propose(new FixSite(spec, path, finding, world))
            : null;

    /// <summary>The findings of one text, each with its fix where it has one.</summary>
    public static ImmutableArray<Diagnostic> Offer(
        Spec spec,
        string path,
        ImmutableArray<Diagnostic> findings,
        FixWorld world
    )
    {
        ImmutableArray<Diagnostic>.Builder? offered = null;
        for (var i = 0; i < findings.Length; i++)
        {
            if (findings[i].Fixes.IsEmpty && Propose(spec, path, findings[i], world) is { } fix)
            {
                offered ??= findings.ToBuilder();
                offered[i] = findings[i] with { Fixes = [fix] };
            }
        }

        return offered?.ToImmutable() ?? findings;
    }
}
