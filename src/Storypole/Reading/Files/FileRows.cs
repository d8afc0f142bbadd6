using Storypole.Documents;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Reading.Files;

/// <summary>Reads the files that the rows of a table plan: by a column of paths, and what a column or a row's words say is done.</summary>
internal static class FileRows
{
    private const int MostColumns = 12;
    private const int LongestMark = 24;

    public static void Read(ref FileSink sink, int table, in FileZone zone)
    {
        var blocks = sink.Blocks;
        var header = table + 1;
        var paths = -1;
        var operation = -1;
        var column = 0;
        var tasks = -1;
        FileChange? named = null;
        for (var cell = header + 1; cell < blocks[header].Next && column < MostColumns; cell++, column++)
        {
            var words = PlanWords.BuiltIn.In(sink.Slice(blocks[cell].Content), out var unknown);
            if ((words & PlanWord.File) != 0 && unknown <= 1 && paths < 0)
            {
                paths = column;
                named = FileZones.ChangeOf(words);
            }
            else if (column == 0 && zone.Kind == ZoneKind.List)
            {
                named = FileZones.ChangeOf(words);
            }
            else if ((words & PlanWord.Operation) != 0 && unknown == 0 && operation < 0)
            {
                operation = column;
            }
            else if ((words & PlanWord.Plan) != 0 && unknown == 0 && tasks < 0)
            {
                tasks = column;
            }
        }

        if (paths < 0 && zone.Kind == ZoneKind.List)
        {
            paths = 0;
        }

        var isPlanned = zone.HasSteps || zone.Kind == ZoneKind.Kept;
        if (paths < 0 && operation > 0 && FileTables.HasPathsAndMarks(sink, table, operation))
        {
            (paths, isPlanned) = (0, true);
        }

        if (paths < 0 && tasks >= 0 && zone.Kind is ZoneKind.Plan or ZoneKind.Tests)
        {
            FileTables.ReadTasks(ref sink, table, tasks, zone);
        }

        for (var row = blocks[header].Next; row < blocks[table].Next; row = blocks[row].Next)
        {
            if (paths >= 0 && (isPlanned || operation >= 0))
            {
                var listed = zone with { Change = named ?? zone.Change };
                ReadRow(ref sink, row, paths, operation, listed, isSure: isPlanned);
            }

            ReadPair(ref sink, row, zone);
        }

        ReadPair(ref sink, header, zone);
    }

    private static void ReadRow(ref FileSink sink, int row, int paths, int operation, in FileZone zone, bool isSure)
    {
        var cell = CellOf(sink, row, paths);
        var done = operation < 0 ? default : sink.Slice(CellOf(sink, row, operation));
        var change = zone.Kind == ZoneKind.Kept ? FileChange.None : OperationOf(done);
        if (zone.Change is not null && change is FileChange.Create or FileChange.Modify && !Said.Of(done).IsMark)
        {
            // Under such a title the column tells what changes in each file.
            change = zone.Change;
        }

        if (change is null && !isSure)
        {
            return;
        }

        change ??= zone.Change ?? ChangeIn(sink, row, paths);
        var listed = zone with
        {
            Kind = ZoneKind.List,
            Change = change,
            Source = FileSource.Plan,
            How = Recognition.Shape,
        };
        FileEntries.ReadRun(ref sink, cell, sink.Blocks[row].Span, listed);
    }

    internal static FileChange? OperationOf(ReadOnlySpan<byte> cell)
    {
        if (cell.IsEmpty)
        {
            return null;
        }

        var word = PlanWords.BuiltIn.First(cell, out var length);
        if ((word & PlanWord.Delete) != 0 && cell.Length > LongestMark && length < cell.Length && cell[length] == ' ')
        {
            // A sentence tells what is taken out of the file.
            return FileChange.Modify;
        }

        return (word & PlanWord.Keep) != 0 ? FileChange.None
            : (word & PlanWord.Stays) != 0 ? Said.Of(cell).Change
            : cell is [(byte)'A' or (byte)'+'] ? FileChange.Create
            : cell is [(byte)'M' or (byte)'~'] ? FileChange.Modify
            : cell is [(byte)'D'] ? FileChange.Delete
            : FileZones.ChangeOf(word) is var change && change == FileChange.Create && (word & PlanWord.Create) == 0
                ? FileChange.Modify
            : FileZones.ChangeOf(word);
    }

    /// <summary>What the other cells of a row say is done, the first that says so: <c>| Create the reader | `a.cs` |</c>.</summary>
    private static FileChange? ChangeIn(in FileSink sink, int row, int paths)
    {
        var blocks = sink.Blocks;
        var column = 0;
        for (var cell = row + 1; cell < blocks[row].Next && column < MostColumns; cell++, column++)
        {
            if (column != paths && OperationOf(sink.Slice(blocks[cell].Content)) is { } change)
            {
                // To remove something from a file is no removal of the file.
                return change == FileChange.Delete && paths < column ? FileChange.Modify : change;
            }
        }

        return null;
    }

    /// <summary>A row whose first cell is a title: <c>| **Target files** | `a.cs`, `b.cs` |</c>.</summary>
    private static void ReadPair(ref FileSink sink, int row, in FileZone zone)
    {
        var blocks = sink.Blocks;
        if (blocks[row].Next != row + 3 || zone.Kind == ZoneKind.Silent)
        {
            return;
        }

        var words = PlanWords.BuiltIn.In(sink.Slice(blocks[row + 1].Content), out var unknown);
        if ((words & PlanWord.File) != 0 && (words & (PlanWord.Affected | PlanWord.Changes)) != 0 && unknown <= 3)
        {
            var listed = FileZone.List(FileZones.ChangeOf(words), Recognition.Shape, FileSource.Plan);
            ReadPaths(ref sink, blocks[row + 2].Content, blocks[row].Span, listed);
        }
    }

    /// <summary>All paths of a value, whatever words stand between them.</summary>
    private static void ReadPaths(ref FileSink sink, TextSpan value, TextSpan line, in FileZone zone)
    {
        var scan = new PathScan(sink.Bytes, value);
        while (scan.MoveNext())
        {
            if (scan.Sureness == PathSureness.Sure)
            {
                sink.Add(line, scan.Path, zone.Change, zone, default);
            }
        }
    }

    internal static TextSpan CellOf(in FileSink sink, int row, int column)
    {
        var blocks = sink.Blocks;
        var cell = row + 1 + column;
        return cell < blocks[row].Next ? blocks[cell].Content : default;
    }
}
