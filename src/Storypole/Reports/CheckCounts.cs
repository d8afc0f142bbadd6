using System.Collections.Immutable;
using Storypole.Diagnostics;

namespace Storypole.Reports;

/// <summary>What a check looked at and what it found.</summary>
/// <param name="Files">Markdown files that were looked at.</param>
/// <param name="Specs">Those of them that were checked as specifications.</param>
/// <param name="Templates">Those that were left out as templates.</param>
/// <param name="Unreadable">Files, folders and patterns that could not be looked at.</param>
/// <param name="FilesWithFindings">Files with at least one finding of any severity.</param>
public sealed record CheckCounts(
    int Files,
    int Specs,
    int Templates,
    int Unreadable,
    int FilesWithFindings,
    int Errors,
    int Warnings,
    int Infos
)
{
    public static CheckCounts None { get; } = new(0, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>Findings that have a safe fix.</summary>
    public int Fixable { get; init; }

    /// <summary>Findings that have a fix, and none that is safe.</summary>
    public int FixableUnsafely { get; init; }

    /// <summary>Findings that a waiver holds back.</summary>
    public int Waived { get; init; }

    /// <summary>Findings that the baseline holds back.</summary>
    public int InBaseline { get; init; }

    /// <summary>Findings that the revision which the check compares with has already.</summary>
    public int InBase { get; init; }

    /// <summary>Findings of the baseline that are no longer there.</summary>
    public int BaselineMayShrinkBy { get; init; }

    public int Findings => Errors + Warnings + Infos;

    /// <summary>Counts one file's held back findings in.</summary>
    public CheckCounts With(ImmutableArray<HeldBack> held)
    {
        if (held.IsEmpty)
        {
            return this;
        }

        var inBaseline = held.Count(x => x.By == HeldBackBy.Baseline);
        var inBase = held.Count(x => x.By == HeldBackBy.Base);
        return this with
        {
            InBaseline = InBaseline + inBaseline,
            InBase = InBase + inBase,
            Waived = Waived + held.Length - inBaseline - inBase,
        };
    }

    /// <summary>Counts one file's findings in.</summary>
    public CheckCounts With(ImmutableArray<Diagnostic> found)
    {
        var (errors, warnings, infos) = (Errors, Warnings, Infos);
        var (fixable, fixableUnsafely) = (Fixable, FixableUnsafely);
        foreach (var diagnostic in found)
        {
            errors += diagnostic.Severity == Severity.Error ? 1 : 0;
            warnings += diagnostic.Severity == Severity.Warning ? 1 : 0;
            infos += diagnostic.Severity == Severity.Info ? 1 : 0;
            fixable += diagnostic.Fixes is [{ IsSafe: true }, ..] ? 1 : 0;
            fixableUnsafely += diagnostic.Fixes is [{ IsSafe: false }, ..] ? 1 : 0;
        }

        return this with
        {
            FilesWithFindings = FilesWithFindings + (found.IsEmpty ? 0 : 1),
            Errors = errors,
            Warnings = warnings,
            Infos = infos,
            Fixable = fixable,
            FixableUnsafely = fixableUnsafely,
        };
    }
}
