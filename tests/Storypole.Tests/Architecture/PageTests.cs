using System.Text.RegularExpressions;
using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Storypole.Tests.Architecture;

/// <summary>What the repository says to readers: its links lead somewhere, and it speaks of no one's machine.</summary>
public sealed partial class PageTests
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UseAutoIdentifiers(Markdig.Extensions.AutoIdentifiers.AutoIdentifierOptions.GitHub)
        .UsePipeTables()
        .UseYamlFrontMatter()
        .Build();

    // Faults are planted in the samples, and a test's own texts are no pages.
    private static readonly string[] NoPages = ["samples/", "tests/", "src/"];

    [Fact]
    public void Every_link_of_every_page_leads_to_a_file_and_a_heading()
    {
        var broken =
            from page in Repository.Files
            where
                page.EndsWith(".md", StringComparison.Ordinal)
                && !NoPages.Any(x => page.StartsWith(x, StringComparison.Ordinal))
            from link in Links(Repository.Read(page))
            where !Leads(page, link)
            select $"{page}: {link}";
        Faults.None(broken);
    }

    [Fact]
    public void A_link_that_leads_nowhere_would_be_found()
    {
        Assert.Equal(
            ["nowhere.md", "README.md#nowhere"],
            Links("[a](nowhere.md) and [b][c]\n\n[c]: README.md#nowhere\n")
        );
        Assert.False(Leads("README.md", "nowhere.md"));
        Assert.False(Leads("README.md", "#nowhere"));
        Assert.False(Leads("docs/rules/a.md", "../../LICENSE/nowhere"));
        Assert.True(Leads("docs/rules/a.md", "../../LICENSE"));
    }

    [Fact]
    public void No_file_names_a_place_on_the_machine_that_it_was_written_on()
    {
        var told =
            from file in Repository.Files
            let text = Repository.Read(file)
            from Match place in MachinePlace().Matches(text)
            select $"{file}:{text[..place.Index].Count(x => x == '\n') + 1}: {place.Value}";
        Faults.None(told);
    }

    private static IEnumerable<string> Links(string page) =>
        Markdown
            .Parse(page, Pipeline)
            .Descendants<LinkInline>()
            .Select(x => x.Url!)
            .Where(x =>
                x.Length > 0
                && !x.Contains("://", StringComparison.Ordinal)
                && !x.StartsWith("mailto:", StringComparison.Ordinal)
            );

    private static bool Leads(string page, string link)
    {
        var hash = link.IndexOf('#');
        var path = Uri.UnescapeDataString(hash < 0 ? link : link[..hash]);
        var target =
            path.Length == 0
                ? page
                : Path.GetRelativePath(
                        Repository.Root,
                        Path.GetFullPath(Path.Combine(Repository.Root, Path.GetDirectoryName(page)!, path))
                    )
                    .Replace('\\', '/');
        if (hash < 0)
        {
            return Path.Exists(Repository.FullPath(target));
        }

        return File.Exists(Repository.FullPath(target))
            && Markdown
                .Parse(Repository.Read(target), Pipeline)
                .Descendants<HeadingBlock>()
                .Any(x => x.TryGetAttributes()?.Id == link[(hash + 1)..]);
    }

    // The pattern is written so that it does not name the places itself.
    [GeneratedRegex(@"(?<![\w.*)}\]-])/(?:work|root|home)/\w", RegexOptions.None)]
    private static partial Regex MachinePlace();
}
