using System.Buffers;
using System.Runtime.CompilerServices;
using Storypole.Text;

namespace Storypole.Documents;

/// <summary>Builds the outline in one pass over the top-level blocks.</summary>
internal ref struct OutlineBuilder
{
    private readonly Document document;
    private readonly ReadOnlySpan<byte> bytes;
    private readonly ReadOnlySpan<Block> blocks;
    private readonly DocumentRoom? room;
    private DraftPart[] parts;
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
        room = document.Room is { } its && its.TryTakeParts(document) ? its : null;
        parts = room?.Parts ?? ArrayPool<DraftPart>.Shared.Rent(256);
        count = 0;
        heading = 0;
        label = -1;
    }

    public static Outline Build(Document document)
    {
        var builder = new OutlineBuilder(document);
        builder.Run();
        return builder.Finish();
    }

    private void Run()
    {
        Add(PartKind.Root, parent: -1, block: 0, bodyStart: 1).Span = new TextSpan(
            blocks[0].Span.Start,
            blocks[0].Span.Start
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
                Extend(block.Next);
            }
        }

        CloseAll(blocks[0].Span.End);
    }

    private readonly bool StartsWithMark(in Block block) => IsMark(bytes[block.Span.Start]) || block.LineCount > 1;

    private static bool IsMark(byte first) => first is (byte)'*' or (byte)'_';

    private void OpenHeading(int index, in Block block)
    {
        CloseLabel(block.Span.Start);
        while (heading != 0 && parts[heading].Level >= block.Level)
        {
            CloseHeading(block.Span.Start);
        }

        ref var part = ref Add(PartKind.Heading, heading, index, index + 1);
        part.Level = block.Level;
        part.Span = block.Span;
        part.Name = block.Content;
        heading = count - 1;
    }

    private void OpenLabels(int index, in Block block)
    {
        var lines = document.LinesOf(block);
        var valueStart = -1;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (!IsMark(bytes[line.Start]) || !LabelScanner.TryScan(bytes, line, out var found))
            {
                // Text before the first label belongs to whatever is open; text after one wraps that label's value.
                continue;
            }

            if (valueStart >= 0)
            {
                parts[label].Value = Trim(valueStart, lines[i - 1].End);
            }
            else if (i > 0)
            {
                Extend(index + 1);
            }

            CloseLabel(line.Start);
            valueStart = found.ColonEnd;
            ref var part = ref Add(PartKind.Label, heading, index, block.Next);
            part.Span = new TextSpan(line.Start, valueStart);
            part.Name = found.Name;
            part.Remark = found.Remark;
            label = count - 1;
        }

        if (valueStart >= 0)
        {
            parts[label].Value = Trim(valueStart, lines[^1].End);
        }
        else
        {
            Extend(block.Next);
        }
    }

    private readonly TextSpan Trim(int start, int end)
    {
        while (start < end && IsBlank(bytes[start]))
        {
            start++;
        }

        while (end > start && IsBlank(bytes[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end);
    }

    private static bool IsBlank(byte b) =>
        b <= ' ' && (((1UL << ' ') | (1UL << '\t') | (1UL << '\n') | (1UL << '\r')) >> b & 1) != 0;

    /// <summary>The body of the open part now ends before this block.</summary>
    private void Extend(int nextBlock) => bodyEnd = nextBlock;

    private readonly void FinishBody()
    {
        ref var part = ref parts[label >= 0 ? label : heading];
        part.BodyEnd = Math.Max(part.BodyEnd, bodyEnd);
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
        part.Extent = Trim(part.Span.Start, Math.Max(part.Span.End, end));
        part.Next = count;
    }

    private ref DraftPart Add(PartKind kind, int parent, int block, int bodyStart)
    {
        if (count == parts.Length)
        {
            Grow();
        }

        ref var part = ref parts[count++];
        part = default;
        part.Kind = kind;
        part.Parent = parent;
        part.Block = block;
        part.BodyStart = bodyStart;
        part.BodyEnd = bodyStart;
        bodyEnd = bodyStart;
        return ref part;
    }

    // Not inlined: what happens once in a long document shall not take registers from what happens at every part.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow()
    {
        if (room is not null)
        {
            Array.Resize(ref parts, count * 2);
            return;
        }

        var larger = ArrayPool<DraftPart>.Shared.Rent(count * 2);
        parts.CopyTo(larger, 0);
        ArrayPool<DraftPart>.Shared.Return(parts);
        parts = larger;
    }

    private readonly Outline Finish()
    {
        if (room is not null)
        {
            room.Parts = parts;
            return new Outline(document, parts, count);
        }

        var outline = new Outline(document, parts.AsSpan(0, count).ToArray(), count);
        ArrayPool<DraftPart>.Shared.Return(parts);
        return outline;
    }
}
