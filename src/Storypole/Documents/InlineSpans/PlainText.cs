using System.Buffers;
using Storypole.Text;

namespace Storypole.Documents.InlineSpans;

/// <summary>Copies a text without its markup.</summary>
internal ref struct PlainText
{
    private readonly ReadOnlySpan<byte> text;
    private readonly Span<byte> destination;
    private int at;
    private int length;

    private PlainText(ReadOnlySpan<byte> text, Span<byte> destination)
    {
        this.text = text;
        this.destination = destination;
    }

    /// <summary>Tells how many bytes were written: never more than the text has.</summary>
    public static int Write(ReadOnlySpan<byte> text, ReadOnlySpan<Inline> inlines, Span<byte> destination)
    {
        var writer = new PlainText(text, destination);
        writer.WriteAll(inlines);
        var written = destination[..writer.length];
        var trimmed = written.TrimStart(" \t"u8);
        trimmed.CopyTo(destination);
        return destination[..trimmed.Length].TrimEnd(" \t"u8).Length;
    }

    private void WriteAll(ReadOnlySpan<Inline> inlines)
    {
        var open = ArrayPool<int>.Shared.Rent(inlines.Length + 1);
        var depth = 0;
        for (var i = 0; i < inlines.Length; i++)
        {
            while (depth > 0 && inlines[open[depth - 1]].Span.End <= inlines[i].Span.Start)
            {
                Close(inlines[open[--depth]]);
            }

            CopyTo(inlines[i].Span.Start);
            if (Begin(inlines[i]))
            {
                open[depth++] = i;
            }
        }

        while (depth > 0)
        {
            Close(inlines[open[--depth]]);
        }

        CopyTo(text.Length);
        ArrayPool<int>.Shared.Return(open);
    }

    private void Close(in Inline inline)
    {
        CopyTo(inline.Content.End);
        at = inline.Span.End;
    }

    /// <summary>Writes what has no inlines inside, and tells whether the inline has.</summary>
    private bool Begin(in Inline inline)
    {
        switch (inline.Kind)
        {
            case InlineKind.Code:
            case InlineKind.Escape:
            case InlineKind.Autolink:
                at = inline.Content.Start;
                CopyTo(inline.Content.End);
                at = inline.Span.End;
                return false;
            case InlineKind.Html:
                if (text[inline.Span.Start..].StartsWith("<br"u8))
                {
                    destination[length++] = (byte)' ';
                }

                at = inline.Span.End;
                return false;
            case InlineKind.Comment:
            case InlineKind.Footnote:
                at = inline.Span.End;
                return false;
            default:
                at = inline.Content.Start;
                return true;
        }
    }

    /// <summary>Copies up to an offset; a line end and the blanks around it become one blank.</summary>
    private void CopyTo(int end)
    {
        while (at < end)
        {
            var rest = text[at..end];
            var lineEnd = rest.IndexOfAny((byte)'\n', (byte)'\r');
            var line = lineEnd < 0 ? rest : rest[..lineEnd].TrimEnd(" \t"u8);
            if (lineEnd >= 0 && line.EndsWith((byte)'\\'))
            {
                line = line[..^1];
            }

            line.CopyTo(destination[length..]);
            length += line.Length;
            if (lineEnd < 0)
            {
                break;
            }

            destination[length++] = (byte)' ';
            at += lineEnd;
            while (at < end && text[at] is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r')
            {
                at++;
            }
        }

        at = Math.Max(at, end);
    }
}
