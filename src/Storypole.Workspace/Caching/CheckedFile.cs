using Storypole.Workspace.Checks;
using Storypole.Workspace.Files;

namespace Storypole.Workspace.Caching;

/// <summary>A file whose outcome is to be known again, with everything that it depends on.</summary>
/// <param name="Outcome">Before what is said among others, and before waivers.</param>
/// <param name="By">How it was found when it was checked.</param>
/// <param name="Day">The day on which the outcome holds; 0 when it does on every day.</param>
internal sealed record CheckedFile(
    FileOutcome Outcome,
    FoundBy By,
    FileStamp Stamp,
    UInt128 Content,
    int Day,
    RowFlags Flags,
    Asked[] Questions
)
{
    /// <summary>What became of it at the end, among others and with its waivers; null when it was only known.</summary>
    public FileOutcome? Judged { get; init; }

    /// <summary>Whether the end differs from what was found in the text alone.</summary>
    public bool IsJudgedOtherwise =>
        Judged is not null && (Judged.Diagnostics != Outcome.Diagnostics || !Judged.HeldBack.IsEmpty);
}
