namespace Storypole.Evidence;

/// <summary>
/// What a rule may ask of the world around a text. Paths are relative to the workspace, with <c>/</c>; an answer is null
/// when it cannot be known, and a rule then stays silent.
/// </summary>
public abstract class Surroundings
{
    /// <summary>A world of which nothing is known: text from standard input without a path.</summary>
    public static Surroundings Unknown { get; } = new UnknownSurroundings();

    /// <summary>Whether a file or folder exists.</summary>
    public abstract bool? Exists(string path);

    /// <summary>How many lines a text file has.</summary>
    public abstract int? LineCount(string path);

    /// <summary>Whether a Markdown file has a heading or an explicit anchor of this name (without <c>#</c>).</summary>
    public abstract bool? HasAnchor(string path, string anchor);

    /// <summary>Whether a handle, <c>@name</c>, is one of those that the workspace lists; null where there is no list.</summary>
    public virtual bool? KnowsPerson(string handle) => null;

    private sealed class UnknownSurroundings : Surroundings
    {
        public override bool? Exists(string path) => null;

        public override int? LineCount(string path) => null;

        public override bool? HasAnchor(string path, string anchor) => null;
    }
}
