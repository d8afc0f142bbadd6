using System.Runtime.InteropServices;
using Storypole.Portfolios;
using Storypole.Workspace.Checks;
using Storypole.Workspace.Files;

namespace Storypole.Workspace.Caching;

/// <summary>What a cache file says of an earlier run. Only names and rows are read at once, the rest when it is asked for.</summary>
internal sealed class PastRun : IDisposable
{
    private readonly CacheFile file;
    private readonly byte[] names;
    private readonly byte[] rows;
    private readonly byte[]?[] sections = new byte[Enum.GetValues<CacheSection>().Length][];
    private TextList? texts;

    private PastRun(CacheFile file, byte[] names, byte[] rows)
    {
        this.file = file;
        this.names = names;
        this.rows = rows;
    }

    public CacheHeader Header => file.Header;

    public ReadOnlySpan<CacheRow> Rows => MemoryMarshal.Cast<byte, CacheRow>(rows);

    /// <summary>Null when there is none that could be used.</summary>
    public static PastRun? Open(string fullPath, UInt128 key)
    {
        if (CacheFile.Open(fullPath, key) is not { } file)
        {
            return null;
        }

        if (file.Read(CacheSection.Names) is { } names && file.Read(CacheSection.Rows) is { } rows)
        {
            return new PastRun(file, names, rows);
        }

        file.Dispose();
        return null;
    }

    /// <summary>Reads sections that are going to be asked for; false when one of them is damaged.</summary>
    public bool TryLoad(params ReadOnlySpan<CacheSection> wanted)
    {
        foreach (var section in wanted)
        {
            if ((sections[(int)section] ??= file.Read(section)) is null)
            {
                return false;
            }
        }

        if (sections[(int)CacheSection.Texts] is { } bytes)
        {
            texts ??= new TextList(bytes);
        }

        return true;
    }

    public ReadOnlySpan<char> NameOf(int row) => Name(row == 0 ? 0 : Rows[row - 1].NameEnd, Rows[row].NameEnd);

    public ReadOnlySpan<char> Name(int start, int end) => MemoryMarshal.Cast<byte, char>(names)[start..end];

    public string Text(int number) => texts![number];

    public ReadOnlySpan<T> Section<T>(CacheSection section)
        where T : unmanaged => MemoryMarshal.Cast<byte, T>(sections[(int)section]);

    /// <summary>The numbers of the questions of a file; those behind the last file are of the rules about others.</summary>
    public ReadOnlySpan<int> QuestionsOf(int row)
    {
        var all = Section<int>(CacheSection.Asked);
        return all[(row == 0 ? 0 : Rows[row - 1].AskedEnd)..(row == Rows.Length ? all.Length : Rows[row].AskedEnd)];
    }

    /// <summary>The outcome of a file before what is said among others, and without facts.</summary>
    public FileOutcome OutcomeOf(int number, FoundFile found)
    {
        ref readonly var row = ref Rows[number];
        var outcome = new FileOutcome(
            found,
            row.LeftOut == 0 ? null : (LeftOutReason)(row.LeftOut - 1),
            (row.Flags & RowFlags.IsSpec) != 0,
            null,
            [],
            null
        )
        {
            Template = row.TemplateLength == 0 ? null : TemplateOf(row),
        };
        if (!HasFindings(number))
        {
            return outcome;
        }

        var from = FindingsFrom(number);
        return outcome with
        {
            Diagnostics = from.Each(FindingsFormat.Finding),
            Waivers = from.Each(FindingsFormat.Waiver),
        };
    }

    /// <summary>The outcome of a file among others and with its waivers, without facts.</summary>
    public FileOutcome JudgedOutcomeOf(int number, FoundFile found)
    {
        var outcome = OutcomeOf(number, found);
        if (!HasFindings(number))
        {
            return outcome;
        }

        var from = FindingsFrom(number);
        from.Each(FindingsFormat.Finding);
        from.Each(FindingsFormat.Waiver);
        return from.Byte() == 0
            ? outcome
            : outcome with
            {
                Diagnostics = from.Each(FindingsFormat.Finding),
                HeldBack = from.Each(FindingsFormat.HeldBack),
            };
    }

    /// <summary>Null for a file that was not checked.</summary>
    public SpecFacts? FactsOf(int number, string path)
    {
        var start = number == 0 ? 0 : Rows[number - 1].FactsEnd;
        if (start == Rows[number].FactsEnd)
        {
            return null;
        }

        var from = new RecordReader(sections[(int)CacheSection.Facts].AsSpan(start), texts!);
        return FactsFormat.Read(ref from, path);
    }

    public bool HasFindings(int number) => (number == 0 ? 0 : Rows[number - 1].FindingsEnd) != Rows[number].FindingsEnd;

    public void Dispose() => file.Dispose();

    private RecordReader FindingsFrom(int number) =>
        new(sections[(int)CacheSection.Findings].AsSpan(number == 0 ? 0 : Rows[number - 1].FindingsEnd), texts!);

    /// <summary>There are a few templates and thousands of files.</summary>
    private string TemplateOf(in CacheRow row)
    {
        var name = Name(row.TemplateStart, row.TemplateStart + row.TemplateLength);
        return lastTemplate is { } last && name.SequenceEqual(last) ? last : lastTemplate = name.ToString();
    }

    private string? lastTemplate;
}
