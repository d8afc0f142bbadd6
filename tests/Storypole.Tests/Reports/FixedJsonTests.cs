using System.Buffers;
using System.Text.Json;
using Storypole.Checking.Fixing;
using Storypole.Diagnostics;
using Storypole.Reports;
using Storypole.Tests.Architecture;
using Storypole.Text;

namespace Storypole.Tests.Reports;

public sealed class FixedJsonTests
{
    [Fact]
    public void What_is_printed_is_what_the_published_schema_says()
    {
        var text = SourceText.From("one\n\u00e4 two\n");
        var fix = new Fix("Write three", FixKind.Claim, [new TextEdit(new TextSpan(7, 10), "three\u202E")]);
        var applied = new AppliedFix(Report.Found(7, 10), fix);
        var done = new FixedText(
            text,
            SourceText.From("one\n\u00e4 three\n"),
            [new FixRound(text, [applied])],
            [new DroppedFix(text, applied, "it would be wrong", DroppedBecause.OurFault)],
            []
        );
        var output = new ArrayBufferWriter<byte>();
        FixedJson.Write(output, [("a.md", done, 1)], [("b.md", "it is gone")], isWritten: true);
        using var json = JsonDocument.Parse(output.WrittenMemory);
        using var schema = JsonDocument.Parse(Repository.Read("docs/commands/fix.schema.json"));
        Assert.Empty(new JsonSchema(schema.RootElement).Faults(json.RootElement, isClosed: true));
        var edit = json.RootElement.GetProperty("files")[0].GetProperty("rounds")[0][0].GetProperty("edits")[0];
        Assert.Equal("""{"offset":7,"line":2,"column":3}""", JsonSerializer.Serialize(edit.GetProperty("start")));
        Assert.Equal("three\u202E", edit.GetProperty("newText").GetString());
    }
}
