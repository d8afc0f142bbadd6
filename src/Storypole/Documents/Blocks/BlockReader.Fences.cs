using Storypole.Text;

namespace Storypole.Documents.Blocks;

/// <summary>Code between fences, and YAML between the fences of front matter.</summary>
internal ref partial struct BlockReader
{
    private bool OpenFence(int matched)
    {
        var mark = text[first];
        var length = FenceLength(mark);
        var info = first + length;
        if (length < 3 || (mark == '`' && text[info..lineEnd].Contains((byte)'`')))
        {
            return false;
        }

        fenceMark = mark;
        fenceLength = length;
        fenceIndent = Indent;
        while (info < lineEnd && IsBlank(text[info]))
        {
            info++;
        }

        ref var code = ref StartLeaf(OpenLeaf.Fence, BlockKind.Code, matched);
        code.Flags = BlockFlags.Fenced;
        code.Number = length;
        code.Content = new TextSpan(info, TrimEnd(info, lineEnd));
        return true;
    }

    private readonly int FenceLength(byte mark)
    {
        var rest = text[first..lineEnd].IndexOfAnyExcept(mark);
        return rest < 0 ? lineEnd - first : rest;
    }

    private void ContinueFence()
    {
        if (text[first] == fenceMark && Indent < CodeIndent)
        {
            var length = FenceLength(fenceMark);
            if (length >= fenceLength && TrimEnd(first + length, lineEnd) == first + length)
            {
                contentEnd = lineEnd;
                CloseVerbatim();
                leaf = OpenLeaf.None;
                return;
            }
        }

        AddLine(ByteAt(Math.Min(firstColumn, column + fenceIndent)));
    }

    private readonly void CloseVerbatim()
    {
        EndLeaf();
        ref var block = ref blocks[leafBlock];
        if (block.Kind == BlockKind.Html)
        {
            block.Content = block.Span;
            block.Flags |= HoldsOnlyComments(block) ? BlockFlags.Comment : BlockFlags.None;
        }
    }
}
