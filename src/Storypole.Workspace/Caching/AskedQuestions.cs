using System.Collections.Concurrent;

namespace Storypole.Workspace.Caching;

/// <summary>
/// All questions of one run. Whoever asks is told the same all through it, so each is kept once, whichever file asked it.
/// </summary>
internal sealed class AskedQuestions
{
    private readonly ConcurrentDictionary<Question, Asked> all = new();

    public Asked Keep(Question question, long answer)
    {
        var known = all.TryGetValue(question, out var found)
            ? found
            : all.GetOrAdd(question, static (x, answer) => new Asked(x, answer), answer);

        // What a stamp proved a moment ago may be different when it is asked: then both answers are kept, each for those that used it.
        return known.Answer == answer ? known : new Asked(question, answer);
    }

    /// <summary>Keeps one that an earlier run asked and whose answer stands.</summary>
    public Asked Keep(Asked earlier) => all.GetOrAdd(earlier.Question, earlier);
}
