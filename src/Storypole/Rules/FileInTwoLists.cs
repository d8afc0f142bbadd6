using Storypole.Diagnostics;
using Storypole.Specs;
using Storypole.Templates;

namespace Storypole.Rules;

/// <summary>
/// One path stands in two of the lists of files, or in one although it must not change. What one phase creates another may
/// modify, so lists that stand in different phases do not contradict each other.
/// </summary>
public sealed class FileInTwoLists() : Rule(0601, "file-in-two-lists", Severity.Warning)
{
    private const int FewFiles = 64;

    public override bool IsFor(Schema schema) => schema.Asks(Term.FilesToModify);

    public override void Check(Spec spec, Reporter reporter)
    {
        var files = spec.Files.AsSpan();
        if (files.Length > FewFiles)
        {
            CheckMany(spec, reporter);
            return;
        }

        for (var i = 1; i < files.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (files[i].Path.Length == files[j].Path.Length && Contradict(spec, files[j], files[i]))
                {
                    Report(files[j], files[i], reporter);
                    break;
                }
            }
        }
    }

    private static void CheckMany(Spec spec, Reporter reporter)
    {
        var first = new Dictionary<string, PlannedFile>(StringComparer.Ordinal);
        foreach (var file in spec.Files)
        {
            if (file.Source is FileSource.List or FileSource.Exclusions && !first.TryAdd(file.Path, file))
            {
                if (Contradict(spec, first[file.Path], file))
                {
                    Report(first[file.Path], file, reporter);
                }
            }
        }
    }

    private static bool Contradict(Spec spec, PlannedFile one, PlannedFile other) =>
        one.Change is not null
        && other.Change is not null
        && one.Change != other.Change
        && one.Source is FileSource.List or FileSource.Exclusions
        && other.Source is FileSource.List or FileSource.Exclusions
        && string.Equals(one.Path, other.Path, StringComparison.Ordinal)
        && PhaseOf(spec, one) == PhaseOf(spec, other);

    /// <summary>The phase within which a file is listed; -1 when its list is the whole plan's.</summary>
    private static int PhaseOf(Spec spec, PlannedFile file)
    {
        for (var i = 0; i < spec.Phases.Length; i++)
        {
            var part = Places.PartOf(spec, spec.Phases[i]);
            if (part > 0 && spec.Outline.Parts[part].Extent.Contains(file.Span.Start))
            {
                return i;
            }
        }

        return -1;
    }

    private static void Report(PlannedFile one, PlannedFile other, Reporter reporter)
    {
        var (planned, second) = one.Change == FileChange.None ? (other, one) : (one, other);
        reporter.Report(
            other.PathSpan,
            second.Change == FileChange.None
                ? $"`{other.Path}` is to be {Done(planned)}, and must not change"
                : $"`{other.Path}` is to be {Done(planned)} and to be {Done(second)}",
            "A path belongs in one list: create what does not exist yet, modify what stays, delete what goes.",
            new RelatedPlace(
                null,
                one.PathSpan,
                one.Change == FileChange.None ? "must not change" : $"to be {Done(one)}"
            )
        );
    }

    private static string Done(PlannedFile file) =>
        file.Change switch
        {
            FileChange.Create => "created",
            FileChange.Modify => "modified",
            _ => "deleted",
        };
}
