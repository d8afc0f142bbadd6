using Storypole.Documents;
using Storypole.Templates;

namespace Storypole.Reading;

/// <summary>
/// Tells a specification from any other Markdown by its headings. Each different section of the template counts, and so do, for
/// less or more, the sections that specifications of other kinds have; those that every read-me has too count for little.
/// </summary>
public sealed class SpecSigns
{
    /// <summary>So many different sections make a specification; all that it asks for, where a template asks for fewer.</summary>
    public const int Enough = 4;

    /// <summary>A template of so many known sections is one for plans of changes, which are known in every dialect.</summary>
    private const int ManyTerms = 8;

    private const int OwnWeight = 3;
    private const int StrongWeight = 4;
    private const int WeakWeight = 2;
    private const int MostWeak = 3 * WeakWeight;
    private const int MostPhases = 3;

    /// <summary>What a chapter of a manual takes away again.</summary>
    private const int ManualWeight = 3;

    private const int EnoughForClear = 6;

    /// <summary>Chapters of manuals: a plan of a change tells nobody how to install it.</summary>
    private static readonly HashSet<ulong> OfManuals =
    [
        Key("usage"u8),
        Key("basic usage"u8),
        Key("how to use"u8),
        Key("when to use"u8),
        Key("installation"u8),
        Key("install"u8),
        Key("quick start"u8),
        Key("quickstart"u8),
        Key("getting started"u8),
        Key("troubleshooting"u8),
        Key("faq"u8),
        Key("license"u8),
        Key("contributing"u8),
        Key("best practices"u8),
        Key("workflow"u8),
    ];

    private readonly NameTable names;
    private readonly bool[] terms = new bool[NameTable.TermCount];
    private readonly HashSet<ulong> titles = [];
    private readonly bool readsDialects;

    public SpecSigns(Schema schema, NameTable names)
    {
        this.names = names;
        foreach (var section in schema.Root.Sections)
        {
            if (section.Term != Term.Unknown)
            {
                terms[(int)section.Term] = true;
            }
            else
            {
                titles.Add(Key(System.Text.Encoding.UTF8.GetBytes(section.Title)));
            }

            foreach (var other in section.OtherTitles)
            {
                titles.Add(Key(System.Text.Encoding.UTF8.GetBytes(other)));
            }
        }

        // Where most names are its own, a template is none for plans, whatever some of its sections are called.
        readsDialects = terms.AsSpan().Count(true) >= ManyTerms && titles.Count * 4 <= schema.Root.Sections.Length;
        var required = schema.Root.Sections.Count(x => x is { IsOptional: false, Title.Length: > 0 });
        var all = required > 0 ? required : schema.Root.Sections.Length;
        Needed = readsDialects ? Enough * OwnWeight : Math.Max(1, Math.Min(Enough, all));
    }

    /// <summary>How much makes a specification.</summary>
    public int Needed { get; }

    /// <summary>Whether the headings of a text, wherever they stand, name enough sections; quick, and true too often rather than too seldom.</summary>
    public bool MayBeSpec(ReadOnlySpan<byte> text)
    {
        var found = new Found(Needed, readsDialects);
        return FindMarked(text, ref found)
            || FindUnderlined(text, (byte)'-', ref found)
            || FindUnderlined(text, (byte)'=', ref found);
    }

    /// <summary>How much the headings of a document count: <see cref="Needed"/> or more when they make a specification, else less.</summary>
    public int Count(Outline outline)
    {
        var found = new Found(Needed, readsDialects);
        var manual = 0;
        foreach (ref readonly var part in outline.Parts)
        {
            if (part.Kind != PartKind.Heading)
            {
                continue;
            }

            var name = outline.Document.Slice(part.Name);
            if (readsDialects && part.Level <= 2 && OfManuals.Contains(Key(name)))
            {
                manual += ManualWeight;
            }
            else if (Take(name, part.Level, ref found) && manual == 0)
            {
                break;
            }
        }

        var count = found.Count - manual;
        return found.IsEnough ? count : Math.Min(count, Needed - 1);
    }

    /// <summary>
    /// Whether so many sections have the template's own names that no other template can be meant. Asked of every text where
    /// templates are found by signs, and answered for a text that follows this one after its first few headings.
    /// </summary>
    public bool AreClear(Document document)
    {
        var count = 0;
        foreach (ref readonly var block in document.Blocks)
        {
            if (
                block is { Kind: BlockKind.Heading, Level: 2 }
                && terms[(int)names.Find(document.Slice(block.Content), out var isOwn)]
                && isOwn
                && ++count >= EnoughForClear
            )
            {
                return true;
            }
        }

        return false;
    }

