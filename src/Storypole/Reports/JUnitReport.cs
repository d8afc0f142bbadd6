using System.Buffers;
using System.Globalization;
using System.Text;
using Storypole.Diagnostics;

namespace Storypole.Reports;

/// <summary>
/// JUnit's XML, which build servers show as tests: one suite for each specification, one test for each finding. What makes
/// the check fail is a failure, what is held back a skipped test, and a specification without findings passes.
/// </summary>
internal sealed class JUnitReport : IReport
{
    private readonly IBufferWriter<byte> output;
    private readonly ReportOptions options;

    public JUnitReport(IBufferWriter<byte> output, ReportOptions options)
    {
        this.output = output;
        this.options = options;
        Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"storypole\">\n");
    }

    public void Add(ReportedFile file)
    {
        var held = file.HeldBack.Where(x => x.By != HeldBackBy.Base).ToList();
        var tests = file.Diagnostics.Length + held.Count;
        if (tests == 0)
        {
            AddClean(file.Path);
            return;
        }

        var path = Escaped(options.RepositoryPath(file.Path));
        OpenSuite(path, tests, file.Diagnostics.Count(x => options.Fails(x.Severity)), 0, held.Count);
        var places = new Places(file.Text);
        foreach (var diagnostic in file.Diagnostics)
        {
            WriteFinding(path, diagnostic, places.At(diagnostic.Span.Start).Line);
        }

        foreach (var accepted in held)
        {
            OpenTest(path, accepted.Diagnostic, places.At(accepted.Diagnostic.Span.Start).Line);
            Write($"      <skipped message=\"{Escaped(accepted.Because ?? "in the baseline")}\"/>\n    </testcase>\n");
        }

        Write("  </testsuite>\n");
    }

    public void AddClean(string path)
    {
        var shown = Escaped(options.RepositoryPath(path));
        OpenSuite(shown, 1, 0, 0, 0);
        Write($"    <testcase classname=\"{shown}\" name=\"no findings\" time=\"0\"/>\n  </testsuite>\n");
    }

    public void End(ReportEnd end)
    {
        foreach (var (path, message) in end.Troubles)
        {
            var shown = Escaped(path);
            OpenSuite(shown, 1, 0, 1, 0);
            Write(
                $"    <testcase classname=\"{shown}\" name=\"could not be looked at\" time=\"0\">\n"
                    + $"      <error message=\"{Escaped(message)}\" type=\"trouble\"/>\n    </testcase>\n  </testsuite>\n"
            );
        }

        Write("</testsuites>\n");
    }

    private void WriteFinding(string path, Diagnostic diagnostic, int line)
    {
        OpenTest(path, diagnostic, line);
        var severity = Encoding.ASCII.GetString(TextReport.NameOf(diagnostic.Severity));
        var whole =
            $"{path}:{line.ToString(CultureInfo.InvariantCulture)}: {severity}[{diagnostic.Rule}]: {Escaped(diagnostic.Message)}";
        whole += diagnostic.Help is { } help ? $"\nhelp: {Escaped(help)}" : "";
        Write(
            options.Fails(diagnostic.Severity)
                ? $"      <failure message=\"{Escaped(diagnostic.Message)}\" type=\"{severity}\">{whole}</failure>\n"
                : $"      <system-out>{whole}</system-out>\n"
        );
        Write("    </testcase>\n");
    }

    private void OpenSuite(string name, int tests, int failures, int errors, int skipped) =>
        Write(
            string.Create(
                CultureInfo.InvariantCulture,
                $"  <testsuite name=\"{name}\" tests=\"{tests}\" failures=\"{failures}\" errors=\"{errors}\" skipped=\"{skipped}\" time=\"0\">\n"
            )
        );

    private void OpenTest(string path, Diagnostic diagnostic, int line) =>
        Write(
            string.Create(
                CultureInfo.InvariantCulture,
                $"    <testcase classname=\"{path}\" name=\"{diagnostic.Rule} {options.NameOf(diagnostic.Rule)}, line {line}\" time=\"0\">\n"
            )
        );

    private void Write(string text) => Encoding.UTF8.GetBytes(text, output);

    /// <summary>Text as XML holds it in an element and in an attribute. What no XML may hold is shown by number, or left out.</summary>
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in VisibleText.Of(text))
        {
            _ = c switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                '\uFFFE' or '\uFFFF' => escaped,
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }
}
