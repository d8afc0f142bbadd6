using System.Collections.Immutable;
using Storypole.Checking;
using Storypole.Diagnostics;
using Storypole.Rules;
using Storypole.Workspace.Configuration;

namespace Storypole.Workspace.Checks;

/// <summary>Applies to findings what the configuration says of them: other severities, and waivers.</summary>
public sealed class ConfiguredOutcomes(WorkspaceConfiguration configuration, string template, CheckOptions options)
{
    private readonly HashSet<ConfiguredWaiver> used = [];

    private readonly List<ConfiguredWaiver> waivers =
    [
        .. configuration.Waivers.Where(x => x.Until >= options.Today && x.Rule.Number / 100 != 90),
    ];

    public FileOutcome Apply(FileOutcome outcome)
    {
        if (outcome.Diagnostics.IsEmpty || (configuration.Rules.ById.IsEmpty && waivers.Count == 0))
        {
            return outcome;
        }

        var found = configuration.Rules.Apply(outcome.Diagnostics, outcome.File.Path, outcome.Template ?? template);
        if (!found.Any(x => WaiverOf(x, outcome) is not null))
        {
            return outcome with { Diagnostics = found };
        }

        var held = found
            .Select(x => (Finding: x, Waiver: WaiverOf(x, outcome)))
            .Where(x => x.Waiver is not null)
            .Select(x => new HeldBack(x.Finding, HeldBackBy.Configuration, x.Waiver!.Because));
        return outcome with
        {
            Diagnostics = [.. found.Where(x => WaiverOf(x, outcome) is null)],
            HeldBack = [.. outcome.HeldBack.Concat(held).OrderBy(x => x.Diagnostic.Span.Start)],
        };
    }

    /// <summary>What is wrong with the waivers of the configuration, as findings in it.</summary>
    /// <param name="isWhole">Whether everything was looked at; only then a waiver can be known to be unused.</param>
    public ImmutableArray<Diagnostic> Faults(bool isWhole)
    {
        var faults = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var waiver in configuration.Waivers)
        {
            if (waiver.Until < options.Today)
            {
                Add<ExpiredWaiver>(waiver, ExpiredWaiver.MessageOf(waiver.Until), ExpiredWaiver.Help);
            }
            else if (isWhole && !used.Contains(waiver) && options.Rules.Any(x => x.Id == waiver.Rule))
            {
                Add<UnusedWaiver>(waiver, UnusedWaiver.MessageOf(waiver.Rule), UnusedWaiver.Help);
            }
        }

        return configuration.Rules.Apply(
            [.. faults.OrderBy(x => x.Span.Start)],
            Files.WorkspaceLocator.ConfigurationName,
            template
        );

        void Add<T>(ConfiguredWaiver waiver, string message, string help)
            where T : Rule
        {
            if (options.Rules.OfType<T>().FirstOrDefault() is { } rule)
            {
                faults.Add(new Diagnostic(rule.Id, rule.Severity, waiver.Span, message, help));
            }
        }
    }

    private ConfiguredWaiver? WaiverOf(Diagnostic finding, FileOutcome outcome)
    {
        var waiver = waivers.Find(x => x.Accepts(finding, outcome.File.Path));
        if (waiver is not null)
        {
            used.Add(waiver);
        }

        return waiver;
    }
}
