using System.Text;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using Storypole.Tests.Architecture;

namespace Storypole.Tests;

/// <summary>
/// Holds a text against the file in which it was approved. A difference fails and shows its lines; the text that came is
/// written beside the file, and <c>STORYPOLE_APPROVE=1</c> in the environment approves it instead.
/// </summary>
internal static class Approved
{
    /// <summary>Whether this run approves what it sees.</summary>
    public static bool IsApproving => Environment.GetEnvironmentVariable("STORYPOLE_APPROVE") == "1";

    /// <param name="file">The approved file, relative to the folder of the test project: <c>Surfaces/Engine.txt</c>.</param>
    public static void Holds(string file, string actual)
    {
        var path = Repository.FullPath($"tests/Storypole.Tests/{file}");
        actual = actual.ReplaceLineEndings("\n").TrimEnd() + "\n";
        var expected = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        var received = Path.ChangeExtension(path, $".received{Path.GetExtension(path)}");
        File.Delete(received);
        if (expected == actual)
        {
            return;
        }

        if (IsApproving)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return;
        }

        File.WriteAllText(received, actual);
        Assert.Fail(
            $"{file} was approved with other lines. Run with STORYPOLE_APPROVE=1 if these are right:\n{Diff(expected, actual)}"
        );
    }

    private static string Diff(string expected, string actual)
    {
        var text = new StringBuilder();
        foreach (var line in InlineDiffBuilder.Diff(expected, actual).Lines.Where(x => x.Type != ChangeType.Unchanged))
        {
            text.Append(line.Type == ChangeType.Inserted ? "+ " : "- ").Append(line.Text).Append('\n');
        }

        return text.ToString();
    }
}
