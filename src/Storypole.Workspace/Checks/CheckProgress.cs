namespace Storypole.Workspace.Checks;

/// <summary>How far a check is; written by the threads that check, read by the one that shows it.</summary>
public sealed class CheckProgress
{
    private int done;
    private int total;

    public int Done => Volatile.Read(ref done);

    public int Total => Volatile.Read(ref total);

    internal void Begin(int files) => Interlocked.Add(ref total, files);

    internal void Finish(int files) => Interlocked.Add(ref done, files);
}
