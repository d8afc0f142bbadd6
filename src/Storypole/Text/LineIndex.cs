namespace Storypole.Text;

/// <summary>Where each line of a text starts. Lines are 0-based here; people see them 1-based.</summary>
public sealed class LineIndex
{
    private readonly int[] starts;
    private readonly int length;

    private LineIndex(int[] starts, int length)
    {
        this.starts = starts;
        this.length = length;
    }

    /// <summary>At least one, also for an empty text; a final line end does not open another line.</summary>
    public int Count => starts.Length;

    public static LineIndex Of(ReadOnlySpan<byte> bytes)
    {
        var starts = new List<int>((bytes.Length / 32) + 1) { 0 };
        var ends = new LineEnds(bytes, 0);
        while (true)
        {
            var next = ends.Next() + 1;
            if (next < bytes.Length && bytes[next] == '\n' && bytes[next - 1] == '\r')
            {
                ends.Next();
                next++;
            }

            if (next >= bytes.Length)
            {
                break;
            }

            starts.Add(next);
        }

        return new LineIndex([.. starts], bytes.Length);
    }

    /// <summary>Offset of the first byte of a line.</summary>
    public int StartOf(int line) => starts[line];

    /// <summary>Offset after the last byte of a line, its line end included.</summary>
    public int EndOf(int line) => line + 1 < starts.Length ? starts[line + 1] : length;

    /// <summary>The line that holds an offset; the offset after the last byte belongs to the last line.</summary>
    public int LineAt(int offset)
    {
        var found = Array.BinarySearch(starts, offset);
        return found >= 0 ? found : ~found - 1;
    }
}
