using CsCheck;
using Storypole.Documents;
using Storypole.Text;
using Parts = Storypole.Documents.Outline;

namespace Storypole.Tests.Documents;

public sealed class DocumentRoomTests
{
    [Fact]
    public void What_was_read_before_in_a_room_is_not_seen_in_the_next_document() =>
        Cases
            .Bytes.Array[1, 6]
            .Sample(
                texts =>
                {
                    var room = new DocumentRoom();
                    foreach (var text in texts)
                    {
                        var own = DocumentParser.Parse(SourceText.From(text));
                        var document = DocumentParser.Parse(SourceText.From(text), room);
                        Assert.Equal(own.Blocks.ToArray(), document.Blocks.ToArray());
                        Assert.Equal(own.Lines.ToArray(), document.Lines.ToArray());
                        Assert.Equal(Parts.Of(own).Parts.ToArray(), Parts.Of(document).Parts.ToArray());
                    }
                },
                iter: 300
            );

    [Fact]
    public void A_second_outline_of_one_document_leaves_the_first_as_it_is()
    {
        var document = DocumentParser.Parse(SourceText.From("# One\n\n**Label**: value\n"), new DocumentRoom());
        var first = Parts.Of(document);
        var before = first.Parts.ToArray();
        Assert.Equal(before, Parts.Of(document).Parts.ToArray());
        Assert.Equal(before, first.Parts.ToArray());
    }

    [Fact]
    public void A_room_grows_with_a_large_document()
    {
        var room = new DocumentRoom();
        var text = string.Concat(Enumerable.Range(0, 100_000).Select(x => $"**Label {x}**: value\n\n"));
        var document = DocumentParser.Parse(SourceText.From(text), room);
        Assert.Equal(100_001, document.Blocks.Length);
        Assert.Equal(100_001, Parts.Of(document).Parts.Length);
        Assert.Equal(2, DocumentParser.Parse(SourceText.From("small"), room).Blocks.Length);
    }
}
