using Storypole.Evidence;

namespace Storypole.Workspace.Caching;

/// <summary>The surroundings of one thread's checks, which write down what is asked of them.</summary>
internal sealed class AskingSurroundings(Surroundings world, AskedQuestions questions) : Surroundings
{
    private readonly HashSet<Asked> asked = new(ReferenceEqualityComparer.Instance);

    /// <summary>What was asked since the last call.</summary>
    public Asked[] Take()
    {
        if (asked.Count == 0)
        {
            return [];
        }

        Asked[] taken = [.. asked];
        asked.Clear();
        return taken;
    }

    public void Note(Question question, long answer) => asked.Add(questions.Keep(question, answer));

    public override bool? Exists(string path)
    {
        var answer = world.Exists(path);
        Note(new Question(QuestionKind.Exists, path), Asked.Of(answer));
        return answer;
    }

    public override int? LineCount(string path)
    {
        var answer = world.LineCount(path);
        Note(new Question(QuestionKind.LineCount, path), answer ?? Asked.Nothing);
        return answer;
    }

    public override bool? HasAnchor(string path, string anchor)
    {
        var answer = world.HasAnchor(path, anchor);
        Note(new Question(QuestionKind.Anchor, path, anchor), Asked.Of(answer));
        return answer;
    }

    public override bool? KnowsPerson(string handle)
    {
        var answer = world.KnowsPerson(handle);
        Note(new Question(QuestionKind.Person, handle), Asked.Of(answer));
        return answer;
    }
}
