namespace Storypole.Reports;

/// <summary>What a check looked at and how much it found.</summary>
/// <param name="Specifications">Files that read as specifications and were checked.</param>
/// <param name="Others">Files that were named and checked although they do not read as specifications.</param>
/// <param name="LeftOut">Markdown files that were passed over.</param>
/// <param name="Unreadable">Files that could not be read.</param>
public sealed record CheckTotals(
    int Specifications,
    int Others,
    int LeftOut,
    int Unreadable,
    int FilesWithFindings,
    int Errors,
    int Warnings,
    int Infos
)
{
    public int Findings => Errors + Warnings + Infos;
}
