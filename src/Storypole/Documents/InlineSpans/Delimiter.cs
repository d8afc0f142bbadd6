using System.Runtime.InteropServices;

namespace Storypole.Documents.InlineSpans;

/// <summary>A run of <c>*</c>, <c>_</c> or <c>~</c> that may open or close something.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct Delimiter
{
    public int Start;

    /// <summary>How many marks are still free.</summary>
    public int Count;

    /// <summary>How many marks the run had.</summary>
    public int Length;
    public byte Mark;
    public bool CanOpen;
    public bool CanClose;
    public int Previous;
    public int Next;
}
