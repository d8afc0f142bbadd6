using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using Storypole.Text;

namespace Storypole.Tests.Text;

/// <summary>What is looked for sixteen bytes at a time is what an expression finds.</summary>
public sealed partial class MarksTests
{
    private static readonly string[] Pieces =
    [
        .. "]|<!--|<img |<|:7|a:7|:|TBD|TODO|T|FIXME|to be decided|be d|existing `a`|x|b|é| |words between them".Split(
            '|'
        ),
    ];

    [Fact]
    public void Every_kind_of_mark_is_found_wherever_it_stands() =>
        Gen.Int[0, Pieces.Length - 1]
            .Array[0, 60]
            .Sample(pieces =>
            {
                var text = string.Concat(pieces.Select(x => Pieces[x]));
                var expected = Mark().Matches(text).Select(x => Encoding.UTF8.GetByteCount(text.AsSpan(0, x.Index)));
                Assert.Equal(expected, Marks.Find(Encoding.UTF8.GetBytes(text)));
            });

    [GeneratedRegex("""\]|<(?=[!i])|(?<=[A-Za-z0-9]):(?=[0-9])|T(?=[BO])|F(?=I)|(?<= )b(?=e d)|x(?=isting `)""")]
    private static partial Regex Mark();
}
