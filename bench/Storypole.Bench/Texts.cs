namespace Storypole.Bench;

/// <summary>
/// The texts that are measured, in memory before any clock runs: every Markdown file below the folder that
/// <c>STORYPOLE_BENCH_SPECS</c> names, else the samples of this repository.
/// </summary>
internal static class Texts
{
    private const string Variable = "STORYPOLE_BENCH_SPECS";

    /// <summary>The size that the bar speaks of.</summary>
    private const int UsualLength = 20_000;

    /// <summary>The text whose size is nearest to the usual one.</summary>
    public static SpecFile Usual()
    {
        var usual = All().MinBy(x => Math.Abs(x.Bytes.Length - UsualLength))!;
        Console.WriteLine($"// {usual.Path}: {usual.Bytes.Length} bytes");
        return usual;
    }

    /// <summary>As many texts as asked for, from the beginning again when there are fewer.</summary>
    public static SpecFile[] Take(int count)
    {
        var all = All();
        SpecFile[] taken = [.. Enumerable.Range(0, count).Select(i => Copy(all[i % all.Count], i / all.Count))];
        Console.WriteLine(
            $"// {count} texts of {Math.Min(count, all.Count)} files: {taken.Sum(x => (long)x.Bytes.Length)} bytes"
        );
        return taken;
    }

    /// <summary>A repeated text lies at other bytes and another path, or the processor's caches would flatter it.</summary>
    private static SpecFile Copy(SpecFile file, int round) =>
        round == 0 ? file : new SpecFile($"{round}/{file.Path}", [.. file.Bytes]);

    private static List<SpecFile> All()
    {
        var folder = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given
            ? Path.GetFullPath(given)
            : Samples();
        List<SpecFile> all =
        [
            .. Directory
                .EnumerateFiles(folder, "*.md", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(x => new SpecFile(Path.GetRelativePath(folder, x).Replace('\\', '/'), File.ReadAllBytes(x))),
        ];
        return all.Count > 0 ? all : throw new InvalidOperationException($"No Markdown file below {folder}.");
    }

    private static string Samples()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Storypole.slnx")))
            {
                return Path.Combine(folder.FullName, "samples", "specs");
            }
        }

        throw new InvalidOperationException(
            $"No samples above {AppContext.BaseDirectory}: set {Variable} to a folder."
        );
    }
}
