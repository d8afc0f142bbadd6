using Storypole.Documents;
using Storypole.Text;

namespace Storypole.Tests.Documents.Oracle;

/// <summary>
/// Compares what two readers made of one text, outer block by outer block: a stretch between two lines where both begin one
/// is the same, or different in a way that its first different shape names.
/// </summary>
internal static class Comparison
{
    /// <summary>The kinds of difference in a text, each as <c>ours / theirs</c>, with the line of it.</summary>
    public static IEnumerable<(string Kind, int Line)> Of(SourceText source)
    {
        var text = source.ToString();
        var document = DocumentParser.Parse(source);
        var ours = OurShapes.Of(document, text);
        List<Shape> theirs;
        try
        {
            theirs = MarkdigShapes.Of(text);
        }
        catch (ArgumentException)
        {
            return [("everything / exception", 1)];
        }

        var definitions = ours.Where(shape => shape.Kind is "LinkDefinition").Select(shape => shape.First).ToHashSet();
        ours.RemoveAll(shape => shape.Kind is "LinkDefinition");
        return Compare(ours, theirs, definitions);
    }

    private static IEnumerable<(string Kind, int Line)> Compare(
        List<Shape> ours,
        List<Shape> theirs,
        HashSet<int> definitions
    )
    {
        var common = StartsOf(ours).ToHashSet();
        common.IntersectWith(StartsOf(theirs));
        var left = 0;
        var right = 0;
        while (left < ours.Count || right < theirs.Count)
        {
            var leftEnd = EndOfStretch(ours, left, common);
            var rightEnd = EndOfStretch(theirs, right, common);
            for (; left < leftEnd || right < rightEnd; left++, right++)
            {
                var kind = KindOf(ours, left, leftEnd, theirs, right, rightEnd, definitions);
                if (kind.Length > 0)
                {
                    yield return (kind, left < leftEnd ? ours[left].First + 1 : theirs[right].First + 1);
                }

                if (kind.Length > 0 && !kind.EndsWith('*'))
                {
                    break;
                }
            }

            left = leftEnd;
            right = rightEnd;
        }
    }

    private static IEnumerable<int> StartsOf(List<Shape> shapes) =>
        shapes.Where(shape => shape.Depth == 0).Select(shape => shape.First);

    private static int EndOfStretch(List<Shape> shapes, int from, HashSet<int> common)
    {
        var end = from + 1;
        while (end < shapes.Count && !(IsCommon(shapes[end], common) && shapes[end].First != shapes[from].First))
        {
            end++;
        }

        return Math.Min(end, shapes.Count);
    }

    private static bool IsCommon(Shape shape, HashSet<int> common) => shape.Depth == 0 && common.Contains(shape.First);

    /// <summary>Empty when both are the same; ends with a star when the shapes behind it can still be compared.</summary>
    private static string KindOf(
        List<Shape> ours,
        int left,
        int leftEnd,
        List<Shape> theirs,
        int right,
        int rightEnd,
        HashSet<int> definitions
    )
    {
        if (left >= leftEnd || right >= rightEnd)
        {
            return left >= leftEnd ? $"nothing / {theirs[right].Kind}" : $"{ours[left].Kind} / nothing";
        }

        var our = ours[left];
        var their = theirs[right];
        if (our == their)
        {
            return "";
        }

        if (
            our.Kind.StartsWith("Row", StringComparison.Ordinal)
            && their.Kind.StartsWith("Row", StringComparison.Ordinal)
        )
        {
            return our.Kind.Equals(their.Kind, StringComparison.Ordinal)
                ? "row / row without place*"
                : "row / row of other length*";
        }

        if (!our.Kind.Equals(their.Kind, StringComparison.Ordinal))
        {
            return $"{our.Kind} / {their.Kind}";
        }

        if (our.Depth != their.Depth)
        {
            return $"{our.Kind} / deeper or higher";
        }

        if (our.First != their.First)
        {
            var isBehindDefinitions = our.Kind is "Paragraph" && definitions.Contains(their.First);
            return isBehindDefinitions ? "Paragraph / with definitions before it*" : $"{our.Kind} / begins elsewhere";
        }

        var isBeforeTable =
            our.Kind is "Paragraph"
            && left + 1 < ours.Count
            && ours[left + 1] is { Kind: "Table" } table
            && table.Last == their.Last;
        return isBeforeTable ? "Paragraph / with table behind it*" : $"{our.Kind} / ends elsewhere*";
    }
}
