using System.Collections.Immutable;

namespace Storypole.Reports;

/// <summary>What stands at the end of a report.</summary>
/// <param name="Troubles">What could not be looked at, with the reason.</param>
public sealed record ReportEnd(CheckCounts Counts, ImmutableArray<(string Path, string Message)> Troubles);
