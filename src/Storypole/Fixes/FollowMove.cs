using System.Text;
using Storypole.Diagnostics;
using Storypole.Documents;
using Storypole.Portfolios;
using Storypole.Text;

namespace Storypole.Fixes;

/// <summary>Leads a link to where its file is: with the ending that was left out, or where the file was moved to.</summary>
internal static class FollowMove
{
    /// <summary>A link or an image, whose path starts at the folder of the specification.</summary>
    public static Fix? OfLink(FixSite site)
    {
        var link = site.Document.Slice(site.Finding.Span);
        var end = link.IndexOfAny((byte)'#', (byte)'?');
        end = end < 0 ? link.Length : end;
        if (end == 0 || WorkspacePath.Resolve(site.Path, link) is not { } path)
        {
            return null;
        }

        var written = new TextSpan(site.Finding.Span.Start, site.Finding.Span.Start + end);
        if (site.World.Surroundings.Exists(path + ".md") == true)
        {
            var at = written.End;
            return new Fix("Add the ending .md", FixKind.Reading, [new TextEdit(new TextSpan(at, at), ".md")]);
        }

        if (site.World.MovedTo(path) is { } moved)
        {
            return new Fix(
                $"Follow the file to {moved}",
                FixKind.Reading,
                [new TextEdit(written, Relative(site.Path, moved))]
            );
        }

        return Namesake(site, path) is { } other
            ? new Fix($"Lead the link to {other}", FixKind.Claim, [new TextEdit(written, Relative(site.Path, other))])
            : null;
    }

    /// <summary>A path of the workspace, or one that starts at the folder of the specification.</summary>
    public static Fix? OfPath(FixSite site)
    {
        var text = site.Document.Slice(site.Finding.Span);
        return WorkspacePath.Resolve("", text) is { } path && site.World.MovedTo(path) is { } moved
            ? new Fix($"Follow the file to {moved}", FixKind.Reading, [new TextEdit(site.Finding.Span, moved)])
            : null;
    }

    /// <summary>The one specification that has the file's name, if there is only one.</summary>
    private static string? Namesake(FixSite site, string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        string? found = null;
        foreach (var spec in site.World.Portfolio.Specs)
        {
            if (string.Equals(spec.Path[(spec.Path.LastIndexOf('/') + 1)..], name, StringComparison.Ordinal))
            {
                if (found is not null || string.Equals(spec.Path, site.Path, StringComparison.Ordinal))
                {
                    return null;
                }

                found = spec.Path;
            }
        }

        return found;
    }

    /// <summary>The way from a file's folder to a path, with what a link cannot hold escaped.</summary>
    private static string Relative(string from, string to)
    {
        var start = from.Split('/')[..^1];
        var steps = to.Split('/');
        var shared = 0;
        while (
            shared < start.Length
            && shared < steps.Length - 1
            && string.Equals(start[shared], steps[shared], StringComparison.Ordinal)
        )
        {
            shared++;
        }

        var way = new StringBuilder();
        for (var i = shared; i < start.Length; i++)
        {
            way.Append("../");
        }

        way.AppendJoin('/', steps[shared..]);
        return way.Replace("%", "%25").Replace(" ", "%20").Replace("(", "%28").Replace(")", "%29").ToString();
    }
}
