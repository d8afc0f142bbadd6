namespace Storypole.Workspace.Files;

/// <summary>Says in the program's own words why a file could not be read or written.</summary>
public static class FileFault
{
    /// <summary>What the kernels that we know call a chain of links that never ends: Linux, and macOS with its relatives.</summary>
    private static readonly int[] TooManyLinks = [40, 62];

    /// <param name="fault">What the system said; its own message names the path again and differs between systems.</param>
    public static string Describe(Exception fault) =>
        fault switch
        {
            UnauthorizedAccessException => "there is no permission to read it, or it is no plain file",
            FileNotFoundException or DirectoryNotFoundException => "it does not exist",
            PathTooLongException => "its path is too long",
            IOException when TooManyLinks.Contains(fault.HResult) => "its links lead in a circle",
            _ => $"it cannot be read (system error {fault.HResult & 0xFFFF})",
        };
}
