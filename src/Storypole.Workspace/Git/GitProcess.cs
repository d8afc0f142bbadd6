using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Storypole.Workspace.Git;

/// <summary>Runs git in a folder. No shell stands between: each argument arrives as it is given.</summary>
internal sealed class GitProcess(string folder)
{
    /// <summary>Standard output of a command that has to succeed.</summary>
    /// <exception cref="StorypoleException">There is no git, or it says no.</exception>
    public byte[] Run(params string[] arguments) =>
        Try(arguments, out var output, out var errors)
            ? output
            : throw new StorypoleException(
                $"git {arguments[0]}: {FirstLine(errors)}",
                "run it in the repository to see more"
            );

    /// <returns>Whether the command succeeded.</returns>
    public bool Try(string[] arguments, out byte[] output, out string errors)
    {
        // What a repository configures must neither start programs of its own nor change what is printed.
        var start = new ProcessStartInfo(
            "git",
            ["-c", "core.fsmonitor=false", "-c", "core.quotePath=false", .. arguments]
        )
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment["LC_ALL"] = "C";
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var complaint = process.StandardError.ReadToEndAsync();
            using var bytes = new MemoryStream();
            process.StandardOutput.BaseStream.CopyTo(bytes);
            process.WaitForExit();
            errors = complaint.GetAwaiter().GetResult();
            output = bytes.ToArray();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            throw new StorypoleException("git cannot be started", "install it, or put it on the path");
        }
    }

    private static string FirstLine(string errors) =>
        errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "it failed";
}
