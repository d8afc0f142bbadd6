namespace Storypole.Tests.Documents.Oracle;

/// <summary>
/// The folder with texts that are not ours and so not in the repository: <c>commonmark/spec.txt</c> and one folder of
/// Markdown files for each repository under <c>repositories</c>. <c>tests/oracle/fetch.sh</c> fills it.
/// </summary>
internal static class OracleFolder
{
    private const string Variable = "STORYPOLE_ORACLE";

    /// <summary>The path of a part of the folder; skips the test when there is none.</summary>
    public static string Require(string part)
    {
        var folder = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(
            string.IsNullOrEmpty(folder),
            $"{Variable} is not set; tests/oracle/fetch.sh fills such a folder."
        );
        var path = Path.Combine(folder!, part);
        Assert.SkipUnless(Path.Exists(path), $"{Variable} has no {part}.");
        return path;
    }
}
