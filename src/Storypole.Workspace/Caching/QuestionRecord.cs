using Storypole.Workspace.Files;

namespace Storypole.Workspace.Caching;

/// <summary>Lays out questions and the witnesses of their answers, each once.</summary>
internal sealed class QuestionRecord(CachedRun run, TextTable texts, RecordWriter names)
{
    private readonly RecordWriter questions = new(texts);
    private readonly RecordWriter witnesses = new(texts);
    private readonly Dictionary<Asked, int> numbers = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(string Path, bool IsAlone), (Witness Witness, int Number)> known = [];

    /// <summary>How many have no witness.</summary>
    public int Open { get; private set; }

    public ReadOnlyMemory<byte> Questions => questions.Written;

    public ReadOnlyMemory<byte> Witnesses => witnesses.Written;

    public int NumberOf(Asked asked)
    {
        if (numbers.TryGetValue(asked, out var number))
        {
            return number;
        }

        number = numbers.Count;
        numbers.Add(asked, number);
        var witness = (asked.Witness ?? WitnessOf(asked)) is { } found ? NumberOf(found) : -1;
        Open += witness < 0 ? 1 : 0;
        var question = asked.Question;
        questions.Row(
            new QuestionRow(
                asked.Answer,
                texts.NumberOf(question.Path),
                texts.NumberOf(question.Anchor),
                witness,
                (int)question.Kind
            )
        );
        return number;
    }

    private int NumberOf(Witness witness)
    {
        // One that stands alone does not say how its file is reached, and is no other's.
        var key = (witness.Path, witness.Above is null);
        if (known.TryGetValue(key, out var there))
        {
            return there.Number;
        }

        var above = witness.Above is null ? -1 : NumberOf(witness.Above);
        var number = known.Count;
        known.Add(key, (witness, number));
        var start = names.Length / sizeof(char);
        names.Characters(witness.Path);
        witnesses.Row(new WitnessRow(witness.Stamp, start, witness.Path.Length, above, 0));
        return number;
    }

    /// <summary>What can prove the next time that an answer of this run stands; null when it has to be asked again.</summary>
    private Witness? WitnessOf(Asked asked)
    {
        var path = asked.Question.Path;
        switch (asked.Question.Kind)
        {
            case QuestionKind.Person:
                return null;
            case QuestionKind.Content:
                return new Witness(path, StampOf(path, asked.Answer != Asked.Nothing), null);
            case QuestionKind.Exists:
                return FolderOf(path);
            default:
                var folder = FolderOf(path);
                return folder is not null && run.World.Exists(path) == true
                    ? new Witness(path, StampOf(path, isThere: true), folder)
                    : folder;
        }
    }

    private Witness? FolderOf(string path) =>
        FileStamps.SpeakForFolders && run.World.DecidingFolder(path) is { } folder ? OfFolder(folder) : null;

    private Witness OfFolder(string path)
    {
        if (known.TryGetValue((path, path.Length == 0), out var there))
        {
            return there.Witness;
        }

        var slash = path.LastIndexOf('/');
        var above = path.Length == 0 ? null : OfFolder(slash < 0 ? "" : path[..slash]);
        var witness = new Witness(path, StampOf(path, isThere: true), above);
        NumberOf(witness);
        return witness;
    }

    /// <summary>What came or went since the question was asked proves nothing.</summary>
    private FileStamp StampOf(string path, bool isThere)
    {
        var stamp = FileStamps.Of(run.Cache.Root.FullPathOf(path));
        return stamp.IsThere == isThere ? stamp : FileStamp.Unknown;
    }
}
