using System.Collections.Immutable;
using Storypole.Diagnostics;
using Storypole.Portfolios;
using Storypole.Text;
using Storypole.Workspace.Files;

namespace Storypole.Workspace.Checks;

/// <summary>What became of one file.</summary>
/// <param name="LeftOut">Why it was not checked; null when it was, or could not be read.</param>
/// <param name="IsSpec">Whether it reads like a specification; a file that was named is checked without.</param>
/// <param name="Facts">Null when it was not checked, or when nobody will ask for them.</param>
/// <param name="Trouble">Why it could not be read; null when it could.</param>
public sealed record FileOutcome(
    FoundFile File,
    LeftOutReason? LeftOut,
    bool IsSpec,
    SpecFacts? Facts,
    ImmutableArray<Diagnostic> Diagnostics,
    string? Trouble
)
{
    /// <summary>Whether it was read and judged; facts may be forgotten by then.</summary>
    public bool IsChecked => LeftOut is null && Trouble is null && !IsBeside;

    /// <summary>What the text asks to be accepted.</summary>
    public ImmutableArray<Waiver> Waivers { get; init; } = [];

    /// <summary>Findings that somebody accepted, sorted by place.</summary>
    public ImmutableArray<HeldBack> HeldBack { get; init; } = [];

    /// <summary>The name of the template that it was read by; null when it was not checked.</summary>
    public string? Template { get; init; }

    /// <summary>Whether it is a file beside a specification that holds its metadata.</summary>
    public bool IsBeside { get; init; }

    /// <summary>Kept for showing the findings; null when there are none, or when so many texts were kept that this one is read again.</summary>
    public SourceText? Text { get; init; }
}
