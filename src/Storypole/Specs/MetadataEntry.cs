using Storypole.Text;

namespace Storypole.Specs;

/// <summary>One value that a document says of itself: an entry of its front matter or side file, or a line of its header.</summary>
/// <param name="Key">As written.</param>
/// <param name="Value">What stands behind it; of a list, all of it; empty when there is nothing.</param>
/// <param name="Text">The value in words, without quotes.</param>
public sealed record MetadataEntry(string Key, TextSpan KeySpan, TextSpan Value, string Text, MetadataHome Home);

/// <summary>Where an entry stands; its spans are places of that text.</summary>
public enum MetadataHome
{
    FrontMatter,
    SideFile,
    HeaderLine,
}
