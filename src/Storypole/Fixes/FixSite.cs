using Storypole.Diagnostics;
using Storypole.Documents;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Fixes;

/// <summary>A finding where it stands: all that a fix is made from.</summary>
/// <param name="Path">Of the specification, relative to the workspace, with <c>/</c>.</param>
internal sealed record FixSite(Spec Spec, string Path, Diagnostic Finding, FixWorld World)
{
    public Document Document => Spec.Document;

    public ReadOnlySpan<byte> Bytes => Spec.Document.Bytes;

    /// <summary>The line end that the text uses first.</summary>
    public string LineEnd => Whole.LineEndOf(Spec.Document.Source);

    public string Text(TextSpan span) => Spec.Document.Source.Text(span);
}
