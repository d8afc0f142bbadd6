using Storypole.Text;

namespace Storypole.Reports;

/// <summary>Lines and columns of both ends of spans that are asked for in ascending order.</summary>
internal sealed class Regions(SourceText text)
{
    private readonly Places starts = new(text);
    private readonly Places ends = new(text);

    public (LinePosition Start, LinePosition End) Of(TextSpan span) => (starts.At(span.Start), ends.At(span.End));
}
