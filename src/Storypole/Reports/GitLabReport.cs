using System.Buffers;
using System.Text.Json;
using Storypole.Diagnostics;

namespace Storypole.Reports;

/// <summary>
/// The code quality report of GitLab: a list of findings with a fingerprint each, by which a merge request is told from its
/// target. A fingerprint may stand there once only, so the path is part of it.
/// </summary>
internal sealed class GitLabReport : IReport
{
    private readonly Utf8JsonWriter json;
    private readonly ReportOptions options;

    public GitLabReport(IBufferWriter<byte> output, ReportOptions options)
    {
        this.options = options;
        json = JsonOutput.Begin(output);
        json.WriteStartArray();
    }

    public void Add(ReportedFile file)
    {
        var regions = new Regions(file.Text);
        var fingerprints = file.Fingerprints();
        var path = VisibleText.Of(options.RepositoryPath(file.Path));
        foreach (var diagnostic in file.Diagnostics)
        {
            var (start, end) = regions.Of(diagnostic.Span);
            json.WriteStartObject();
            json.WriteString("description"u8, VisibleText.Of(diagnostic.Message));
            json.WriteString("check_name"u8, $"{diagnostic.Rule} {options.NameOf(diagnostic.Rule)}".TrimEnd());
            json.WriteString("fingerprint"u8, fingerprints[diagnostic].In(file.Path));
            json.WriteString("severity"u8, SeverityOf(diagnostic.Severity));
            json.WriteStartObject("location"u8);
            json.WriteString("path"u8, path);
            json.WriteStartObject("lines"u8);
            json.WriteNumber("begin"u8, start.Line);
            json.WriteNumber("end"u8, end.Line);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        JsonOutput.Pass(json);
    }

    public void End(ReportEnd end)
    {
        json.WriteEndArray();
        JsonOutput.End(json);
    }

    private static ReadOnlySpan<byte> SeverityOf(Severity severity) =>
        severity switch
        {
            Severity.Error => "major"u8,
            Severity.Warning => "minor"u8,
            _ => "info"u8,
        };
}
