using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Reading.Files;

/// <summary>Reads the files of commands in a list of files: <c>rm -rf src/old/</c>, <c>mkdir -p src/new</c>, <c>touch a.cs</c>.</summary>
internal static class FileCommands
{
    /// <summary>Whether the line is a command, whatever it names.</summary>
    public static bool TryRead(ref FileSink sink, TextSpan line, in FileZone zone)
    {
        var bytes = sink.Bytes;
        var change = ChangeOf(bytes[line.Start..line.End]);
        if (change is null)
        {
            return false;
        }

        var scan = new PathScan(bytes, line);
        while (scan.MoveNext())
        {
            sink.Add(line, scan.Path, zone.Change ?? change, zone, default);
        }

        return true;
    }

    public static bool Is(ReadOnlySpan<byte> line) => ChangeOf(line) is not null;

    private static FileChange? ChangeOf(ReadOnlySpan<byte> line) =>
        line.StartsWith("rm "u8) || line.StartsWith("git rm "u8) || line.StartsWith("rmdir "u8) ? FileChange.Delete
        : line.StartsWith("mkdir "u8) || line.StartsWith("touch "u8) ? FileChange.Create
        : null;
}
