using Storypole.Reports;
using Storypole.Workspace;
using Storypole.Workspace.Configuration;

namespace Storypole.Cli.Commands;

/// <summary>A form of output and where it goes.</summary>
/// <param name="File">As given; null for standard output.</param>
internal sealed record ReportTarget(string Format, string? File)
{
    /// <summary>The targets of a check: the named files, and standard output, which is never without a report.</summary>
    /// <param name="format">What <c>--format</c> says; null when nothing.</param>
    /// <param name="outputs">What each <c>--output</c> says: a format, <c>=</c>, and a file or <c>-</c>.</param>
    public static IReadOnlyList<ReportTarget> Of(string? format, IReadOnlyList<string> outputs)
    {
        var targets = outputs.Select(Parse).ToList();
        var onOutput = targets.Count(x => x.File is null) + (format is null ? 0 : 1);
        if (onOutput > 1)
        {
            throw new StorypoleException(
                "standard output takes one report",
                "give `--format` or one `--output FORMAT=-`, and files for the others"
            );
        }

        if (
            targets
                .Where(x => x.File is not null)
                .GroupBy(x => Path.GetFullPath(x.File!), StringComparer.Ordinal)
                .FirstOrDefault(x => x.Count() > 1) is
            { } twice
        )
        {
            throw new StorypoleException(
                $"two reports cannot go to {twice.First().File}",
                "give each a file of its own"
            );
        }

        return onOutput == 1 && format is null ? targets : [new ReportTarget(format ?? "text", null), .. targets];
    }

    private static ReportTarget Parse(string output)
    {
        var equals = output.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0 || equals == output.Length - 1)
        {
            throw new StorypoleException(
                $"`--output {output}` names no file",
                "write it as `--output sarif=report.sarif`"
            );
        }

        var format = output[..equals];
        var file = output[(equals + 1)..];
        return ReportFormats.Names.Contains(format, StringComparer.Ordinal)
            ? new ReportTarget(format, file is "-" ? null : file)
            : throw new StorypoleException(
                $"--output knows no `{format}`",
                NearestWord.Of(format, ReportFormats.Names) is { } near
                    ? $"did you mean `{near}`?"
                    : $"known are {string.Join(", ", ReportFormats.Names)}"
            );
    }
}
