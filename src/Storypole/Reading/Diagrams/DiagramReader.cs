using System.Collections.Immutable;
using System.Text;
using Storypole.Documents;
using Storypole.Specs;
using Storypole.Templates;

namespace Storypole.Reading.Diagrams;

/// <summary>
/// Reads the diagrams of the architecture: drawn with boxes, or written for Mermaid or D2. Nothing asks for them but rules
/// that compare them with lists, so they are read when the first one asks.
/// </summary>
internal static class DiagramReader
{
    private const int Most = 16;

    public static ImmutableArray<Diagram> Read(Spec spec)
    {
        var found = new Grow<Diagram>();
        var document = spec.Document;
        var (start, end) = BlocksOfArchitecture(spec);
        for (var i = start; i < end && found.Count < Most; i++)
        {
            ref readonly var block = ref document.Blocks[i];
            if (block.Kind == BlockKind.Code && block.LineCount > 0 && ReadOne(document, block) is { } diagram)
            {
                found.Add(diagram);
            }
        }

        return found.ToImmutable();
    }

    private static Diagram? ReadOne(Document document, in Block block)
    {
        var info = document.Slice(block.Content).Trim((byte)' ');
        var blank = info.IndexOfAny(" {,"u8);
        info = blank < 0 ? info : info[..blank];
        return IsPlain(info) ? DrawingReader.Read(document, document.LinesOf(block))
            : Ascii.EqualsIgnoreCase(info, "mermaid"u8) ? MermaidReader.Read(document, document.LinesOf(block))
            : Ascii.EqualsIgnoreCase(info, "d2"u8) ? D2Reader.Read(document, document.LinesOf(block))
            : null;
    }

    /// <summary>Sample code has a language; what has none may be drawn.</summary>
    private static bool IsPlain(ReadOnlySpan<byte> info) =>
        info.IsEmpty
        || Ascii.EqualsIgnoreCase(info, "text"u8)
        || Ascii.EqualsIgnoreCase(info, "txt"u8)
        || Ascii.EqualsIgnoreCase(info, "plaintext"u8)
        || Ascii.EqualsIgnoreCase(info, "plain"u8)
        || Ascii.EqualsIgnoreCase(info, "ascii"u8)
        || Ascii.EqualsIgnoreCase(info, "diagram"u8);

    private static (int Start, int End) BlocksOfArchitecture(Spec spec)
    {
        var terms = spec.Terms.AsSpan();
        var part = terms.IndexOf(Term.ArchitectureOverview);
        part = part < 0 ? terms.IndexOf(Term.SystemContext) : part;
        part = part < 0 ? terms.IndexOf(Term.ArchitectureDiagrams) : part;
        if (part < 0)
        {
            return default;
        }

        var parts = spec.Outline.Parts;
        var next = parts[part].Next;
        return (parts[part].Block + 1, next < parts.Length ? parts[next].Block : spec.Document.Blocks.Length);
    }
}
