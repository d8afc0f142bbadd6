using Storypole.Text;

namespace Storypole.Documents;

/// <summary>
/// Reads YAML: front matter and the configuration. Only plain data is read; what YAML adds to it (anchors, aliases, tags,
/// several documents) is reported and never acted upon, so that no text can grow in memory.
/// </summary>
public static class YamlReader
{
    /// <summary>How deep mappings and sequences may nest.</summary>
    public const int DeepestNesting = 32;

    /// <summary>Longer YAML, in bytes, is reported instead of read: nobody writes it by hand.</summary>
    public const int LongestText = 64 * 1024;

    /// <param name="span">Where the YAML stands in the text, without the fences of front matter.</param>
    public static YamlDocument Read(SourceText source, TextSpan span)
    {
        if (SimpleYaml.TryRead(source.Bytes, span, out var document))
        {
            return document;
        }

        return span.Length > LongestText
            ? new YamlDocument(
                null,
                [
                    new YamlProblem(
                        span with
                        {
                            End = span.Start,
                        },
                        $"more than {LongestText / 1024} KB of YAML are not read"
                    ),
                ]
            )
            : YamlEvents.Read(source, span);
    }
}
