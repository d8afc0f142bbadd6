using Storypole.Documents;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Reading.Files;

/// <summary>Walks the parts of a document and reads what each of them plans for files.</summary>
internal static class FilePlans
{
    private const int Deepest = 16;

    /// <summary>A longer line that ends with a colon is a sentence about something.</summary>
    private const int LongestCaption = 80;

    private static readonly FileZone Silent = FileZone.Of(ZoneKind.Silent);

    public static void Read(ref FileSink sink)
    {
        var binding = sink.Binding;
        var parts = binding.Parts;
        var terms = binding.Terms;
        var hows = binding.Hows;
        Span<int> ends = stackalloc int[Deepest];
        Span<FileZone> zones = stackalloc FileZone[Deepest];
        var silent = FileZones.Silent;
        var depth = 0;
        (ends[0], zones[0]) = (parts[0].Next, FileZone.Of(ZoneKind.Open));
        ReadBody(ref sink, parts[0].BodyStart, parts[0].BodyEnd, zones[0]);
        for (var part = 1; part < parts.Length; part++)
        {
            ref readonly var at = ref parts[part];
            var isSilent =
                hows[part] == Recognition.Exact
                && silent[(int)terms[part]]
                && at.Level != 1
                && !FileZones.HasOtherTitle(binding, at);
            if (isSilent && at.Next == part + 1)
            {
                continue;
            }

            while (depth > 0 && part >= ends[depth])
            {
                depth--;
            }

            var zone =
                at.Level == 1 ? zones[0]
                : isSilent ? Silent
                : FileZones.Of(binding, part, zones[depth]);
            if (zone.Kind != ZoneKind.Silent)
            {
                zone = ReadTitle(ref sink, at, zone, zones[depth]);
                ReadBody(ref sink, at.BodyStart, at.BodyEnd, zone);
            }

            if (at.Next > part + 1 && depth + 1 < Deepest)
            {
                depth++;
                ends[depth] = at.Next;
                zones[depth] = zone;
            }
        }
    }

    /// <summary>Reads a title that names files, and the value of a label; below a title that names one, the text speaks of it.</summary>
    private static FileZone ReadTitle(ref FileSink sink, in Part part, in FileZone zone, in FileZone around)
    {
        var isHeading = part.Kind == PartKind.Heading;
        var line = isHeading ? part.Span : part.Span with { End = Math.Max(part.Span.End, part.Value.End) };
        if (
            (zone.How != Recognition.Exact || (isHeading && FileZones.HasOtherTitle(sink.Binding, part)))
            && FileTitles.Read(ref sink, part.Name, line, zone.Kind == ZoneKind.Open ? around : zone, isHeading)
        )
        {
            return zone.Kind == ZoneKind.Kept ? zone : FileZone.Of(ZoneKind.Design);
        }

        if (part.Remark.Length > 0 && (zone.Kind is ZoneKind.List or ZoneKind.Tests))
        {
            ReadRemark(ref sink, part, line, zone);
        }

        if (part.Value.Length > 0)
        {
            if (zone.Kind == ZoneKind.List && zone.Source != FileSource.Components)
            {
                FileEntries.ReadRun(ref sink, part.Value, line, zone);
            }
            else if (zone.Source != FileSource.Components)
            {
                FileEntries.Read(ref sink, part.Value, line, zone, isItem: zone.Kind == ZoneKind.Kept);
                if (zone.Kind == ZoneKind.Plan)
                {
                    var verb = PlanWords.BuiltIn.First(sink.Slice(part.Value), out _);
                    return zone with { Change = FileZones.ChangeOf(verb) };
                }
            }
        }

        return zone;
    }

    /// <summary>A group of entries may name its own file: <c>**Installer** (`install.sh`)</c>.</summary>
    private static void ReadRemark(ref FileSink sink, in Part part, TextSpan line, in FileZone zone)
    {
        var scan = new PathScan(sink.Bytes, part.Remark);
        if (
            scan.MoveNext()
            && scan.Sureness == PathSureness.Sure
            && sink.Bytes[scan.Path.End - 1] != '/'
            && (zone.Kind == ZoneKind.List || sink.Bytes[part.Remark.Start..scan.Start].Trim((byte)'`').IsEmpty)
        )
        {
            sink.Add(line, scan.Path, zone.Change, zone, default);
        }
    }

