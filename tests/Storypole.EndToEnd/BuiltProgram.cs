using System.Diagnostics;

namespace Storypole.EndToEnd;

/// <summary>What a run of a program came to.</summary>
internal sealed record ProgramResult(int ExitCode, string Output, string Errors);

/// <summary>
/// The built program, run from outside as a person would. <c>STORYPOLE_PROGRAM</c> in the environment names the published one;
/// without it, it is the one that was built beside these tests.
/// </summary>
internal static class BuiltProgram
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>Where these tests keep caches; of a test that is about them, the environment names another place.</summary>
    public static string Caches { get; } = MakeCaches();

    /// <summary>The program and the arguments that come before its own.</summary>
    public static string[] Command { get; } = FindProgram();

    public static ProgramResult Run(string folder, params string[] arguments) =>
        Start(folder, [.. Command, .. arguments], new Dictionary<string, string>());

    /// <summary>Runs a program to its end; both streams are read as UTF-8.</summary>
    public static ProgramResult Start(
        string folder,
        string[] command,
        IReadOnlyDictionary<string, string> environment,
        string input = ""
    )
    {
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new System.Text.UTF8Encoding(false),
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
        };
        // What is kept between checks is never the user's own.
        start.Environment["XDG_CACHE_HOME"] = Caches;
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        return new ProgramResult(process.ExitCode, output.GetAwaiter().GetResult(), errors.GetAwaiter().GetResult());
    }

    private static string MakeCaches()
    {
        var folder = Directory.CreateTempSubdirectory("storypole-caches-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
        return folder.FullName;
    }

    private static string[] FindProgram()
    {
        if (Environment.GetEnvironmentVariable("STORYPOLE_PROGRAM") is { Length: > 0 } published)
        {
            return [Path.GetFullPath(published)];
        }

        // The tests' own folder ends in bin/CONFIGURATION/FRAMEWORK, and the program's does too.
        var framework = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var built = Path.Combine(
            "src",
            "Storypole.Cli",
            "bin",
            framework.Parent!.Name,
            framework.Name,
            "storypole.dll"
        );
        return
        [
            Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet",
            Path.Combine(Repository, built),
        ];
    }

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Storypole.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName
            ?? throw new InvalidOperationException(
                "The tests run outside of the repository: no Storypole.slnx above them."
            );
    }
}
