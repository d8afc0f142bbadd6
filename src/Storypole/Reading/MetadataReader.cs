using System.Collections.Immutable;
using System.Text;
using Storypole.Documents;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Reading;

/// <summary>
/// Reads what a document says of itself, for templates that ask for metadata or that ask for a part of some documents only. All others
/// have their header read as ever, and pay nothing here.
/// </summary>
internal static class MetadataReader
{
    /// <summary>No longer header is looked through.</summary>
    private const int MostLines = 64;

    public static Metadata Read(Binding binding, Schema schema, SideFile? side)
    {
        if (!schema.ReadsMetadata)
        {
            return Metadata.None;
        }

        var entries = ImmutableArray.CreateBuilder<MetadataEntry>();
        var document = binding.Document;
        if (document.Blocks.Length > 1 && document.Blocks[1].Kind == BlockKind.FrontMatter)
        {
            Add(entries, document.Source, document.Blocks[1].Content, MetadataHome.FrontMatter);
        }

        if (side is not null)
        {
            Add(entries, side.Text, new TextSpan(side.Text.Start, side.Text.Length), MetadataHome.SideFile);
        }

        AddLines(entries, binding);
        return new Metadata(entries.ToImmutable(), side);
    }

    private static void Add(
        ImmutableArray<MetadataEntry>.Builder entries,
        SourceText source,
        TextSpan span,
        MetadataHome home
    )
    {
        if (YamlReader.Read(source, span).Root is not YamlMapping mapping)
        {
            return;
        }

        foreach (var entry in mapping.Entries)
        {
            var text = entry.Value is YamlScalar scalar ? scalar.Value : source.Text(entry.Value.Span);
            entries.Add(new MetadataEntry(entry.Key, entry.KeySpan, entry.Value.Span, text, home));
        }
    }

    /// <summary>Labels below the title, and the items of a list before the first section: <c>- Start Date: 2026-03-31</c>.</summary>
    private static void AddLines(ImmutableArray<MetadataEntry>.Builder entries, Binding binding)
    {
        var parts = binding.Parts;
        for (var i = 1; i < parts.Length && i < MostLines; i++)
        {
            if (parts[i].Kind == PartKind.Heading && parts[i].Level > 1 && parts[i].Block > 1)
            {
                break;
            }

            if (parts[i].Kind == PartKind.Label)
            {
                AddLine(entries, binding, parts[i].Name, parts[i].Value);
            }
        }

        var blocks = binding.Document.Blocks;
        for (var i = 1; i < blocks.Length && i < MostLines * 3; i++)
        {
            if (i > 1 && blocks[i].Kind == BlockKind.Heading && blocks[i].Level > 1)
            {
                break;
            }

            if (
                blocks[i].Kind == BlockKind.Paragraph
                && blocks[blocks[i].Parent].Kind == BlockKind.ListItem
                && ItemLead.Read(binding.Bytes, blocks[i].Span) is { HasSeparator: true } lead
            )
            {
                AddLine(entries, binding, lead.Name, lead.Rest);
            }
        }
    }

    private static void AddLine(
        ImmutableArray<MetadataEntry>.Builder entries,
        Binding binding,
        TextSpan name,
        TextSpan value
    )
    {
        var key = Encoding.UTF8.GetString(binding.Slice(name));
        var text = Encoding.UTF8.GetString(binding.Slice(value)).Trim('`', '*', ' ');
        entries.Add(new MetadataEntry(key, name, value, text, MetadataHome.HeaderLine));
    }
}
