using System.Runtime.InteropServices;

namespace Storypole.Documents;

/// <summary>The named parts of a document: its headings and bold labels as one tree. Part 0 is the root.</summary>
public sealed class Outline
{
    private readonly DraftPart[] parts;
    private readonly int count;

    /// <param name="parts">The first <paramref name="count"/> are the outline's.</param>
    internal Outline(Document document, DraftPart[] parts, int count)
    {
        Document = document;
        this.parts = parts;
        this.count = count;
    }

    public Document Document { get; }

    public ReadOnlySpan<Part> Parts => MemoryMarshal.Cast<DraftPart, Part>(parts.AsSpan(0, count));

    public static Outline Of(Document document) => OutlineBuilder.Build(document);
}
