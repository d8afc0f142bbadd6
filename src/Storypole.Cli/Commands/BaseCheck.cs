using Storypole.Diagnostics;
using Storypole.Rules;
using Storypole.Text;
using Storypole.Workspace.Checks;
using Storypole.Workspace.Files;
using Storypole.Workspace.Git;

namespace Storypole.Cli.Commands;

/// <summary>
/// Checks the specifications as they were at a revision, and holds back what they had already. What is left is what the
/// changes brought in, in the files that were changed and in those that speak of them.
/// </summary>
internal sealed class BaseCheck(CheckedWorkspace found, CheckRequest request, string revision)
{
    private readonly BaseRevision before = BaseRevision.Open(found.Workspace.Root, revision);

    public CheckedWorkspace Hold()
    {
        var files = found.Outcomes.Where(x => !x.Diagnostics.IsEmpty && !x.IsBeside).Select(x => x.File).ToList();
        var reported = files.Select(x => x.Path).ToHashSet(StringComparer.Ordinal);
        var known = request.Options.Rules.Any(x => x is PortfolioRule)
            ? request.Files.Concat(request.Known).Where(x => !reported.Contains(x.Path))
            : [];
        var past = new CheckRequest(
            [.. AsBefore(files), .. Deleted()],
            [.. AsBefore(known)],
            request.Schema,
            request.Options,
            new BaseSurroundings(request.Surroundings, before)
        )
        {
            Templates = request.Templates,
        };
        var entries = CheckBatch
            .Run(past)
            .SelectMany(SideOutcomes.Of)
            .SelectMany(x => KnownOutcomes.EntriesOf(x, found.TextOf(x)));
        var held = found.Hold(entries, HeldBackBy.Base, x => File.Exists(found.Workspace.Root.FullPathOf(x)));
        return found with { Outcomes = held.Outcomes };
    }

    /// <summary>The files that were there, each with the text that it had.</summary>
    private IEnumerable<FoundFile> AsBefore(IEnumerable<FoundFile> files) =>
        files
            .Where(x => !before.Changed.TryGetValue(x.Path, out var old) || old is not null)
            .Select(x => before.Read(x.Path) is { } old ? x with { Text = SourceText.From(old) } : Unread(x));

    /// <summary>Text from standard input is that of now; what lies on disk, if it is not changed, is that of before.</summary>
    private static FoundFile Unread(FoundFile file) => file with { Text = null };

    private IEnumerable<FoundFile> Deleted()
    {
        var patterns = found.Workspace.Configuration.Patterns;
        foreach (var path in before.Changed.Keys.Order(StringComparer.Ordinal))
        {
            var full = found.Workspace.Root.FullPathOf(path);
            if (
                MarkdownFile.IsNamedSo(path)
                && !File.Exists(full)
                && patterns.LeavesOut(path) is null
                && before.Read(path) is { } old
            )
            {
                var by = patterns.Include.IsEmpty ? FoundBy.Looking : FoundBy.Configuration;
                yield return new FoundFile(path, full, by) { Text = SourceText.From(old) };
            }
        }
    }
}
