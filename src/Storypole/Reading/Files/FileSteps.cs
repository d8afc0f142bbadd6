using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Reading.Files;

/// <summary>
/// Reads the files that the sentences of a step touch: <c>Create `a.cs`</c>, <c>Extend the reader in `a.cs` so that …</c>, <c>In
/// `a.cs`, take the name first</c>. What a sentence runs, reads or takes from is not touched.
/// </summary>
internal static class FileSteps
{
    private const int MostSentences = 12;

    public static void Read(ref FileSink sink, TextSpan text, TextSpan line, in FileZone zone, bool isItem)
    {
        var bytes = sink.Bytes;
        var at = text.Start;
        for (var i = 0; i < MostSentences && at < text.End; i++)
        {
            var end = SentenceEnd(bytes, at, text.End);
            var sentence = new TextSpan(at, end);
            at = end;
            if (FileEntries.TryLabel(bytes, sentence, zone, out var inner, out var value))
            {
                FileEntries.ReadRun(ref sink, value, line, inner);
            }
            else if (zone.HasSteps && ReadSentence(ref sink, sentence, line, zone, isItem && i == 0) == 0)
            {
                ReadBehindLead(ref sink, sentence, line, zone);
            }
        }
    }

    /// <summary>A step may have a name or a number of its own: <c>**When that is done**: create `a.cs`</c>.</summary>
    private static void ReadBehindLead(ref FileSink sink, TextSpan sentence, TextSpan line, in FileZone zone)
    {
        const int longestLead = 60;
        var text = sink.Bytes[sentence.Start..Math.Min(sentence.End, sentence.Start + longestLead)];
        var colon = text.IndexOf((byte)':');
        var wide = text.IndexOf("："u8);
        var at = colon < 0 || (wide >= 0 && wide < colon) ? wide : colon;
        if (at > 0 && !text[..at].Contains((byte)'`'))
        {
            var rest = sentence with { Start = sentence.Start + at + (text[at] == ':' ? 1 : 3) };
            ReadSentence(ref sink, rest, line, zone, isEntry: false);
        }
    }

    /// <summary>The changes that a sentence names by its first word; of a heading too.</summary>
    /// <param name="isEntry">In a list of files a sentence of any words names its file.</param>
    public static int ReadSentence(ref FileSink sink, TextSpan sentence, TextSpan line, in FileZone zone, bool isEntry)
    {
        var bytes = sink.Bytes;
        var before = sink.Count;
        var words = PlanWords.BuiltIn;
        var text = bytes[sentence.Start..sentence.End];
        var verb = words.First(text, out var length);
        var isKept = ((verb & PlanWord.Keep) != 0 && zone.Kind != ZoneKind.Tests) || zone.Kind == ZoneKind.Kept;
        var isPlace = (verb & PlanWord.Into) != 0;
        if ((verb & PlanWord.Run) != 0 && (verb & PlanWord.Changes) == 0)
        {
            return 0;
        }

        if (!isKept && !isPlace && (verb & PlanWord.Changes) == 0)
        {
            if (!(isEntry && zone.Kind == ZoneKind.List))
            {
                return 0;
            }

            length = 0;
        }

        if (text.TrimStart(" *_"u8).StartsWith("Exclu"u8))
        {
            // The title of a list begins like that, and a sentence about what is not there.
            return 0;
        }

        var scan = new PathScan(bytes, sentence with { Start = sentence.Start + length });
        var last = sentence.Start + length;
        var role = PlanWord.None;
        while (scan.MoveNext())
        {
            var between = bytes[last..scan.Start];
            var isJoined = sink.Count > before && FileEntries.IsJoin(between);
            role = isJoined ? role : RoleOf(between);
            last = scan.After;
            var isReference = !scan.IsMarked && !isPlace && bytes[scan.Start - 1] == '(';
            var isSource =
                isReference
                || (role & PlanWord.From) != 0 && (verb & PlanWord.Delete) == 0 && (role & PlanWord.Into) == 0;
            if (isSource || !FileEntries.Accepts(scan, zone) || (isPlace && sink.Count > before && !isJoined))
            {
                continue;
            }

            if (sink.Count > before && !isJoined && (role & PlanWord.Into) == 0 && zone.Kind != ZoneKind.Kept)
            {
                continue;
            }

            var change = isKept ? FileChange.None : ChangeOf(verb, role, zone, text, scan.IsMarked);
            sink.Add(line, scan.Path, change, zone, default);
        }

        return sink.Count - before;
    }

    /// <summary>What is done with the file that stands behind a verb and, perhaps, a preposition.</summary>
    private static FileChange? ChangeOf(
        PlanWord verb,
        PlanWord role,
        in FileZone zone,
        ReadOnlySpan<byte> sentence,
        bool isMarked
    )
    {
        var isInside = (role & (PlanWord.Into | PlanWord.From)) != 0;
        if ((verb & PlanWord.Into) != 0)
        {
            return FileChange.Modify;
        }

        if ((verb & (PlanWord.Create | PlanWord.Modify)) == (PlanWord.Create | PlanWord.Modify))
        {
            // To implement something in a file does not say whether the file is there.
            return zone.Change;
        }

        if ((verb & PlanWord.Create) != 0)
        {
            return isInside && sentence.IndexOf("existing"u8) >= 0 ? FileChange.Modify : FileChange.Create;
        }

        if ((verb & PlanWord.Add) != 0)
        {
            return !isInside ? (isMarked ? FileChange.Create : FileChange.Modify)
                : zone.Kind == ZoneKind.Tests ? null
                : FileChange.Modify;
        }

        return (verb & PlanWord.Delete) != 0
            ? isInside
                ? FileChange.Modify
                : FileChange.Delete
            : (verb & PlanWord.Modify) != 0
                ? FileChange.Modify
                : zone.Change;
    }

    /// <summary>Whether the words before a path make it a source or a place: the last one that says so counts.</summary>
    private static PlanWord RoleOf(ReadOnlySpan<byte> between)
    {
        const int mostWords = 3;
        var words = PlanWords.BuiltIn;
        for (var i = 0; i < mostWords; i++)
        {
            between = between.TrimEnd(" \r\n\t(`*["u8);
            var blank = between.LastIndexOfAny((byte)' ', (byte)'\n');
            var word = between[(blank + 1)..];
            if (word.IsEmpty || word[^1] is (byte)',' or (byte)'.' or (byte)';' or (byte)')')
            {
                return PlanWord.None;
            }

            var found = words.First(word, out _) & (PlanWord.From | PlanWord.Into);
            if (found != PlanWord.None)
            {
                return found;
            }

            between = between[..Math.Max(0, blank)];
        }

        return PlanWord.None;
    }

    /// <summary>The offset behind the next full stop that a blank follows, or behind a wide one.</summary>
    private static int SentenceEnd(ReadOnlySpan<byte> bytes, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            var next = bytes[at..end].IndexOfAny((byte)'.', (byte)';', (byte)0xE3);
            if (next < 0)
            {
                return end;
            }

            at += next;
            if (
                bytes[at] == 0xE3
                    ? bytes[at..end].StartsWith("。"u8)
                    : at + 1 >= end || bytes[at + 1] is (byte)' ' or (byte)'\n' or (byte)'\r'
            )
            {
                return Math.Min(end, at + (bytes[at] == 0xE3 ? 3 : 1));
            }
        }

        return end;
    }
}
