using System.Collections.Immutable;
using System.Text;

namespace Storypole.Templates;

/// <summary>The sections of a schema as one list, and their names as bytes, so that binding a document compares no strings.</summary>
internal sealed class SchemaIndex
{
    private readonly Slot[] slots;

    /// <summary>One bit for each term that something in the template is about.</summary>
    private readonly ulong[] asked;
    private readonly Dictionary<Term, int> byTerm = [];

    public SchemaIndex(SchemaSection root)
    {
        var sections = ImmutableArray.CreateBuilder<SchemaSection>();
        var found = new List<Slot>();
        Add(root, -1, sections, found);
        Sections = sections.ToImmutable();
        slots = [.. found];
        asked = new ulong[(NameTable.TermCount + 63) / 64];
        foreach (var section in Sections)
        {
            Ask(section.Term);
            AskAll(section.Parts);
            HasDemands |= section.Demand != Demand.Always || section.Parts.Any(static x => x.Demand != Demand.Always);
        }

        for (var i = slots.Length - 1; i >= 0; i--)
        {
            if (Sections[i].Term != Term.Unknown)
            {
                // The first section of a term wins, since it is written last.
                byTerm[Sections[i].Term] = i;
            }
        }
    }

    public ImmutableArray<SchemaSection> Sections { get; }

    public int Count => slots.Length;

    public ref readonly Slot this[int section] => ref slots[section];

    /// <summary>The first section about a term, or -1.</summary>
    public int FindTerm(Term term) => term != Term.Unknown && byTerm.TryGetValue(term, out var found) ? found : -1;

    /// <summary>Whether some part is asked for of some documents only.</summary>
    public bool HasDemands { get; }

    public bool Asks(Term term) => (asked[(int)term / 64] >> ((int)term % 64) & 1) != 0;

    private void Ask(Term term) => asked[(int)term / 64] |= term == Term.Unknown ? 0 : 1UL << ((int)term % 64);

    private void AskAll(ImmutableArray<SchemaPart> parts)
    {
        foreach (var part in parts)
        {
            Ask(part.Term);
            foreach (var column in part is SchemaTable table ? table.Columns : [])
            {
                Ask(column.Term);
            }

            AskAll(
                part switch
                {
                    SchemaGroup group => [.. group.Fields],
                    SchemaList list => list.ItemParts,
                    SchemaCode code => code.ItemParts,
                    _ => [],
                }
            );
        }
    }

    private static void Add(
        SchemaSection section,
        int parent,
        ImmutableArray<SchemaSection>.Builder sections,
        List<Slot> slots
    )
    {
        var index = sections.Count;
        sections.Add(section);
        slots.Add(new Slot(section, parent));
        foreach (var child in section.Sections)
        {
            Add(child, index, sections, slots);
        }

        slots[index] = slots[index] with { Next = sections.Count };
    }

    /// <summary>One section.</summary>
    /// <param name="Title">Its title as written.</param>
    /// <param name="Folded">Its title as names are compared.</param>
    /// <param name="Parent">The number of the section that holds it; -1 for the document.</param>
    /// <param name="Next">The number after its last descendant.</param>
    public readonly record struct Slot(
        byte[] Title,
        byte[] Folded,
        int Parent,
        int Level,
        bool Repeats,
        bool Continues,
        int Next,
        byte[][] Others
    )
    {
        public Slot(SchemaSection section, int parent)
            : this(
                Encoding.UTF8.GetBytes(section.Title),
                FoldedOf(section.Title),
                parent,
                section.Level,
                section.Repeats,
                section.Continues,
                0,
                [.. section.OtherTitles.Select(FoldedOf)]
            ) { }

        /// <summary>Whether a folded name is the section's title, or another one under which it is at home.</summary>
        public bool IsNamed(ReadOnlySpan<byte> folded)
        {
            if (folded.IsEmpty || folded.SequenceEqual(Folded))
            {
                return !folded.IsEmpty;
            }

            foreach (var other in Others)
            {
                if (folded.SequenceEqual(other))
                {
                    return true;
                }
            }

            return false;
        }
    }

    internal static byte[] FoldedOf(string name)
    {
        Span<byte> folded = stackalloc byte[NameFolding.Longest];
        return folded[..NameFolding.Fold(Encoding.UTF8.GetBytes(name), folded)].ToArray();
    }
}
