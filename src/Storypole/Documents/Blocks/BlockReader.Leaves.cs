using System.Runtime.CompilerServices;
using Storypole.Text;

namespace Storypole.Documents.Blocks;

/// <summary>Paragraphs, headings, thematic breaks and indented code.</summary>
internal ref partial struct BlockReader
{
    private void CloseLeaf()
    {
        if (leaf == OpenLeaf.Paragraph)
        {
            CloseParagraph();
            leaf = OpenLeaf.None;
        }
        else if (leaf != OpenLeaf.None)
        {
            CloseOther();
        }
    }

    private void CloseOther()
    {
        switch (leaf)
        {
            case OpenLeaf.IndentedCode:
                lineCount = codeLines;
                EndLeaf();
                break;
            case OpenLeaf.Table:
                CloseBlock(leafBlock);
                break;
            default:
                blocks[leafBlock].Flags |=
                    leaf == OpenLeaf.Fence || !htmlEndsAtBlank ? BlockFlags.Unclosed : BlockFlags.None;
                CloseVerbatim();
                break;
        }

        leaf = OpenLeaf.None;
    }

    private readonly void EndLeaf()
    {
        ref var block = ref blocks[leafBlock];
        block.LineCount = lineCount - block.FirstLine;
        block.Span = new TextSpan(block.Span.Start, contentEnd);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void CloseParagraph()
    {
        if (text[lines[blocks[leafBlock].FirstLine].Start] == '[' && !ReadDefinitions())
        {
            return;
        }

        EndText();
    }

    /// <summary>Ends the open paragraph, or what has become a heading, after its last line of text.</summary>
    private readonly void EndText()
    {
        ref var block = ref blocks[leafBlock];
        ref var last = ref lines[lineCount - 1];
        var end = TrimEnd(last.Start, last.End);
        last = new TextSpan(last.Start, end);
        block.LineCount = lineCount - block.FirstLine;
        block.Span = new TextSpan(block.Span.Start, contentEnd);
        block.Content = new TextSpan(block.Span.Start, end);
        if (quoteCount > 0 && block.LineCount > 1)
        {
            block.Flags |= BlockFlags.Quoted;
        }
    }

    private void OpenIndentedCode(int matched)
    {
        StartLeaf(OpenLeaf.IndentedCode, BlockKind.Code, matched);
        AddLine(ByteAt(column + CodeIndent));
        codeLines = lineCount;
    }

    private bool OpenHeading(int matched)
    {
        var at = first;
        while (at < lineEnd && text[at] == '#')
        {
            at++;
        }

        var level = at - first;
        if (level > 6 || (at < lineEnd && !IsBlank(text[at])))
        {
            return false;
        }

        while (at < lineEnd && IsBlank(text[at]))
        {
            at++;
        }

        var end = TrimEnd(at, lineEnd);
        var marks = end;
        while (marks > at && text[marks - 1] == '#')
        {
            marks--;
        }

        // Closing marks stand after a blank, or alone.
        if (marks == at || IsBlank(text[marks - 1]))
        {
            end = TrimEnd(at, marks);
        }

        ref var heading = ref StartLeaf(OpenLeaf.None, BlockKind.Heading, matched);
        heading.Level = (byte)level;
        heading.Content = new TextSpan(at, end);
        heading.LineCount = 1;
        PushLine(heading.Content);
        return true;
    }

    /// <summary>Makes a heading of the open paragraph if the line underlines it.</summary>
    private bool Underline()
    {
        var mark = text[first];
        var rest = text[first..lineEnd].IndexOfAnyExcept(mark);
        var end = rest < 0 ? lineEnd : first + rest;
        if (TrimEnd(end, lineEnd) > end)
        {
            return false;
        }

        if (text[lines[blocks[leafBlock].FirstLine].Start] == '[' && !ReadDefinitions())
        {
            // Nothing is left that could be underlined: the line begins something of its own.
            leaf = OpenLeaf.None;
            return false;
        }

        EndText();
        contentEnd = lineEnd;
        ref var heading = ref blocks[leafBlock];
        heading.Kind = BlockKind.Heading;
        heading.Level = (byte)(mark == '=' ? 1 : 2);
        heading.Flags |= BlockFlags.Setext;
        heading.Span = new TextSpan(heading.Span.Start, lineEnd);
        leaf = OpenLeaf.None;
        return true;
    }

    private bool OpenBreak(int matched)
    {
        if (first < noBreakBefore)
        {
            return false;
        }

        var mark = text[first];
        var marks = 0;
        for (var at = first; at < lineEnd; at++)
        {
            if (text[at] == mark)
            {
                marks++;
            }
            else if (!IsBlank(text[at]))
            {
                noBreakBefore = at;
                return false;
            }
        }

        if (mark == '+' || marks < 3)
        {
            return false;
        }

        StartLeaf(OpenLeaf.None, BlockKind.ThematicBreak, matched);
        return true;
    }
}
