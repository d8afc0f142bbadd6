using System.Collections.Immutable;
using Storypole.Documents;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Reading.Diagrams;

/// <summary>
/// A diagram that is written as statements, while they are read: a name stands for one node, wherever it is used and
/// whichever statement gives it a label.
/// </summary>
internal sealed class WrittenDiagram(Document document)
{
    private const int Most = 200;

    private readonly List<(TextSpan Name, TextSpan Label, DiagramNodeKind Kind)> nodes = [];
    private readonly List<DiagramArrow> arrows = [];

    public ReadOnlySpan<byte> Slice(TextSpan span) => document.Slice(span);

    /// <summary>The node of a name; -1 when there are more than people write.</summary>
    public int Node(TextSpan name)
    {
        var index = Find(name);
        if (index < 0 && nodes.Count < Most)
        {
            nodes.Add((name, name, DiagramNodeKind.Box));
            return nodes.Count - 1;
        }

        return index;
    }

    public int Find(TextSpan name)
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            if (Slice(nodes[i].Name).SequenceEqual(Slice(name)))
            {
                return i;
            }
        }

        return -1;
    }

    public void Label(int node, TextSpan label)
    {
        if (node >= 0 && !label.IsEmpty)
        {
            nodes[node] = nodes[node] with { Label = label };
        }
    }

    public void Is(int node, DiagramNodeKind kind)
    {
        if (node >= 0)
        {
            nodes[node] = nodes[node] with { Kind = kind };
        }
    }

    public void Arrow(TextSpan span, int from, int to)
    {
        if (arrows.Count < Most)
        {
            arrows.Add(new DiagramArrow(span, from, to));
        }
    }

    /// <summary>Null when no node was written.</summary>
    public Diagram? Read(ReadOnlySpan<TextSpan> lines)
    {
        if (nodes.Count == 0)
        {
            return null;
        }

        var all = ImmutableArray.CreateBuilder<DiagramNode>(nodes.Count);
        foreach (var (_, label, kind) in nodes)
        {
            all.Add(new DiagramNode(LinesOf(label), kind));
        }

        return new Diagram(new TextSpan(lines[0].Start, lines[^1].End), all.MoveToImmutable(), [.. arrows]);
    }

    /// <summary>Blanks and quotes around a name or a label, left out.</summary>
    public TextSpan Trim(TextSpan span)
    {
        var text = Slice(span);
        var start = span.Start + (text.Length - text.TrimStart(" \t\"'`"u8).Length);
        return start >= span.End
            ? new TextSpan(span.Start, span.Start)
            : new TextSpan(start, start + document.Bytes[start..span.End].TrimEnd(" \t\"'`"u8).Length);
    }

    /// <summary>A label is broken into lines by a tag or by a backslash and <c>n</c>.</summary>
    private ImmutableArray<TextSpan> LinesOf(TextSpan label)
    {
        var found = new Grow<TextSpan>();
        for (var at = label.Start; at < label.End; )
        {
            var rest = document.Bytes[at..label.End];
            var tag = rest.IndexOf((byte)'<');
            var escape = rest.IndexOf("\\n"u8);
            var cut = escape >= 0 && (tag < 0 || escape < tag) ? escape : tag;
            var line = Trim(new TextSpan(at, cut < 0 ? label.End : at + cut));
            if (!line.IsEmpty)
            {
                found.Add(line);
            }

            if (cut < 0)
            {
                break;
            }

            var close = cut == escape ? 1 : rest[cut..].IndexOf((byte)'>');
            at = close < 0 ? label.End : at + cut + close + 1;
        }

        return found.ToImmutable();
    }
}
