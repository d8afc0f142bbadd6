using Storypole.Documents;
using Storypole.Text;

namespace Storypole.Tests.Documents.Oracle;

public sealed class CommonMarkTests
{
    [Fact]
    public void Every_example_of_the_specification_renders_as_it_says()
    {
        var examples = SpecExamples.Read(OracleFolder.Require("commonmark/spec.txt"));
        Assert.True(examples.Count > 600);
        var wrong = new List<string>();
        foreach (var example in examples)
        {
            var html = Html.Render(DocumentParser.Parse(SourceText.From(example.Markdown)));
            if (!string.Equals(Normal(html), Normal(example.Html), StringComparison.Ordinal))
            {
                wrong.Add($"{example.Number}\n{example.Markdown}\nexpected\n{example.Html}\nactual\n{html}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    /// <summary>Line ends beside tags say nothing, nor does how wide the blanks in code are.</summary>
    private static string Normal(string html)
    {
        var words = html.Replace(">\n", ">")
            .Replace("\n<", "<")
            .Split(['\t', ' '], StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words).Replace("> ", ">").TrimEnd();
    }
}
