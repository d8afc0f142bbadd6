using Storypole.Text;

namespace Storypole.Portfolios;

/// <summary>
/// Something that a specification plans and that another one may plan too. Names are kept as hashes: of ten thousand
/// specifications a few kilobytes each would be most of the memory of a check.
/// </summary>
/// <param name="Key">What it is and its name; equal where two specifications mean the same thing.</param>
/// <param name="Version">Of a package the version that is planned; else 0.</param>
/// <param name="Span">Its name, where it is planned.</param>
public readonly record struct PlannedFact(PlannedKind Kind, ulong Key, ulong Version, TextSpan Span);

/// <summary>What kind of thing two specifications may both plan.</summary>
public enum PlannedKind : byte
{
    /// <summary>A file that does not exist yet.</summary>
    File,

    /// <summary>A table of a database, added or changed.</summary>
    Table,

    /// <summary>An operation of an interface that does not exist yet.</summary>
    Route,

    /// <summary>A feature flag.</summary>
    Flag,

    /// <summary>A package that is added or updated to a version.</summary>
    Package,
}
