using System.Runtime.InteropServices;
using Storypole.Workspace.Files;

namespace Storypole.Workspace.Caching;

/// <summary>One file as a cache knows it. Each end is also where the next file's part begins.</summary>
/// <param name="ContentLow">Half of the hash of its content; both halves are 0 when it was not hashed.</param>
/// <param name="NameEnd">In characters.</param>
/// <param name="AskedEnd">In questions.</param>
/// <param name="TemplateStart">In characters, behind the names of files.</param>
/// <param name="Day">The day on which its outcome holds; 0 when it does on every day.</param>
/// <param name="LeftOut">0 when it was checked, else one more than the reason.</param>
[StructLayout(LayoutKind.Sequential, Pack = 8)]
internal readonly record struct CacheRow(
    FileStamp Stamp,
    ulong ContentLow,
    ulong ContentHigh,
    int NameEnd,
    int FindingsEnd,
    int FactsEnd,
    int AskedEnd,
    int TemplateStart,
    int TemplateLength,
    int Day,
    FoundBy By,
    int LeftOut,
    RowFlags Flags
)
{
    public UInt128 Content => new(ContentHigh, ContentLow);

    /// <summary>Whether the outcome is the one that a file has which was found in a way.</summary>
    public bool IsFor(FoundBy by) =>
        By == by || (By != FoundBy.Name && LeftOut == 0 && (Flags & RowFlags.ReadsAsSpec) != 0);
}

[Flags]
internal enum RowFlags
{
    None = 0,

    IsSpec = 1,

    /// <summary>It reads like a specification, however it was found.</summary>
    ReadsAsSpec = 2,

    /// <summary>All rules were asked, not only for what others may ask of it.</summary>
    IsJudged = 4,

    /// <summary>The end is known as well: what it is among others, with waivers.</summary>
    IsJudgedAmongOthers = 8,
}

/// <param name="Above">The number of the witness above; negative for none.</param>
[StructLayout(LayoutKind.Sequential, Pack = 8)]
internal readonly record struct WitnessRow(FileStamp Stamp, int NameStart, int NameLength, int Above, int Unused);

/// <param name="Path">The number of a text.</param>
/// <param name="Witness">The number of a witness; negative for none.</param>
[StructLayout(LayoutKind.Sequential, Pack = 8)]
internal readonly record struct QuestionRow(long Answer, int Path, int Anchor, int Witness, int Kind);
