using System.Collections.Immutable;
using Storypole.Text;

namespace Storypole.Conforming;

/// <summary>A specification in its template's shape, which knows of each byte whether and where it stood before.</summary>
/// <param name="Understanding">The share of the text, 0 to 1, that stands in sections which the template knows.</param>
/// <param name="Moved">How many sections stand in another place or on another level than before.</param>
/// <param name="Retitled">How many headings have the template's title in front of their own.</param>
/// <param name="Inserted">The titles of the sections and the labels of the fields that were missing, in the template's order.</param>
public sealed record ConformedText(
    SourceText Source,
    ImmutableArray<Piece> Pieces,
    double Understanding,
    int Moved,
    int Retitled,
    ImmutableArray<string> Inserted
)
{
    /// <summary>Below this share of understood text moving it about would be guessing.</summary>
    public const double LeastUnderstanding = 0.3;

    public bool IsUnderstood => Understanding >= LeastUnderstanding;

    public bool IsChanged => Moved > 0 || Retitled > 0 || !Inserted.IsEmpty;

    /// <summary>The conformed text.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[Pieces.Sum(x => x.Length)];
        var at = 0;
        foreach (var piece in Pieces)
        {
            var run = piece.IsKept ? Source.Slice(piece.Source) : piece.Added.Span;
            run.CopyTo(bytes.AsSpan(at));
            at += run.Length;
        }

        return bytes;
    }

    /// <summary>Where a byte of the conformed text stood in the source; -1 when it was added.</summary>
    public int SourceOffset(int offset)
    {
        foreach (var piece in Pieces)
        {
            if (offset < piece.Length)
            {
                return piece.IsKept ? piece.Source.Start + offset : -1;
            }

            offset -= piece.Length;
        }

        return -1;
    }

    /// <summary>This text conformed once more: what the second round kept is told by where it stood before the first.</summary>
    internal ConformedText Then(ConformedText next)
    {
        var pieces = ImmutableArray.CreateBuilder<Piece>();
        foreach (var piece in next.Pieces)
        {
            if (piece.IsKept)
            {
                AddRange(piece.Source, pieces);
            }
            else
            {
                pieces.Add(piece);
            }
        }

        return this with
        {
            Pieces = pieces.ToImmutable(),
            Moved = Moved + next.Moved,
            Retitled = Retitled + next.Retitled,
            Inserted = Inserted.AddRange(next.Inserted),
        };
    }

    /// <summary>Adds the pieces, or parts of them, that make up a range of this text.</summary>
    private void AddRange(TextSpan range, ImmutableArray<Piece>.Builder into)
    {
        var start = 0;
        foreach (var piece in Pieces)
        {
            var from = Math.Max(range.Start, start) - start;
            var length = Math.Min(range.End, start + piece.Length) - start - from;
            if (length > 0)
            {
                var source = new TextSpan(piece.Source.Start + from, piece.Source.Start + from + length);
                into.Add(
                    piece.IsKept ? new Piece(source, default) : new Piece(default, piece.Added.Slice(from, length))
                );
            }

            start += piece.Length;
        }
    }
}
