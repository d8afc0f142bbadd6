using Storypole.Diagnostics;
using Storypole.Fixes;
using Storypole.Rules;
using Storypole.Text;

namespace Storypole.Workspace.Checks;

/// <summary>
/// Offers fixes for findings that are only there when all files have been read: those about others, and those of waivers that hold
/// nothing back. Their texts are read once more; few files have such findings.
/// </summary>
internal static class LateFixes
{
    private static readonly HashSet<RuleId> Late =
    [
        .. RuleCatalog.All.Where(x => x is PortfolioRule or UnusedWaiver && FixCatalog.Has(x.Id)).Select(x => x.Id),
    ];

    public static bool Has(FileOutcome outcome)
    {
        foreach (var finding in outcome.Diagnostics)
        {
            if (finding.Fixes.IsEmpty && Late.Contains(finding.Rule))
            {
                return true;
            }
        }

        return false;
    }

    public static FileOutcome Offer(CheckRequest request, FixWorld world, FileOutcome outcome)
    {
        try
        {
            var text = outcome.Text ?? outcome.File.Text ?? SourceText.From(File.ReadAllBytes(outcome.File.FullPath));
            var spec = request.Templates.Read(outcome.File, text);
            return outcome with { Diagnostics = FixCatalog.Offer(spec, outcome.File.Path, outcome.Diagnostics, world) };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return outcome;
        }
    }
}
