using Storypole.Workspace.Checks;
using Storypole.Workspace.Files;

namespace Storypole.Workspace.Caching;

/// <summary>Which files of a check have an outcome that is known from an earlier run and still holds.</summary>
internal sealed class KnownRows
{
    private const int Batch = 128;

    private readonly CheckCache cache;
    private readonly CheckRequest request;

    /// <summary>For each file of the check the number of its row; negative when it has to be checked.</summary>
    private readonly int[] rowOf;

    /// <summary>Stamps of files that are known by content, as they are now.</summary>
    private readonly FileStamp[] stamps = [];
    private Asked?[] questions = [];

    private KnownRows(CheckCache cache, CheckRequest request)
    {
        this.cache = cache;
        this.request = request;
        rowOf = new int[request.Files.Count + request.Known.Count];
        stamps = cache.Trust == CacheTrust.Content ? new FileStamp[rowOf.Length] : [];
        Array.Fill(rowOf, -1);
    }

    /// <summary>The earlier run; null when there is none.</summary>
    public PastRun? Past { get; private set; }

    public bool IsUnchanged { get; private set; }

    /// <param name="asked">All questions of this run, to which those are added whose answers stand.</param>
    public static KnownRows Of(CheckCache cache, CheckRequest request, DiskSurroundings world, AskedQuestions asked)
    {
        var rows = new KnownRows(cache, request);
        if (PastRun.Open(cache.FullPath, cache.Key) is { } past)
        {
            rows.Past = past;
            rows.Match(request.Files, 0, RowFlags.IsJudged);
            rows.Match(request.Known, request.Files.Count, RowFlags.None);
            rows.DropChanged();
            using (past)
            {
                // What is damaged is as if there were none.
                return rows.TryAsk(world, asked) ? rows : new KnownRows(cache, request);
            }
        }

        return rows;
    }

    public int RowOf(int number) => rowOf[number];

    public FileStamp StampOf(int number) => stamps.Length > 0 ? stamps[number] : Past!.Rows[rowOf[number]].Stamp;

    /// <summary>The questions of a row whose answers stand.</summary>
    public Asked[] QuestionsOf(int row)
    {
        var numbers = Past!.QuestionsOf(row);
        var found = numbers.IsEmpty ? [] : new Asked[numbers.Length];
        for (var i = 0; i < found.Length; i++)
        {
            found[i] = questions[numbers[i]]!;
        }

        return found;
    }

    /// <summary>Finds the row of each file; both are in the order of paths.</summary>
    private void Match(IReadOnlyList<FoundFile> files, int first, RowFlags needed)
    {
        var rows = Past!.Rows;
        var row = 0;
        for (var i = 0; i < files.Count; i++)
        {
            var order = -1;
            while (row < rows.Length && (order = Past.NameOf(row).SequenceCompareTo(files[i].Path)) < 0)
            {
                row++;
            }

            if (row < rows.Length && order == 0)
            {
                if (IsGood(rows[row], files[i], needed))
                {
                    rowOf[first + i] = row;
                }

                row++;
            }
        }
    }

    private bool IsGood(in CacheRow row, FoundFile file, RowFlags needed) =>
        file.Text is null
        && (row.Flags & needed) == needed
        && (row.Day == 0 || row.Day == request.Options.Today.DayNumber)
        && row.IsFor(file.By);

    /// <summary>Forgets the rows of files that are not as they were.</summary>
    private void DropChanged() =>
        InParallel.Run(
            request.Threads,
            (rowOf.Length + Batch - 1) / Batch,
            () => new FileBytes { TakesStamps = true },
            (reader, batch) =>
            {
                for (var i = batch * Batch; i < Math.Min(rowOf.Length, (batch + 1) * Batch); i++)
                {
                    if (rowOf[i] >= 0 && !IsAsItWas(i, reader))
                    {
                        rowOf[i] = -1;
                    }
                }
            },
            CancellationToken.None
        );

    private bool IsAsItWas(int number, FileBytes reader)
    {
        ref readonly var row = ref Past!.Rows[rowOf[number]];
        var path = FullPathOf(number);
        if (cache.Trust == CacheTrust.Stamps)
        {
            return FileStamps.Of(path).Proves(row.Stamp, Past.Header.Began);
        }

        var isSame = row.Content != 0 && ContentHash.Of(path, reader) == row.Content;
        stamps[number] = reader.Stamp;
        return isSame;
    }

    private string FullPathOf(int number) =>
        number < request.Files.Count
            ? request.Files[number].FullPath
            : request.Known[number - request.Files.Count].FullPath;

    /// <summary>Forgets the rows that depend on answers which are others now.</summary>
    /// <returns>False when the file is damaged.</returns>
    private bool TryAsk(DiskSurroundings world, AskedQuestions asked)
    {
        var isComplete =
            rowOf.Length == Past!.Rows.Length && Array.TrueForAll(rowOf, x => x >= 0) && AreAllJudgedAmongOthers();
        if (StandingAnswers.Of(cache, Past, world, all: !isComplete) is not { } standing)
        {
            return false;
        }

        questions = standing.Questions ?? [];
        if (isComplete && !standing.AskedAgain && Array.TrueForAll(questions, x => x is not null))
        {
            IsUnchanged = true;
            return !AnyFindings() || Past.TryLoad(CacheSection.Findings, CacheSection.Texts);
        }

        if (
            !Past.TryLoad(CacheSection.Questions, CacheSection.Asked, CacheSection.Findings, CacheSection.Facts)
            || !Past.TryLoad(CacheSection.Texts)
        )
        {
            return false;
        }

        for (var i = 0; i < questions.Length; i++)
        {
            questions[i] = questions[i] is { } stands ? asked.Keep(stands) : null;
        }

        for (var i = 0; i < rowOf.Length; i++)
        {
            if (rowOf[i] >= 0 && !Stand(Past.QuestionsOf(rowOf[i])))
            {
                rowOf[i] = -1;
            }
        }

        return true;
    }

    private bool Stand(ReadOnlySpan<int> numbers)
    {
        foreach (var number in numbers)
        {
            if (questions[number] is null)
            {
                return false;
            }
        }

        return true;
    }

    private bool AreAllJudgedAmongOthers()
    {
        var rows = Past!.Rows;
        for (var i = 0; i < request.Files.Count; i++)
        {
            if ((rows[rowOf[i]].Flags & RowFlags.IsJudgedAmongOthers) == 0)
            {
                return false;
            }
        }

        return Past.Header.Day == request.Options.Today.DayNumber;
    }

    private bool AnyFindings()
    {
        var rows = Past!.Rows;
        return rows.Length > 0 && rows[^1].FindingsEnd > 0;
    }
}
