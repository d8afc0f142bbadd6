using System.Collections.Immutable;
using Storypole.Documents;
using Storypole.Templates;

namespace Storypole.Reading;

/// <summary>
/// Binds headings to sections. The first pass takes headings that have the template's title in the template's place, which
/// is nearly all of them, and mostly the very next section: one comparison of bytes. The second pass looks at the rest.
/// </summary>
internal sealed class SectionBinder
{
    private readonly Outline outline;
    private readonly Schema schema;
    private readonly ImmutableArray<Term> terms;
    private readonly int[] sectionOfPart;
    private readonly int[] partOfSection;
    private List<int>? rest;

    /// <summary>
    /// The headings that stand for a section under another name for the same thing. Where they stand is no fault: they may be something else.
    /// </summary>
    private HashSet<int>? byTerm;
    private List<SectionFault>? faults;

    public SectionBinder(Outline outline, Schema schema, ImmutableArray<Term> terms)
    {
        this.outline = outline;
        this.schema = schema;
        this.terms = terms;
        sectionOfPart = new int[outline.Parts.Length];
        partOfSection = new int[schema.Index.Count];
        Array.Fill(sectionOfPart, -1);
        Array.Fill(partOfSection, -1);
    }

    public SchemaMatch Bind()
    {
        sectionOfPart[0] = 0;
        partOfSection[0] = 0;
        BindInPlace();
        foreach (var part in rest ?? [])
        {
            BindElsewhere(part);
        }

        AddOrderFaults();
        faults?.Sort((x, y) => x.Part.CompareTo(y.Part));
        return new SchemaMatch(outline, schema, terms, sectionOfPart, partOfSection, faults is null ? [] : [.. faults]);
    }

    private void BindInPlace()
    {
        var parts = outline.Parts;
        var bytes = outline.Document.Bytes;
        var index = schema.Index;
        var hasTitle = false;
        var last = 0;
        for (var i = 1; i < parts.Length; i++)
        {
            ref readonly var part = ref parts[i];
            if (part.Kind != PartKind.Heading)
            {
                continue;
            }

            if (part.Level == 1 && !hasTitle && (schema.Root.Level == 1 || IsTitleOfItsOwn(i)))
            {
                hasTitle = true;
                sectionOfPart[i] = 0;
                continue;
            }

            var name = bytes[part.Name.Start..part.Name.End];
            var parent = sectionOfPart[part.Parent];
            if (last + 1 < index.Count && IsNext(index[last + 1], part.Level, parent, name))
            {
                last++;
            }
            else if (!(last > 0 && index[last].Repeats && IsNext(index[last], part.Level, parent, name)))
            {
                var found = FindChild(parent, part.Level, name);
                if (found < 0)
                {
                    (rest ??= []).Add(i);
                    continue;
                }

                last = found;
            }

            Take(i, last);
        }
    }

