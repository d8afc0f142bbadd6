using Storypole.Text;

namespace Storypole.Documents.Blocks;

/// <summary>Link reference definitions, which are found at the start of a paragraph when it ends.</summary>
internal ref partial struct BlockReader
{
    /// <summary>
    /// Turns the definitions that the open paragraph begins with into blocks of their own. False when no text is left of it;
    /// then the paragraph is gone.
    /// </summary>
    private bool ReadDefinitions()
    {
        var paragraph = blocks[leafBlock];
        var reader = new DefinitionReader(text, lines.AsSpan(paragraph.FirstLine, lineCount - paragraph.FirstLine));
        var from = 0;
        while (reader.TryRead(out var label, out _, out _))
        {
            if (from == 0)
            {
                blockCount--;
            }

            AddDefinition(paragraph.FirstLine + from, reader.Line - from, label);
            from = reader.Line;
        }

        if (from == 0)
        {
            return true;
        }

        var firstLine = paragraph.FirstLine + from;
        if (firstLine == lineCount)
        {
            return false;
        }

        ref var rest = ref Add(BlockKind.Paragraph, lines[firstLine].Start);
        rest.FirstLine = firstLine;
        leafBlock = blockCount - 1;
        return true;
    }

    private void AddDefinition(int firstLine, int count, TextSpan label)
    {
        hasDefinitions = true;
        var start = lines[firstLine].Start;
        ref var definition = ref Add(BlockKind.LinkDefinition, start);
        definition.Content = label;
        definition.FirstLine = firstLine;
        definition.LineCount = count;
        definition.Span = new TextSpan(start, lines[firstLine + count - 1].End);
    }
}
