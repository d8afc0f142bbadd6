using Storypole.Text;

namespace Storypole.Reports;

/// <summary>
/// Lines and columns of places that are asked for in ascending order, as findings are: each column is counted from the one
/// before, so that a line of five megabytes with ten thousand findings is gone through once.
/// </summary>
internal sealed class Places(SourceText text)
{
    private int line = -1;
    private int offset;
    private int column;

    public LinePosition At(int at)
    {
        at = Math.Clamp(at, 0, text.Length);
        var its = text.Lines.LineAt(at);
        if (its != line || at < offset)
        {
            line = its;
            offset = Math.Min(at, Math.Max(text.Lines.StartOf(its), its == 0 ? text.Start : 0));
            column = 1;
        }

        foreach (var b in text.Bytes[offset..at])
        {
            // Each code point has exactly one byte that is no continuation byte.
            column += (b & 0xC0) != 0x80 ? 1 : 0;
        }

        offset = at;
        return new LinePosition(line + 1, column);
    }
}
