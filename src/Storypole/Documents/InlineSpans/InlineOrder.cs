using Storypole.Text;

namespace Storypole.Documents.InlineSpans;

/// <summary>Puts inlines in the order of their starts, outer before inner.</summary>
internal static class InlineOrder
{
    private const int Few = 24;

    public static void Sort(Span<Inline> inlines)
    {
        if (inlines.Length > Few)
        {
            inlines.Sort(static (left, right) => Compare(left.Span, right.Span));
            return;
        }

        // Most are in order already: only what encloses others was found after them.
        for (var i = 1; i < inlines.Length; i++)
        {
            var inline = inlines[i];
            var to = i;
            while (to > 0 && Compare(inline.Span, inlines[to - 1].Span) < 0)
            {
                inlines[to] = inlines[to - 1];
                to--;
            }

            inlines[to] = inline;
        }
    }

    private static int Compare(TextSpan left, TextSpan right) =>
        left.Start != right.Start ? left.Start.CompareTo(right.Start) : right.End.CompareTo(left.End);
}
