using System.Collections.Concurrent;
using Storypole.Evidence;
using Storypole.Workspace.Checks;
using Storypole.Workspace.Files;

namespace Storypole.Workspace.Caching;

/// <summary>
/// One check with a cache: what is known of its files from an earlier run, and what it finds out for the next. Files are numbered as the
/// request has them, those that are only known behind those that are reported.
/// </summary>
internal sealed class CachedRun
{
    private readonly CheckRequest request;
    private readonly KnownRows known;
    private readonly CheckedFile?[] kept;
    private readonly AskedQuestions questions = new();
    private readonly ConcurrentBag<AskingSurroundings> amongOthers = [];

    public CachedRun(CheckCache cache, CheckRequest request, DiskSurroundings world)
    {
        Cache = cache;
        World = world;
        this.request = request;
        kept = new CheckedFile?[request.Files.Count + request.Known.Count];
        known = KnownRows.Of(cache, request, world, questions);
    }

    public CheckCache Cache { get; }

    public DiskSurroundings World { get; }

    /// <summary>Whether everything is as it was: then nothing has to be read or judged, among others either.</summary>
    public bool IsUnchanged => known.IsUnchanged;

    /// <summary>Whether there is something to write. A text that lies on no disk is nothing to be known again, and what else was known stays.</summary>
    public bool HasNews => !IsUnchanged && request.Files.All(x => x.Text is null);

    public int Day => request.Options.Today.DayNumber;

    /// <summary>Whether the outcome of a file is known and holds.</summary>
    public bool Knows(int number) => known.RowOf(number) >= 0;

    /// <summary>What the rules about others asked.</summary>
    public IEnumerable<Asked> AskedAmongOthers => amongOthers.SelectMany(x => x.Take()).Distinct();

    /// <summary>Every file that can be known again, in the order of paths.</summary>
    public IEnumerable<CheckedFile> Kept =>
        kept.OfType<CheckedFile>().OrderBy(x => x.Outcome.File.Path, StringComparer.Ordinal);

    public CheckNotes NewNotes() => new(new AskingSurroundings(World, questions), Cache.Trust);

    /// <summary>What the rules about others may ask on one thread.</summary>
    public Surroundings SurroundingsAmongOthers()
    {
        var surroundings = new AskingSurroundings(World, questions);
        amongOthers.Add(surroundings);
        return surroundings;
    }

    /// <summary>The outcome that a file still has; null when it has to be checked.</summary>
    public FileOutcome? Recall(int number)
    {
        if (!Knows(number))
        {
            return null;
        }

        var row = known.RowOf(number);
        var past = known.Past!;
        var file = FileOf(number);
        var outcome = past.OutcomeOf(row, file) with { Facts = past.FactsOf(row, file.Path) };
        var old = past.Rows[row];
        kept[number] = new CheckedFile(
            outcome,
            old.By,
            known.StampOf(number),
            old.Content,
            old.Day,
            old.Flags & ~RowFlags.IsJudgedAmongOthers,
            known.QuestionsOf(row)
        );
        return outcome;
    }

    /// <summary>Writes down a file that was checked.</summary>
    public FileOutcome Keep(int number, FileOutcome outcome, CheckNotes notes)
    {
        var asked = notes.TakeQuestions();
        if (outcome.Trouble is null && outcome.File.Text is null && notes.Stamp is { } stamp)
        {
            kept[number] = new CheckedFile(
                outcome,
                outcome.File.By,
                stamp,
                notes.Content,
                notes.AskedForToday ? Day : 0,
                (outcome.IsSpec ? RowFlags.IsSpec : 0)
                    | (notes.ReadsAsSpec ? RowFlags.ReadsAsSpec : 0)
                    | (number < request.Files.Count ? RowFlags.IsJudged : 0),
                asked
            );
        }

        return outcome;
    }

    /// <summary>What had become of a file at the end of a check in which everything was as it is.</summary>
    public FileOutcome RecallJudged(int number) => known.Past!.JudgedOutcomeOf(known.RowOf(number), FileOf(number));

    /// <summary>Writes down what has become of a file at the end.</summary>
    public void KeepJudged(int number, FileOutcome outcome)
    {
        if (kept[number] is { } file)
        {
            kept[number] = file with { Judged = outcome, Flags = file.Flags | RowFlags.IsJudgedAmongOthers };
        }
    }

    private FoundFile FileOf(int number) =>
        number < request.Files.Count ? request.Files[number] : request.Known[number - request.Files.Count];
}
