using System.Collections.Immutable;
using Storypole.Templates;
using Storypole.Workspace.Files;

namespace Storypole.Workspace.Configuration;

/// <summary>What <c>.storypole.yaml</c> says; everything has a value that fits a workspace without one.</summary>
/// <param name="Template">The name of a built-in template, or the path of one relative to the workspace.</param>
public sealed record WorkspaceConfiguration(SpecPatterns Patterns, string Template, RuleSeverities Rules, FailOn FailOn)
{
    public ImmutableArray<ConfiguredWaiver> Waivers { get; init; } = [];

    public static WorkspaceConfiguration Default { get; } =
        new(SpecPatterns.None, BuiltInTemplates.TechSpec, RuleSeverities.None, FailOn.Error);
}
