using System.Collections.Concurrent;

namespace Storypole.Workspace.Caching;

/// <summary>All questions of one run. Within a run an answer never changes, so each is kept once, whichever file asked it.</summary>
internal sealed class AskedQuestions
{
    private readonly ConcurrentDictionary<Question, Asked> all = new();

    public Asked Keep(Question question, long answer) =>
        all.TryGetValue(question, out var known)
            ? known
            : all.GetOrAdd(question, static (x, answer) => new Asked(x, answer), answer);

    /// <summary>Keeps one that an earlier run asked and whose answer stands.</summary>
    public Asked Keep(Asked earlier) => all.GetOrAdd(earlier.Question, earlier);
}
