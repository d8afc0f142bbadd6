namespace Storypole.Diagnostics;

/// <summary>A finding that was there when somebody accepted it.</summary>
/// <param name="Path">Of its file, relative to the workspace, with <c>/</c>.</param>
/// <param name="Because">Why it was taken in later; null when it was there from the start.</param>
public sealed record BaselineEntry(
    RuleId Rule,
    string Path,
    Fingerprint Fingerprint,
    string Message,
    string? Because = null
);
