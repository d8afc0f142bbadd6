using Storypole.Documents;

namespace Storypole.Rules;

/// <summary>
/// The few blocks whose form alone is judged, found in one walk for all rules that ask: tables, fences, what stands too deep,
/// and items of one paragraph that end where a value would stand.
/// </summary>
internal static class NotedBlocks
{
    /// <summary>Their indexes, in ascending order.</summary>
    public static int[] Find(Document document)
    {
        var bytes = document.Bytes;
        var blocks = document.Blocks;
        List<int>? found = null;
        for (var i = 1; i < blocks.Length; i++)
        {
            ref readonly var block = ref blocks[i];
            var isNoted = block.Kind switch
            {
                BlockKind.Paragraph => IsUnfinishedItem(bytes, blocks, i),
                BlockKind.Table => true,
                BlockKind.Code => block.Has(BlockFlags.Fenced),
                _ => false,
            };
            if (isNoted || block.Has(BlockFlags.TooDeep))
            {
                (found ??= []).Add(i);
            }
        }

        return found is null ? [] : [.. found];
    }

    /// <summary>Whether a paragraph is all of an item, and ends with a colon or the mark of a label.</summary>
    public static bool IsUnfinishedItem(ReadOnlySpan<byte> bytes, ReadOnlySpan<Block> blocks, int paragraph)
    {
        ref readonly var block = ref blocks[paragraph];
        return bytes[block.Span.End - 1] is (byte)':' or (byte)'*'
            && blocks[block.Parent].Kind == BlockKind.ListItem
            && blocks[block.Parent].Next == paragraph + 1;
    }
}
