using System.Collections.Immutable;
using Storypole.Checking;
using Storypole.Rules;
using Storypole.Templates;
using Storypole.Workspace.Files;

namespace Storypole.Workspace.Configuration;

/// <summary>What <c>.storypole.yaml</c> says; everything has a value that fits a workspace without one.</summary>
/// <param name="Template">The name of a built-in template, the path of one relative to the workspace, or <see cref="Auto"/>.</param>
public sealed record WorkspaceConfiguration(SpecPatterns Patterns, string Template, RuleSeverities Rules, FailOn FailOn)
{
    /// <summary>The word that stands for the template whose signs a file has.</summary>
    public const string Auto = "auto";

    /// <summary>Templates of single paths; the first pattern that matches counts, before <see cref="Template"/>.</summary>
    public ImmutableArray<(string Pattern, string Template)> TemplateByPath { get; init; } = [];

    /// <summary>The workspace's own names for what specifications are made of.</summary>
    public ImmutableArray<NameAlias> Aliases { get; init; } = [];

    public ImmutableArray<ConfiguredWaiver> Waivers { get; init; } = [];

    /// <summary>The rules that the workspace has written down itself.</summary>
    public ImmutableArray<Rule> OwnRules { get; init; } = [];

    /// <summary>What the sizes of a change need here; null for what ships with the program.</summary>
    public ProfileTable? Profiles { get; init; }

    /// <summary>How to check what this configuration is for.</summary>
    public CheckOptions Options(ImmutableArray<Rule> rules, DateOnly today) =>
        new(rules, today)
        {
            Profiles = Profiles,
            OwnRules = OwnRules,
            IsSettled = Rules.Says,
        };

    public static WorkspaceConfiguration Default { get; } =
        new(SpecPatterns.None, BuiltInTemplates.TechSpec, RuleSeverities.None, FailOn.Error);
}
