using System.Runtime.InteropServices;
using Storypole.Text;

namespace Storypole.Documents.Blocks;

/// <summary>
/// A block while it grows. It has the fields of <see cref="Block"/> in the same order, so that finished drafts are
/// seen as blocks without a copy.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal struct DraftBlock
{
    public BlockKind Kind;
    public byte Level;
    public BlockFlags Flags;
    public int Parent;
    public int Next;
    public TextSpan Span;
    public TextSpan Content;
    public int FirstLine;
    public int LineCount;
    public int Number;
}
