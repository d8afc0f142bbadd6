using Storypole.Text;

namespace Storypole.Documents;

/// <summary>Reads the block structure of a text in one pass.</summary>
public static class DocumentParser
{
    public static Document Parse(SourceText source) =>
        new(
            source,
            [
                new Block
                {
                    Kind = BlockKind.Document,
                    Parent = -1,
                    Next = 1,
                    Span = new TextSpan(source.Start, source.Length),
                },
            ],
            []
        );
}
