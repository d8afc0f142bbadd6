using System.Buffers;
using System.Text;
using Storypole.Diagnostics;
using Storypole.Text;

namespace Storypole.Reports;

/// <summary>
/// Workflow commands of GitHub Actions, which show a finding at its line in a pull request: one line each, so that nothing
/// that somebody wrote into a specification or a path can be taken for a command of its own.
/// </summary>
internal sealed class GitHubReport(IBufferWriter<byte> output, ReportOptions options) : IReport
{
    public void Add(ReportedFile file)
    {
        var regions = new Regions(file.Text);
        foreach (var diagnostic in file.Diagnostics)
        {
            var (start, end) = regions.Of(diagnostic.Span);
            var line = new StringBuilder("::").Append(CommandOf(diagnostic.Severity)).Append(' ');
            Property(line, "file", options.RepositoryPath(file.Path)).Append(',');
            line.Append("line=").Append(start.Line).Append(",endLine=").Append(end.Line);
            if (start.Line == end.Line)
            {
                // Columns of another line than the first are refused.
                line.Append(",col=")
                    .Append(start.Column)
                    .Append(",endColumn=")
                    .Append(Math.Max(end.Column, start.Column));
            }

            Property(line.Append(','), "title", $"{diagnostic.Rule} {options.NameOf(diagnostic.Rule)}".TrimEnd());
            Message(line.Append("::"), diagnostic.Message);
            if (diagnostic.Help is { } help)
            {
                Message(line.Append("%0A"), help);
            }

            Write(line);
        }
    }

    public void End(ReportEnd end)
    {
        foreach (var (path, message) in end.Troubles)
        {
            Write(Message(new StringBuilder("::error title=Not looked at::"), $"{path}: {message}"));
        }

        if (!options.IsQuiet)
        {
            CountsText.Write(new ReportWriter(output, isColoured: false), end.Counts);
        }
    }

    private void Write(StringBuilder line) => Encoding.UTF8.GetBytes(line.Append('\n').ToString(), output);

    private static string CommandOf(Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "notice",
        };

    private static StringBuilder Property(StringBuilder line, string name, string value)
    {
        line.Append(name).Append('=');
        foreach (var c in VisibleText.Of(value))
        {
            _ = c switch
            {
                ':' => line.Append("%3A"),
                ',' => line.Append("%2C"),
                _ => Escaped(line, c),
            };
        }

        return line;
    }

    private static StringBuilder Message(StringBuilder line, string text)
    {
        foreach (var c in VisibleText.Of(text))
        {
            Escaped(line, c);
        }

        return line;
    }

    private static StringBuilder Escaped(StringBuilder line, char c) =>
        c switch
        {
            '%' => line.Append("%25"),
            '\r' => line.Append("%0D"),
            '\n' => line.Append("%0A"),
            _ => line.Append(c),
        };
}
