using Storypole.Diagnostics;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Rules;

/// <summary>
/// A phase works on a file that no list of files has; or, less certain, a list has a file that no phase works on.
/// </summary>
public sealed class LocationNotListed() : Rule(0602, "location-not-listed", Severity.Warning)
{
    /// <summary>Beyond so many comparisons a plan is no plan that a person wrote, and nothing is said of it.</summary>
    private const int MostComparisons = 200_000;
    private const int Bits = 64;

    public override bool IsFor(Schema schema) => schema.Asks(Term.FilesToModify) && schema.Asks(Term.Location);

    public override void Check(Spec spec, Reporter reporter)
    {
        if (!HasList(spec) || (long)spec.Files.Length * LocationCount(spec) is 0 or > MostComparisons)
        {
            return;
        }

        // Plans name their files in the order of the phases, so the search goes on where the last one ended.
        var next = 0;
        var hits = 0UL;
        var isComplete = true;
        foreach (var phase in spec.Phases)
        {
            isComplete &= !phase.Components.IsEmpty;
            foreach (var component in phase.Components)
            {
                if (component.Location is not { } location)
                {
                    isComplete = false;
                }
                else if (PhaseLocations.TryFind(spec, location, ref next))
                {
                    hits |= next < Bits ? 1UL << next : 0;
                }
                else if (!PhaseLocations.IsCovered(spec, location))
                {
                    // The files of a whole program are those that matter, and no plan has to be complete in them.
                    if (reporter.KindOf(spec).IsSurelyProduct)
                    {
                        return;
                    }

                    Report(spec, location, reporter);
                }
            }
        }

        // Only when each component has its location it is certain what the phases work on.
        if (isComplete)
        {
            CheckFiles(spec, hits, reporter);
        }
    }

    private static void Report(Spec spec, TextSpan location, Reporter reporter) =>
        reporter.Report(
            location,
            $"No list of files has `{spec.Document.Show(location)}`",
            "Add it to Files to Create, Files to Modify or Files to Delete, or correct the location."
        );

    private static void CheckFiles(Spec spec, ulong hits, Reporter reporter)
    {
        for (var i = 0; i < spec.Files.Length; i++)
        {
            var file = spec.Files[i];
            if (
                (i >= Bits || (hits & (1UL << i)) == 0)
                && file.Source == FileSource.List
                && file.Change != FileChange.None
                && PlannedPaths.IsClear(file.Path)
                && !PhaseLocations.Reach(spec, file)
                && !reporter.KindOf(spec).IsSurelyProduct
            )
            {
                reporter.Report(
                    Severity.Info,
                    file.PathSpan,
                    $"No phase works on `{file.Path}`",
                    "Name the phase in which it is done, or leave it out."
                );
            }
        }
    }

    private static bool HasList(Spec spec)
    {
        foreach (var file in spec.Files)
        {
            if (file.Source == FileSource.List && file.Change != FileChange.None)
            {
                return true;
            }
        }

        return false;
    }

    private static int LocationCount(Spec spec)
    {
        var count = 0;
        foreach (var phase in spec.Phases)
        {
            foreach (var component in phase.Components)
            {
                count += component.Location is null ? 0 : 1;
            }
        }

        return count;
    }
}
