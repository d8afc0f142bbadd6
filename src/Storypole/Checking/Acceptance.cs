using System.Collections.Immutable;
using Storypole.Diagnostics;
using Storypole.Rules;

namespace Storypole.Checking;

/// <summary>The findings of one text after its waivers: those that count, and those that are held back; both sorted by place.</summary>
public sealed record Acceptance(ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<HeldBack> HeldBack)
{
    /// <param name="found">All findings of the text, those about others included.</param>
    public static Acceptance Of(ImmutableArray<Diagnostic> found, ImmutableArray<Waiver> waivers, CheckOptions options)
    {
        if (waivers.IsEmpty)
        {
            return new Acceptance(found, []);
        }

        var used = new HashSet<(Waiver, RuleId)>();
        var open = ImmutableArray.CreateBuilder<Diagnostic>(found.Length);
        var held = ImmutableArray.CreateBuilder<HeldBack>();
        foreach (var finding in found)
        {
            if (waivers.FirstOrDefault(x => x.Until >= options.Today && MayAccept(x, finding)) is { } waiver)
            {
                held.Add(new HeldBack(finding, HeldBackBy.Waiver, waiver.Because));
                used.Add((waiver, finding.Rule));
            }
            else
            {
                open.Add(finding);
            }
        }

        var unused = options.Rules.FirstOrDefault(x => x is UnusedWaiver);
        foreach (var waiver in waivers.Where(x => unused is not null && x.Until >= options.Today))
        {
            var idle = waiver.Rules.Where(x => options.Rules.Any(y => y.Id == x) && !used.Contains((waiver, x)));
            open.AddRange(
                idle.Select(x => new Diagnostic(
                    unused!.Id,
                    unused.Severity,
                    waiver.Comment,
                    UnusedWaiver.MessageOf(x),
                    UnusedWaiver.Help
                ))
            );
        }

        return new Acceptance(
            [.. open.OrderBy(x => x.Span.Start).ThenBy(x => x.Rule.Number).ThenBy(x => x.Span.End)],
            held.ToImmutable()
        );
    }

    /// <summary>What is said of waivers themselves cannot be waived.</summary>
    private static bool MayAccept(Waiver waiver, Diagnostic finding) =>
        finding.Rule.Number / 100 != 90 && waiver.Accepts(finding);
}
