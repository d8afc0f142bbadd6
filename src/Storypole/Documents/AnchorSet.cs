using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace Storypole.Documents;

/// <summary>
/// The places of a document that a link's anchor could lead to. Renderers make anchors from headings in different ways, so
/// that case, blanks and punctuation do not count: what no renderer would find is not there.
/// </summary>
public sealed class AnchorSet
{
    private static readonly SearchValues<byte> AfterName = SearchValues.Create("\"'} >\n"u8);

    private readonly FrozenSet<string> names;

    private AnchorSet(FrozenSet<string> names) => this.names = names;

    public static AnchorSet Of(Document document)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var blocks = document.Blocks;
        for (var i = 1; i < blocks.Length; i++)
        {
            if (blocks[i].Kind == BlockKind.Heading)
            {
                names.Add(Fold(InlineText.Of(document, i)));
            }
        }

        foreach (var mark in (ReadOnlySpan<string>)["id=", "name=", "{#"])
        {
            AddExplicit(document.Bytes, Encoding.UTF8.GetBytes(mark), names);
        }

        return new AnchorSet(names.ToFrozenSet(StringComparer.Ordinal));
    }

    /// <param name="anchor">What stands behind the <c>#</c>, percent escapes resolved; nothing is the top of the document.</param>
    public bool Has(string anchor)
    {
        var wanted = Fold(anchor);

        // The second heading of one title gets a number: usage, usage-1.
        return wanted.Length == 0 || names.Contains(wanted) || names.Contains(Fold(WithoutNumber(anchor)));
    }

    /// <summary><c>id="here"</c> and <c>name='here'</c> in a tag, <c>{#here}</c> behind a heading.</summary>
    private static void AddExplicit(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> mark, HashSet<string> names)
    {
        while (bytes.IndexOf(mark) is >= 0 and var found)
        {
            bytes = bytes[(found + mark.Length)..];
            var name = bytes.TrimStart("\"'"u8);
            var end = name.IndexOfAny(AfterName);
            if (end > 0)
            {
                names.Add(Fold(Encoding.UTF8.GetString(name[..end])));
            }
        }
    }

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
}
