using System.Text;

namespace Storypole.EndToEnd;

/// <summary>The README shows the program as it is: every command is run, and what is shown is what comes.</summary>
public sealed class ReadmeTests
{
    private const string FirstCommand = "dotnet run --project src/Storypole.Cli -- check samples --fail-on never";

    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(BuiltProgram.Repository, "README.md"));

    /// <summary>Each command of a fence of kind <c>console</c>: its line, and the lines that are shown below it.</summary>
    public static TheoryData<int> Commands =>
        [
            .. Fences("console")
                .SelectMany(x => x)
                .Where(x => Lines[x].StartsWith("$ ", StringComparison.Ordinal))
                .Select(x => x + 1),
        ];

    [Fact]
    public void The_first_commands_are_one_that_checks_the_samples_and_one_that_runs_the_tests()
    {
        var first = Fences("bash").First();
        Assert.Equal([FirstCommand, "dotnet test"], first.Select(x => Lines[x].Split('#')[0].TrimEnd()));
    }

    [Fact]
    public void The_first_command_shows_findings_and_ends_with_success()
    {
        var arguments = FirstCommand[(FirstCommand.IndexOf(" -- ", StringComparison.Ordinal) + 4)..].Split(' ');
        var result = BuiltProgram.Run(BuiltProgram.Repository, arguments);
        Assert.Contains("SP1501", result.Output, StringComparison.Ordinal);
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public void Every_command_is_named_and_no_other()
    {
        var help = BuiltProgram.Run(BuiltProgram.Repository, "--help").Output.Split('\n');
        var offered = help.SkipWhile(x => x != "Commands:")
            .Skip(1)
            .TakeWhile(x => x.Length > 0)
            .Where(x => char.IsAsciiLetter(x[2]))
            .Select(x => x.Trim().Split(' ')[0]);
        var named = Lines
            .Where(x => x.StartsWith("| `storypole ", StringComparison.Ordinal))
            .Select(x => x.Split('`')[1].Split(' ')[1]);
        Assert.Equal(offered, named);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_prints_what_is_shown_below_it(int line)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The commands are those of a POSIX shell.");
        var expected = Shown(line).ToList();
        var actual = Run(Lines[line - 1][2..]);
        AssertShows(line, expected, actual);
    }

    [Theory]
    [InlineData("one\ntwo\nthree\n", "one\n…\nthree", true)]
    [InlineData("one\ntwo\nthree\n", "one\ntwo\nthree", true)]
    [InlineData("one\ntwo\nthree\n", "one\nthree", false)]
    [InlineData("one\ntwo\nthree\n", "one\n…\ntwo", false)]
    [InlineData("one\n", "one\ntwo", false)]
    public void Lines_are_left_out_only_where_an_ellipsis_says_so(string output, string shown, bool holds) =>
        Assert.Equal(holds, Shows(shown.Split('\n'), output));

    private static void AssertShows(int line, List<string> expected, string actual) =>
        Assert.True(
            expected.Count == 0 || Shows(expected, actual),
            $"README.md:{line}\n--- shown ---\n{string.Join('\n', expected)}\n--- printed ---\n{actual}"
        );

    /// <summary>A line of <c>…</c> stands for any number of lines.</summary>
    private static bool Shows(IReadOnlyList<string> shown, string output)
    {
        var printed = output.TrimEnd('\n').Split('\n').Select(x => x.TrimEnd()).ToList();
        var at = 0;
        for (var i = 0; i < shown.Count; i++)
        {
            if (shown[i].Trim() == "…")
            {
                at = i + 1 == shown.Count ? printed.Count : printed.IndexOf(shown[i + 1].TrimEnd(), at);
                if (at < 0)
                {
                    return false;
                }
            }
            else if (at >= printed.Count || printed[at++] != shown[i].TrimEnd())
            {
                return false;
            }
        }

        return at == printed.Count;
    }

    private static IEnumerable<string> Shown(int line) =>
        Lines
            .Skip(line)
            .TakeWhile(x =>
                !x.StartsWith("$ ", StringComparison.Ordinal) && !x.StartsWith("```", StringComparison.Ordinal)
            );

    /// <summary>Runs a line of a shell in which <c>storypole</c> is the built program; both streams come as on a terminal.</summary>
    private static string Run(string command)
    {
        var folder = Directory.CreateTempSubdirectory("readme-").FullName;
        try
        {
            var script = Path.Combine(folder, "storypole");
            File.WriteAllText(
                script,
                $"#!/bin/sh\nexec {string.Join(' ', BuiltProgram.Command.Select(x => $"'{x}'"))} \"$@\"\n",
                new UTF8Encoding(false)
            );
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }

            var path = folder + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
            var environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["PATH"] = path };
            var result = BuiltProgram.Start(
                BuiltProgram.Repository,
                ["/bin/sh", "-c", $"exec 2>&1\n{command}"],
                environment
            );
            return result.Output;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The lines of each fence of a kind, as indexes.</summary>
    private static IEnumerable<IReadOnlyList<int>> Fences(string kind)
    {
        for (var i = 0; i < Lines.Length; i++)
        {
            if (!Lines[i].StartsWith("```", StringComparison.Ordinal))
            {
                continue;
            }

            var end = Array.FindIndex(Lines, i + 1, x => x == "```");
            if (Lines[i] == "```" + kind)
            {
                yield return [.. Enumerable.Range(i + 1, end - i - 1)];
            }

            i = end;
        }
    }
}
