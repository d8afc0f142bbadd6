namespace Storypole.Tests.Architecture;

/// <summary>The files of this repository, as they lie around the tests that run.</summary>
internal static class Repository
{
    private static readonly HashSet<string> Built = new(StringComparer.Ordinal)
    {
        ".git",
        ".idea",
        ".vs",
        "artifacts",
        "bin",
        "BenchmarkDotNet.Artifacts",
        "node_modules",
        "obj",
        "TestResults",
    };

    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Every file that people wrote, relative to the root, with <c>/</c>, in ordinal order.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. FilesBelow(Root).Order(StringComparer.Ordinal)];

    /// <summary>Every C# file below a folder.</summary>
    public static IEnumerable<string> Code(string folder) =>
        Files.Where(x =>
            x.StartsWith(folder + "/", StringComparison.Ordinal) && x.EndsWith(".cs", StringComparison.Ordinal)
        );

    public static string FullPath(string path) => Path.Combine(Root, path);

    public static string Read(string path) => File.ReadAllText(FullPath(path));

    private static IEnumerable<string> FilesBelow(string folder)
    {
        foreach (var entry in Directory.EnumerateFileSystemEntries(folder))
        {
            if (Built.Contains(Path.GetFileName(entry)) || entry.Contains(".received."))
            {
                continue;
            }

            if (!Directory.Exists(entry))
            {
                yield return Path.GetRelativePath(Root, entry).Replace('\\', '/');
            }
            else
            {
                foreach (var file in FilesBelow(entry))
                {
                    yield return file;
                }
            }
        }
    }

    private static string FindRoot()
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
