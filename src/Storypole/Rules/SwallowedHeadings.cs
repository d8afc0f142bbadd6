using Storypole.Documents;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Rules;

/// <summary>Lines inside a fence that look like headings: what is lost when a closing fence was forgotten.</summary>
internal ref struct SwallowedHeadings
{
    private readonly ReadOnlySpan<byte> bytes;
    private readonly ReadOnlySpan<TextSpan> lines;
    private int line;

    private SwallowedHeadings(Document document, in Block code)
    {
        bytes = document.Bytes;

        // Nearly no code holds a line that starts like a heading; one look at the bytes tells.
        lines = document.Slice(code.Span).IndexOf("\n#"u8) < 0 ? default : document.LinesOf(code);
        line = -1;
    }

    /// <summary>The line's title without its number signs.</summary>
    public TextSpan Current { get; private set; }

    public static SwallowedHeadings Of(Document document, in Block code) => new(document, code);

    public readonly SwallowedHeadings GetEnumerator() => this;

    public bool MoveNext()
    {
        while (++line < lines.Length)
        {
            var text = bytes[lines[line].Start..lines[line].End];
            var level = text.IndexOfAnyExcept((byte)'#');
            if (level is < 1 or > 6 || text[level] != ' ')
            {
                continue;
            }

            var title = text[level..].TrimStart(" \t"u8);
            var start = lines[line].End - title.Length;
            Current = new TextSpan(start, start + title.TrimEnd(" #\t"u8).Length);
            if (!Current.IsEmpty)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The first heading in code that a section of a specification is called by, when another fence opens in the same code:
    /// then the code has run over the end that its author meant. Empty otherwise.
    /// </summary>
    public static TextSpan FirstLost(Document document, NameTable names, in Block code)
    {
        foreach (var title in Of(document, code))
        {
            if (names.Find(document.Slice(title), out _) != Term.Unknown)
            {
                return OpensFence(document, code) ? title : default;
            }
        }

        return default;
    }

    /// <summary>Whether a heading of this title was lost in code whose end was forgotten.</summary>
    public static bool Contains(Document document, NameTable names, string title)
    {
        var wanted = System.Text.Encoding.UTF8.GetBytes(title);
        foreach (ref readonly var block in document.Blocks)
        {
            if (block.Kind != BlockKind.Code || !block.Has(BlockFlags.Fenced))
            {
                continue;
            }

            foreach (var swallowed in Of(document, block))
            {
                if (document.Slice(swallowed).SequenceEqual(wanted))
                {
                    return block.Has(BlockFlags.Unclosed) || !FirstLost(document, names, block).IsEmpty;
                }
            }
        }

        return false;
    }

    private static bool OpensFence(Document document, in Block code)
    {
        var mark = document.Bytes[code.Span.Start];
        foreach (var line in document.LinesOf(code))
        {
            var text = document.Slice(line);
            var length = text.IndexOfAnyExcept(mark);
            if (length >= code.Number && char.IsAsciiLetter((char)text[length]))
            {
                return true;
            }
        }

        return false;
    }
}
