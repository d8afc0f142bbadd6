using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Reading.Diagrams;

/// <summary>Reads the statements of a flow chart: <c>A[Label] -->|text| B &amp; C</c>. What it does not know it passes over.</summary>
internal ref struct MermaidFlow
{
    private const int MostTogether = 8;

    private readonly WrittenDiagram diagram;
    private readonly ReadOnlySpan<byte> text;
    private readonly int start;
    private int at;

    private MermaidFlow(WrittenDiagram diagram, TextSpan statement)
    {
        this.diagram = diagram;
        text = diagram.Slice(statement);
        start = statement.Start;
    }

    public static void Read(WrittenDiagram diagram, ReadOnlySpan<TextSpan> lines)
    {
        foreach (var line in lines)
        {
            var statement = diagram.Trim(line);
            var text = diagram.Slice(statement);
            if (StartsWithWord(text, "subgraph"u8))
            {
                ReadGroup(diagram, statement with { Start = statement.Start + "subgraph"u8.Length });
            }
            else if (!IsNoStatement(text))
            {
                new MermaidFlow(
                    diagram,
                    text.EndsWith(";"u8) ? statement with { End = statement.End - 1 } : statement
                ).Read();
            }
        }
    }

    private static bool IsNoStatement(ReadOnlySpan<byte> text) =>
        text.IsEmpty
        || text.StartsWith("%%"u8)
        || StartsWithWord(text, "end"u8)
        || StartsWithWord(text, "direction"u8)
        || StartsWithWord(text, "class"u8)
        || StartsWithWord(text, "classDef"u8)
        || StartsWithWord(text, "style"u8)
        || StartsWithWord(text, "linkStyle"u8)
        || StartsWithWord(text, "click"u8);

    private static bool StartsWithWord(ReadOnlySpan<byte> text, ReadOnlySpan<byte> word) =>
        text.StartsWith(word) && (text.Length == word.Length || text[word.Length] is (byte)' ' or (byte)';');

    private static void ReadGroup(WrittenDiagram diagram, TextSpan rest)
    {
        rest = diagram.Trim(rest);
        var open = diagram.Slice(rest).IndexOf((byte)'[');
        var name = open < 0 ? rest : diagram.Trim(rest with { End = rest.Start + open });
        var node = name.IsEmpty ? -1 : diagram.Node(name);
        diagram.Is(node, DiagramNodeKind.Group);
        if (open >= 0)
        {
            var close = diagram.Slice(rest).LastIndexOf((byte)']');
            diagram.Label(
                node,
                diagram.Trim(new TextSpan(rest.Start + open + 1, rest.Start + Math.Max(close, open + 1)))
            );
        }
    }

    private void Read()
    {
        Span<int> from = stackalloc int[MostTogether];
        Span<int> to = stackalloc int[MostTogether];
        var count = ReadNodes(from);
        while (count > 0 && TryReadLink(out var link))
        {
            Blanks();
            if (at == text.Length)
            {
                diagram.Arrow(link, from[0], DiagramArrow.Nowhere);
                return;
            }

            var next = ReadNodes(to);
            for (var i = 0; i < count; i++)
            {
                for (var j = 0; j < next; j++)
                {
                    diagram.Arrow(link, from[i], to[j]);
                }
            }

            to[..next].CopyTo(from);
            count = next;
        }
    }

    /// <summary>Nodes joined by <c>&amp;</c>; how many there are.</summary>
    private int ReadNodes(scoped Span<int> nodes)
    {
        var count = 0;
        while (count < nodes.Length && TryReadNode(out var node))
        {
            nodes[count++] = node;
            Blanks();
            if (at == text.Length || text[at] != '&')
            {
                break;
            }

            at++;
        }

        return count;
    }

    private bool TryReadNode(out int node)
    {
        Blanks();
        var first = at;
        while (at < text.Length && IsOfName(at))
        {
            at++;
        }

        node = at == first ? -1 : diagram.Node(new TextSpan(start + first, start + at));
        if (node < 0)
        {
            return false;
        }

        ReadShape(node);
        if (text[at..].StartsWith(":::"u8))
        {
            at += 3;
            while (at < text.Length && IsOfName(at))
            {
                at++;
            }
        }

        return true;
    }

    private readonly bool IsOfName(int i) =>
        char.IsAsciiLetterOrDigit((char)text[i])
        || text[i] is (byte)'_' or (byte)'.' or >= 0x80
        || (
            text[i] == '-'
            && i + 1 < text.Length
            && char.IsAsciiLetterOrDigit((char)text[i + 1])
            && i > 0
            && text[i - 1] != '-'
        );

    /// <summary><c>[label]</c>, <c>(label)</c>, <c>{label}</c>, doubled and mixed, with quotes or without.</summary>
    private void ReadShape(int node)
    {
        var open = at;
        while (at < text.Length && text[at] is (byte)'[' or (byte)'(' or (byte)'{' or (byte)'/')
        {
            at++;
        }

        if (at == open)
        {
            return;
        }

        var label = at;
        if (at < text.Length && text[at] == '"')
        {
            var quote = text[(at + 1)..].IndexOf((byte)'"');
            at = quote < 0 ? text.Length : at + quote + 2;
        }
        else
        {
            var close = text[at..].IndexOfAny("])}"u8);
            at = close < 0 ? text.Length : at + close;
        }

        diagram.Label(node, diagram.Trim(new TextSpan(start + label, start + at)));
        while (at < text.Length && text[at] is (byte)']' or (byte)')' or (byte)'}' or (byte)'/')
        {
            at++;
        }
    }

    /// <summary><c>--></c>, <c>-.-></c>, <c>==></c>, <c>-- words --></c>, <c>-->|words|</c>.</summary>
    private bool TryReadLink(out TextSpan link)
    {
        var first = at;
        at += at < text.Length && text[at] == '<' ? 1 : 0;
        var length = Shaft();
        var isOpen = length == 2 && at < text.Length && text[at] == ' ';
        if (isOpen)
        {
            // Words inside of the link, up to its second half; without one it was whole.
            var rest = text[at..];
            var second = Math.Max(rest.IndexOf("--"u8), Math.Max(rest.IndexOf("=="u8), rest.IndexOf(".-"u8)));
            if (second > 0)
            {
                at += second;
                Shaft();
            }
        }

        at += at < text.Length && text[at] == '>' ? 1 : 0;
        at +=
            at + 1 < text.Length && text[at] is (byte)'x' or (byte)'o' && text[at + 1] is (byte)' ' or (byte)'|'
                ? 1
                : 0;
        link = new TextSpan(start + first, start + at);
        if (at < text.Length && text[at] == '|')
        {
            var close = text[(at + 1)..].IndexOf((byte)'|');
            at = close < 0 ? text.Length : at + close + 2;
        }

        return length >= 2;
    }

    private int Shaft()
    {
        var first = at;
        while (at < text.Length && text[at] is (byte)'-' or (byte)'=' or (byte)'.' or (byte)'~')
        {
            at++;
        }

        return at - first;
    }

    private void Blanks()
    {
        while (at < text.Length && text[at] is (byte)' ' or (byte)'\t')
        {
            at++;
        }
    }
}
