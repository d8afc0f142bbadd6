using System.Runtime.InteropServices;

namespace Storypole.Documents.Blocks;

/// <summary>A block quote or list item that following lines may continue. A list is open as long as one of its items is.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct OpenContainer
{
    public int Block;

    /// <summary>Block of the item's list; -1 for a quote.</summary>
    public int List;

    /// <summary>Columns of indentation that a line needs to belong to the item.</summary>
    public int Width;

    /// <summary>End of the last line that carried the quote's marker.</summary>
    public int End;

    /// <summary>Bullet of an item, or what stands after its number; <c>&gt;</c> for a quote.</summary>
    public byte Marker;

    /// <summary>An item that began with a blank line and went on with one takes nothing more, but its list may.</summary>
    public bool Ended;

    public readonly bool IsQuote => List < 0;
}
