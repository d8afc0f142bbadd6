using System.Text;

namespace Storypole.Documents;

/// <summary>
/// Tells whether a document has a place that a link's anchor could lead to. Renderers make anchors from headings in different
/// ways, so that case, blanks and punctuation do not count: what no renderer would find is not there.
/// </summary>
public static class Anchors
{
    /// <param name="anchor">What stands behind the <c>#</c>, percent escapes resolved.</param>
    public static bool Has(Document document, string anchor)
    {
        var wanted = Fold(anchor);
        if (wanted.Length == 0 || IsExplicit(document, anchor))
        {
            return true;
        }

        // The second heading of one title gets a number: usage, usage-1.
        var withoutNumber = Fold(WithoutNumber(anchor));
        var blocks = document.Blocks;
        for (var i = 1; i < blocks.Length; i++)
        {
            if (blocks[i].Kind == BlockKind.Heading)
            {
                var title = Fold(InlineText.Of(document, i));
                if (Same(title, wanted) || Same(title, withoutNumber))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);

    private static string WithoutNumber(string anchor)
    {
        var end = anchor.AsSpan().TrimEnd("0123456789").Length;
        return end > 1 && end < anchor.Length && anchor[end - 1] == '-' ? anchor[..(end - 1)] : anchor;
    }

    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value == '_')
            {
                folded.Append(Rune.ToLowerInvariant(rune));
            }
        }

        return folded.ToString();
    }

    /// <summary><c>id="here"</c>, <c>name="here"</c> in a tag, or <c>{#here}</c> behind a heading.</summary>
    private static bool IsExplicit(Document document, string anchor)
    {
        var bytes = document.Bytes;
        return bytes.IndexOf(Encoding.UTF8.GetBytes($"\"{anchor}\"")) >= 0
            || bytes.IndexOf(Encoding.UTF8.GetBytes($"'{anchor}'")) >= 0
            || bytes.IndexOf(Encoding.UTF8.GetBytes($"{{#{anchor}}}")) >= 0;
    }
}
