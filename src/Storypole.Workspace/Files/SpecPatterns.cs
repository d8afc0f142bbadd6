using System.Collections.Immutable;

namespace Storypole.Workspace.Files;

/// <summary>Where a configuration says that specifications are; patterns are relative to the workspace.</summary>
/// <param name="Include">Empty when every Markdown file is looked at.</param>
public sealed record SpecPatterns(
    ImmutableArray<string> Include,
    ImmutableArray<string> Exclude,
    ImmutableArray<string> Templates
)
{
    public static SpecPatterns None { get; } = new([], [], []);

    /// <summary>Why a file is left out; null when it is not.</summary>
    public LeftOutReason? LeavesOut(string path) =>
        IsAny(Templates, path) ? LeftOutReason.Template
        : IsAny(Exclude, path) ? LeftOutReason.Configured
        : Include.Length > 0 && !IsAny(Include, path) ? LeftOutReason.Configured
        : null;

    private static bool IsAny(ImmutableArray<string> patterns, string path)
    {
        foreach (var pattern in patterns)
        {
            if (Glob.Matches(pattern, path))
            {
                return true;
            }
        }

        return false;
    }
}
