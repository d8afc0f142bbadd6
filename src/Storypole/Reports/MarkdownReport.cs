using System.Buffers;
using System.Globalization;
using System.Text;
using Storypole.Diagnostics;

namespace Storypole.Reports;

/// <summary>
/// A comment for a pull request: the counts, then the findings file by file, folded. A comment may not be longer than its
/// host takes, so the findings end somewhere, and a line says how many there are more.
/// </summary>
internal sealed class MarkdownReport : IReport
{
    /// <summary>GitHub refuses comments of more than 65,536 characters.</summary>
    private const int MostCharacters = 60_000;

    private const int MostFindings = 100;

    private readonly IBufferWriter<byte> output;
    private readonly ReportOptions options;
    private readonly StringBuilder files = new();
    private int shown;
    private int left;

    public MarkdownReport(IBufferWriter<byte> output, ReportOptions options)
    {
        this.output = output;
        this.options = options;
    }

    public void Add(ReportedFile file)
    {
        if (file.Diagnostics.IsEmpty)
        {
            return;
        }

        var section = new StringBuilder();
        var places = new Places(file.Text);
        var count = 0;
        foreach (var diagnostic in file.Diagnostics)
        {
            var row = Row(diagnostic, places.At(diagnostic.Span.Start).Line);
            if (shown + count == MostFindings || files.Length + section.Length + row.Length > MostCharacters)
            {
                break;
            }

            section.Append(row);
            count++;
        }

        left += file.Diagnostics.Length - count;
        shown += count;
        if (count > 0)
        {
            var path = MarkdownEscape.Html(options.RepositoryPath(file.Path));
            files.Append("\n<details><summary><code>").Append(path).Append("</code>: ");
            files.Append(CountsText.Count(file.Diagnostics.Length, "finding")).Append("</summary>\n\n");
            files.Append("| line | | rule | finding |\n| ---: | --- | --- | --- |\n");
            files.Append(section).Append("\n</details>\n");
        }
    }

    public void End(ReportEnd end)
    {
        var text = new StringBuilder("<!-- storypole -->\n### Storypole: ");
        text.Append(CountsText.Found(end.Counts).TrimEnd('.')).Append("\n\n");
        foreach (var line in CountsText.Rest(end.Counts))
        {
            text.Append(line).Append('\n');
        }

        foreach (var (path, message) in end.Troubles.Take(20))
        {
            text.Append("- <code>").Append(MarkdownEscape.Html(path)).Append("</code>: ");
            text.Append(MarkdownEscape.Text(message)).Append('\n');
        }

        text.Append(files);
        if (left > 0)
        {
            text.Append("\nAnd ").Append(left.ToString("N0", CultureInfo.InvariantCulture));
            text.Append(" more. `storypole check` shows them all.\n");
        }

        Encoding.UTF8.GetBytes(text.ToString(), output);
    }

    private string Row(Diagnostic diagnostic, int line)
    {
        var row = new StringBuilder("| ");
        row.Append(line.ToString(CultureInfo.InvariantCulture)).Append(" | ");
        row.Append(Encoding.ASCII.GetString(TextReport.NameOf(diagnostic.Severity))).Append(" | ");
        row.Append(diagnostic.Rule).Append(' ').Append(options.NameOf(diagnostic.Rule)).Append(" | ");
        row.Append(MarkdownEscape.Text(diagnostic.Message));
        if (diagnostic.Help is { } help)
        {
            row.Append("<br>").Append(MarkdownEscape.Text(help));
        }

        return row.Append(" |\n").ToString();
    }
}
