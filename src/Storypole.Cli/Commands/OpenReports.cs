using Storypole.Reports;
using Storypole.Workspace.Files;

namespace Storypole.Cli.Commands;

/// <summary>All reports of one run. Files appear together at the end, each whole; until then there is no sign of them.</summary>
internal sealed class OpenReports : IDisposable
{
    private readonly List<(IReport Report, OutputBuffer Output, PendingFile? File)> all = [];

    /// <param name="optionsOf">What a report is told, by whether it goes to standard output.</param>
    public OpenReports(IReadOnlyList<ReportTarget> targets, Func<bool, ReportOptions> optionsOf)
    {
        try
        {
            foreach (var target in targets)
            {
                var file = target.File is { } path ? new PendingFile(Path.GetFullPath(path), mayReplace: true) : null;
                var output = new OutputBuffer(file?.Stream);
                all.Add((ReportFormats.Create(target.Format, output, optionsOf(file is null)), output, file));
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public void Add(ReportedFile file)
    {
        foreach (var (report, output, _) in all)
        {
            report.Add(file);
            output.Pass();
        }
    }

    public void AddClean(string path)
    {
        foreach (var (report, output, _) in all)
        {
            report.AddClean(path);
            output.Pass();
        }
    }

    public void End(ReportEnd end)
    {
        foreach (var (report, output, file) in all)
        {
            report.End(end);
            output.Flush();
            file?.Commit();
        }
    }

    public void Dispose()
    {
        foreach (var (_, output, file) in all)
        {
            output.Dispose();
            file?.Dispose();
        }
    }
}
