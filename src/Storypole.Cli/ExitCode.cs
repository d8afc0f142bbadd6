namespace Storypole.Cli;

/// <summary>How the program ends; a larger number outranks a smaller one.</summary>
internal static class ExitCode
{
    public const int Clean = 0;

    /// <summary>There are findings at or above the severity that fails.</summary>
    public const int Findings = 1;

    /// <summary>A wrong option, a file that cannot be read, nothing that matched.</summary>
    public const int WorldIsWrong = 2;

    public const int WeAreWrong = 3;

    public const int Interrupted = 130;
}
