using Storypole.Documents;
using Storypole.Reading;
using Storypole.Templates;

namespace Storypole.Conforming;

/// <summary>
/// Where each heading of a source belongs. One that stands for a section goes under that section's parent; one that the
/// template does not know stays under its own parent, behind the sibling that it followed.
/// </summary>
internal sealed class Placement
{
    private readonly Outline outline;
    private readonly Schema schema;
    private readonly SchemaMatch match;

    /// <summary>By parent: the sections under it, as parts or, where the source has only what belongs below them, as <c>~section</c>.</summary>
    private readonly Dictionary<int, List<int>> sections = [];

    /// <summary>By parent: the headings that the template does not know, each with the section that it follows or -1.</summary>
    private readonly Dictionary<int, List<(int Part, int After)>> others = [];

    public Placement(Outline outline, Schema schema, SchemaMatch match)
    {
        this.outline = outline;
        this.schema = schema;
        this.match = match;
        var follows = new Dictionary<int, int>();
        for (var part = 1; part < outline.Parts.Length; part++)
        {
            if (outline.Parts[part].Kind != PartKind.Heading || IsTitle(part))
            {
                continue;
            }

            var parent = ParentOf(part);
            if (!IsPlaced(part))
            {
                ListOf(others, parent).Add((part, follows.GetValueOrDefault(parent, -1)));
                continue;
            }

            var home = HomeOf(part);
            ListOf(sections, home).Add(part);
            if (home == parent)
            {
                follows[parent] = part;
            }
        }
    }

    /// <summary>The parts and <c>~section</c>s that stand for one section under a parent, in the source's order.</summary>
    public IEnumerable<int> SectionsUnder(int parent, int section) =>
        ListOf(sections, parent).Where(x => SectionOf(x) == section);

    /// <summary>The unknown headings under a parent that follow one of its sections, or -1 for those before all of them.</summary>
    public IEnumerable<int> OthersUnder(int parent, int after) =>
        ListOf(others, parent).Where(x => x.After == after).Select(x => x.Part);

    public bool IsTitle(int part) => match.SectionOf(part) == 0;

    /// <summary>
    /// A second part for a section that stands once stays where it is: which of them counts is not ours to say. So does one
    /// of many below another section that the template knows: the phases of an estimate are no phases of the plan.
    /// </summary>
    public bool IsPlaced(int part) =>
        match.SectionOf(part) is > 0 and var section
        && (schema.Sections[section].Repeats ? !IsElsewhere(part, section) : match.PartOf(section) == part);

    private bool IsElsewhere(int part, int section)
    {
        var above = match.SectionOf(outline.Parts[part].Parent);
        return above > 0 && above != schema.Index[section].Parent;
    }

    public int SectionOf(int entry) => entry < 0 ? ~entry : match.SectionOf(entry);

    /// <summary>The parent in the source; the title counts as the document.</summary>
    private int ParentOf(int part)
    {
        var parent = outline.Parts[part].Parent;
        return IsTitle(parent) ? 0 : parent;
    }

    private int HomeOf(int part)
    {
        var wanted = schema.Index[match.SectionOf(part)].Parent;
        if (wanted == 0)
        {
            return 0;
        }

        for (var above = ParentOf(part); above > 0; above = ParentOf(above))
        {
            if (match.SectionOf(above) == wanted && IsPlaced(above))
            {
                return above;
            }
        }

        return FirstOf(wanted);
    }

    /// <summary>The first part of a section, or its stand-in, which is entered under its own parent.</summary>
    private int FirstOf(int section)
    {
        if (section == 0)
        {
            return 0;
        }

        if (match.PartOf(section) is > 0 and var part)
        {
            return part;
        }

        var siblings = ListOf(sections, FirstOf(schema.Index[section].Parent));
        if (!siblings.Contains(~section))
        {
            siblings.Add(~section);
        }

        return ~section;
    }

    private static List<T> ListOf<T>(Dictionary<int, List<T>> lists, int key) =>
        lists.TryGetValue(key, out var list) ? list : lists[key] = [];
}
