using System.Runtime.CompilerServices;

namespace Storypole.Documents.Blocks;

/// <summary>Where the reader stands in a line. Structure counts columns, with tab stops every four; spans count bytes.</summary>
internal ref partial struct BlockReader
{
    private const int CodeIndent = 4;

    private readonly int Indent => firstColumn - column;

    private static bool IsBlank(byte b) => b is (byte)' ' or (byte)'\t';

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void SkipBlanks(int at, int atColumn)
    {
        gap = at;
        gapColumn = atColumn;
        column = atColumn;
        first = at;
        firstColumn = atColumn;
        if (at < lineEnd && IsBlank(text[at]))
        {
            SkipBlanks();
        }
    }

    private void SkipBlanks()
    {
        var at = first;
        var atColumn = firstColumn;
        while (at < lineEnd)
        {
            var b = text[at];
            if (b == ' ')
            {
                atColumn++;
            }
            else if (b == '\t')
            {
                atColumn = (atColumn | 3) + 1;
            }
            else
            {
                break;
            }

            at++;
        }

        first = at;
        firstColumn = atColumn;
    }

    /// <summary>
    /// The byte at a column between <see cref="gap"/> and <see cref="first"/>. A tab that the column cuts in two still stands
    /// for its other columns, so its own offset is told.
    /// </summary>
    private readonly int ByteAt(int target)
    {
        if (firstColumn - gapColumn == first - gap)
        {
            return gap + target - gapColumn;
        }

        var at = gap;
        var atColumn = gapColumn;
        while (at < first)
        {
            var next = text[at] == '\t' ? (atColumn | 3) + 1 : atColumn + 1;
            if (next > target)
            {
                break;
            }

            atColumn = next;
            at++;
        }

        return at;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly int TrimEnd(int start, int end)
    {
        while (end > start && IsBlank(text[end - 1]))
        {
            end--;
        }

        return end;
    }
}
