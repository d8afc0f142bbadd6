using System.Collections.Immutable;
using System.Text;

namespace Storypole.Templates;

/// <summary>The sections of a schema as one list, and their names as bytes, so that binding a document compares no strings.</summary>
internal sealed class SchemaIndex
{
    private readonly Slot[] slots;
    private readonly Dictionary<Term, int> byTerm = [];

    public SchemaIndex(SchemaSection root)
    {
        var sections = ImmutableArray.CreateBuilder<SchemaSection>();
        var found = new List<Slot>();
        Add(root, -1, sections, found);
        Sections = sections.ToImmutable();
        slots = [.. found];
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
        int Next
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
                0
            ) { }
    }

    internal static byte[] FoldedOf(string name)
    {
        Span<byte> folded = stackalloc byte[NameFolding.Longest];
        return folded[..NameFolding.Fold(Encoding.UTF8.GetBytes(name), folded)].ToArray();
    }
}
