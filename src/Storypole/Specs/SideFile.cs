using Storypole.Text;

namespace Storypole.Specs;

/// <summary>A file beside a specification that holds its metadata: <c>kep.yaml</c>.</summary>
/// <param name="Path">Relative to the workspace, with <c>/</c>.</param>
public sealed record SideFile(string Path, SourceText Text);
