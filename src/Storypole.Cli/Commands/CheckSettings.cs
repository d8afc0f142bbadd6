using Storypole.Workspace.Caching;
using Storypole.Workspace.Configuration;

namespace Storypole.Cli.Commands;

/// <summary>The options of <c>check</c> as given.</summary>
internal sealed record CheckSettings
{
    public string[] Paths { get; init; } = [];

    /// <summary>Null when nothing was said.</summary>
    public string? Format { get; init; }

    /// <summary>Further reports, each as <c>FORMAT=FILE</c>.</summary>
    public string[] Outputs { get; init; } = [];

    /// <summary>Null when the configuration decides.</summary>
    public FailOn? FailOn { get; init; }

    public string[] Rules { get; init; } = [];

    public string[] Ignored { get; init; } = [];

    public string? Template { get; init; }

    public string? As { get; init; }

    public string? Today { get; init; }

    /// <summary>The revision to compare with; null for none.</summary>
    public string? Base { get; init; }

    /// <summary>By what an earlier check is known again; null to read everything anew.</summary>
    public CacheTrust? Cache { get; init; }

    public bool IgnoresBaseline { get; init; }

    public bool IsQuiet { get; init; }

    public bool IsVerbose { get; init; }
}
