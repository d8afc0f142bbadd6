using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using Storypole.Workspace.Checks;
using Storypole.Workspace.Files;

namespace Storypole.Workspace.Caching;

/// <summary>
/// What is kept of a check until the next one: one file for each workspace and key in a folder of the user. It only ever saves work: where it
/// is missing, damaged, of another program or not to be written, everything is read as if there were none.
/// </summary>
public sealed class CheckCache
{
    /// <summary>Fewer files are checked in less time than a cache takes.</summary>
    private const int Fewest = 16;

    private readonly string folder;

    /// <param name="folder">Full path of the folder that holds caches; made when something is written.</param>
    /// <param name="root">The workspace that is checked.</param>
    public CheckCache(string folder, WorkspaceRoot root, CacheKey key, CacheTrust trust)
    {
        this.folder = folder;
        Root = root;
        Key = key.Value;
        Trust = trust;
        var workspace = XxHash64.HashToUInt64(MemoryMarshal.AsBytes(root.Folder.AsSpan()));
        Prefix = workspace.ToString("x16", CultureInfo.InvariantCulture) + "-";
    }

    internal WorkspaceRoot Root { get; }

    internal UInt128 Key { get; }

    internal CacheTrust Trust { get; }

    /// <summary>Made before anything is read, so that whatever is changed from then on is seen to be young.</summary>
    internal long Began { get; init; } = FileStamp.Now();

    /// <summary>How many files make a cache worthwhile.</summary>
    internal int Least { get; init; } = Fewest;

    /// <summary>The check that asked last.</summary>
    internal CachedRun? Run { get; private set; }

    internal string FullPath =>
        Path.Join(folder, Prefix + ((ulong)Key).ToString("x16", CultureInfo.InvariantCulture) + CacheWriting.Ending);

    private string Prefix { get; }

    /// <summary>Keeps what the last check found out, if it is not what was known; never fails.</summary>
    public void Write()
    {
        if (Run is { HasNews: true } run)
        {
            CacheWriting.Write(folder, FullPath, Prefix, new RunRecord(run).Lay());
        }
    }

    /// <summary>What is known of the files of a check; null when a cache is of no use to it.</summary>
    internal CachedRun? Recall(CheckRequest request) =>
        Run =
            request.Surroundings is DiskSurroundings world && request.Files.Count + request.Known.Count >= Least
                ? new CachedRun(this, request, world)
                : null;
}
