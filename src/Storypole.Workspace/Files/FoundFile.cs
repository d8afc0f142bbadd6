using Storypole.Text;

namespace Storypole.Workspace.Files;

/// <summary>A file to look at.</summary>
/// <param name="Path">Relative to the workspace, with <c>/</c>.</param>
/// <param name="FullPath">As the system names it.</param>
public sealed record FoundFile(string Path, string FullPath, FoundBy By)
{
    /// <summary>Its text when it is already there, as that of standard input; then nothing is read.</summary>
    public SourceText? Text { get; init; }
}
