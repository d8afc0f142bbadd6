using Storypole.Text;

namespace Storypole.Tests.Documents.Oracle;

/// <summary>
/// Markdig as a second opinion on kinds, nesting, first lines and last lines. Where the two differ, ARCHITECTURE.md says for
/// each kind of difference who is right and why; a kind that is not named here fails.
/// </summary>
public sealed class MarkdigTests(ITestOutputHelper output)
{
    /// <summary>Kinds of difference as <c>ours / Markdig's</c>, those with a star inside blocks that are otherwise the same.</summary>
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "row / row of other length*",
        "row / row without place*",
        "Paragraph / with definitions before it*",
        "Paragraph / with table behind it*",
        "Paragraph / Table",
        "Table / Heading2",
        "Table / Paragraph",
        "Item / deeper or higher",
        "Item / BulletList",
        "Item / ends elsewhere*",
        "BulletList / ends elsewhere*",
        "Item / Item [x]",
        "Heading2 / Paragraph",
        "Heading1 / begins elsewhere",
        "Fence / ends elsewhere*",
        "ThematicBreak / FrontMatter",
        "nothing / Paragraph",
    };

    [Fact]
    public void Examples_and_the_repositories_that_were_brought_in_are_read_alike_but_for_known_differences()
    {
        var different = new List<(string Path, string Kind, int Line)>();
        var examples = SpecExamples.Read(OracleFolder.Require("commonmark/spec.txt"));
        foreach (var example in examples)
        {
            var differences = Comparison.Of(SourceText.From(example.Markdown));
            different.AddRange(
                differences.Select(difference => ($"{example.Number}", difference.Kind, difference.Line))
            );
        }

        Report("CommonMark", examples.Count, different);
        Assert.All(different, difference => Assert.True(Known.Contains(difference.Kind), difference.ToString()));
        Assert.True(different.Count < 10);
        CompareRepositories(OracleFolder.Require("."));
    }

    /// <summary>Somebody has to choose the repositories and bring them in: see tests/oracle/fetch.sh.</summary>
    private void CompareRepositories(string folder)
    {
        var repositories = Path.Combine(folder, "repositories");
        foreach (
            var repository in Directory.Exists(repositories)
                ? Directory.GetDirectories(repositories).Order(StringComparer.Ordinal)
                : Enumerable.Empty<string>()
        )
        {
            var files = Directory
                .EnumerateFiles(repository, "*.md", SearchOption.AllDirectories)
                .Where(path => new FileInfo(path).LinkTarget is null)
                .ToList();
            var different = new List<(string Path, string Kind, int Line)>();
            foreach (var path in files)
            {
                var differences = Comparison.Of(SourceText.From(File.ReadAllBytes(path)));
                different.AddRange(differences.Select(difference => (path, difference.Kind, difference.Line)));
            }

            Report(Path.GetFileName(repository), files.Count, different);
            Assert.True(files.Count >= 500, repository);
            Assert.All(different, difference => Assert.True(Known.Contains(difference.Kind), difference.ToString()));

            // Differences that change the tree are rare in what people write.
            var trees = different
                .Where(difference => !difference.Kind.EndsWith('*'))
                .Select(difference => difference.Path);
            Assert.True(trees.Distinct(StringComparer.Ordinal).Count() * 100 <= files.Count, repository);
        }
    }

    private void Report(string name, int count, List<(string Path, string Kind, int Line)> different)
    {
        output.WriteLine(
            $"{name}: {count}, alike {count - different.Select(difference => difference.Path).Distinct(StringComparer.Ordinal).Count()}"
        );
        foreach (
            var group in different
                .GroupBy(difference => difference.Kind, StringComparer.Ordinal)
                .OrderByDescending(group => group.Count())
        )
        {
            var (path, _, line) = group.First();
            output.WriteLine($"  {group.Count(), 4} {group.Key}, such as {path}:{line}");
        }
    }
}
