using Storypole.Documents;
using Storypole.Text;

namespace Storypole.Reading.Files;

/// <summary>Reads a code block of a step that holds sentences, as the order to whoever does it: <c>Create src/a.py:</c>, <c>- a test</c>.</summary>
internal static class FileProse
{
    private const int MostLines = 200;
    private const int LongestLine = 2000;

    public static void Read(ref FileSink sink, int code, in FileZone zone)
    {
        var document = sink.Binding.Document;
        ref readonly var block = ref document.Blocks[code];
        if (zone.Kind != ZoneKind.Plan || !MayBeProse(document.Slice(block.Content)))
        {
            return;
        }

        var lines = document.LinesOf(block);
        lines = lines[..Math.Min(lines.Length, MostLines)];
        if (!IsProse(sink.Bytes, lines))
        {
            return;
        }

        foreach (var line in lines)
        {
            var text = sink.Bytes[line.Start..line.End];
            var start = text.Length - text.TrimStart(" "u8).Length;
            var isItem = text[start..].StartsWith("- "u8) || text[start..].StartsWith("* "u8);
            var sentence = line with { Start = line.Start + start + (isItem ? 2 : 0) };
            if (sentence.Length is > 4 and < LongestLine)
            {
                FileEntries.Read(ref sink, sentence, line, zone, isItem);
            }
        }
    }

    private static bool MayBeProse(ReadOnlySpan<byte> language) =>
        language.IsEmpty
        || language.SequenceEqual("text"u8)
        || language.SequenceEqual("md"u8)
        || language.SequenceEqual("markdown"u8)
        || language.SequenceEqual("prompt"u8);

    /// <summary>Nearly all lines run on as sentences do, and some end as sentences.</summary>
    private static bool IsProse(ReadOnlySpan<byte> bytes, ReadOnlySpan<TextSpan> lines)
    {
        const int fewestBlanks = 3;
        var (all, wordy, ended) = (0, 0, 0);
        foreach (var line in lines)
        {
            var text = bytes[line.Start..line.End].Trim(" \r\n"u8);
            if (text.IsEmpty)
            {
                continue;
            }

            if (text[0] == 0xE2 || text[^1] is (byte)'{' or (byte)';' or (byte)'}' || text.StartsWith("--"u8))
            {
                // Drawings, code and commands.
                return false;
            }

            all++;
            wordy += text.Count((byte)' ') >= fewestBlanks && !text.Contains((byte)'=') ? 1 : 0;
            ended += text[^1] is (byte)'.' or (byte)':' && char.IsAsciiLetterUpper((char)text[0]) ? 1 : 0;
        }

        return wordy > 1 && ended > 0 && wordy * 4 >= all * 3;
    }
}
