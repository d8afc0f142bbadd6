using Storypole.Text;

namespace Storypole.Conforming;

/// <summary>A run of a conformed text: bytes kept from the source, or bytes added to it.</summary>
/// <param name="Source">Where kept bytes stood; empty when the run was added.</param>
/// <param name="Added">Added bytes; empty when the run was kept.</param>
public readonly record struct Piece(TextSpan Source, ReadOnlyMemory<byte> Added)
{
    public bool IsKept => Added.IsEmpty;

    /// <summary>Length in bytes.</summary>
    public int Length => Source.Length + Added.Length;
}
