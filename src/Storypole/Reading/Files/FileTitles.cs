using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Reading.Files;

/// <summary>Reads the files that a heading or a label names as what its part is about: <c>### 2. `a.cs` (new)</c>, <c>### No changes to `a.cs`</c>.</summary>
internal static class FileTitles
{
    /// <summary>Longer titles are no titles.</summary>
    private const int Longest = 400;

    /// <summary>Whether the title names a file; what stands below then speaks of it.</summary>
    public static bool Read(ref FileSink sink, TextSpan name, TextSpan line, in FileZone zone, bool isHeading)
    {
        var bytes = sink.Bytes;
        var text = bytes[name.Start..name.End];
        if (zone.Kind == ZoneKind.Silent || text.Length > Longest || text.IndexOfAny((byte)'.', (byte)'/') < 0)
        {
            return false;
        }

        var scan = new PathScan(bytes, name);
        if (!scan.MoveNext() || scan.Sureness != PathSureness.Sure)
        {
            return false;
        }

        var before = bytes[name.Start..scan.Start];
        var words = PlanWords.BuiltIn.In(before, out var unknown);
        var count = sink.Count;
        if (
            IsNumbering(before)
            || (
                unknown <= 1
                && (words & ~(PlanWord.File | PlanWord.Changes | PlanWord.Plan | PlanWord.Test)) == 0
                && (words & PlanWord.Changes) != 0
            )
        )
        {
            var behind = new TextSpan(scan.After, name.End);
            var said = Said.Of(bytes[behind.Start..behind.End]);
            var change = FileZones.ChangeOf(words) ?? said.Change ?? zone.Change;
            if (!said.IsContext && (zone.HasSteps || zone.Kind == ZoneKind.Kept || change is not null))
            {
                FileEntries.ReadRun(
                    ref sink,
                    new TextSpan(scan.Start, name.End),
                    line,
                    zone with
                    {
                        Change = zone.Kind == ZoneKind.Kept ? FileChange.None : change,
                    }
                );
            }
        }
        else if ((words & PlanWord.Keep) != 0)
        {
            FileSteps.ReadSentence(
                ref sink,
                KeptFrom(bytes, name),
                line,
                zone with
                {
                    Kind = ZoneKind.Kept,
                },
                isEntry: false
            );
        }
        else if (
            isHeading
            && scan.IsMarked
            && zone.HasSteps
            && (PlanWords.BuiltIn.First(before, out _) & PlanWord.Changes) != 0
        )
        {
            FileSteps.ReadSentence(ref sink, name, line, zone, isEntry: false);
        }
        else if (zone.HasSteps && IsInBrackets(bytes, scan, name))
        {
            ReadBracket(ref sink, scan, before, line, zone);
        }
        else if (
            isHeading
            && zone.Kind != ZoneKind.Design
            && EndsInDash(before)
            && bytes[scan.After..name.End].Trim(" )"u8).IsEmpty
        )
        {
            sink.Add(line, scan.Path, zone.Change, zone with { How = Recognition.Guess }, default);
        }

        return sink.Count > count;
    }

    private static TextSpan KeptFrom(ReadOnlySpan<byte> bytes, TextSpan name)
    {
        var text = bytes[name.Start..name.End];
        var start = 0;
        while (start < text.Length && !char.IsAsciiLetter((char)text[start]) && text[start] < 0x80)
        {
            start++;
        }

        return name with
        {
            Start = name.Start + start,
        };
    }

    /// <summary><c>1.</c>, <c>2.3</c>, <c>Step 4:</c>, <c>File 2:</c>, signs and marks: nothing that says another thing.</summary>
    private static bool IsNumbering(ReadOnlySpan<byte> before)
    {
        foreach (var b in before)
        {
            if (char.IsAsciiLetter((char)b) || b is >= 0xC3 and <= 0xD1 or >= 0xE3 and <= 0xED)
            {
                var words = PlanWords.BuiltIn.In(before, out var unknown);
                return unknown <= 1 && words != PlanWord.None && (words & ~(PlanWord.File | PlanWord.Plan)) == 0;
            }
        }

        return true;
    }

    /// <summary>Whether a title ends in brackets that hold nothing but paths: <c>### Wider settings (`a.cs`)</c>.</summary>
    private static bool IsInBrackets(ReadOnlySpan<byte> bytes, in PathScan scan, TextSpan name)
    {
        var before = bytes[name.Start..scan.Start].TrimEnd(" `"u8);
        return (before.EndsWith("("u8) || before.EndsWith("["u8) || before.EndsWith("（"u8))
            && bytes[scan.After..name.End].Trim(" `)]）:*"u8).IsEmpty;
    }

    /// <summary>The last word that says what is done counts, as in <c>Settings extension (`a.cs`)</c>.</summary>
    private static void ReadBracket(
        ref FileSink sink,
        in PathScan scan,
        ReadOnlySpan<byte> before,
        TextSpan line,
        in FileZone zone
    )
    {
        var words = PlanWords.BuiltIn.In(before, out _);
        var path = sink.Slice(scan.Path);
        if (path[^1] == '/' || (!scan.IsMarked && !path.Contains((byte)'/')))
        {
            // A folder is the place of what stands below; a bare name may be where the text goes on.
            return;
        }

        if ((words & (PlanWord.Context | PlanWord.Run | PlanWord.From)) != 0 && (words & PlanWord.Changes) == 0)
        {
            return;
        }

        var change = FileZones.ChangeOf(words);
        change =
            zone.Kind == ZoneKind.Tests || (words & PlanWord.Test) != 0 ? null
            : change == FileChange.Create && (words & PlanWord.Create) == 0 ? FileChange.Modify
            : change ?? zone.Change;
        sink.Add(line, scan.Path, change, zone, default);
    }

    private static bool EndsInDash(ReadOnlySpan<byte> before)
    {
        before = before.TrimEnd(" `"u8);
        return before.EndsWith("—"u8) || before.EndsWith("–"u8) || before.EndsWith(" -"u8) || before.EndsWith("→"u8);
    }
}
