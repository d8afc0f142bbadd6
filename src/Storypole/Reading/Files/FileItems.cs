using Storypole.Documents;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Reading.Files;

/// <summary>Walks the items of a list, nested ones too: an item may be the title of those below it.</summary>
internal static class FileItems
{
    private const int Deepest = 8;

    public static void Read(ref FileSink sink, int list, in FileZone zone)
    {
        if (zone.Kind == ZoneKind.Silent)
        {
            return;
        }

        var document = sink.Binding.Document;
        var blocks = document.Blocks;
        var first = sink.Count;
        Span<int> ends = stackalloc int[Deepest];
        Span<FileZone> zones = stackalloc FileZone[Deepest];
        var depth = 0;
        (ends[0], zones[0]) = (blocks[list].Next, zone);
        for (var i = list + 1; i < blocks[list].Next; i++)
        {
            while (depth > 0 && i >= ends[depth])
            {
                depth--;
            }

            if (blocks[i].Kind == BlockKind.Code && zones[depth].Kind != ZoneKind.Plan)
            {
                FileTree.Read(ref sink, i, zones[depth]);
            }
            else if (blocks[i].Kind == BlockKind.ListItem)
            {
                var below = ReadItem(ref sink, i, zones[depth]);
                if (HasBelow(blocks, i) && depth + 1 < Deepest)
                {
                    depth++;
                    ends[depth] = blocks[i].Next;
                    zones[depth] = below;
                }
            }
        }

        if (zone.IsEither)
        {
            sink.SettleOthers(first);
        }
    }

    /// <summary>Reads an item and says what the items below it plan.</summary>
    private static FileZone ReadItem(ref FileSink sink, int item, in FileZone zone)
    {
        var document = sink.Binding.Document;
        var text = Items.TextOf(document, item);
        if (text.IsEmpty || zone.Kind == ZoneKind.Silent)
        {
            return zone;
        }

        var before = sink.Count;
        var isTask = zone.Kind == ZoneKind.Open && document.Blocks[item].Has(BlockFlags.Task);
        if (zone.Source == FileSource.Components && zone.Kind == ZoneKind.List)
        {
            ReadComponent(ref sink, item, text, zone);
        }
        else
        {
            var steps = isTask ? zone with { Kind = ZoneKind.Plan } : zone;
            FileEntries.Read(ref sink, text, Items.LineOf(document, item), steps, isItem: true);
        }

        if (zone.Kind == ZoneKind.Kept && sink.Count == before)
        {
            sink.Exclude(new Exclusion(Items.LineOf(document, item), zone.How, text));
        }

        if (sink.Count > before)
        {
            // What stands below a file's entry says what changes in it.
            return FileZone.Of(ZoneKind.Design);
        }

        return zone.How == Recognition.Exact && zone.Kind == ZoneKind.List ? zone
            : HasBelow(document.Blocks, item) ? FileZones.OfTitle(TitleOf(sink.Slice(text)), zone, isHeading: false)
            : zone;
    }

    /// <summary>An entry of a list of components is a file when its name is a path.</summary>
    private static void ReadComponent(ref FileSink sink, int item, TextSpan text, in FileZone zone)
    {
        var lead = ItemLead.Read(sink.Bytes, text);
        var word = sink.Slice(lead.Name);
        var isPath =
            zone.How == Recognition.Alias ? PathWord.Judge(ref word, lead.IsMarked) == PathSureness.Sure
            : lead.IsMarked ? PathText.IsFileName(word)
            : PathText.IsPath(word);
        if (isPath)
        {
            sink.Add(Items.LineOf(sink.Binding.Document, item), lead.Name, zone.Change, zone, lead.Rest);
        }
        else if (zone.How == Recognition.Alias)
        {
            FileEntries.Read(
                ref sink,
                text,
                Items.LineOf(sink.Binding.Document, item),
                zone with
                {
                    Change = null,
                    Source = FileSource.Plan,
                    Kind = ZoneKind.Plan,
                },
                isItem: true
            );
        }
    }

    private static ReadOnlySpan<byte> TitleOf(ReadOnlySpan<byte> text)
    {
        var colon = text.IndexOf((byte)':');
        return (colon < 0 ? text : text[..colon]).Trim("* "u8);
    }

    private static bool HasBelow(ReadOnlySpan<Block> blocks, int item) =>
        item + 1 < blocks[item].Next && blocks[item + 1].Next < blocks[item].Next;
}
