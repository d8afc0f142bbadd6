using Storypole.Text;

namespace Storypole.Documents.Blocks;

/// <summary>
/// YAML between <c>---</c> lines at the very start. It must be closed, it must hold something, and its first entry must look
/// like one; otherwise the first line is a thematic break like any other.
/// </summary>
internal ref partial struct BlockReader
{
    /// <summary>Reads front matter if there is any, and tells where the rest starts.</summary>
    private int ReadFrontMatter(int start)
    {
        ends = new LineEnds(text, start);
        if (!text[start..].StartsWith("---"u8))
        {
            return start;
        }

        var at = NextLine(start);
        if (IsFrontMatterFence((byte)'-'))
        {
            var firstEntry = at;
            var isYaml = false;
            var isEmpty = true;
            while (at < text.Length)
            {
                at = NextLine(at);
                if (!isEmpty && (IsFrontMatterFence((byte)'-') || IsFrontMatterFence((byte)'.')))
                {
                    AddFrontMatter(start, firstEntry);
                    return at;
                }

                if (!isYaml && !IsBlankOrRemark())
                {
                    isYaml = LooksLikeEntry();
                    if (!isYaml)
                    {
                        break;
                    }
                }

                isEmpty &= TrimEnd(lineStart, lineEnd) == lineStart;
                PushLine(lineStart);
            }

            frontMatterNeverCloses = isYaml;
            lineCount = 0;
        }

        ends = new LineEnds(text, start);
        return start;
    }

    private void AddFrontMatter(int start, int firstEntry)
    {
        ref var matter = ref Add(BlockKind.FrontMatter, start);
        matter.Content = new TextSpan(firstEntry, lineStart);
        matter.FirstLine = 0;
        matter.LineCount = lineCount;
        contentEnd = lineEnd;
    }

    private readonly bool IsFrontMatterFence(byte mark) =>
        lineEnd - lineStart >= 3
        && text[lineStart] == mark
        && text[lineStart + 1] == mark
        && text[lineStart + 2] == mark
        && TrimEnd(lineStart + 3, lineEnd) == lineStart + 3;

    private readonly bool IsBlankOrRemark() => TrimEnd(lineStart, lineEnd) == lineStart || text[lineStart] == '#';

    /// <summary>Whether the line has a colon that a blank or the line end follows.</summary>
    private readonly bool LooksLikeEntry()
    {
        var line = text[lineStart..lineEnd];
        var at = line.IndexOf(": "u8);
        return at > 0 || (line.Length > 1 && text[TrimEnd(lineStart, lineEnd) - 1] == ':');
    }
}
