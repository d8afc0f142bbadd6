using Storypole.Text;

namespace Storypole.Documents;

/// <summary>The named parts of a document: its headings and bold labels as one tree. Part 0 is the root.</summary>
public sealed class Outline
{
    private readonly Part[] parts;

    internal Outline(Document document, Part[] parts)
    {
        Document = document;
        this.parts = parts;
    }

    public Document Document { get; }

    public ReadOnlySpan<Part> Parts => parts;

    public static Outline Of(Document document) => OutlineBuilder.Build(document);
}
