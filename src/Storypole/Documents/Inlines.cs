using Storypole.Text;

namespace Storypole.Documents;

/// <summary>Reads the inlines of a piece of text when somebody asks for them.</summary>
public static class Inlines
{
    /// <summary>The inlines of a paragraph, heading or cell.</summary>
    public static IReadOnlyList<Inline> Read(Document document, int block) => [];

    /// <summary>The inlines of a span that lies on one line.</summary>
    public static IReadOnlyList<Inline> Read(SourceText source, TextSpan span) => [];
}
