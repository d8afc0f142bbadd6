using Storypole.Diagnostics;
using Storypole.Text;

namespace Storypole.Fixes;

/// <summary>Takes out a relation: one to the specification itself, or one that stands in its list already.</summary>
internal static class DropRelation
{
    public static Fix? OfItself(FixSite site) => Without(site, FixKind.Claim);

    public static Fix? Second(FixSite site)
    {
        if (site.Finding.Related is not [var first, ..])
        {
            return null;
        }

        var document = site.Document;
        var (one, two) = (
            ListItems.Around(document, first.Span.Start),
            ListItems.Around(document, site.Finding.Span.Start)
        );
        return one < 0 || two < 0 || one == two
            ? null
            : Without(
                site,
                document.Slice(document.Blocks[one].Span).SequenceEqual(document.Slice(document.Blocks[two].Span))
                    ? FixKind.Form
                    : FixKind.Claim
            );
    }

    private static Fix? Without(FixSite site, FixKind kind)
    {
        var item = ListItems.Around(site.Document, site.Finding.Span.Start);
        if (item < 0 || CountIn(site, site.Document.Blocks[item].Span) != 1)
        {
            return null;
        }

        if (!ListItems.IsOnly(site.Document, item))
        {
            return new Fix("Take out the line", kind, [ListItems.Without(site.Document, item)]);
        }

        // An empty list says nothing; that there is nothing has to be said.
        return ListItems.MarkerOf(site.Document, item) is { } marker
            ? new Fix(
                "Write None in its place",
                kind,
                [
                    new TextEdit(
                        new TextSpan(
                            Whole.LineStart(site.Document.Source, site.Document.Blocks[item].Span.Start),
                            site.Document.Blocks[item].Span.End
                        ),
                        $"{marker}None"
                    ),
                ]
            )
            : null;
    }

    private static int CountIn(FixSite site, TextSpan item)
    {
        var count = 0;
        foreach (var relation in site.Spec.Relations)
        {
            count += item.Contains(relation.Target.Start) ? 1 : 0;
        }

        return count;
    }
}
