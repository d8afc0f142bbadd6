using System.Runtime.InteropServices;
using Storypole.Diagnostics;

namespace Storypole.Checking;

/// <summary>
/// Findings that are known, to be recognised among those of now. Each is recognised once: first by its whole fingerprint,
/// then, since a message may have changed a word, by the place that it is about.
/// </summary>
public sealed class KnownFindings
{
    private readonly Dictionary<string, List<BaselineEntry>> byPath = new(StringComparer.Ordinal);

    public KnownFindings(IEnumerable<BaselineEntry> entries)
    {
        foreach (var entry in entries)
        {
            (CollectionsMarshal.GetValueRefOrAddDefault(byPath, entry.Path, out _) ??= []).Add(entry);
        }
    }

    /// <summary>The files that something is known of.</summary>
    public IEnumerable<string> Paths => byPath.Keys;

    /// <summary>What is known and was not recognised yet.</summary>
    public IEnumerable<BaselineEntry> Left => byPath.Values.SelectMany(x => x);

    public bool Knows(string path) => byPath.TryGetValue(path, out var left) && left.Count > 0;

    /// <summary>What is known of each finding of a file; null for one that is new.</summary>
    /// <param name="path">The file as it is known, which may be an older name.</param>
    public BaselineEntry?[] Recognise(string path, IReadOnlyList<Fingerprint> findings)
    {
        var known = new BaselineEntry?[findings.Count];
        if (byPath.TryGetValue(path, out var left))
        {
            left = Recognise(known, findings, left, x => x.ToString());
            byPath[path] = Recognise(known, findings, left, x => x.Key);
        }

        return known;
    }

    /// <summary>
    /// Finds the files that were renamed: of each file that is gone, the one of now that shares most findings with it, among
    /// equals the one with the same name in another folder.
    /// </summary>
    /// <param name="gone">Paths that are known and no longer there.</param>
    /// <param name="candidates">The files of which nothing is known under their own name.</param>
    /// <returns>The older name of each file that has one.</returns>
    public IReadOnlyDictionary<string, string> Renamed(
        IEnumerable<string> gone,
        IReadOnlyList<(string Path, IReadOnlyList<Fingerprint> Findings)> candidates
    )
    {
        var withKey = new Dictionary<ulong, List<int>>();
        for (var i = 0; i < candidates.Count; i++)
        {
            foreach (var key in candidates[i].Findings.Select(x => x.Key).Distinct())
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(withKey, key, out _) ??= []).Add(i);
            }
        }

        var renamed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in gone.Order(StringComparer.Ordinal))
        {
            var shared = new Dictionary<int, int>();
            foreach (var i in byPath[path].Select(x => x.Fingerprint.Key).Distinct().SelectMany(x => With(withKey, x)))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(shared, i, out _)++;
            }

            var best = shared
                .Where(x => !renamed.ContainsKey(candidates[x.Key].Path))
                .OrderByDescending(x => x.Value)
                .ThenBy(x =>
                    string.Equals(NameOf(candidates[x.Key].Path), NameOf(path), StringComparison.Ordinal) ? 0 : 1
                )
                .ThenBy(x => x.Key)
                .Select(x => candidates[x.Key].Path)
                .FirstOrDefault();
            if (best is not null)
            {
                renamed[best] = path;
            }
        }

        return renamed;
    }

    private static List<int> With(Dictionary<ulong, List<int>> withKey, ulong key) =>
        withKey.TryGetValue(key, out var found) ? found : [];

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <returns>The entries that nothing was recognised by.</returns>
    private static List<BaselineEntry> Recognise<T>(
        BaselineEntry?[] known,
        IReadOnlyList<Fingerprint> findings,
        List<BaselineEntry> entries,
        Func<Fingerprint, T> likeness
    )
        where T : notnull
    {
        var open = new Dictionary<T, Queue<BaselineEntry>>();
        foreach (var entry in entries)
        {
            (CollectionsMarshal.GetValueRefOrAddDefault(open, likeness(entry.Fingerprint), out _) ??= new()).Enqueue(
                entry
            );
        }

        for (var i = 0; i < known.Length; i++)
        {
            if (
                known[i] is null
                && open.TryGetValue(likeness(findings[i]), out var same)
                && same.TryDequeue(out var entry)
            )
            {
                known[i] = entry;
            }
        }

        return [.. open.Values.SelectMany(x => x)];
    }
}
