using Storypole.Evidence;

namespace Storypole.Workspace.Caching;

/// <summary>What one thread writes down about the file that it checks, so that the outcome can be known again.</summary>
internal sealed class CheckNotes(AskingSurroundings surroundings, CacheTrust trust)
{
    public Surroundings Surroundings => surroundings;

    /// <summary>That of the file when it was read; null when it was not.</summary>
    public FileStamp? Stamp { get; private set; }

    public UInt128 Content { get; private set; }

    /// <summary>Whether the outcome may be another on another day.</summary>
    public bool AskedForToday { get; private set; }

    /// <summary>Whether it reads like a specification, however it was found.</summary>
    public bool ReadsAsSpec { get; private set; }

    public void Begin()
    {
        surroundings.Take();
        Stamp = null;
        AskedForToday = false;
        ReadsAsSpec = false;
    }

    /// <param name="content">All of the file; a part of it is not worth to be known again by its content.</param>
    public void Read(FileStamp stamp, ReadOnlySpan<byte> content)
    {
        // Of two readings the first counts: what was changed between them has another stamp from then on.
        Stamp ??= stamp;
        Content = trust == CacheTrust.Content && stamp.Size == content.Length ? ContentHash.Of(content) : 0;
    }

    /// <summary>A file beside it was looked for.</summary>
    /// <param name="content">Null when there is none.</param>
    public void LookedBeside(string path, byte[]? content) =>
        surroundings.Note(
            new Question(QuestionKind.Content, path),
            content is null ? Asked.Nothing
                : trust == CacheTrust.Content ? AnswerOf(ContentHash.Of(content))
                : Asked.SomeContent
        );

    public static long AnswerOf(UInt128 content) => (long)(content >> 65);

    public void Checked(bool readsAsSpec, bool askedForToday)
    {
        ReadsAsSpec = readsAsSpec;
        AskedForToday = askedForToday;
    }

    /// <summary>What was asked about the file.</summary>
    public Asked[] TakeQuestions() => surroundings.Take();
}
