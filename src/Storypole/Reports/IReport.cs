namespace Storypole.Reports;

/// <summary>One form of output, written as it comes: file after file in the order of paths, then the end, once.</summary>
public interface IReport
{
    /// <summary>A file with at least one finding, be it held back.</summary>
    void Add(ReportedFile file);

    /// <summary>A specification without any finding.</summary>
    /// <param name="path">Relative to the workspace, with <c>/</c>.</param>
    void AddClean(string path) { }

    void End(ReportEnd end);
}
