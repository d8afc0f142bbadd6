using System.Text;
using Storypole.Reports;

namespace Storypole.Cli;

/// <summary>The two streams that a command writes to: what was asked for on the one, everything else on the other.</summary>
internal static class Terminal
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Whether standard output is a terminal that shows colours, and nobody asked it not to.</summary>
    public static bool HasColour =>
        !Console.IsOutputRedirected
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Environment.GetEnvironmentVariable("TERM") is not "dumb";

    /// <summary>Whether somebody watches standard error.</summary>
    public static bool IsWatched =>
        !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") is not "dumb";

    /// <summary>A note about the work, not its result.</summary>
    public static void Note(string text) => WriteError($"{VisibleText.Of(text)}\n");

    /// <param name="help">What to do about it; may have several lines.</param>
    public static void Complain(string message, string? help = null)
    {
        WriteError($"storypole: {VisibleText.Of(message)}\n");
        foreach (var line in (help ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            WriteError($"  help: {VisibleText.Of(line.TrimEnd('\r'))}\n");
        }
    }

    public static void WriteError(string text)
    {
        using var error = StandardStream.Error();
        error.Write(Utf8.GetBytes(text));
    }
}
