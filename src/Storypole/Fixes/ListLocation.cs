using System.Text;
using Storypole.Diagnostics;
using Storypole.Documents;
using Storypole.Rules;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Fixes;

/// <summary>Brings the location of a phase and the lists of files together: by their spelling, or by an entry in the list.</summary>
internal static class ListLocation
{
    public static Fix? Propose(FixSite site)
    {
        if (!site.Finding.Message.StartsWith("No list of files has", StringComparison.Ordinal))
        {
            return null;
        }

        var location = site.Text(site.Finding.Span);
        var surroundings = site.World.Surroundings;
        foreach (var file in site.Spec.Files)
        {
            if (
                file.Source == FileSource.List
                && string.Equals(file.Path, location.Replace('\\', '/'), StringComparison.OrdinalIgnoreCase)
            )
            {
                // Which of the two is spelt right, the repository may know.
                var isCertain = surroundings.Exists(file.Path) == true && surroundings.Exists(location) == false;
                return new Fix(
                    $"Write {file.Path}, as the list has it",
                    isCertain ? FixKind.Reading : FixKind.Claim,
                    [new TextEdit(site.Finding.Span, file.Path)]
                );
            }
        }

        return Add(site, location, surroundings.Exists(location) == true ? FileChange.Modify : FileChange.Create);
    }

    /// <summary>Behind the last entry of the list in which it belongs, as long as that is a list.</summary>
    private static Fix? Add(FixSite site, string location, FileChange change)
    {
        PlannedFile? last = null;
        foreach (var file in site.Spec.Files)
        {
            last = file.Source == FileSource.List && file.Change == change ? file : last;
        }

        var item = last is null ? -1 : Places.BlockOf(site.Document, last);
        if (
            item < 0
            || location.AsSpan().IndexOfAny(" `*{") >= 0
            || site.Document.Blocks[item].Kind != BlockKind.ListItem
            || ListItems.MarkerOf(site.Document, item) is not { } marker
        )
        {
            return null;
        }

        var end = site.Document.Blocks[item].Span.End;
        return new Fix(
            $"Add {location} to the files to {(change == FileChange.Create ? "create" : "modify")}",
            FixKind.Claim,
            [new TextEdit(new TextSpan(end, end), $"{site.LineEnd}{marker}`{location}`")]
        );
    }
}
