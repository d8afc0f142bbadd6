using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Reading.Diagrams;

/// <summary>Reads a C4 diagram: <c>Container(name, "Label")</c>, <c>Rel(from, to, "words")</c>.</summary>
internal static class MermaidC4
{
    public static void Read(WrittenDiagram diagram, ReadOnlySpan<TextSpan> lines)
    {
        foreach (var line in lines)
        {
            if (TryCall(diagram, line, out var name, out var first, out var second))
            {
                var kind = diagram.Slice(name);
                if (!IsRelation(kind) && IsElement(kind))
                {
                    var node = diagram.Node(first);
                    diagram.Label(node, second);
                    diagram.Is(
                        node,
                        kind.IndexOf("oundary"u8) >= 0 || kind.IndexOf("Node"u8) >= 0 ? DiagramNodeKind.Group
                            : kind.StartsWith("Person"u8) ? DiagramNodeKind.Actor
                            : DiagramNodeKind.Box
                    );
                }
            }
        }

        // An arrow may stand before what it leads to.
        foreach (var line in lines)
        {
            if (TryCall(diagram, line, out var name, out var first, out var second) && IsRelation(diagram.Slice(name)))
            {
                var to = diagram.Find(second);
                diagram.Arrow(name.Union(second), diagram.Find(first), to < 0 ? DiagramArrow.Nowhere : to);
            }
        }
    }

    private static bool IsRelation(ReadOnlySpan<byte> name) => name.StartsWith("Rel"u8) || name.StartsWith("BiRel"u8);

    private static bool IsElement(ReadOnlySpan<byte> name) =>
        name.StartsWith("Person"u8)
        || name.StartsWith("System"u8)
        || name.StartsWith("Container"u8)
        || name.StartsWith("Component"u8)
        || name.StartsWith("Enterprise_Boundary"u8)
        || name.StartsWith("Boundary"u8)
        || name.StartsWith("Deployment_Node"u8)
        || name.StartsWith("Node"u8);

    private static bool TryCall(
        WrittenDiagram diagram,
        TextSpan line,
        out TextSpan name,
        out TextSpan first,
        out TextSpan second
    )
    {
        (name, first, second) = (default, default, default);
        var statement = diagram.Trim(line);
        var text = diagram.Slice(statement);
        var open = text.IndexOf((byte)'(');
        var comma = open < 0 ? -1 : text[open..].IndexOf((byte)',');
        if (open <= 0 || comma < 0)
        {
            return false;
        }

        comma += open;
        name = diagram.Trim(new TextSpan(statement.Start, statement.Start + open));
        first = diagram.Trim(new TextSpan(statement.Start + open + 1, statement.Start + comma));
        var rest = text[(comma + 1)..];
        var skipped = rest.Length - rest.TrimStart((byte)' ').Length;
        rest = rest[skipped..];
        var isQuoted = rest.StartsWith("\""u8);
        var end = isQuoted ? rest[1..].IndexOf((byte)'"') + 1 : rest.IndexOfAny(",)"u8);
        if (end <= 0)
        {
            return false;
        }

        var start = statement.Start + comma + 1 + skipped;
        second = diagram.Trim(new TextSpan(start, start + end));
        return !first.IsEmpty && !second.IsEmpty;
    }
}
