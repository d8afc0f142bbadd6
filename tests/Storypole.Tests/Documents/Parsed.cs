using Storypole.Documents;
using Storypole.Text;

namespace Storypole.Tests.Documents;

/// <summary>Short ways to a document and its first block.</summary>
internal static class Parsed
{
    public static Document From(string text) => DocumentParser.Parse(SourceText.From(text));

    public static (Document Document, Block Block) Only(string text)
    {
        var document = From(text);
        Assert.True(document.Blocks.Length > 1);
        return (document, document.Blocks[1]);
    }

    public static Block First(Document document, BlockKind kind)
    {
        foreach (var block in document.Blocks)
        {
            if (block.Kind == kind)
            {
                return block;
            }
        }

        throw new InvalidOperationException($"No {kind} in {Outline.Of(document)}");
    }
}
