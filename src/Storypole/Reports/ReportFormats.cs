using System.Buffers;
using System.Collections.Immutable;

namespace Storypole.Reports;

/// <summary>Every form in which findings can be written.</summary>
public static class ReportFormats
{
    private static readonly (string Name, Func<IBufferWriter<byte>, ReportOptions, IReport> Create)[] All =
    [
        ("text", (output, options) => new TextReport(output, options)),
        ("json", (output, options) => new JsonReport(output, options)),
        ("sarif", (output, options) => new SarifReport(output, options)),
        ("github", (output, options) => new GitHubReport(output, options)),
        ("gitlab", (output, options) => new GitLabReport(output, options)),
        ("junit", (output, options) => new JUnitReport(output, options)),
        ("markdown", (output, options) => new MarkdownReport(output, options)),
    ];

    /// <summary>The names by which people ask for them.</summary>
    public static ImmutableArray<string> Names { get; } = [.. All.Select(x => x.Name)];

    /// <param name="name">One of <see cref="Names"/>.</param>
    public static IReport Create(string name, IBufferWriter<byte> output, ReportOptions options) =>
        All.First(x => string.Equals(x.Name, name, StringComparison.Ordinal)).Create(output, options);
}
