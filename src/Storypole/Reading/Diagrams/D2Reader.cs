using Storypole.Documents;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Reading.Diagrams;

/// <summary>Reads D2: <c>a: Label</c>, <c>a -> b: words</c>, and boxes in boxes by braces or dots.</summary>
internal static class D2Reader
{
    private const int Deepest = 32;

    public static Diagram? Read(Document document, ReadOnlySpan<TextSpan> lines)
    {
        var diagram = new WrittenDiagram(document);
        Span<int> inside = stackalloc int[Deepest];
        var depth = 0;
        foreach (var line in lines)
        {
            var statement = diagram.Trim(line);
            var text = diagram.Slice(statement);
            if (text.IsEmpty || text[0] == '#')
            {
                continue;
            }

            if (text.IndexOf((byte)'|') >= 0)
            {
                // Blocks of text in another language run over lines.
                return null;
            }

            if (text[0] == '}')
            {
                depth = Math.Max(0, depth - 1);
                continue;
            }

            var isOpen = text[^1] == '{';
            statement = diagram.Trim(isOpen ? statement with { End = statement.End - 1 } : statement);
            var isInside = depth > 0;
            var parent = isInside && depth <= Deepest ? inside[depth - 1] : -1;
            // What stands in the braces of an arrow or of a property are properties.
            var node = isInside && parent < 0 ? -1 : ReadStatement(diagram, statement, parent);
            if (isOpen && depth < Deepest)
            {
                inside[depth] = node;
            }

            depth += isOpen ? 1 : 0;
        }

        return diagram.Read(lines);
    }

    /// <summary>The node of a statement that is no arrow; -1 for others and for words that set a property.</summary>
    private static int ReadStatement(WrittenDiagram diagram, TextSpan statement, int parent)
    {
        var text = diagram.Slice(statement);
        var colon = text.IndexOf((byte)':');
        var key = colon < 0 ? statement : statement with { End = statement.Start + colon };
        if (Arrow(diagram.Slice(key)) >= 0)
        {
            ReadArrows(diagram, key);
            return -1;
        }

        var node = Name(diagram, key, parent);
        if (node >= 0 && colon >= 0)
        {
            diagram.Label(node, diagram.Trim(statement with { Start = statement.Start + colon + 1 }));
        }

        return node;
    }

    private static void ReadArrows(WrittenDiagram diagram, TextSpan key)
    {
        var before = DiagramArrow.Outside;
        var sign = new TextSpan(key.Start, key.Start);
        while (true)
        {
            var text = diagram.Slice(key);
            var at = Arrow(text);
            var piece = diagram.Trim(at < 0 ? key : key with { End = key.Start + at });
            var node = piece.IsEmpty ? DiagramArrow.Nowhere : Name(diagram, piece, -1);
            if (!sign.IsEmpty)
            {
                var isBack = diagram.Slice(sign) is [(byte)'<', .., (byte)'-'];
                diagram.Arrow(sign, isBack ? node : before, isBack ? before : node);
            }

            if (at < 0)
            {
                return;
            }

            var end = at;
            while (end < text.Length && text[end] is (byte)'-' or (byte)'<' or (byte)'>')
            {
                end++;
            }

            (before, sign) = (node < 0 ? DiagramArrow.Outside : node, new TextSpan(key.Start + at, key.Start + end));
            key = key with { Start = key.Start + end };
        }
    }

    private static int Arrow(ReadOnlySpan<byte> text)
    {
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if ((text[i], text[i + 1]) is ((byte)'-', (byte)'>' or (byte)'-') or ((byte)'<', (byte)'-'))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The node of a path <c>a.b.c</c>, all before the last of which are boxes around it.</summary>
    private static int Name(WrittenDiagram diagram, TextSpan path, int parent)
    {
        while (true)
        {
            var dot = diagram.Slice(path).IndexOf((byte)'.');
            var name = diagram.Trim(dot < 0 ? path : path with { End = path.Start + dot });
            if (name.IsEmpty || IsProperty(diagram.Slice(name)))
            {
                return -1;
            }

            var node = diagram.Node(name);
            diagram.Is(parent, DiagramNodeKind.Group);
            if (dot < 0 || IsPropertyPath(diagram, path with { Start = path.Start + dot + 1 }))
            {
                return dot < 0 ? node : -1;
            }

            parent = node;
            path = path with { Start = path.Start + dot + 1 };
        }
    }

    private static bool IsPropertyPath(WrittenDiagram diagram, TextSpan path)
    {
        var text = diagram.Slice(path);
        var dot = text.IndexOf((byte)'.');
        return IsProperty(dot < 0 ? text : text[..dot]);
    }

    private static bool IsProperty(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("shape"u8)
        || name.SequenceEqual("style"u8)
        || name.SequenceEqual("label"u8)
        || name.SequenceEqual("direction"u8)
        || name.SequenceEqual("width"u8)
        || name.SequenceEqual("height"u8)
        || name.SequenceEqual("near"u8)
        || name.SequenceEqual("icon"u8)
        || name.SequenceEqual("link"u8)
        || name.SequenceEqual("tooltip"u8)
        || name.SequenceEqual("class"u8)
        || name.SequenceEqual("classes"u8)
        || name.SequenceEqual("vars"u8)
        || name.SequenceEqual("layers"u8)
        || name.SequenceEqual("scenarios"u8)
        || name.SequenceEqual("steps"u8)
        || name.SequenceEqual("constraint"u8);
}
