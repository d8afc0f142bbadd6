using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Reading.Files;

/// <summary>What a part of the text plans.</summary>
/// <param name="Change">What its title says is done with the files; null when it says nothing.</param>
/// <param name="How">How the part was recognised.</param>
/// <param name="Source">What its files count as.</param>
/// <param name="Root">The folder that its title names; empty when it names none.</param>
/// <param name="IsEither">Whether its title says that its files are new or there already: where some are marked as new, the others are there.</param>
internal readonly record struct FileZone(
    ZoneKind Kind,
    FileChange? Change,
    Recognition How,
    FileSource Source,
    TextSpan Root,
    bool IsEither = false
)
{
    public static FileZone Of(ZoneKind kind) => new(kind, null, Recognition.Shape, FileSource.Plan, default);

    public static FileZone List(FileChange? change, Recognition how, FileSource source) =>
        new(ZoneKind.List, change, how, source, default);

    /// <summary>Whether the template's own list says what is done with its files, whatever is said of one.</summary>
    public bool IsCertain =>
        How == Recognition.Exact && Kind == ZoneKind.List && Source != FileSource.Plan && Change is not null;

    /// <summary>Whether steps and prose are read here.</summary>
    public bool HasSteps => Kind is ZoneKind.Plan or ZoneKind.Tests or ZoneKind.List;
}
