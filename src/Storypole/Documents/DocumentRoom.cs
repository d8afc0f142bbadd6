using Storypole.Documents.Blocks;
using Storypole.Text;

namespace Storypole.Documents;

/// <summary>
/// Room for the blocks, lines and parts of one document at a time. Whoever reads many texts and forgets each before the next,
/// as a batch does, gives the same room every time, and ten thousand documents cost the memory of one. What was read in it
/// is valid until the next reading. One for each thread.
/// </summary>
public sealed class DocumentRoom
{
    /// <summary>Room for more than a text of about a megabyte needs is not kept for the next one.</summary>
    private const int MostKept = 64 * 1024;

    private Document? outlined;

    internal DraftBlock[] Blocks { get; set; } = new DraftBlock[1024];

    internal TextSpan[] Lines { get; set; } = new TextSpan[1024];

    internal DraftPart[] Parts { get; set; } = new DraftPart[256];

    /// <summary>Makes the room ready for the next document.</summary>
    internal void Empty()
    {
        outlined = null;
        Blocks = Blocks.Length > MostKept ? new DraftBlock[1024] : Blocks;
        Lines = Lines.Length > MostKept ? new TextSpan[1024] : Lines;
        Parts = Parts.Length > MostKept ? new DraftPart[256] : Parts;
    }

    /// <summary>Whether the parts have room for the outline of a document: for its first one, others have to be made elsewhere.</summary>
    internal bool TryTakeParts(Document document)
    {
        if (outlined is not null)
        {
            return false;
        }

        outlined = document;
        return true;
    }
}
