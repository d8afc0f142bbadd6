using Storypole.Documents;
using Storypole.Text;

namespace Storypole.Conforming;

/// <summary>
/// Cuts a text at its headings: each with its whole lines up to the next heading's. The first piece stands before all of
/// them; the pieces cover the text.
/// </summary>
internal static class HeadingExtents
{
    /// <summary>By part; of labels the extent is empty.</summary>
    public static TextSpan[] Of(Outline outline)
    {
        var parts = outline.Parts;
        var bytes = outline.Document.Bytes;
        var extents = new TextSpan[parts.Length];
        var (open, start) = (0, 0);
        for (var i = 1; i < parts.Length; i++)
        {
            if (parts[i].Kind != PartKind.Heading)
            {
                continue;
            }

            var line = LineStart(bytes, outline.Document.Blocks[parts[i].Block].Span.Start, start);
            extents[open] = new TextSpan(start, line);
            (open, start) = (i, line);
        }

        extents[open] = new TextSpan(start, bytes.Length);
        return extents;
    }

    private static int LineStart(ReadOnlySpan<byte> bytes, int at, int least)
    {
        while (at > least && bytes[at - 1] is (byte)' ' or (byte)'\t')
        {
            at--;
        }

        return at;
    }
}
