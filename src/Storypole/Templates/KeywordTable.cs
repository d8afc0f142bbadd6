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

    private readonly Pattern[][] buckets = new Pattern[256][];

    private KeywordTable(List<Pattern> patterns)
    {
        foreach (var group in patterns.GroupBy(x => x.Core[0]))
        {
            buckets[group.Key] = [.. group];
        }
    }

    /// <summary>The words that ship with the program.</summary>
    public static KeywordTable BuiltIn => builtIn ??= Read(EmbeddedText.Read("Keywords.words.txt"));

    /// <summary>Reads lines of the form <c>Term = pattern | pattern</c>, a star for any words before or behind.</summary>
    public static KeywordTable Read(string table)
    {
        var patterns = new List<Pattern>();
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
                            folded[..length].ToArray(),
                            text.StartsWith("*"),
                            text.EndsWith("*"),
                            term,
                            patterns.Count
                        )
                    );
                }
            }
        }

        return new KeywordTable(patterns);
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
            if (!MayStart(folded, at) || buckets[folded[at]] is not { } bucket)
            {
                continue;
            }

            foreach (var pattern in bucket)
            {
                if (pattern.Order < best && pattern.Fits(folded, at))
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

    private sealed record Pattern(byte[] Core, bool HasBefore, bool HasBehind, Term Term, int Order)
    {
        public bool Fits(ReadOnlySpan<byte> folded, int at)
        {
            var end = at + Core.Length;
            return (HasBefore || at == 0)
                && folded[at..].StartsWith(Core)
                && (end == folded.Length || (HasBehind && (folded[end] == ' ' || Core[^1] >= 0x80)));
        }
    }
}
