using Storypole.Text;

namespace Storypole.Specs;

/// <summary>An arrow of a diagram.</summary>
/// <param name="Span">Its head, or the whole of it where it is written as a word.</param>
/// <param name="From">The index of the box where it begins; <see cref="Outside"/> when it begins elsewhere.</param>
/// <param name="To">The index of the box that it leads to, <see cref="Outside"/> for words outside of boxes, or <see cref="Nowhere"/>.</param>
public readonly record struct DiagramArrow(TextSpan Span, int From, int To)
{
    /// <summary>An end that is no box.</summary>
    public const int Outside = -1;

    /// <summary>An end where nothing stands.</summary>
    public const int Nowhere = -2;
}
