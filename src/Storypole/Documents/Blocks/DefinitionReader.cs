using Storypole.Documents.Syntax;
using Storypole.Text;

namespace Storypole.Documents.Blocks;

/// <summary>Reads link reference definitions from the first lines of a paragraph, one after the other.</summary>
internal ref struct DefinitionReader
{
    private const int LongestLabel = 999;

    private readonly ReadOnlySpan<byte> text;
    private readonly ReadOnlySpan<TextSpan> lines;
    private int line;
    private int at;

    public DefinitionReader(ReadOnlySpan<byte> text, ReadOnlySpan<TextSpan> lines)
    {
        this.text = text;
        this.lines = lines;
    }

    /// <summary>How many lines are taken by the definitions that were read.</summary>
    public int Line { get; private set; }

    private readonly int LineEnd => lines[line].End;

    /// <summary>Reads one definition; titles and destinations are told without their quotes and angle brackets.</summary>
    public bool TryRead(out TextSpan label, out TextSpan destination, out TextSpan title)
    {
        label = destination = title = default;
        if (Line >= lines.Length)
        {
            return false;
        }

        line = Line;
        at = lines[line].Start;
        if (!ReadLabel(out label) || at >= LineEnd || text[at] != ':')
        {
            return false;
        }

        at++;
        if (!SkipToText() || !ReadDestination(out destination))
        {
            return false;
        }

        return EndAfterDestination(out title);
    }

    private bool EndAfterDestination(out TextSpan title)
    {
        title = default;
        var destinationLine = line;
        var destinationEnd = at;
        SkipBlanks();
        var alone = at == LineEnd;
        if (!alone && at == destinationEnd)
        {
            return false;
        }

        if (SkipToText() && ReadTitle(out title))
        {
            SkipBlanks();
            if (at == LineEnd)
            {
                Line = line + 1;
                return true;
            }
        }

        // What looked like a title on the next line is text.
        title = default;
        Line = alone ? destinationLine + 1 : Line;
        return alone;
    }

    private bool ReadLabel(out TextSpan label)
    {
        label = default;
        if (at >= LineEnd || text[at] != '[')
        {
            return false;
        }

        var start = ++at;
        var limit = start + (LongestLabel * 4);
        var hasText = false;
        while (at <= limit)
        {
            if (at == LineEnd)
            {
                if (line + 1 == lines.Length)
                {
                    return false;
                }

                at = lines[++line].Start;
                limit = Math.Min(limit, at + (LongestLabel * 4));
                continue;
            }

            switch (text[at])
            {
                case (byte)']':
                    label = new TextSpan(start, at++);
                    return hasText && label.Length <= LongestLabel * 4;
                case (byte)'[':
                    return false;
                case (byte)'\\' when at + 1 < LineEnd && text[at + 1] is (byte)'[' or (byte)']' or (byte)'\\':
                    at += 2;
                    hasText = true;
                    break;
                case (byte)' ':
                case (byte)'\t':
                    at++;
                    break;
                default:
                    at++;
                    hasText = true;
                    break;
            }
        }

        return false;
    }

    private bool ReadDestination(out TextSpan destination)
    {
        var length = LinkParts.DestinationLength(text[at..LineEnd]);
        var bracketed = length > 0 && text[at] == '<';
        destination = bracketed ? new TextSpan(at + 1, at + length - 1) : new TextSpan(at, at + length);
        at += length;
        return length > 0;
    }

    private bool ReadTitle(out TextSpan title)
    {
        title = default;
        var open = text[at];
        if (open is not ((byte)'"' or (byte)'\'' or (byte)'('))
        {
            return false;
        }

        var close = open == '(' ? (byte)')' : open;
        var start = ++at;
        while (true)
        {
            var length = text[at..LineEnd].IndexOfAny(close, (byte)'\\', open);
            if (length < 0)
            {
                if (line + 1 == lines.Length)
                {
                    return false;
                }

                at = lines[++line].Start;
                continue;
            }

            at += length;
            if (text[at] == close)
            {
                title = new TextSpan(start, at++);
                return true;
            }

            if (text[at] == open)
            {
                return false;
            }

            at = Math.Min(at + 2, LineEnd);
        }
    }

    private void SkipBlanks()
    {
        while (at < LineEnd && text[at] is (byte)' ' or (byte)'\t')
        {
            at++;
        }
    }

    /// <summary>Goes over blanks and at most one line end; false when nothing follows.</summary>
    private bool SkipToText()
    {
        SkipBlanks();
        if (at < LineEnd)
        {
            return true;
        }

        if (line + 1 >= lines.Length)
        {
            return false;
        }

        at = lines[++line].Start;
        return at < LineEnd;
    }
}
