using System.Collections.Frozen;

namespace Storypole.Workspace.Files;

/// <summary>Folders in which nobody writes specifications: other people's code, and what builds leave behind.</summary>
internal static class SkippedFolders
{
    private static readonly FrozenSet<string> Names = FrozenSet.ToFrozenSet(
        [
            "node_modules",
            "bower_components",
            "vendor",
            "third_party",
            "third-party",
            "site-packages",
            "venv",
            "__pycache__",
            "Pods",
            "bin",
            "obj",
            "target",
            "dist",
        ],
        StringComparer.Ordinal
    );

    public static LeftOutReason? Reason(string name) =>
        name.StartsWith('.') ? LeftOutReason.Hidden
        : Names.Contains(name) ? LeftOutReason.Vendored
        : null;
}
