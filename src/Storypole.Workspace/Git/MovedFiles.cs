using System.Text;
using Storypole.Workspace.Files;

namespace Storypole.Workspace.Git;

/// <summary>
/// Where files went that are not where a link looks for them, as far as git saw them go. Asked at the first question, since it walks
/// through the history.
/// </summary>
public sealed class MovedFiles(WorkspaceRoot root)
{
    private const string MostCommits = "--max-count=5000";
    private const int MostMoves = 16;

    private readonly Lazy<Dictionary<string, HashSet<string>>> moves = new(() => Read(root));

    /// <summary>The path of the workspace at which a file lies now; null when nobody knows, or when there are several.</summary>
    public string? Of(string path)
    {
        for (var i = 0; i < MostMoves; i++)
        {
            if (!moves.Value.TryGetValue(path, out var to) || to.Count != 1)
            {
                return null;
            }

            path = to.First();
            if (File.Exists(root.FullPathOf(path)))
            {
                return path;
            }
        }

        return null;
    }

    private static Dictionary<string, HashSet<string>> Read(WorkspaceRoot root)
    {
        var moves = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        if (root.RepositoryFolder is not { } folder)
        {
            return moves;
        }

        var git = new GitProcess(folder);
        string[] form = ["-M", "--diff-filter=R", "--name-status", "-z", "--no-ext-diff"];
        foreach (
            var command in (string[][])
                [
                    ["diff", .. form, "HEAD", "--"],
                    ["log", "--format=", MostCommits, .. form, "HEAD", "--"],
                ]
        )
        {
            if (git.Try(command, out var output, out _))
            {
                Add(moves, root, folder, Encoding.UTF8.GetString(output).Split('\0'));
            }
        }

        return moves;
    }

    /// <summary>Reads <c>R100</c>, the old path and the new one, again and again.</summary>
    private static void Add(
        Dictionary<string, HashSet<string>> moves,
        WorkspaceRoot root,
        string folder,
        string[] pieces
    )
    {
        for (var i = 0; i + 2 < pieces.Length; i++)
        {
            if (
                pieces[i].Trim() is not ['R', ..]
                || PathOf(root, folder, pieces[i + 1]) is not { } from
                || PathOf(root, folder, pieces[i + 2]) is not { } to
            )
            {
                continue;
            }

            if (!moves.TryGetValue(from, out var all))
            {
                moves.Add(from, all = new HashSet<string>(StringComparer.Ordinal));
            }

            all.Add(to);
            i += 2;
        }
    }

    private static string? PathOf(WorkspaceRoot root, string folder, string path) =>
        root.PathOf(Path.Join(folder, path.Replace('/', Path.DirectorySeparatorChar)));
}
