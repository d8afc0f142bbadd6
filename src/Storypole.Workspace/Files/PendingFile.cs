namespace Storypole.Workspace.Files;

/// <summary>
/// A file that is being written and that nobody sees before it is whole: it stands beside its target under a name of its own
/// until <see cref="Commit"/>, and is gone without a trace if that is never called.
/// </summary>
public sealed class PendingFile : IDisposable
{
    private readonly string fullPath;
    private readonly bool mayReplace;
    private readonly string? temporary;
    private bool isCommitted;

    /// <param name="mayReplace">Whether a file that is there already gives way.</param>
    /// <exception cref="StorypoleException">It cannot be written.</exception>
    public PendingFile(string fullPath, bool mayReplace)
    {
        this.fullPath = fullPath;
        this.mayReplace = mayReplace;
        try
        {
            if (new FileInfo(fullPath).LinkTarget is not null)
            {
                this.fullPath = File.ResolveLinkTarget(fullPath, returnFinalTarget: true)!.FullName;
            }

            if (IsDevice(this.fullPath))
            {
                Stream = new FileStream(this.fullPath, FileMode.Open, FileAccess.Write);
                return;
            }

            if (!mayReplace && Path.Exists(fullPath))
            {
                throw IsThere();
            }

            if (Directory.Exists(this.fullPath))
            {
                throw new StorypoleException($"{fullPath} is a folder", "name a file in it");
            }

            temporary = Path.Join(
                Path.GetDirectoryName(this.fullPath),
                $".{Path.GetFileName(this.fullPath)}.{Path.GetRandomFileName()}"
            );
            Stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw CannotBeWritten(e);
        }
    }

    public FileStream Stream { get; }

    /// <summary>Puts the file in its place, on disk and for good.</summary>
    public void Commit()
    {
        try
        {
            if (temporary is null)
            {
                Stream.Dispose();
                return;
            }

            Stream.Flush(flushToDisk: true);
            Stream.Dispose();
            if (!OperatingSystem.IsWindows() && File.Exists(fullPath))
            {
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(fullPath));
            }

            File.Move(temporary, fullPath, mayReplace);
            isCommitted = true;
            AtomicFile.FlushFolder(Path.GetDirectoryName(fullPath)!);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw !mayReplace && File.Exists(fullPath) ? IsThere() : CannotBeWritten(e);
        }
    }

    public void Dispose()
    {
        Stream.Dispose();
        if (temporary is not null && !isCommitted)
        {
            File.Delete(temporary);
        }
    }

    /// <summary>What stands for a stream is written to and never replaced.</summary>
    private static bool IsDevice(string fullPath) =>
        !OperatingSystem.IsWindows()
        && (
            fullPath.StartsWith("/dev/", StringComparison.Ordinal)
            || fullPath.StartsWith("/proc/", StringComparison.Ordinal)
        );

    private StorypoleException IsThere() => new($"{fullPath} is there already", "`--force` replaces it");

    private StorypoleException CannotBeWritten(Exception e) =>
        new($"{fullPath} cannot be written: {FileFault.Describe(e)}", "give the permission to write in its folder");
}
