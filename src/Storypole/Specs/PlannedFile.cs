using Storypole.Text;

namespace Storypole.Specs;

/// <summary>A file or folder that the plan says will be touched, or must not be.</summary>
/// <param name="PathSpan">The path's own text: in a tree only its last name.</param>
/// <param name="Path">The whole path, with <c>/</c>, joined to its root when it stands in a tree.</param>
/// <param name="Text">What is said of the file; empty when nothing.</param>
public sealed record PlannedFile(
    TextSpan Span,
    Recognition How,
    TextSpan PathSpan,
    string Path,
    FileChange? Change,
    FileSource Source,
    TextSpan Text
) : Item(Span, How);
