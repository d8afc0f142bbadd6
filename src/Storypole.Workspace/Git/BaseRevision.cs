using System.Collections.Concurrent;
using System.Text;
using Storypole.Workspace.Files;

namespace Storypole.Workspace.Git;

/// <summary>
/// The revision that a check compares with, and the files of the workspace that are other ones now, committed or not. Of a
/// branch it is the commit that the work began at: what others changed there since is not ours.
/// </summary>
public sealed class BaseRevision
{
    private readonly GitProcess git;
    private readonly ConcurrentDictionary<string, byte[]> texts = new(StringComparer.Ordinal);

    private BaseRevision(GitProcess git, IReadOnlyDictionary<string, string?> changed)
    {
        this.git = git;
        Changed = changed;
    }

    /// <summary>Paths relative to the workspace, each with the name that git has for its old content; null for a file that was not there.</summary>
    public IReadOnlyDictionary<string, string?> Changed { get; }

    /// <param name="revision">As given: a branch, a tag, a commit, <c>HEAD~3</c>.</param>
    /// <exception cref="StorypoleException">The workspace lies in no repository, or the revision is none.</exception>
    public static BaseRevision Open(WorkspaceRoot root, string revision)
    {
        var folder =
            root.RepositoryFolder
            ?? throw new StorypoleException("`--base` needs a git repository", "check without it, or run `git init`");
        var git = new GitProcess(folder);
        if (
            !git.Try(
                ["rev-parse", "--verify", "--quiet", "--end-of-options", $"{revision}^{{commit}}"],
                out var named,
                out _
            )
        )
        {
            throw new StorypoleException(
                $"`{revision}` is no revision of this repository",
                "a shallow clone has the newest commit only: fetch the base too"
            );
        }

        var commit = Text(named);
        commit = git.Try(["merge-base", commit, "HEAD"], out var begun, out _) ? Text(begun) : commit;
        var changed = new Dictionary<string, string?>(StringComparer.Ordinal);
        AddChanged(
            changed,
            root,
            folder,
            git.Run("diff", "--raw", "-z", "--no-renames", "--no-ext-diff", "--no-abbrev", commit, "--")
        );
        foreach (var path in Pieces(git.Run("ls-files", "-z", "--others", "--exclude-standard")))
        {
            Add(changed, root, folder, path, null);
        }

        return new BaseRevision(git, changed);
    }

    /// <summary>The old content of a file that changed; null when it was not there, or is not changed.</summary>
    public byte[]? Read(string path) =>
        Changed.GetValueOrDefault(path) is { } name
            ? texts.GetOrAdd(name, static (x, git) => git.Run("cat-file", "blob", x), git)
            : null;

    /// <summary>Reads what <c>diff --raw -z</c> prints: <c>:MODE MODE OLD NEW STATUS</c>, then the path.</summary>
    private static void AddChanged(
        Dictionary<string, string?> changed,
        WorkspaceRoot root,
        string folder,
        byte[] output
    )
    {
        string? old = null;
        foreach (var piece in Pieces(output))
        {
            if (old is not null)
            {
                Add(changed, root, folder, piece, old.AsSpan().Trim('0').IsEmpty ? null : old);
                old = null;
            }
            else if (piece.Split(' ') is [[':', ..] mode, _, var name, _, _])
            {
                // A link, or another repository, was no text.
                old = mode.StartsWith(":100", StringComparison.Ordinal) ? name : "0";
            }
        }
    }

    private static void Add(
        Dictionary<string, string?> changed,
        WorkspaceRoot root,
        string folder,
        string path,
        string? old
    )
    {
        if (root.PathOf(Path.Join(folder, path.Replace('/', Path.DirectorySeparatorChar))) is { } inside)
        {
            changed[inside] = old;
        }
    }

    private static string[] Pieces(byte[] output) =>
        Encoding.UTF8.GetString(output).Split('\0', StringSplitOptions.RemoveEmptyEntries);

    private static string Text(byte[] output) => Encoding.ASCII.GetString(output).Trim();
}
