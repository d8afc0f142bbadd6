using System.Runtime.InteropServices;

namespace Storypole.Documents.InlineSpans;

/// <summary>An opening bracket that may begin a link or an image.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct Bracket
{
    /// <summary>Offset of <c>[</c>.</summary>
    public int Start;
    public bool IsImage;

    /// <summary>Another bracket opened behind this one, so what it holds is no label.</summary>
    public bool HoldsBracket;

    /// <summary>The last delimiter in front of it.</summary>
    public int Bottom;

    /// <summary>How many inlines were found in front of it.</summary>
    public int Found;
}
