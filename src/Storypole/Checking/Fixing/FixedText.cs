using System.Collections.Immutable;
using Storypole.Diagnostics;
using Storypole.Portfolios;
using Storypole.Text;

namespace Storypole.Checking.Fixing;

/// <summary>A text after its fixes.</summary>
/// <param name="Rounds">What was done to it, in order.</param>
/// <param name="Dropped">What was tried and not kept.</param>
/// <param name="Left">The findings of the text as it is now.</param>
public sealed record FixedText(
    SourceText Before,
    SourceText After,
    ImmutableArray<FixRound> Rounds,
    ImmutableArray<DroppedFix> Dropped,
    ImmutableArray<Diagnostic> Left
)
{
    public bool IsChanged => !Rounds.IsEmpty;

    /// <summary>What it tells other specifications now; null when that is what it told them before.</summary>
    public SpecFacts? NewFacts { get; init; }

    /// <summary>The fixes that were kept, in the order in which they were made.</summary>
    public IEnumerable<AppliedFix> Applied => Rounds.SelectMany(x => x.Fixes);
}

/// <summary>Fixes that were made at once.</summary>
/// <param name="Text">Before them; their places are places of it.</param>
public sealed record FixRound(SourceText Text, ImmutableArray<AppliedFix> Fixes);

/// <summary>A fix and what it mends.</summary>
public sealed record AppliedFix(Diagnostic Finding, Fix Fix);

/// <summary>A fix that was tried and not kept.</summary>
/// <param name="Text">The text in which it was tried.</param>
/// <param name="Because">What would have come of it.</param>
public sealed record DroppedFix(SourceText Text, AppliedFix Of, string Because, DroppedBecause Why);

/// <summary>Why a fix was not kept.</summary>
public enum DroppedBecause
{
    /// <summary>It is safe by its kind, and did what no safe fix may: a fault of the program.</summary>
    OurFault,

    /// <summary>It would bring something to light, and was not asked for as unsafe.</summary>
    NeedsUnsafe,

    /// <summary>It would contradict something else in the text.</summary>
    Contradicts,
}
