namespace Storypole.Workspace.Files;

/// <summary>What a search found, each list in the order of paths.</summary>
public sealed record FoundFiles(
    IReadOnlyList<FoundFile> Files,
    IReadOnlyList<LeftOut> LeftOut,
    IReadOnlyList<Trouble> Troubles
);
