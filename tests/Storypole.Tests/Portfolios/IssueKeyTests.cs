using System.Text;
using Storypole.Portfolios;

namespace Storypole.Tests.Portfolios;

public sealed class IssueKeyTests
{
    [Theory]
    [InlineData("#42", "#42")]
    [InlineData("42", "#42")]
    [InlineData("#042", "#42")]
    [InlineData("0", "#0")]
    [InlineData("GH-42", "#42")]
    [InlineData("Issue #42", "#42")]
    [InlineData("[#42](https://example.org/issues/42)", "#42")]
    [InlineData("#42 (the loader)", "#42")]
    [InlineData("ABC-42", "ABC-42")]
    public void Numbers_and_keys_have_one_form(string text, string expected) =>
        Assert.Equal(expected, IssueKey.Of(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("")]
    [InlineData("Platform team")]
    [InlineData("other/repository#42")]
    [InlineData("42nd street")]
    [InlineData("Decision 3")]
    public void Words_are_no_issue(string text) => Assert.Null(IssueKey.Of(Encoding.UTF8.GetBytes(text)));
}
