namespace Storypole.Reading.Files;

/// <summary>Knows tables of files and of tasks by what stands in their cells, where no head of a column says it.</summary>
internal static class FileTables
{
    /// <summary>Of a longer table the beginning says enough.</summary>
    private const int MostRows = 200;

    /// <summary>Whether all rows begin with a path and two of them say what is done with theirs.</summary>
    public static bool HasPathsAndMarks(in FileSink sink, int table, int operation)
    {
        var blocks = sink.Blocks;
        var rows = 0;
        var marks = 0;
        for (var row = blocks[table + 1].Next; row < blocks[table].Next && rows < MostRows; row = blocks[row].Next)
        {
            var cell = FileRows.CellOf(sink, row, 0);
            var scan = new PathScan(sink.Bytes, cell);
            if (!scan.MoveNext() || !scan.IsMarked || scan.Sureness != PathSureness.Sure || scan.Start != cell.Start)
            {
                return false;
            }

            rows++;
            marks += FileRows.OperationOf(sink.Slice(FileRows.CellOf(sink, row, operation))) is null ? 0 : 1;
        }

        return marks > 1;
    }

    /// <summary>Reads a column of tasks: each names its file as a step does, or directly behind its kind, <c>Code: `a.cs` reads it</c>.</summary>
    public static void ReadTasks(ref FileSink sink, int table, int column, in FileZone zone)
    {
        var blocks = sink.Blocks;
        var rows = 0;
        for (var row = blocks[table + 1].Next; row < blocks[table].Next && rows < MostRows; row = blocks[row].Next)
        {
            rows++;
            var cell = FileRows.CellOf(sink, row, column);
            var line = blocks[row].Span;
            var scan = new PathScan(sink.Bytes, cell);
            if (!scan.MoveNext())
            {
                continue;
            }

            var before = sink.Bytes[cell.Start..scan.Start].TrimEnd((byte)' ');
            var isKind = before.Length is > 1 and < 16 && before[^1] == ':' && !before.Contains((byte)' ');
            if (isKind && scan.IsMarked && scan.Sureness == PathSureness.Sure)
            {
                sink.Add(line, scan.Path, null, zone, default);
            }
            else if (!cell.IsEmpty)
            {
                FileEntries.Read(ref sink, cell, line, zone, isItem: true);
            }
        }
    }
}
