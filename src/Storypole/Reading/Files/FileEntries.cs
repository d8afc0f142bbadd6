using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Reading.Files;

/// <summary>
/// Reads the files that one entry plans: a list item, a label with its value, or a sentence. <c>`a.cs` (new)</c>,
/// <c>Modify: `a.cs`, `b.cs`</c>, <c>NEW: a.cs</c>, <c>Add a check to `a.cs`</c>.
/// </summary>
internal static class FileEntries
{
    /// <summary>Of a longer entry only the beginning is read.</summary>
    private const int Longest = 2000;

    private const int LongestLabel = 48;

    /// <param name="line">The line of the item, label or paragraph.</param>
    /// <param name="isItem">Whether it is an entry of a list, which may begin with its path.</param>
    public static void Read(ref FileSink sink, TextSpan text, TextSpan line, in FileZone zone, bool isItem)
    {
        var bytes = sink.Bytes;
        text = new TextSpan(text.Start, Math.Min(text.End, text.Start + Longest));
        if (zone.Kind == ZoneKind.Silent || !MayHoldPath(bytes[text.Start..text.End]))
        {
            return;
        }

        var start = EntryMarks.Skip(bytes, text, out var prefix);
        text = text with { Start = start };
        var scan = new PathScan(bytes, text);
        if (!scan.MoveNext())
        {
            return;
        }

        if (isItem && scan.Start - text.Start <= 2 && IsBlankOrMark(bytes[text.Start..scan.Start]))
        {
            ReadLead(ref sink, scan, text, line, zone, prefix);
        }
        else if (zone.Kind != ZoneKind.Kept)
        {
            FileSteps.Read(ref sink, text, line, zone, isItem);
        }
    }

    /// <summary>Whether a dot or a slash stands inside of a word; nearly all sentences have none.</summary>
    private static bool MayHoldPath(ReadOnlySpan<byte> text)
    {
        for (var at = 0; text[at..].IndexOfAny((byte)'.', (byte)'/') is >= 0 and var next; at++)
        {
            at += next;
            if (text[at] == '/' || (at + 1 < text.Length && char.IsAsciiLetterOrDigit((char)text[at + 1])))
            {
                return true;
            }
        }

        // Few files have neither, and their names begin with a capital: `Makefile`.
        for (var at = 0; text[at..].IndexOf((byte)'`') is >= 0 and var next; at++)
        {
            at += next;
            if (at + 1 < text.Length && char.IsAsciiLetterUpper((char)text[at + 1]))
            {
                var close = text[(at + 1)..].IndexOf((byte)'`');
                if (close > 0 && FileEndings.IsName(text.Slice(at + 1, close)))
                {
                    return true;
                }

                at += Math.Max(close, 0) + 1;
            }
        }

        return false;
    }

    /// <summary>Reads all paths of a value, each with the remark behind it.</summary>
    public static void ReadRun(ref FileSink sink, TextSpan value, TextSpan line, in FileZone zone)
    {
        var bytes = sink.Bytes;
        value = value with { End = Math.Min(value.End, value.Start + Longest) };
        var scan = new PathScan(bytes, value);
        var last = value.Start;
        while (scan.MoveNext())
        {
            if (scan.Start < last)
            {
                // It stands in the remark on the path before it.
                continue;
            }

            if (!IsRun(bytes[last..scan.Start], isFirst: last == value.Start) || !Accepts(scan, zone))
            {
                break;
            }

            var path = scan.Path;
            var behind = RemarkBehind(bytes, scan.After, value.End);
            var said = Said.Of(bytes[behind.Start..behind.End]);
            last = behind.Length > 0 && bytes[behind.Start] == '(' ? behind.End : scan.After;
            if (!said.IsContext)
            {
                sink.Add(line, path, zone.Change ?? said.Change, zone, behind);
            }
        }
    }

