using Storypole.Documents.Blocks;
using Storypole.Text;

namespace Storypole.Documents;

/// <summary>Reads the block structure of a text in one pass.</summary>
public static class DocumentParser
{
    public static Document Parse(SourceText source) => BlockReader.Read(source);
}
