using Storypole.Text;

namespace Storypole.Portfolios;

/// <summary>A link from the text of a specification to another Markdown file.</summary>
/// <param name="Path">The hash of the path that it leads to; <see cref="HashOf"/>.</param>
/// <param name="Span">The destination as written.</param>
public readonly record struct CitedFact(ulong Path, TextSpan Span)
{
    /// <summary>The hash by which a link leads to a path of the workspace.</summary>
    public static ulong HashOf(string path) => NameHash.Of(path);
}
