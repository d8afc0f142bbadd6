namespace Storypole.Workspace.Files;

/// <summary>A file or folder that was found and not looked at, or looked at and not checked.</summary>
/// <param name="Path">Relative to the workspace, with <c>/</c>; a folder ends with one.</param>
public readonly record struct LeftOut(string Path, LeftOutReason Reason);
