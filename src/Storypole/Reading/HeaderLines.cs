using Storypole.Documents;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Reading;

/// <summary>
/// Finds what a specification says of itself in other forms than labels below its title: lines <c>Status: Draft</c>, several on one
/// line with dots between, lists, block quotes, tables of two columns. Nothing behind the first section is looked at, but for a
/// quote at the very end.
/// </summary>
internal ref struct HeaderLines
{
    private const int LongestKey = 48;
    private const int MostBlocks = 400;

    private readonly Document document;
    private readonly NameTable names;

    private readonly ref HeaderDraft draft;

    private HeaderLines(Document document, NameTable names, ref HeaderDraft draft)
    {
        this.document = document;
        this.names = names;
        this.draft = ref draft;
    }

    /// <param name="title">The block of the title, or of the document where it has none.</param>
    public static void Read(Document document, NameTable names, int title, ref HeaderDraft draft)
    {
        var lines = new HeaderLines(document, names, ref draft);
        var blocks = document.Blocks;
        var last = 0;
        var end = Math.Min(blocks.Length, title + MostBlocks);
        for (var i = title == 0 ? 1 : title + 1; i < end && blocks[i].Kind != BlockKind.Heading; i++)
        {
            last = i;
            lines.ReadBlock(i);
        }

        for (var i = 1; i < blocks.Length; i = blocks[i].Next)
        {
            if (blocks[i].Next >= blocks.Length && blocks[i].Kind == BlockKind.BlockQuote && i > last)
            {
                for (var inner = i + 1; inner < blocks.Length; inner++)
                {
                    lines.ReadBlock(inner);
                }
            }
        }
    }

    private void ReadBlock(int index)
    {
        ref readonly var block = ref document.Blocks[index];
        if (block.Kind == BlockKind.Paragraph)
        {
            if (
                document.Blocks[index - 1].Kind == BlockKind.BlockQuote
                && Values.ReadDate(document.Slice(block.Span)) is not null
            )
            {
                // A quote below the title that begins with a day says when this was written.
                draft.Take(
                    document.Bytes,
                    Term.Created,
                    block.Span with
                    {
                        End = block.Span.Start + "2026-03-31".Length,
                    }
                );
            }

            foreach (var line in document.LinesOf(block))
            {
                ReadLine(line);
            }
        }
        else if (block.Kind == BlockKind.TableRow)
        {
            ReadRow(index);
        }
    }

    /// <summary>The first cell names what the second says.</summary>
    private void ReadRow(int row)
    {
        var blocks = document.Blocks;
        var first = row + 1;
        var second = first < blocks[row].Next ? blocks[first].Next : blocks[row].Next;
        if (second < blocks[row].Next && TermOf(blocks[first].Content) is var term and not Term.Unknown)
        {
            draft.Take(document.Bytes, term, Bare(blocks[second].Content));
        }
    }

    /// <summary>The pieces of a line, each a name, a colon and a value.</summary>
    private void ReadLine(TextSpan line)
    {
        var bytes = document.Bytes;
        for (var at = line.Start; at < line.End; )
        {
            var (end, next) = PieceEnd(bytes, at, line.End);
            var piece = bytes[at..end];
            var colon = piece.IndexOf((byte)':');
            var wide = piece.IndexOf("："u8);
            var width = 1;
            if (wide >= 0 && (colon < 0 || wide < colon))
            {
                (colon, width) = (wide, 3);
            }

            if (colon is > 0 and <= LongestKey && TermOf(new TextSpan(at, at + colon)) is var term and not Term.Unknown)
            {
                draft.Take(document.Bytes, term, Bare(new TextSpan(at + colon + width, end)));
            }

            at = next;
        }
    }

    /// <summary>Where a piece ends, and where the next begins: at a dot or a bar between blanks.</summary>
    private static (int End, int Next) PieceEnd(ReadOnlySpan<byte> bytes, int start, int end)
    {
        var rest = bytes[start..end];
        var dot = rest.IndexOf(" · "u8);
        var bar = rest.IndexOf(" | "u8);
        return bar >= 0 && (dot < 0 || bar < dot) ? (start + bar, start + bar + 3)
            : dot >= 0 && NextIsKey(rest[(dot + 4)..]) ? (start + dot, start + dot + 4)
            : (end, end);
    }

    /// <summary>Behind a dot may stand a remark on the value before it, or another name with its value.</summary>
    private static bool NextIsKey(ReadOnlySpan<byte> rest)
    {
        var colon = rest.IndexOf((byte)':');
        return colon is > 0 and <= LongestKey;
    }

    private readonly Term TermOf(TextSpan name) =>
        name.Length is > 0 and <= LongestKey + 8
            ? names.Find(document.Slice(Bare(name)), NamePlace.Key, Term.Unknown, out _)
            : Term.Unknown;

    /// <summary>A text without the marks around it.</summary>
    private readonly TextSpan Bare(TextSpan span)
    {
        var bytes = document.Bytes;
        var (start, end) = (span.Start, span.End);
        while (
            start < end && bytes[start] is (byte)' ' or (byte)'\t' or (byte)'*' or (byte)'_' or (byte)'>' or (byte)'`'
        )
        {
            start++;
        }

        while (
            end > start
            && bytes[end - 1]
                is (byte)' '
                    or (byte)'\t'
                    or (byte)'*'
                    or (byte)'_'
                    or (byte)'`'
                    or (byte)'\r'
                    or (byte)'\\'
                    or (byte)'|'
        )
        {
            end--;
        }

        return new TextSpan(start, end);
    }
}
