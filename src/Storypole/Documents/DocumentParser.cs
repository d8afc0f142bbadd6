using Storypole.Documents.Blocks;
using Storypole.Text;

namespace Storypole.Documents;

/// <summary>Reads the block structure of a text in one pass.</summary>
public static class DocumentParser
{
    /// <param name="room">What the document is read in, and overwritten by the next one; null for room of its own.</param>
    public static Document Parse(SourceText source, DocumentRoom? room = null) => BlockReader.Read(source, room);
}