    private bool FindMarked(ReadOnlySpan<byte> text, ref Found found)
    {
        for (var at = 0; text[at..].IndexOf((byte)'#') is >= 0 and var next; )
        {
            at += next;
            var end = text[at..].IndexOfAny((byte)'\n', (byte)'\r') is >= 0 and var length ? at + length : text.Length;
            var name = text[at..end].TrimStart((byte)'#');
            if (StartsLine(text[..at]) && Take(name.Trim((byte)' '), end - at - name.Length, ref found))
            {
                return true;
            }

            at = end;
        }

        return false;
    }

    private bool FindUnderlined(ReadOnlySpan<byte> text, byte mark, ref Found found)
    {
        for (var at = 0; text[at..].IndexOf([(byte)'\n', mark]) is > 0 and var next; )
        {
            at += next;
            var title = text[..at].TrimEnd((byte)'\r');
            if (Take(title[(title.LastIndexOfAny((byte)'\n', (byte)'\r') + 1)..], level: 2, ref found))
            {
                return true;
            }

            at++;
        }

        return false;
    }

    /// <summary>Whether nothing but a little indentation stands between the last line end and here.</summary>
    private static bool StartsLine(ReadOnlySpan<byte> before)
    {
        var rest = before.TrimEnd((byte)' ');
        return before.Length - rest.Length <= 3 && (rest.IsEmpty || rest[^1] is (byte)'\n' or (byte)'\r' or 0xBF);
    }

    /// <summary>Counts a name when it is a section's and new; true when there is enough.</summary>
    private bool Take(ReadOnlySpan<byte> name, int level, ref Found found)
    {
        if (!readsDialects)
        {
            var known = names.Find(name, out _);
            if (known != Term.Unknown && terms[(int)known])
            {
                found.Add((ulong)known, weight: 1);
            }
            else if (titles.Count > 0 && titles.Contains(Key(name)))
            {
                found.Add(Key(name), weight: 1);
            }

            return found.IsEnough;
        }

        var term = names.Find(name.Trim(" #\t\r"u8), NamePlace.Heading, Term.Unknown, out var isOwn);
        if (term != Term.Unknown)
        {
            if (SectionWeights.IsStrong(term))
            {
                found.AddStrong((ulong)term);
            }
            else if (isOwn && terms[(int)term])
            {
                found.Add((ulong)term, OwnWeight);
            }
            else if (terms[(int)term] || SectionWeights.IsWeak(term))
            {
                found.AddWeak((ulong)term);
            }
        }
        else if (NumberedName.TryRead(name, out var numbered))
        {
            term = names.Find(name[numbered.WordStart..numbered.WordEnd], NamePlace.Numbered, Term.Unknown, out _);
            if (term is Term.Phase or Term.Decision && numbered.Number is > 0 and <= MostPhases)
            {
                // Below a road map of a read-me stand phases too; a document of phases has them as its sections.
                found.AddStrong(level <= 2 ? ((ulong)term << 32) + (ulong)numbered.Number : (ulong)term << 32);
            }
        }

        return found.IsEnough;
    }

    /// <summary>A folded name as one number; two names that share it would have to be looked for.</summary>
    private static ulong Key(ReadOnlySpan<byte> name)
    {
        Span<byte> folded = stackalloc byte[NameFolding.Longest];
        folded = folded[..NameFolding.Fold(name, folded)];
        var key = 14695981039346656037UL;
        foreach (var b in folded)
        {
            key = (key ^ b) * 1099511628211UL;
        }

        return folded.IsEmpty ? 0 : key | (1UL << 63);
    }

    /// <summary>The different sections found so far; never more than a few.</summary>
    /// <param name="needsPlan">
    /// Whether something has to be among them that only a plan has: an overview, dependencies, tests and security are chapters of many a
    /// manual.
    /// </param>
    private ref struct Found(int needed, bool needsPlan)
    {
        private readonly ulong[] keys = new ulong[needed + 1];
        private int keyCount;
        private int weak;
        private bool hasPlan = !needsPlan;

        public int Count { get; private set; }

        public readonly bool IsEnough => Count >= needed && hasPlan;

        public void AddStrong(ulong key)
        {
            hasPlan = true;
            Add(key, StrongWeight);
        }

        public void Add(ulong key, int weight)
        {
            if (keyCount < keys.Length && keys.AsSpan(0, keyCount).IndexOf(key) < 0)
            {
                keys[keyCount++] = key;
                Count += weight;
            }
        }

        public void AddWeak(ulong key)
        {
            if (weak < MostWeak && keys.AsSpan(0, keyCount).IndexOf(key) < 0)
            {
                weak += WeakWeight;
                Add(key, WeakWeight);
            }
        }
    }
}
