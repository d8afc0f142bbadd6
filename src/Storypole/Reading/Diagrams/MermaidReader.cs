using Storypole.Documents;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Reading.Diagrams;

/// <summary>Reads Mermaid's flow charts, sequences and C4 diagrams; its other kinds show no components.</summary>
internal static class MermaidReader
{
    public static Diagram? Read(Document document, ReadOnlySpan<TextSpan> lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            var text = document.Slice(lines[i]).Trim(" \t"u8);
            if (text.IsEmpty || text.StartsWith("%%"u8))
            {
                continue;
            }

            var diagram = new WrittenDiagram(document);
            var rest = lines[(i + 1)..];
            if (text.StartsWith("graph"u8) || text.StartsWith("flowchart"u8))
            {
                MermaidFlow.Read(diagram, rest);
            }
            else if (text.StartsWith("sequenceDiagram"u8))
            {
                MermaidSequence.Read(diagram, rest);
            }
            else if (text.StartsWith("C4"u8))
            {
                MermaidC4.Read(diagram, rest);
            }
            else
            {
                return null;
            }

            return diagram.Read(lines);
        }

        return null;
    }
}
