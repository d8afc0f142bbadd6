namespace Storypole.Documents.InlineSpans;

/// <summary>The stacks that reading inlines needs, kept for the next reading on the same thread.</summary>
internal sealed class InlineScratch
{
    /// <summary>What a monstrous text needed is not kept.</summary>
    private const int MostKept = 4096;

    [ThreadStatic]
    private static InlineScratch? kept;

    [ThreadStatic]
    private static List<Inline>? keptList;

    public Delimiter[] Delimiters = new Delimiter[32];
    public Bracket[] Brackets = new Bracket[16];

    public static InlineScratch Take()
    {
        var scratch = kept ?? new InlineScratch();
        kept = null;
        return scratch;
    }

    public static void Return(InlineScratch scratch)
    {
        if (scratch.Delimiters.Length <= MostKept && scratch.Brackets.Length <= MostKept)
        {
            kept = scratch;
        }
    }

    /// <summary>An empty list for inlines that nobody sees outside.</summary>
    public static List<Inline> TakeList()
    {
        var list = keptList ?? new List<Inline>(32);
        keptList = null;
        list.Clear();
        return list;
    }

    public static void Return(List<Inline> list)
    {
        if (list.Capacity <= MostKept)
        {
            keptList = list;
        }
    }
}
