using Storypole.Diagnostics;
using Storypole.Rules;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Fixes;

/// <summary>Settles by the repository which of two lists has a file: what exists is not created, and what does not cannot be changed.</summary>
internal static class SettleFile
{
    public static Fix? Propose(FixSite site)
    {
        if (
            site.Finding.Related is not [var related, ..]
            || FileAt(site.Spec, related.Span) is not { } one
            || FileAt(site.Spec, site.Finding.Span) is not { } other
            || site.World.Surroundings.Exists(one.Path) is not { } exists
        )
        {
            return null;
        }

        var isNew = new[] { one, other }.Where(x => x.Change == FileChange.Create).ToList();
        if (isNew.Count != 1 || one.Change == FileChange.None || other.Change == FileChange.None)
        {
            return null;
        }

        var wrong = exists ? isNew[0] : (ReferenceEquals(isNew[0], one) ? other : one);
        var item = Places.BlockOf(site.Document, wrong);
        return
            item < 0
            || site.Document.Blocks[item].Kind != Documents.BlockKind.ListItem
            || site.Document.Blocks[item].Next != item + 2
            || ListItems.IsOnly(site.Document, item)
            ? null
            : new Fix(
                exists
                    ? $"Take {one.Path}, which exists, out of the files to create"
                    : $"Take {one.Path}, which does not exist, out of the files to change",
                FixKind.Claim,
                [ListItems.Without(site.Document, item)]
            );
    }

    private static PlannedFile? FileAt(Spec spec, TextSpan path)
    {
        foreach (var file in spec.Files)
        {
            if (file.PathSpan == path)
            {
                return file;
            }
        }

        return null;
    }
}
