using Storypole.Documents;
using Storypole.Reading;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Rules;

/// <summary>
/// Whether a header gives a field in any form: in its lines, in the front matter, or in a list, table or quote before the
/// first section, which people use for the same facts.
/// </summary>
internal static class HeaderSays
{
    public static bool Anything(Spec spec, Term term) => IsRead(spec.Header, term) || IsWritten(spec, term);

    private static bool IsRead(Header header, Term term) =>
        term switch
        {
            Term.Issue => header.Issue is not null,
            Term.Status => header.Status is not null,
            Term.Created => header.Created is not null,
            Term.Updated => header.Updated is not null,
            Term.Lead => header.Lead is not null,
            Term.Profile => header.Profile is not null,
            _ => false,
        };

    private static bool IsWritten(Spec spec, Term term)
    {
        var document = spec.Document;
        foreach (ref readonly var block in document.Blocks)
        {
            switch (block.Kind)
            {
                case BlockKind.Heading when block.Level > 1:
                    return false;
                case BlockKind.TableCell when Names(document, block.Content, term):
                    return true;
                case BlockKind.Paragraph when AnyLineNames(document, block, term):
                    return true;
                default:
                    break;
            }
        }

        return false;
    }

    private static bool AnyLineNames(Document document, in Block paragraph, Term term)
    {
        foreach (var line in document.LinesOf(paragraph))
        {
            if (Names(document, ItemLead.Read(document.Bytes, line).Name, term))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Names(Document document, TextSpan name, Term term) =>
        NameTable.BuiltIn.Find(document.Slice(name), out _) == term;
}
