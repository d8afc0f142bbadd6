using Storypole.Documents;
using Storypole.Text;

namespace Storypole.Tests.Documents;

/// <summary>What holds for every document, whatever its text.</summary>
internal static class Structure
{
    public static void Check(Document document)
    {
        var blocks = document.Blocks;
        Assert.Equal(new TextSpan(document.Source.Start, document.Source.Length), blocks[0].Span);
        Assert.Equal((BlockKind.Document, -1, blocks.Length), (blocks[0].Kind, blocks[0].Parent, blocks[0].Next));
        for (var i = 1; i < blocks.Length; i++)
        {
            CheckPlace(document, i);
            CheckLines(document, blocks[i]);
            if (blocks[i].Kind is BlockKind.Paragraph or BlockKind.Heading or BlockKind.TableCell)
            {
                CheckInlines(document, i);
            }
        }

        for (var i = 0; i < blocks.Length; i++)
        {
            CheckCover(document, i);
        }
    }

    private static void CheckPlace(Document document, int index)
    {
        var block = document.Blocks[index];
        var parent = document.Blocks[block.Parent];
        Assert.True(block.Parent < index && block.Next > index && block.Next <= parent.Next);
        Assert.True(parent.Span.Contains(block.Span), $"{parent.Kind}{parent.Span} {block.Kind}{block.Span}");
        Assert.True(block.Span.Length > 0 || block.Kind == BlockKind.TableCell);
        Assert.True(block.Content == default || block.Span.Contains(block.Content));
        if (block.Next < parent.Next)
        {
            Assert.Equal(block.Parent, document.Blocks[block.Next].Parent);
            Assert.True(document.Blocks[block.Next].Span.Start >= block.Span.End);
        }
    }

    private static void CheckLines(Document document, in Block block)
    {
        var end = block.Span.Start;
        var isFirst = true;
        foreach (var line in document.LinesOf(block))
        {
            // The first line of HTML keeps its indentation, which is in front of the block.
            Assert.True(line.Length >= 0 && line.End <= block.Span.End && (isFirst || line.Start > end));
            Assert.True(line.Start >= block.Span.Start || block.Kind is BlockKind.Html or BlockKind.Code);
            Assert.False(document.Slice(line).ContainsAny((byte)'\n', (byte)'\r'));
            end = line.End;
            isFirst = false;
        }
    }

    private static void CheckInlines(Document document, int index)
    {
        var open = new Stack<Inline>();
        var start = 0;
        foreach (var inline in Inlines.Read(document, index))
        {
            Assert.True(document.Blocks[index].Span.Contains(inline.Span) && inline.Span.Length > 0);
            Assert.True(inline.Span.Contains(inline.Content) && inline.Span.Start >= start);
            start = inline.Span.Start;
            while (open.TryPeek(out var outer) && outer.Span.End <= start)
            {
                open.Pop();
            }

            Assert.True(open.Count == 0 || open.Peek().Content.Contains(inline.Span));
            open.Push(inline);
        }

        var plain = InlineText.Of(document, index);
        Assert.True(plain.Length <= document.Blocks[index].Span.Length);
    }

    /// <summary>Whatever is not blank in a container is its marker or in a child.</summary>
    private static void CheckCover(Document document, int index)
    {
        var block = document.Blocks[index];
        ReadOnlySpan<byte> markers = block.Kind switch
        {
            BlockKind.Document => " \t\r\n"u8,
            BlockKind.BlockQuote or BlockKind.List or BlockKind.ListItem => " \t\r\n>"u8,
            BlockKind.Table => " \t\r\n>|-:"u8,
            _ => default,
        };
        if (markers.IsEmpty)
        {
            return;
        }

        var at = block.Kind == BlockKind.ListItem ? block.Content.Start : block.Span.Start;
        for (var child = index + 1; child < block.Next; child = document.Blocks[child].Next)
        {
            var start = document.Blocks[child].Span.Start;
            Assert.True(document.Bytes[at..start].IndexOfAnyExcept(markers) < 0, Outline.Of(document));
            at = document.Blocks[child].Span.End;
        }

        Assert.True(document.Bytes[at..block.Span.End].IndexOfAnyExcept(markers) < 0, Outline.Of(document));
    }
}
