using Storypole.Documents;
using Storypole.Specs;

namespace Storypole.Conforming;

/// <summary>How much of a specification the template knows a place for.</summary>
internal static class Understanding
{
    /// <summary>The share of the bytes behind the title's own lines that stand in a section which the template knows, 0 to 1.</summary>
    public static double Of(Spec spec, Placement placement)
    {
        var parts = spec.Outline.Parts;
        var extents = HeadingExtents.Of(spec.Outline);
        var known = new bool[parts.Length];
        double all = 0;
        double understood = 0;
        for (var i = 1; i < parts.Length; i++)
        {
            if (parts[i].Kind != PartKind.Heading || placement.IsTitle(i))
            {
                continue;
            }

            known[i] = placement.IsPlaced(i) || known[parts[i].Parent];
            all += extents[i].Length;
            understood += known[i] ? extents[i].Length : 0;
        }

        return all > 0 ? understood / all : 0;
    }
}
