using Storypole.Diagnostics;
using Storypole.Workspace.Files;

namespace Storypole.Workspace.Configuration;

/// <summary>The baseline of a workspace on disk.</summary>
public static class BaselineFile
{
    /// <summary>It stands in the root of the workspace.</summary>
    public const string Name = ".storypole-baseline.json";

    /// <summary>Null when there is none.</summary>
    /// <param name="name">How a person names the file.</param>
    public static Baseline? Read(string fullPath, string name)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(fullPath);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StorypoleException($"{name}: {FileFault.Describe(e)}", "give the permission to read it");
        }

        return Baseline.Read(bytes, out var baseline) is { } fault
            ? throw new StorypoleException(
                $"{name}: {fault}",
                "`storypole init --baseline --force` makes a new one; `--no-baseline` does without"
            )
            : baseline;
    }
}
