using Storypole.Documents;
using Storypole.Text;

namespace Storypole.Rules;

/// <summary>Finds the block at a place of a text: a rule scans the bytes first and asks for context only where something stands.</summary>
internal static class BlockPlaces
{
    /// <summary>The innermost block that holds an offset; 0, the document itself, where none does.</summary>
    public static int BlockAt(this Document document, int offset)
    {
        var blocks = document.Blocks;
        var (low, high) = (0, blocks.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (blocks[middle].Span.Start <= offset)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        while (low > 0 && blocks[low].Span.End <= offset)
        {
            low = blocks[low].Parent;
        }

        return low;
    }

    /// <summary>The line of a block's first byte, so that a finding about a long block marks one line.</summary>
    public static TextSpan FirstLineOf(this Document document, in Block block)
    {
        var length = document.Slice(block.Span).IndexOfAny((byte)'\n', (byte)'\r');
        return length < 0 ? block.Span : block.Span with { End = block.Span.Start + length };
    }
}
