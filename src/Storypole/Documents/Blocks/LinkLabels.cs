using System.Text;

namespace Storypole.Documents.Blocks;

/// <summary>The definitions of a document by their labels, which match without case and by words; the first of a label wins.</summary>
internal sealed class LinkLabels
{
    private readonly Dictionary<string, int> blocks = new(StringComparer.Ordinal);

    public static LinkLabels Of(Document document)
    {
        var labels = new LinkLabels();
        for (var i = 0; i < document.Blocks.Length; i++)
        {
            if (document.Blocks[i].Kind == BlockKind.LinkDefinition)
            {
                labels.blocks.TryAdd(Fold(document.Slice(document.Blocks[i].Content)), i);
            }
        }

        return labels;
    }

    /// <summary>Block of the definition of a label, or -1.</summary>
    public int Find(ReadOnlySpan<byte> label) => blocks.GetValueOrDefault(Fold(label), -1);

    private static string Fold(ReadOnlySpan<byte> label)
    {
        var text = Encoding.UTF8.GetString(label);
        var folded = new StringBuilder(text.Length);
        var inGap = true;
        var afterLineEnd = false;
        foreach (var c in text)
        {
            // Between the lines of a label, a quote has its markers.
            if (c is ' ' or '\t' or '\n' or '\r' || (afterLineEnd && c == '>'))
            {
                afterLineEnd |= c is '\n' or '\r';
                if (!inGap)
                {
                    folded.Append(' ');
                }

                inGap = true;
                continue;
            }

            inGap = false;
            afterLineEnd = false;
            if (c is 'ß' or 'ẞ')
            {
                folded.Append("ss");
            }
            else
            {
                folded.Append(char.ToLowerInvariant(char.ToUpperInvariant(c)));
            }
        }

        return folded.ToString().TrimEnd(' ');
    }
}
