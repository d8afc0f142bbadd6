using System.Collections.Immutable;
using System.Text;
using Storypole.Text;

namespace Storypole.Conforming;

/// <summary>Puts a conformed text together, run by run, in the source's own line ends.</summary>
internal sealed class PieceWriter
{
    private readonly SourceText source;
    private readonly ImmutableArray<TextEdit> edits;
    private readonly ImmutableArray<Piece>.Builder pieces = ImmutableArray.CreateBuilder<Piece>();
    private readonly string lineEnd;

    /// <param name="edits">What changes inside of what is kept, sorted by start; none overlaps another.</param>
    public PieceWriter(SourceText source, ImmutableArray<TextEdit> edits)
    {
        this.source = source;
        this.edits = edits;
        lineEnd = LineEndOf(source);
    }

    public ImmutableArray<Piece> Pieces => pieces.ToImmutable();

    /// <summary>The line end that a text uses first.</summary>
    public static string LineEndOf(SourceText source)
    {
        var at = source.Bytes.IndexOfAny((byte)'\r', (byte)'\n');
        return at < 0 || source.Bytes[at] == '\n' ? "\n"
            : at + 1 < source.Length && source.Bytes[at + 1] == '\n' ? "\r\n"
            : "\r";
    }

    /// <summary>Keeps a span of the source, but for the edits that start in it.</summary>
    public void Keep(TextSpan span)
    {
        var at = span.Start;
        foreach (var edit in edits)
        {
            if (edit.Span.Start >= at && (edit.Span.Start < span.End || span.End == source.Length))
            {
                Append(new Piece(new TextSpan(at, edit.Span.Start), default));
                Add(edit.NewText);
                at = edit.Span.End;
            }
        }

        Append(new Piece(new TextSpan(at, span.End), default));
    }

    /// <summary>Adds text whose lines end with LF.</summary>
    public void Add(string text) =>
        Append(new Piece(default, Encoding.UTF8.GetBytes(text.ReplaceLineEndings(lineEnd))));

    /// <summary>Sees to it that what comes next stands behind a blank line, unless it is the first.</summary>
    public void StartBlock()
    {
        if (pieces.Count == 0 || IsOnlyMark())
        {
            return;
        }

        var ends = LineEndsAtEnd();
        if (ends < 2)
        {
            Add(ends == 1 ? "\n" : "\n\n");
        }
    }

    /// <summary>Leaves one line end at the end, where a section came to stand last that had blank lines behind it.</summary>
    public void EndText()
    {
        if (pieces.Count == 0 || !pieces[^1].IsKept || pieces[^1].Source.End == source.Length)
        {
            return;
        }

        var last = pieces[^1].Source;
        var text = source.Slice(last).TrimEnd(" \t\r\n"u8).Length;
        var end = source.Slice(last)[text..].IndexOf((byte)'\n');
        pieces[^1] = new Piece(last with { End = last.Start + text + Math.Max(0, end + 1) }, default);
    }

    private void Append(Piece piece)
    {
        if (piece.Length > 0)
        {
            pieces.Add(piece);
        }
    }

    private bool IsOnlyMark() => pieces.Count == 1 && pieces[0].IsKept && pieces[0].Source.End == source.Start;

    /// <summary>How many line ends close the text so far, blanks between them aside; no more than two are counted.</summary>
    private int LineEndsAtEnd()
    {
        var count = 0;
        for (var i = pieces.Count - 1; i >= 0; i--)
        {
            var run = pieces[i].IsKept ? source.Slice(pieces[i].Source) : pieces[i].Added.Span;
            for (var at = run.Length - 1; at >= 0; at--)
            {
                switch (run[at])
                {
                    case (byte)'\n':
                    case (byte)'\r' when at + 1 == run.Length || run[at + 1] != '\n':
                        count++;
                        break;
                    case (byte)'\r' or (byte)' ' or (byte)'\t':
                        break;
                    default:
                        return count;
                }

                if (count == 2)
                {
                    return count;
                }
            }
        }

        return count;
    }
}