    /// <summary>An entry that begins with its path, or with several.</summary>
    private static void ReadLead(
        ref FileSink sink,
        PathScan scan,
        TextSpan text,
        TextSpan line,
        in FileZone zone,
        FileChange? prefix
    )
    {
        var bytes = sink.Bytes;
        if (!Accepts(scan, zone) && !IsFolder(bytes, scan, zone))
        {
            return;
        }

        Span<TextSpan> paths = stackalloc TextSpan[16];
        var count = 0;
        var after = scan.After;
        paths[count++] = scan.Path;
        while (
            MayJoin(bytes[after..text.End])
            && scan.MoveNext()
            && count < paths.Length
            && IsJoin(bytes[after..scan.Start])
        )
        {
            paths[count++] = scan.Path;
            after = scan.After;
        }

        var rest = new TextSpan(after, text.End);
        if (
            !IsEntryEnd(bytes[rest.Start..rest.End])
            && zone.Kind == ZoneKind.Plan
            && bytes[paths[0].End - 1] != '/'
            && TailVerb.TryRead(bytes[rest.Start..rest.End], out var done)
        )
        {
            foreach (var path in paths[..count])
            {
                sink.Add(line, path, prefix ?? done ?? zone.Change, zone, Trim(bytes, rest));
            }

            return;
        }

        if (!IsEntryEnd(bytes[rest.Start..rest.End]) && (zone.Kind != ZoneKind.List || IsTopic(bytes, text, after)))
        {
            return;
        }

        var said = zone.IsCertain ? default : Said.Of(bytes[rest.Start..rest.End]);
        var change = zone.Kind == ZoneKind.Kept ? FileChange.None : prefix ?? Weigh(zone, said);
        if (
            zone.Kind is ZoneKind.Open or ZoneKind.Design or ZoneKind.Structure
            && prefix is null
            && !IsPlainMark(bytes[rest.Start..rest.End], said)
        )
        {
            return;
        }

        if (said.IsContext && prefix is null && zone.Change is null)
        {
            return;
        }

        foreach (var path in paths[..count])
        {
            sink.Add(line, path, change, zone, Trim(bytes, rest));
        }
    }

    /// <summary>A list that says what is done says it of all its entries, unless one says that it stays.</summary>
    private static FileChange? Weigh(in FileZone zone, Said said) =>
        zone.Kind == ZoneKind.Tests && said.Change == FileChange.Modify ? zone.Change
        : zone.Source == FileSource.Plan && said.Change is not null ? said.Change
        : zone.How != Recognition.Exact
        && (said.Change is FileChange.Delete or FileChange.None || said is { IsMark: true, Change: not null })
            ? said.Change
        : zone.Change ?? said.Change;

    /// <summary>Outside of a plan only a mark such as <c>(new)</c> says that a path is planned.</summary>
    private static bool IsPlainMark(ReadOnlySpan<byte> rest, Said said)
    {
        rest = rest.TrimStart(" *:"u8);
        return said.Change is FileChange.Create or FileChange.Modify or FileChange.Delete
            && rest.Length > 0
            && (rest[0] is (byte)'(' or (byte)'[' || rest.StartsWith("（"u8));
    }

    /// <summary>A label in front: <c>File:</c>, <c>**Files:**</c>, <c>Create:</c>, <c>New test file:</c>.</summary>
    public static bool TryLabel(
        ReadOnlySpan<byte> bytes,
        TextSpan text,
        in FileZone zone,
        out FileZone inner,
        out TextSpan value
    )
    {
        (inner, value) = (default, default);
        var line = bytes[text.Start..Math.Min(text.End, text.Start + LongestLabel)];
        var colon = line.IndexOf((byte)':');
        var wide = line.IndexOf("："u8);
        var (at, width) = colon >= 0 && (wide < 0 || colon < wide) ? (colon, 1) : (wide, 3);
        if (at <= 0 || line[..at].Contains((byte)'`'))
        {
            return false;
        }

        var words = PlanWords.BuiltIn.In(line[..at], out var unknown);
        if (words == PlanWord.None)
        {
            return false;
        }

        var change = FileZones.ChangeOf(words);
        value = new TextSpan(text.Start + at + width, text.End);
        value = value with
        {
            Start =
                value.Start
                + bytes[value.Start..value.End].Length
                - bytes[value.Start..value.End].TrimStart("* \t\r\n"u8).Length,
        };
        if ((words & PlanWord.Keep) != 0)
        {
            inner = zone with { Kind = ZoneKind.Kept, Change = FileChange.None };
            return true;
        }

        if (unknown > 1 || (words & (PlanWord.Context | PlanWord.Run | PlanWord.From)) != 0)
        {
            return false;
        }

        var isFile = (words & PlanWord.File) != 0;
        var isStrong = isFile && (words & (PlanWord.Changes | PlanWord.Affected)) != 0;
        var isWord =
            (isFile || change is not null || (words & (PlanWord.Test | PlanWord.Changes)) != 0) && unknown == 0;
        inner = zone with
        {
            Kind = zone.HasSteps ? zone.Kind : ZoneKind.Plan,
            Change =
                zone.Kind == ZoneKind.Tests && change == FileChange.Modify ? null
                : (words & PlanWord.Test) != 0 && change is null ? null
                : change ?? zone.Change,
        };
        return isStrong || (isWord && zone.HasSteps) || (isFile && unknown == 0 && zone.Kind == ZoneKind.Open);
    }

