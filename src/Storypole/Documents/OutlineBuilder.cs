using System.Buffers;
using Storypole.Text;

namespace Storypole.Documents;

/// <summary>Builds the outline in one pass over the top-level blocks.</summary>
internal ref struct OutlineBuilder
{
    private readonly Document document;
    private readonly ReadOnlySpan<byte> bytes;
    private readonly ReadOnlySpan<Block> blocks;
    private Part[] parts;
    private int count;

    /// <summary>The innermost open heading (or the root), and the open label under it or -1.</summary>
    private int heading;
    private int label;

    /// <summary>Where the body of the part that now takes blocks ends; written to that part when another takes over.</summary>
    private int bodyEnd;

    private OutlineBuilder(Document document)
    {
        this.document = document;
        bytes = document.Bytes;
        blocks = document.Blocks;
        parts = ArrayPool<Part>.Shared.Rent(256);
        count = 0;
        heading = 0;
        label = -1;
    }

    public static Outline Build(Document document)
    {
        var builder = new OutlineBuilder(document);
        builder.Run();
        var outline = new Outline(document, builder.parts.AsSpan(0, builder.count).ToArray());
        ArrayPool<Part>.Shared.Return(builder.parts);
        return outline;
    }

    private void Run()
    {
        Add(
            new Part
            {
                Kind = PartKind.Root,
                Parent = -1,
                Next = 0,
                Block = 0,
                Span = new TextSpan(blocks[0].Span.Start, blocks[0].Span.Start),
                BodyStart = 1,
                BodyEnd = 1,
            }
        );
        for (var i = 1; i < blocks.Length; i = blocks[i].Next)
        {
            ref readonly var block = ref blocks[i];
            if (block.Kind == BlockKind.Heading)
            {
                OpenHeading(i, block);
            }
            else if (block.Kind == BlockKind.Paragraph && StartsWithMark(block))
            {
                OpenLabels(i, block);
            }
            else
            {
                Extend(blocks[i].Next);
            }
        }

        CloseAll(blocks[0].Span.End);
    }

    private readonly bool StartsWithMark(in Block block) =>
        bytes[block.Span.Start] is (byte)'*' or (byte)'_' || block.LineCount > 1;

    private void OpenHeading(int index, in Block block)
    {
        CloseLabel(block.Span.Start);
        while (heading != 0 && parts[heading].Level >= block.Level)
        {
            CloseHeading(block.Span.Start);
        }

        heading = Add(
            new Part
            {
                Kind = PartKind.Heading,
                Level = block.Level,
                Parent = heading,
                Next = 0,
                Block = index,
                Span = block.Span,
                Name = block.Content,
                BodyStart = index + 1,
                BodyEnd = index + 1,
            }
        );
    }

    private void OpenLabels(int index, in Block block)
    {
        var lines = document.LinesOf(block);
        var any = false;
        for (var i = 0; i < lines.Length; i++)
        {
            if (!LabelScanner.TryScan(bytes, lines[i], out var found))
            {
                // Text before the first label belongs to whatever is open; text after one wraps that label's value.
                continue;
            }

            if (!any && i > 0)
            {
                Extend(index + 1);
            }

            any = true;
            CloseLabel(lines[i].Start);
            var last = i;
            while (last + 1 < lines.Length && !LabelScanner.TryScan(bytes, lines[last + 1], out _))
            {
                last++;
            }

            label = Add(
                new Part
                {
                    Kind = PartKind.Label,
                    Parent = heading,
                    Next = 0,
                    Block = index,
                    Span = new TextSpan(lines[i].Start, found.ColonEnd),
                    Name = found.Name,
                    Remark = found.Remark,
                    Value = Trim(new TextSpan(found.ColonEnd, lines[last].End)),
                    BodyStart = blocks[index].Next,
                    BodyEnd = blocks[index].Next,
                }
            );
            i = last;
        }

        if (!any)
        {
            Extend(blocks[index].Next);
        }
    }

    private readonly TextSpan Trim(TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && bytes[start] is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r')
        {
            start++;
        }

        while (end > start && bytes[end - 1] is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r')
        {
            end--;
        }

        return new TextSpan(start, end);
    }

    /// <summary>The body of the open part now ends before this block.</summary>
    private void Extend(int nextBlock) => bodyEnd = nextBlock;

    private readonly void FinishBody()
    {
        ref var part = ref parts[label >= 0 ? label : heading];
        if (bodyEnd > part.BodyEnd)
        {
            part = part with { BodyEnd = bodyEnd };
        }
    }

    private void CloseLabel(int end)
    {
        FinishBody();
        if (label >= 0)
        {
            Close(label, end);
            label = -1;
        }
    }

    private void CloseHeading(int end)
    {
        Close(heading, end);
        heading = parts[heading].Parent;
    }

    private void CloseAll(int end)
    {
        CloseLabel(end);
        while (heading > 0)
        {
            CloseHeading(end);
        }

        Close(0, end);
    }

    private readonly void Close(int index, int end)
    {
        ref var part = ref parts[index];
        var extent = Trim(new TextSpan(part.Span.Start, Math.Max(part.Span.End, end)));
        part = part with { Next = count, Extent = extent };
    }

    private int Add(Part part)
    {
        if (count == parts.Length)
        {
            var larger = ArrayPool<Part>.Shared.Rent(parts.Length * 2);
            parts.CopyTo(larger, 0);
            ArrayPool<Part>.Shared.Return(parts);
            parts = larger;
        }

        parts[count] = part;
        bodyEnd = part.BodyEnd;
        return count++;
    }
}
