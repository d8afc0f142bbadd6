namespace Storypole.Workspace.Caching;

/// <summary>A question that was asked, with its answer.</summary>
/// <param name="question">Asked of the surroundings, or of the file beside a specification.</param>
internal sealed class Asked(Question question, long answer)
{
    /// <summary>What null is as an answer.</summary>
    public const long Nothing = -1;

    /// <summary>There is a file, and what it holds was not hashed.</summary>
    public const long SomeContent = 0;

    public Question Question { get; } = question;

    /// <summary>A truth as 0 or 1, a number, or the hash of a content.</summary>
    public long Answer { get; } = answer;

    /// <summary>What proved in this run, without asking, that the answer stands; null when it was asked.</summary>
    public Witness? Witness { get; init; }

    public static long Of(bool? answer) =>
        answer switch
        {
            null => Nothing,
            true => 1,
            false => 0,
        };
}
