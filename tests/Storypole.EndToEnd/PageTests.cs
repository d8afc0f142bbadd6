namespace Storypole.EndToEnd;

/// <summary>The page of a command shows its help as it is; <c>STORYPOLE_APPROVE=1</c> writes it anew.</summary>
public sealed class PageTests
{
    private const string Open = "```text\n";
    private const string Close = "```\n";

    private static readonly string Pages = Path.Combine(BuiltProgram.Repository, "docs", "commands");

    public static TheoryData<string> Commands =>
        [
            "",
            "check",
            "show",
            "explain",
            "fix",
            "template",
            "template list",
            "template show",
            "template schema",
            "init",
            "baseline",
            "baseline update",
            "completion",
        ];

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_page_shows_the_help_of_its_command(string command)
    {
        string[] words = [.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"];
        var result = BuiltProgram.Run(BuiltProgram.Repository, words);
        Assert.Equal(0, result.ExitCode);
        Assert.Empty(result.Errors);
        var page = Path.Combine(Pages, command.Length == 0 ? "README.md" : $"{command.Split(' ')[0]}.md");
        var text = File.ReadAllText(page);
        var marker = $"<!-- help: {string.Join(' ', ["storypole", .. words])} -->\n";
        var start = text.IndexOf(marker, StringComparison.Ordinal);
        Assert.True(start >= 0, $"{page} has no line {marker}");
        start = text.IndexOf(Open, start, StringComparison.Ordinal) + Open.Length;
        var end = text.IndexOf(Close, start, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("STORYPOLE_APPROVE") == "1")
        {
            File.WriteAllText(page, text[..start] + result.Output + text[end..]);
            return;
        }

        Assert.Equal(text[start..end], result.Output);
    }

    [Fact]
    public void Every_command_has_a_page_and_every_page_a_command()
    {
        var help = BuiltProgram.Run(BuiltProgram.Repository, "--help").Output;
        var commands = help[
            help.IndexOf("Commands:", StringComparison.Ordinal)..help.IndexOf("Options:", StringComparison.Ordinal)
        ]
            .Split('\n')
            .Where(x => x.StartsWith("  ", StringComparison.Ordinal) && x[2] != ' ')
            .Select(x => x.Split(' ', StringSplitOptions.RemoveEmptyEntries)[0] + ".md");
        var pages = Directory.GetFiles(Pages, "*.md").Select(Path.GetFileName).Where(x => x != "README.md");
        Assert.Equal(commands.Order(StringComparer.Ordinal), pages.Order(StringComparer.Ordinal));
    }
}
