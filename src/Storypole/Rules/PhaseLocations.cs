using System.Text;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Rules;

/// <summary>Finds the planned file that the location of a phase's component means, and the phase that a planned file belongs to.</summary>
internal static class PhaseLocations
{
    /// <summary>Finds a location as written, beginning with the file at <paramref name="at"/>, which becomes the one that was found.</summary>
    public static bool TryFind(Spec spec, TextSpan location, ref int at)
    {
        var written = spec.Document.Slice(location);
        for (var i = 0; i < spec.Files.Length; i++)
        {
            var next = (at + i) % spec.Files.Length;
            if (PlannedPaths.IsSame(written, spec.Files[next]) && IsPlanned(spec.Files[next]))
            {
                at = next;
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a planned file covers a location by folder, glob or end; what is no clear path is not judged.</summary>
    public static bool IsCovered(Spec spec, TextSpan location)
    {
        var path = PlannedPaths.Normalised(spec, location);
        if (!PlannedPaths.IsClear(path))
        {
            return true;
        }

        foreach (var file in spec.Files)
        {
            if (IsPlanned(file) && PlannedPaths.Meet(file.Path, path))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a phase covers a file by folder, glob or end, or speaks of it anywhere in its text.</summary>
    public static bool Reach(Spec spec, PlannedFile file)
    {
        var name = Encoding.UTF8.GetBytes(file.Path[(file.Path.LastIndexOf('/') + 1)..]);
        foreach (var phase in spec.Phases)
        {
            var part = Places.PartOf(spec, phase);
            if (part < 0 || spec.Document.Slice(spec.Outline.Parts[part].Extent).IndexOf(name) >= 0)
            {
                return true;
            }

            foreach (var component in phase.Components)
            {
                if (
                    component.Location is { } location
                    && PlannedPaths.Meet(file.Path, PlannedPaths.Normalised(spec, location))
                )
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsPlanned(PlannedFile file) =>
        file.Source is FileSource.List or FileSource.Components && file.Change != FileChange.None;
}
