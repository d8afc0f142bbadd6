using System.Runtime.InteropServices;

namespace Storypole.Templates;

/// <summary>
/// Tells by its words what a name is about that no table of names knows whole: <c>Data model decisions</c>,
/// <c>Rejected alternatives</c>, <c>技术风险</c>. Asked only for what is unknown otherwise.
/// </summary>
internal sealed class KeywordTable
{
    /// <summary>A longer name is a sentence, which may hold any word.</summary>
    private const int Longest = 72;

    private static KeywordTable? builtIn;

    /// <summary>Sorted by their first byte, of equal ones the earlier first.</summary>
    private readonly Pattern[] patterns;

    /// <summary>Where the patterns begin whose first byte is at least so much.</summary>
    private readonly int[] starts;
    private readonly byte[] letters;

    private KeywordTable(List<Pattern> found, byte[] letters)
    {
        this.letters = letters;
        patterns = [.. found.OrderBy(x => letters[x.Start])];
        starts = [.. Enumerable.Range(0, 257).Select(x => found.Count(y => letters[y.Start] < x))];
    }

    private KeywordTable(Stream stream)
    {
        patterns = TableFile.Read<Pattern>(stream);
        starts = TableFile.Read<int>(stream);
        letters = TableFile.Read<byte>(stream);
    }

    /// <summary>The words that ship with the program.</summary>
    public static KeywordTable BuiltIn =>
        builtIn ??= EmbeddedText.Open(TableFile.Keywords, static x => new KeywordTable(x));

    /// <summary>Writes what <see cref="BuiltIn"/> reads.</summary>
    internal static void WriteBuiltIn(Stream stream)
    {
        var table = Read(EmbeddedText.Read("Keywords.words.txt"));
        TableFile.Write<Pattern>(stream, table.patterns);
        TableFile.Write<int>(stream, table.starts);
        TableFile.Write<byte>(stream, table.letters);
    }

    /// <summary>Reads lines of the form <c>Term = pattern | pattern</c>, a star for any words before or behind.</summary>
    public static KeywordTable Read(string table)
    {
        var patterns = new List<Pattern>();
        var letters = new List<byte>();
        Span<byte> folded = stackalloc byte[NameFolding.Longest];
        foreach (var line in table.AsSpan().EnumerateLines())
        {
            var equals = line.IndexOf(" = ");
            if (equals < 0 || line.StartsWith("#") || !Enum.TryParse<Term>(line[..equals], out var term))
            {
                continue;
            }

            foreach (var range in line[(equals + 3)..].Split('|'))
            {
                var text = line[(equals + 3)..][range].Trim();
                var core = System.Text.Encoding.UTF8.GetBytes(text.Trim("* ").ToString());
                var length = NameFolding.Fold(core, folded);
                if (length > 0)
                {
                    patterns.Add(
                        new Pattern(
                            letters.Count,
                            length,
                            text.StartsWith("*"),
                            text.EndsWith("*"),
                            term,
                            patterns.Count
                        )
                    );
                    letters.AddRange(folded[..length]);
                }
            }
        }

        return new KeywordTable(patterns, [.. letters]);
    }

    /// <summary>What a name as written is about; unknown where no pattern fits.</summary>
    public Term Find(ReadOnlySpan<byte> name)
    {
        Span<byte> buffer = stackalloc byte[NameFolding.Longest];
        var folded = buffer[..NameFolding.Fold(name, buffer, Longest)];
        var best = int.MaxValue;
        var term = Term.Unknown;
        for (var at = 0; at < folded.Length; at++)
        {
            if (!MayStart(folded, at))
            {
                continue;
            }

            foreach (ref readonly var pattern in patterns.AsSpan(starts[folded[at]]..starts[folded[at] + 1]))
            {
                if (pattern.Order >= best)
                {
                    break;
                }

                if (Fits(pattern, folded, at))
                {
                    (best, term) = (pattern.Order, pattern.Term);
                    break;
                }
            }
        }

        return term;
    }

    /// <summary>Words begin behind a blank; scripts without blanks may begin one with any letter.</summary>
    private static bool MayStart(ReadOnlySpan<byte> folded, int at) =>
        at == 0 || folded[at - 1] == ' ' || folded[at] >= 0xE0;

    private bool Fits(in Pattern pattern, ReadOnlySpan<byte> folded, int at)
    {
        var end = at + pattern.Length;
        if ((!pattern.HasBefore && at > 0) || end > folded.Length)
        {
            return false;
        }

        var core = letters.AsSpan(pattern.Start, pattern.Length);
        return (end == folded.Length || (pattern.HasBehind && (folded[end] == ' ' || core[^1] >= 0x80)))
            && folded[at..end].SequenceEqual(core);
    }

    /// <summary>One pattern; without gaps between its fields, since it is written as it lies.</summary>
    [StructLayout(LayoutKind.Sequential, Pack = 1)]
    private readonly record struct Pattern(int Start, int Length, bool HasBefore, bool HasBehind, Term Term, int Order);
}
