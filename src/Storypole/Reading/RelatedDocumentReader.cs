using System.Collections.Immutable;
using Storypole.Documents;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Reading;

/// <summary>Reads the list of related documents. An item that only heads a list of its own is no document, its items are.</summary>
internal static class RelatedDocumentReader
{
    public static ImmutableArray<RelatedDocument> Read(Binding binding)
    {
        var found = new Grow<RelatedDocument>();
        for (
            var section = binding.Find(Term.RelatedDocuments);
            section >= 0;
            section = Sections.After(binding, section)
        )
        {
            ReadEntries(binding, Entries.Of(binding, section), ref found);
            for (var part = section + 1; part < binding.Parts[section].Next; part++)
            {
                ReadPart(binding, part, ref found);
            }
        }

        return found.ToImmutable();
    }

    private static void ReadEntries(Binding binding, Entries entries, ref Grow<RelatedDocument> found)
    {
        foreach (var entry in entries)
        {
            var document = Of(binding, entry);
            if (document.Link is not null || entry.Rest.Length > 0 || !HasList(binding.Document, entry))
            {
                found.Add(document);
                continue;
            }

            foreach (var below in Entries.Below(binding, entry.Block, entry.How))
            {
                found.Add(Of(binding, below));
            }
        }
    }

    private static RelatedDocument Of(Binding binding, in Entries.Entry entry) =>
        new(entry.Span, entry.How, entry.Name, entry.Rest, LinkText.Find(binding.Bytes, entry.Text));

    /// <summary>A label with a value is a document by itself; without one it heads a list.</summary>
    private static void ReadPart(Binding binding, int part, ref Grow<RelatedDocument> found)
    {
        ref readonly var at = ref binding.Parts[part];
        if (at.Value.Length > 0 && !Nothing.IsDeclared(binding.Slice(at.Value)))
        {
            var link = LinkText.Find(binding.Bytes, at.Value);
            found.Add(new RelatedDocument(at.Span, Recognition.Shape, at.Name, at.Value, link));
        }

        ReadEntries(binding, Entries.Of(binding, part), ref found);
    }

    private static bool HasList(Document document, in Entries.Entry entry)
    {
        if (entry.IsRow)
        {
            return false;
        }

        foreach (var _ in Items.Below(document, entry.Block))
        {
            return true;
        }

        return false;
    }
}