    public static bool Accepts(in PathScan scan, in FileZone zone) =>
        scan.Sureness == PathSureness.Sure || (zone.Kind is ZoneKind.List or ZoneKind.Kept && scan.IsMarked);

    /// <summary>A folder at the head of an entry needs no marks.</summary>
    private static bool IsFolder(ReadOnlySpan<byte> bytes, in PathScan scan, in FileZone zone) =>
        zone.HasSteps && bytes[scan.Path.End - 1] == '/';

    /// <summary>Bold text that goes on behind its path is about something in it: <c>**a.md, the second part** …</c>.</summary>
    private static bool IsTopic(ReadOnlySpan<byte> bytes, TextSpan text, int after) =>
        bytes[text.Start..text.End].StartsWith("**"u8) && bytes[after - 1] is not ((byte)'*' or (byte)'`');

    private static bool IsBlankOrMark(ReadOnlySpan<byte> text) => text.Trim("*_[ "u8).IsEmpty;

    /// <summary>What parts the paths of one run: commas, plus signs, "and".</summary>
    public static bool IsJoin(ReadOnlySpan<byte> between)
    {
        between = between.Trim(" ,+&/*()[]\r\n\t"u8);
        return between.IsEmpty
            || between.SequenceEqual("and"u8)
            || between.SequenceEqual("or"u8)
            || between.SequenceEqual("und"u8)
            || between.SequenceEqual("et"u8)
            || between.SequenceEqual("y"u8)
            || between.SequenceEqual("e"u8)
            || between.SequenceEqual("и"u8)
            || between.SequenceEqual("和"u8)
            || between.SequenceEqual("与"u8)
            || between.SequenceEqual("、"u8)
            || between.SequenceEqual("，"u8);
    }

    /// <summary>Behind a colon no path follows as one of a run.</summary>
    private static bool MayJoin(ReadOnlySpan<byte> behind) => behind.Length > 0 && behind[0] != ':';

    private static bool IsRun(ReadOnlySpan<byte> between, bool isFirst)
    {
        if (IsJoin(between))
        {
            return true;
        }

        const int mostWords = 40;
        var text = between.Trim(" \r\n\t"u8);
        return isFirst
            ? text.Length < mostWords
                && text.IndexOf(". "u8) < 0
                && (PlanWords.BuiltIn.In(text, out _) & (PlanWord.From | PlanWord.Run | PlanWord.Context)) == 0
            : text.Length > 0
                && text[0] is (byte)',' or (byte)';' or (byte)'<' or (byte)'(' or 0xE2
                && text.IndexOf(". "u8) < 0;
    }

    /// <summary>Whether an entry goes on behind its path as an entry does: with nothing, a colon, a dash, a bracket or an arrow.</summary>
    private static bool IsEntryEnd(ReadOnlySpan<byte> rest)
    {
        rest = rest.TrimStart(" *_"u8);
        return rest.IsEmpty
            || rest[0]
                is (byte)':'
                    or (byte)'-'
                    or (byte)'('
                    or (byte)'['
                    or (byte)'|'
                    or (byte)'\n'
                    or (byte)'\r'
                    or (byte)'='
                    or 0xE2
                    or 0xEF
                    or (byte)'#';
    }

    /// <summary>The remark directly behind a path, up to the next path or the end of its sentence.</summary>
    private static TextSpan RemarkBehind(ReadOnlySpan<byte> bytes, int at, int end)
    {
        var rest = bytes[at..end];
        var start = rest.Length - rest.TrimStart(" *"u8).Length;
        if (start < rest.Length && rest[start] == '(')
        {
            var close = rest[start..].IndexOf((byte)')');
            return close < 0 ? new TextSpan(at + start, end) : new TextSpan(at + start, at + start + close + 1);
        }

        var stop = rest.IndexOfAny((byte)',', (byte)'`', (byte)';');
        return new TextSpan(Math.Min(at + start, end), stop < 0 ? end : Math.Max(at + start, at + stop));
    }

    private static TextSpan Trim(ReadOnlySpan<byte> bytes, TextSpan text)
    {
        var rest = bytes[text.Start..text.End].TrimStart(" \t:-*"u8);
        rest = rest.StartsWith("–"u8) || rest.StartsWith("—"u8) ? rest[3..].TrimStart((byte)' ') : rest;
        return new TextSpan(text.End - rest.Length, text.End);
    }
}
