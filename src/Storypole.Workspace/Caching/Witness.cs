namespace Storypole.Workspace.Caching;

/// <summary>A file or folder whose stamp proves that answers stand.</summary>
/// <param name="Path">Relative to the workspace.</param>
/// <param name="Above">The folder that proves that it is still reached by no link; null where that does not matter.</param>
internal sealed record Witness(string Path, FileStamp Stamp, Witness? Above);
