using Storypole.Workspace.Files;

namespace Storypole.Workspace.Caching;

/// <summary>
/// Which answers of an earlier run stand. Most are proved by a stamp, of the folder that lists a name or of the file that was read; what is not
/// is asked again.
/// </summary>
internal sealed class StandingAnswers
{
    private readonly CheckCache cache;
    private readonly PastRun past;
    private readonly DiskSurroundings world;
    private readonly Witness?[] witnesses;
    private readonly bool[] isProved;
    private readonly FileBytes reader = new();

    private StandingAnswers(CheckCache cache, PastRun past, DiskSurroundings world)
    {
        this.cache = cache;
        this.past = past;
        this.world = world;
        var rows = past.Section<WitnessRow>(CacheSection.Witnesses);
        witnesses = new Witness?[rows.Length];
        isProved = new bool[rows.Length];
        for (var i = 0; i < rows.Length && cache.Trust == CacheTrust.Stamps; i++)
        {
            Look(i, rows[i]);
        }
    }

    /// <summary>Whether each is proved without asking anything.</summary>
    private bool AreAllProved => past.Header.OpenQuestions == 0 && Array.TrueForAll(witnesses, x => x is not null);

    /// <summary>Each question of the earlier run with its answer, null where it is another now; null when the file is damaged.</summary>
    public Asked?[]? Questions { get; private set; }

    /// <summary>Whether something was asked that a stamp could have proved; then it will be the next time.</summary>
    public bool AskedAgain { get; private set; }

    /// <summary>Looks whether all answers stand.</summary>
    /// <param name="all">Whether <see cref="Questions"/> are wanted even if nothing has to be asked.</param>
    /// <returns>Null when the file is damaged.</returns>
    public static StandingAnswers? Of(CheckCache cache, PastRun past, DiskSurroundings world, bool all)
    {
        if (!past.TryLoad(CacheSection.Witnesses))
        {
            return null;
        }

        var standing = new StandingAnswers(cache, past, world);
        if (!all && standing.AreAllProved)
        {
            return standing;
        }

        return past.TryLoad(CacheSection.Questions, CacheSection.Texts) ? standing.Ask() : null;
    }

    private void Look(int number, in WitnessRow row)
    {
        var path = past.Name(row.NameStart, row.NameStart + row.NameLength).ToString();
        var above = row.Above < 0 ? null : witnesses[row.Above];
        isProved[number] = FileStamps.Of(cache.Root.FullPathOf(path)).Proves(row.Stamp, past.Header.Began);
        if (isProved[number] && (row.Above < 0 || above is not null))
        {
            witnesses[number] = new Witness(path, row.Stamp, above);
        }
    }

    private StandingAnswers Ask()
    {
        var rows = past.Section<QuestionRow>(CacheSection.Questions);
        Questions = new Asked?[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            ref readonly var row = ref rows[i];
            var question = new Question((QuestionKind)row.Kind, past.Text(row.Path), past.Text(row.Anchor));
            if (row.Witness >= 0 && witnesses[row.Witness] is { } witness)
            {
                Questions[i] = new Asked(question, row.Answer) { Witness = witness };
                continue;
            }

            AskedAgain |= row.Witness >= 0 && cache.Trust == CacheTrust.Stamps;
            Questions[i] = Stands(question, row) ? new Asked(question, row.Answer) : null;
        }

        return this;
    }

    private bool Stands(Question question, in QuestionRow row) =>
        question.Kind switch
        {
            QuestionKind.Exists => Asked.Of(world.Exists(question.Path)) == row.Answer,
            QuestionKind.Person => Asked.Of(world.KnowsPerson(question.Path)) == row.Answer,
            QuestionKind.Content => ContentStands(question.Path, row.Answer),
            _ when row.Witness >= 0 && isProved[row.Witness] && IsOfFile(row) => world.Exists(question.Path) == true,
            QuestionKind.LineCount => (world.LineCount(question.Path) ?? Asked.Nothing) == row.Answer,
            _ => Asked.Of(world.HasAnchor(question.Path, question.Anchor)) == row.Answer,
        };

    /// <summary>Whether the witness of what was read in a file is the file, and not the folder in which it is missing.</summary>
    private bool IsOfFile(in QuestionRow row)
    {
        var witness = past.Section<WitnessRow>(CacheSection.Witnesses)[row.Witness];
        return past.Name(witness.NameStart, witness.NameStart + witness.NameLength).SequenceEqual(past.Text(row.Path));
    }

    private bool ContentStands(string path, long answer)
    {
        var fullPath = cache.Root.FullPathOf(path);
        return cache.Trust == CacheTrust.Content
            && answer != Asked.SomeContent
            && (
                answer == Asked.Nothing
                    ? !File.Exists(fullPath)
                    : CheckNotes.AnswerOf(ContentHash.Of(fullPath, reader)) == answer
            );
    }
}