    /// <summary>Where the template has no title, a document may have one: a heading above all sections that names none of them.</summary>
    private bool IsTitleOfItsOwn(int part)
    {
        var index = schema.Index;
        Span<byte> buffer = stackalloc byte[NameFolding.Longest];
        var folded = buffer[..NameFolding.Fold(outline.Document.Slice(outline.Parts[part].Name), buffer)];
        for (var i = 1; i < index.Count; i = index[i].Next)
        {
            if (index[i].Level == 1 || index[i].IsNamed(folded))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsNext(in SchemaIndex.Slot slot, int level, int parent, ReadOnlySpan<byte> name) =>
        slot.Parent == parent
        && slot.Level == level
        && (slot.Repeats ? IsRepetition(slot, name) : name.SequenceEqual(slot.Title));

    /// <summary>The child of a section that has a heading's title.</summary>
    private int FindChild(int parent, int level, ReadOnlySpan<byte> name)
    {
        if (parent < 0)
        {
            return -1;
        }

        Span<byte> buffer = stackalloc byte[NameFolding.Longest];
        var folded = buffer[..NameFolding.Fold(name, buffer)];
        var index = schema.Index;
        for (var i = parent + 1; i < index[parent].Next; i = index[i].Next)
        {
            if (index[i].Level == level && HasTitle(index[i], name, folded))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool HasTitle(in SchemaIndex.Slot slot, ReadOnlySpan<byte> name, ReadOnlySpan<byte> folded) =>
        slot.Repeats ? IsRepetition(slot, name) : slot.IsNamed(folded);

    private static bool IsTitle(in SchemaIndex.Slot slot, ReadOnlySpan<byte> folded) =>
        folded.Length > 0 && folded.SequenceEqual(slot.Folded);

    private static bool IsRepetition(in SchemaIndex.Slot slot, ReadOnlySpan<byte> name) =>
        FoldedName.Repeats(name, slot.Title) || (slot.Continues && FoldedName.Continues(name, slot.Title));

    /// <summary>
    /// A heading that has no template's title in the template's place: in its place under another name, else anywhere by
    /// title, else anywhere by another name. Only a section that has no part yet is given away.
    /// </summary>
    private void BindElsewhere(int part)
    {
        ref readonly var at = ref outline.Parts[part];
        var name = outline.Document.Slice(at.Name);
        var parent = sectionOfPart[at.Parent];
        var found = FindChild(parent, at.Level, name);
        if (found < 0)
        {
            var isCertain = false;
            found = FindTerm(parent, part, at.Level);
            found = found < 0 ? FindTitleAnywhere(name, out isCertain) : found;
            found = found < 0 ? FindTermAnywhere(part) : found;
            if (found >= 0 && !isCertain)
            {
                (byTerm ??= []).Add(part);
            }
        }

        if (found < 0)
        {
            found = FindNameless(parent, at.Level);
        }

        if (found >= 0)
        {
            Take(part, found);
        }
    }

    private int FindTerm(int parent, int part, int level)
    {
        if (parent < 0 || terms[part] == Term.Unknown)
        {
            return -1;
        }

        var index = schema.Index;
        for (var i = parent + 1; i < index[parent].Next; i = index[i].Next)
        {
            if (index[i].Level == level && IsFree(i) && schema.Sections[i].Term == terms[part])
            {
                return i;
            }
        }

        return -1;
    }

    private int FindTitleAnywhere(ReadOnlySpan<byte> name, out bool isFound)
    {
        Span<byte> buffer = stackalloc byte[NameFolding.Longest];
        var folded = buffer[..NameFolding.Fold(name, buffer)];
        var index = schema.Index;
        for (var i = 1; i < index.Count; i++)
        {
            if (IsFree(i) && (index[i].Repeats ? IsRepetition(index[i], name) : IsTitle(index[i], folded)))
            {
                isFound = true;
                return i;
            }
        }

        isFound = false;
        return -1;
    }

    private int FindTermAnywhere(int part)
    {
        var found = schema.Index.FindTerm(terms[part]);
        return found > 0 && IsFree(found) ? found : -1;
    }

    /// <summary>A section whose whole title is the author's takes any heading in its place.</summary>
    private int FindNameless(int parent, int level)
    {
        if (parent < 0)
        {
            return -1;
        }

        var index = schema.Index;
        for (var i = parent + 1; i < index[parent].Next; i = index[i].Next)
        {
            if (index[i].Title.Length == 0 && index[i].Level == level)
            {
                return i;
            }
        }

        return -1;
    }

    private bool IsFree(int section) => partOfSection[section] < 0 || schema.Index[section].Repeats;

    private void Take(int part, int section)
    {
        sectionOfPart[part] = section;
        ref readonly var slot = ref schema.Index[section];
        if (partOfSection[section] >= 0)
        {
            if (!slot.Repeats)
            {
                Report(SectionFaultKind.Duplicate, part, partOfSection[section]);
            }

            return;
        }

        partOfSection[section] = part;
        if (byTerm?.Contains(part) is true)
        {
            return;
        }

        ref readonly var at = ref outline.Parts[part];
        if (at.Level != slot.Level)
        {
            Report(SectionFaultKind.Level, part, -1);
        }
        else if (sectionOfPart[at.Parent] != slot.Parent)
        {
            Report(SectionFaultKind.Parent, part, partOfSection[slot.Parent]);
        }
    }

    /// <summary>Compares the order of each section's children with the template's.</summary>
    private void AddOrderFaults()
    {
        var index = schema.Index;
        var children = new List<int>();
        for (var parent = 0; parent < index.Count; parent++)
        {
            children.Clear();
            var previous = -1;
            var isSorted = true;
            for (var i = parent + 1; i < index[parent].Next; i = index[i].Next)
            {
                var part = partOfSection[i];
                if (
                    part >= 0
                    && sectionOfPart[outline.Parts[part].Parent] == parent
                    && byTerm?.Contains(part) is not true
                )
                {
                    children.Add(part);
                    isSorted &= part > previous;
                    previous = part;
                }
            }

            if (!isSorted)
            {
                SectionOrder.AddMoved(children, (part, after) => Report(SectionFaultKind.Order, part, after));
            }
        }
    }

    private void Report(SectionFaultKind kind, int part, int other) =>
        (faults ??= []).Add(new SectionFault(kind, part, other));
}
