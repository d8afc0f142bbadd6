using System.Collections.Immutable;
using System.Text;
using Storypole.Documents;
using Storypole.Reading;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Tests.Reading;

/// <summary>A specification read from a text, with short ways from its spans back to their text.</summary>
internal sealed class Reads
{
    private static readonly Schema Template = BuiltInTemplates.Schema("tech-spec");

    private Reads(Spec spec) => Spec = spec;

    public Spec Spec { get; }

    public static Reads From(string text) => From(Encoding.UTF8.GetBytes(text));

    public static Reads From(byte[] bytes) =>
        new(SpecReader.Read(DocumentParser.Parse(SourceText.From(bytes)), Template));

    public string Text(TextSpan span) => Spec.Document.Source.Text(span);

    public string? Text(TextSpan? span) => span is { } found ? Text(found) : null;

    public string Texts(ImmutableArray<TextSpan> spans) => string.Join(" | ", spans.Select(Text));

    /// <summary>The line on which an item starts, counted from 1.</summary>
    public int Line(Item item) => Spec.Document.Source.Position(item.Span.Start).Line;
}
