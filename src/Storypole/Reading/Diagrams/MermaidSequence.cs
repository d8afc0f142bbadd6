using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Reading.Diagrams;

/// <summary>Reads who takes part in a sequence, and the messages: <c>A->>B: words</c>.</summary>
internal static class MermaidSequence
{
    public static void Read(WrittenDiagram diagram, ReadOnlySpan<TextSpan> lines)
    {
        foreach (var line in lines)
        {
            var statement = diagram.Trim(line);
            var text = diagram.Slice(statement);
            var create = text.StartsWith("create "u8) ? "create "u8.Length : 0;
            text = text[create..];
            statement = statement with { Start = statement.Start + create };
            if (text.StartsWith("participant "u8))
            {
                ReadPart(
                    diagram,
                    statement with
                    {
                        Start = statement.Start + "participant "u8.Length,
                    },
                    DiagramNodeKind.Box
                );
            }
            else if (text.StartsWith("actor "u8))
            {
                ReadPart(
                    diagram,
                    statement with
                    {
                        Start = statement.Start + "actor "u8.Length,
                    },
                    DiagramNodeKind.Actor
                );
            }
            else
            {
                ReadMessage(diagram, statement);
            }
        }
    }

    private static void ReadPart(WrittenDiagram diagram, TextSpan rest, DiagramNodeKind kind)
    {
        var alias = diagram.Slice(rest).IndexOf(" as "u8);
        var name = diagram.Trim(alias < 0 ? rest : rest with { End = rest.Start + alias });
        if (name.IsEmpty)
        {
            return;
        }

        var node = diagram.Node(name);
        diagram.Is(node, kind);
        if (alias >= 0)
        {
            diagram.Label(node, diagram.Trim(rest with { Start = rest.Start + alias + " as "u8.Length }));
        }
    }

    /// <summary>A statement that begins otherwise (a note, a loop) has no arrow before its colon.</summary>
    private static void ReadMessage(WrittenDiagram diagram, TextSpan statement)
    {
        var text = diagram.Slice(statement);
        var colon = text.IndexOf((byte)':');
        var shaft = text.IndexOf((byte)'-');
        if (shaft <= 0 || (colon >= 0 && colon < shaft) || text.StartsWith("%%"u8))
        {
            return;
        }

        var head = shaft;
        while (
            head < text.Length
            && (
                text[head] is (byte)'-' or (byte)'>' or (byte)')' or (byte)'<'
                || (text[head] == 'x' && text[head - 1] == '-')
            )
        )
        {
            head++;
        }

        if (head - shaft < 2)
        {
            return;
        }

        var from = diagram.Trim(new TextSpan(statement.Start, statement.Start + shaft));
        var end = colon < head ? text.Length : colon;
        while (head < end && text[head] is (byte)'+' or (byte)'-')
        {
            head++;
        }

        var to = diagram.Trim(new TextSpan(statement.Start + head, statement.Start + end));
        diagram.Arrow(
            new TextSpan(statement.Start + shaft, statement.Start + head),
            diagram.Node(from),
            to.IsEmpty ? DiagramArrow.Nowhere : diagram.Node(to)
        );
    }
}
