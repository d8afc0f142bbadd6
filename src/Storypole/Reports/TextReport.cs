using System.Buffers;
using Storypole.Diagnostics;
using Storypole.Text;

namespace Storypole.Reports;

/// <summary>The report of a check for people, in the manner of a compiler. It is written as it comes, file after file.</summary>
internal sealed class TextReport : IReport
{
    private readonly ReportWriter writer;
    private readonly ReportOptions options;
    private bool isFirst = true;

    public TextReport(IBufferWriter<byte> output, ReportOptions options)
    {
        writer = new ReportWriter(output, options.IsColoured);
        this.options = options;
    }

    /// <summary>Writes the findings of one file; nothing of those that are held back.</summary>
    public void Add(ReportedFile file)
    {
        var starts = new Places(file.Text);
        foreach (var diagnostic in file.Diagnostics)
        {
            if (!isFirst)
            {
                writer.Write("\n"u8);
            }

            isFirst = false;
            Write(file, diagnostic, starts.At(diagnostic.Span.Start));
        }
    }

    /// <summary>Ends the report with the counts.</summary>
    public void End(ReportEnd end)
    {
        if (!options.IsQuiet)
        {
            writer.Write(isFirst ? [] : "\n"u8);
            CountsText.Write(writer, end.Counts);
        }
    }

    private void Write(ReportedFile file, Diagnostic diagnostic, LinePosition place)
    {
        var style = StyleOf(diagnostic.Severity);
        writer.Begin(Style.Strong);
        Write(options.ShowPath(file.Path), place);
        writer.End();
        writer.Write(": "u8);
        writer.Begin(style);
        writer.Write(NameOf(diagnostic.Severity));
        writer.Write("["u8);
        writer.Visible(diagnostic.Rule.ToString());
        writer.Write("]"u8);
        writer.End();
        writer.Write(": "u8);
        writer.Visible(diagnostic.Message);
        writer.Write("\n"u8);
        Excerpt.Write(writer, file.Text, diagnostic.Span, place.Line - 1, style);
        var digits = Excerpt.DigitsOf(place.Line);
        foreach (var related in diagnostic.Related)
        {
            Label(digits, "note: "u8);
            WriteRelated(file, related);
        }

        if (diagnostic.Help is { } help)
        {
            Label(digits, "help: "u8);
            writer.Visible(help);
            writer.Write("\n"u8);
        }

        if (diagnostic.Fixes is [{ IsSafe: true } fix, ..])
        {
            Label(digits, "fix: "u8);
            writer.Visible(fix.Title);
            writer.Write("\n"u8);
        }
    }

    private void Label(int digits, ReadOnlySpan<byte> label)
    {
        writer.Repeat((byte)' ', digits + 1);
        writer.Begin(Style.Gutter);
        writer.Write("= "u8);
        writer.End();
        writer.Begin(Style.Strong);
        writer.Write(label);
        writer.End();
    }

    /// <summary>An empty span in another file means the whole of it.</summary>
    private void WriteRelated(ReportedFile file, RelatedPlace related)
    {
        var text = related.Path is null ? file.Text : options.TextOf(related.Path);
        var path = options.ShowPath(related.Path ?? file.Path);
        if (text is null || (related.Path is not null && related.Span.IsEmpty))
        {
            writer.Visible(path);
        }
        else
        {
            Write(path, new Places(text).At(related.Span.Start));
        }

        writer.Write(": "u8);
        writer.Visible(related.Message);
        writer.Write("\n"u8);
    }

    private void Write(string path, LinePosition place)
    {
        writer.Visible(path);
        writer.Write(":"u8);
        writer.Write(place.Line);
        writer.Write(":"u8);
        writer.Write(place.Column);
    }

    private static Style StyleOf(Severity severity) =>
        severity switch
        {
            Severity.Error => Style.Error,
            Severity.Warning => Style.Warning,
            _ => Style.Info,
        };

    internal static ReadOnlySpan<byte> NameOf(Severity severity) =>
        severity switch
        {
            Severity.Error => "error"u8,
            Severity.Warning => "warning"u8,
            _ => "info"u8,
        };
}
