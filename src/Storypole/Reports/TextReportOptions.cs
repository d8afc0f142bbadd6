using Storypole.Text;

namespace Storypole.Reports;

/// <summary>How a report for people looks.</summary>
public sealed record TextReportOptions
{
    public bool IsColoured { get; init; }

    /// <summary>Only findings, no counts.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>How to show a path that is relative to the workspace.</summary>
    public Func<string, string> ShowPath { get; init; } = static x => x;

    /// <summary>The text of another file of the workspace, for places in it; null when it is not to be had.</summary>
    public Func<string, SourceText?> TextOf { get; init; } = static _ => null;
}
