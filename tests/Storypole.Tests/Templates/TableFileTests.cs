using Storypole.Templates;
using Storypole.Tests.Architecture;
using Xunit;

namespace Storypole.Tests.Templates;

/// <summary>
/// The tables that ship as they lie in memory say what their lines say. Behind a change of the lines, of the terms or of how
/// names are folded, <c>STORYPOLE_APPROVE=1</c> in the environment writes them anew.
/// </summary>
public sealed class TableFileTests
{
    [Fact]
    public void The_names_that_ship_are_those_of_the_lines() => Holds(TableFile.Names, NameTable.WriteBuiltIn);

    [Fact]
    public void The_keywords_that_ship_are_those_of_the_lines() => Holds(TableFile.Keywords, KeywordTable.WriteBuiltIn);

    private static void Holds(string name, Action<Stream> write)
    {
        using var expected = new MemoryStream();
        write(expected);
        var path = Repository.FullPath($"src/Storypole/Templates/Tables/{name["Tables.".Length..]}");
        if (Approved.IsApproving)
        {
            File.WriteAllBytes(path, expected.ToArray());
        }

        Assert.True(
            expected.ToArray().AsSpan().SequenceEqual(File.ReadAllBytes(path)),
            $"{path} is not what its lines say. Run with STORYPOLE_APPROVE=1, and build again."
        );
    }
}
