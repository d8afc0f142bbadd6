using Storypole.Checking;
using Storypole.Evidence;
using Storypole.Rules;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Tests.Templates;

/// <summary>The pages of the families: each shows a document in which nothing is found, and each template has a page.</summary>
public sealed class TemplatePageTests
{
    private static readonly string Folder = Path.Combine(Architecture.Repository.Root, "docs/templates");

    public static TheoryData<string, string> Examples
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var page in Directory.GetFiles(Folder, "*.md"))
            {
                foreach (var example in File.ReadAllText(page).Split("\n````markdown ").Skip(1))
                {
                    var end = example.IndexOf('\n', StringComparison.Ordinal);
                    data.Add(example[..end], example[(end + 1)..example.IndexOf("````", StringComparison.Ordinal)]);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Nothing_is_found_in_the_example_of_a_page(string template, string example)
    {
        var result = Checker.Check(
            SourceText.From(example),
            "example.md",
            BuiltInTemplates.Schema(template),
            new CheckOptions(RuleCatalog.All, new DateOnly(2026, 11, 22)),
            Surroundings.Unknown
        );
        Assert.Empty(result.Diagnostics.Select(x => x.Message));
    }

    [Fact]
    public void Every_built_in_template_is_named_on_a_page()
    {
        var pages = string.Concat(Directory.GetFiles(Folder, "*.md").Select(File.ReadAllText));
        Assert.All(BuiltInTemplates.Names, x => Assert.Contains($"`{x}`", pages, StringComparison.Ordinal));
    }
}