    private static void ReadBody(ref FileSink sink, int start, int end, in FileZone zone, bool isQuote = false)
    {
        var blocks = sink.Blocks;
        var local = zone;
        for (var i = start; i < end; i = blocks[i].Next)
        {
            switch (blocks[i].Kind)
            {
                case BlockKind.Paragraph:
                    local = ReadParagraph(ref sink, i, zone);
                    break;
                case BlockKind.List:
                    FileItems.Read(ref sink, i, local);
                    break;
                case BlockKind.Table:
                    FileRows.Read(ref sink, i, local);
                    break;
                case BlockKind.Code:
                    FileTree.Read(ref sink, i, local);
                    FileProse.Read(ref sink, i, local);
                    break;
                case BlockKind.BlockQuote when !isQuote && zone.How != Recognition.Exact:
                    ReadBody(ref sink, i + 1, blocks[i].Next, zone, isQuote: true);
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>Reads a paragraph; one that introduces what follows says what that plans.</summary>
    private static FileZone ReadParagraph(ref FileSink sink, int block, in FileZone zone)
    {
        var text = sink.Blocks[block].Span;
        var bytes = sink.Slice(text);
        var caption = CaptionOf(bytes);
        var isExact = zone.How == Recognition.Exact && zone.Kind == ZoneKind.List;
        if (IsTitleOfFile(ref sink, text, caption, zone))
        {
            return FileZone.Of(ZoneKind.Design);
        }

        if (bytes.Length > 0 && bytes[0] != '|')
        {
            var lines = sink.Binding.Document.LinesOf(sink.Blocks[block]);
            var prose = zone.Kind == ZoneKind.List ? zone with { Kind = ZoneKind.Plan } : zone;
            FileEntries.Read(ref sink, text, lines[0], prose, isItem: false);
        }

        return caption.IsEmpty || caption.Length > LongestCaption || isExact
            ? zone
            : FileZones.OfTitle(caption, zone, isHeading: false);
    }

    /// <summary>A bold line may be the entry of one file: <c>**NEW: `a.cs`**</c>; of a folder it is the title of its tree.</summary>
    private static bool IsTitleOfFile(ref FileSink sink, TextSpan text, ReadOnlySpan<byte> caption, in FileZone zone)
    {
        var bytes = sink.Slice(text);
        if (
            caption.IsEmpty
            || !bytes.StartsWith("**"u8)
            || caption.Length > LongestCaption
            || !zone.HasSteps
            || zone.How == Recognition.Exact
        )
        {
            return false;
        }

        var name = new TextSpan(text.Start + 2, text.Start + 2 + caption.Length);
        var scan = new PathScan(sink.Bytes, name);
        return scan.MoveNext()
            && sink.Bytes[scan.Path.End - 1] != '/'
            && FileTitles.Read(ref sink, name, text, zone, isHeading: false);
    }

    /// <summary>A line that is all bold, or ends with a colon, without its marks; empty when a paragraph is neither.</summary>
    private static ReadOnlySpan<byte> CaptionOf(ReadOnlySpan<byte> text)
    {
        var trimmed = text.TrimEnd(" \r\n"u8);
        var isBold =
            trimmed.Length > 4
            && trimmed.StartsWith("**"u8)
            && trimmed.EndsWith("**"u8)
            && trimmed[2..^2].IndexOf("**"u8) < 0;
        var isColon = trimmed.EndsWith(":"u8) || trimmed.EndsWith("："u8);
        if (!isBold && !isColon)
        {
            return default;
        }

        var last = trimmed[(trimmed.LastIndexOf((byte)'\n') + 1)..];
        var sentence = last.LastIndexOf(". "u8);
        return last[(sentence < 0 ? 0 : sentence + 2)..].Trim("*: "u8);
    }
}
