using Storypole.Text;
using Storypole.Workspace.Files;

namespace Storypole.Workspace.Checks;

/// <summary>
/// Makes of the findings that lie in a file beside a specification an outcome of that file, so that everything that follows, severities,
/// waivers, baseline and reports, takes them by their own path and text.
/// </summary>
public static class SideOutcomes
{
    public static IEnumerable<FileOutcome> Of(FileOutcome outcome)
    {
        if (!outcome.Diagnostics.Any(static x => x.SideFile is not null))
        {
            yield return outcome;
            yield break;
        }

        yield return outcome with
        {
            Diagnostics = outcome.Diagnostics.RemoveAll(static x => x.SideFile is not null),
        };
        foreach (
            var beside in outcome
                .Diagnostics.Where(static x => x.SideFile is not null)
                .GroupBy(static x => x.SideFile!, StringComparer.Ordinal)
        )
        {
            var folder = Path.GetDirectoryName(outcome.File.FullPath);
            var fullPath = Path.Join(folder, beside.Key[(beside.Key.LastIndexOf('/') + 1)..]);
            var file = new FoundFile(beside.Key, fullPath, outcome.File.By);
            yield return new FileOutcome(
                file,
                null,
                false,
                null,
                [.. beside.Select(x => x with { SideFile = null })],
                null
            )
            {
                IsBeside = true,
                Template = outcome.Template,
            };
        }
    }
}
