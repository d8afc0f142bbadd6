using Storypole.Rules;

namespace Storypole.Tests.Rules;

public sealed class PlannedPathsTests
{
    [Theory]
    [InlineData("src/a.cs", "src/a.cs")]
    [InlineData("src/billing/", "src/billing/a.cs")]
    [InlineData("src/billing", "src/billing/deep/a.cs")]
    [InlineData("a.cs", "src/a.cs")]
    [InlineData("src/*.cs", "src/a.cs")]
    [InlineData("src/**/*.cs", "src/a.cs")]
    [InlineData("src/**/*.cs", "src/deep/er/a.cs")]
    [InlineData("tests/**/*Tests.cs", "tests/billing/SequenceTests.cs")]
    [InlineData("**/a.?s", "x/y/a.cs")]
    [InlineData("src/**", "src/deep/a.cs")]
    [InlineData("src/*/b/*.cs", "src/a/b/c.cs")]
    public void One_path_covers_the_other(string a, string b)
    {
        Assert.True(PlannedPaths.Meet(a, b));
        Assert.True(PlannedPaths.Meet(b, a));
    }

    [Theory]
    [InlineData("src/a.cs", "src/b.cs")]
    [InlineData("src/bill", "src/billing/a.cs")]
    [InlineData("a.cs", "src/ba.cs")]
    [InlineData("src/*.cs", "src/deep/a.cs")]
    [InlineData("src/**/*.cs", "lib/a.cs")]
    [InlineData("tests/**/*Tests.cs", "tests/billing/Sequence.cs")]
    [InlineData("src/?.cs", "src/ab.cs")]
    public void Other_paths_do_not_meet(string a, string b)
    {
        Assert.False(PlannedPaths.Meet(a, b));
        Assert.False(PlannedPaths.Meet(b, a));
    }

    [Fact]
    public void Variables_choices_and_examples_are_no_clear_paths()
    {
        string[] unclear = ["", "src/{a,b}.cs", "src/<name>.cs", "$HOME/a", "~/a", "src/.../a.cs", "path/to/file"];
        Assert.All(unclear, x => Assert.False(PlannedPaths.IsClear(x)));
        Assert.True(PlannedPaths.IsClear("src/a-b_c.d/*.cs"));
    }
}
