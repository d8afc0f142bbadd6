using Storypole.Documents;
using Storypole.Specs;
using Storypole.Templates;

namespace Storypole.Reading;

/// <summary>Reads a document through a schema. Reading never fails; what is not there is missing.</summary>
public static class SpecReader
{
    public static Spec Read(Document document, Schema schema)
    {
        var outline = Outline.Of(document);
        return new Spec
        {
            Document = document,
            Outline = outline,
            Schema = schema,
            Terms = [.. new Term[outline.Parts.Length]],
            Header = new Header(null, new HeaderValues(), new HeaderValues()),
        };
    }
}
