using System.Runtime.InteropServices;
using Storypole.Text;

namespace Storypole.Documents;

/// <summary>
/// A part while it grows. It has the fields of <see cref="Part"/> in the same order, so that finished drafts are seen as parts
/// without a copy.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal struct DraftPart
{
    public PartKind Kind;
    public byte Level;
    public int Parent;
    public int Next;
    public int Block;
    public TextSpan Span;
    public TextSpan Name;
    public TextSpan Remark;
    public TextSpan Value;
    public int BodyStart;
    public int BodyEnd;
    public TextSpan Extent;
}
