using System.Collections.Immutable;
using System.Text;
using Storypole.Documents;
using Storypole.Templates;

namespace Storypole.Reading;

/// <summary>
/// Which headings of a document stand for which sections of its template. A heading is known by the template's title
/// before it is known by another name for the same thing, and in its own place before anywhere else.
/// </summary>
public sealed class SchemaMatch
{
    private readonly Outline outline;
    private readonly Schema schema;
    private readonly ImmutableArray<Term> terms;
    private readonly int[] sectionOfPart;
    private readonly int[] partOfSection;

    internal SchemaMatch(
        Outline outline,
        Schema schema,
        ImmutableArray<Term> terms,
        int[] sectionOfPart,
        int[] partOfSection,
        ImmutableArray<SectionFault> faults
    )
    {
        this.outline = outline;
        this.schema = schema;
        this.terms = terms;
        this.sectionOfPart = sectionOfPart;
        this.partOfSection = partOfSection;
        Faults = faults;
    }

    /// <summary>Sections that are there but not as the template has them, in document order.</summary>
    public ImmutableArray<SectionFault> Faults { get; }

    /// <param name="terms">For each part of the outline the term that it is about.</param>
    public static SchemaMatch Of(Outline outline, Schema schema, ImmutableArray<Term> terms) =>
        new SectionBinder(outline, schema, terms).Bind();

    /// <summary>The first part that stands for a section, by the section's number in <see cref="Schema.Sections"/>; -1 when there is none.</summary>
    public int PartOf(int section) => partOfSection[section];

    /// <summary>The next part that stands for the same section after one, or -1: repetitions and duplicates.</summary>
    public int NextPartOf(int part) => Array.IndexOf(sectionOfPart, sectionOfPart[part], part + 1);

    /// <summary>The number of the section that a heading stands for; 0 for the document and its title, -1 for labels and other headings.</summary>
    public int SectionOf(int part) => sectionOfPart[part];

    /// <summary>
    /// The part below a part of the outline that has the name of a labelled part of the template, as a label or as a
    /// heading; -1 when there is none. Below the document its title is looked through as well.
    /// </summary>
    public int Find(int part, SchemaPart wanted)
    {
        var parts = outline.Parts;
        for (var i = part + 1; i < parts[part].Next; i = parts[i].Next)
        {
            if (IsWanted(i, wanted))
            {
                return i;
            }
        }

        return part == 0 && TitlePart() is > 0 and var title ? Find(title, wanted) : -1;
    }

    /// <summary>By term where the template's name has one, else by name.</summary>
    private bool IsWanted(int part, SchemaPart wanted)
    {
        foreach (var other in wanted.OtherLabels)
        {
            if (FoldedName.Is(outline, part, SchemaIndex.FoldedOf(other)))
            {
                return true;
            }
        }

        if (wanted.Term != Term.Unknown || wanted.Label is not { } label)
        {
            return wanted.Term != Term.Unknown && terms[part] == wanted.Term;
        }

        var bytes = Encoding.UTF8.GetBytes(label);
        return wanted.Repeats
            ? FoldedName.Continues(outline.Document.Slice(outline.Parts[part].Name), bytes)
            : FoldedName.Is(outline, part, SchemaIndex.FoldedOf(label));
    }

    private int TitlePart()
    {
        var parts = outline.Parts;
        for (var i = 1; i < parts.Length; i = parts[i].Next)
        {
            if (sectionOfPart[i] == 0)
            {
                return i;
            }
        }

        return -1;
    }
}
