using Storypole.Text;

namespace Storypole.Workspace.Checks;

/// <summary>
/// Keeps the texts that have findings until these are shown, as long as there are few. Of many the later ones are read
/// again, so that the memory of a check does not grow with the number of faulty specifications.
/// </summary>
internal sealed class KeptTexts
{
    private const long Most = 8 * 1024 * 1024;

    private long total;

    /// <summary>A copy of a text, whose own bytes lie in a buffer that is used again; null when there is no room.</summary>
    public SourceText? Keep(SourceText text) =>
        Interlocked.Add(ref total, text.Original.Length) > Most ? null : SourceText.From(text.Original.ToArray());
}
