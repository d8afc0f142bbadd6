using ArchUnitNET.Domain;

namespace Storypole.Tests.Architecture;

/// <summary>The rooms of the house and the direction in which they may refer to each other.</summary>
internal static class Rooms
{
    /// <summary>The brain's rooms from the ground up: a room may refer to those in the rows above it, never to a neighbour.</summary>
    public static readonly string[][] Brain =
    [
        ["Text"],
        ["Diagnostics"],
        ["Documents"],
        ["Templates"],
        ["Specs"],
        ["Reading"],
        ["Portfolios"],
        ["Evidence"],
        ["Rules", "Gates", "Experts", "Conforming"],
        ["Fixes"],
        ["Checking"],
        ["Reports"],
    ];

    public static readonly string[] Workspace =
    [
        "Caching",
        "Checks",
        "Configuration",
        "Files",
        "Git",
        "Manifests",
        "Trackers",
        "Watching",
    ];

    /// <summary>What stands at the door of a house, for all of its rooms, and in none of them.</summary>
    public static readonly string[] Doors =
    [
        "CommandLine.cs",
        "ExitCode.cs",
        "OpenedWorkspace.cs",
        "OutputBuffer.cs",
        "Program.cs",
        "StandardStream.cs",
        "StorypoleException.cs",
        "Terminal.cs",
    ];

    public static readonly string[] Cli = ["Commands", "Lsp", "Mcp"];

    /// <summary>Each reference between two rooms that the rows do not allow, as <c>Text.A → Rules.B</c>.</summary>
    public static IEnumerable<string> ForbiddenReferences(IEnumerable<IType> types, string root, string[][] rows) =>
        from type in types
        let user = RowOf(type, root, rows)
        where user.Row >= 0
        from dependency in type.Dependencies
        where dependency.Target is not GenericParameter
        let used = RowOf(dependency.Target, root, rows)
        where used.Row >= 0 && (used.Row > user.Row || (used.Row == user.Row && used.Room != user.Room))
        let name = $"{user.Room}.{type.Name} → {used.Room}.{dependency.Target.Name}"
        group name by name into same
        select same.Key;

    private static (int Row, string? Room) RowOf(IType type, string root, string[][] rows)
    {
        // A type parameter has no namespace.
        var name = type.Namespace?.FullName;
        if (name?.StartsWith(root + ".", StringComparison.Ordinal) != true)
        {
            return (-1, null);
        }

        var room = name[(root.Length + 1)..].Split('.')[0];
        return (Array.FindIndex(rows, x => x.Contains(room)), room);
    }
}
