using System.Buffers;
using System.Text;
using Storypole.Diagnostics;
using Storypole.Reports;
using Storypole.Text;

namespace Storypole.Tests.Reports;

/// <summary>A report of one form over findings that a test makes up.</summary>
internal static class Report
{
    /// <summary>Everything that may be in a message or a path and means something to one form or another.</summary>
    public const string Hostile = "::error::a%0A, b\r\n<script>&\"'`|[x](y) @all #1 \u202E\u0007 \uFFFE https://x.test";

    public static Diagnostic Found(
        int start,
        int end,
        string message = "it is wrong",
        Severity severity = Severity.Warning
    ) => new(new RuleId(203), severity, new TextSpan(start, end), message);

    public static ReportedFile File(string path, string text, params Diagnostic[] found) =>
        new(path, true, SourceText.From(text), [.. found]);

    public static string Write(string format, params ReportedFile[] files) =>
        Write(format, new ReportOptions(), [], files);

    public static string Write(
        string format,
        ReportOptions options,
        (string, string)[] troubles,
        params ReportedFile[] files
    )
    {
        var output = new ArrayBufferWriter<byte>();
        var report = ReportFormats.Create(format, output, options);
        var counts = CheckCounts.None with { Files = files.Length, Specs = files.Length };
        foreach (var file in files)
        {
            if (file.Diagnostics.IsEmpty && file.HeldBack.IsEmpty)
            {
                report.AddClean(file.Path);
                continue;
            }

            report.Add(file);
            counts = counts.With(file.Diagnostics).With(file.HeldBack);
        }

        report.End(new ReportEnd(counts, [.. troubles]));
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
