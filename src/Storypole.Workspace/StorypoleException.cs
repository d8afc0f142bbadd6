namespace Storypole.Workspace;

/// <summary>
/// The world is not as it has to be: a file that cannot be read, an option that means nothing, nothing that matched. Thrown
/// at the edge and caught once; never for a fault in an author's text, which is a finding.
/// </summary>
public sealed class StorypoleException : Exception
{
    /// <param name="message">What is wrong, without a full stop.</param>
    /// <param name="help">What to do about it.</param>
    public StorypoleException(string message, string? help = null)
        : base(message) => Help = help;

    public string? Help { get; }
}
