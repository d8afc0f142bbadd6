using Storypole.Documents;
using Storypole.Templates;

namespace Storypole.Conforming;

/// <summary>Walks the template and says which part of the source, or which section of the template, comes next.</summary>
internal sealed class StepPlan
{
    private const int DeepestHeading = 6;

    private readonly Outline outline;
    private readonly Schema schema;
    private readonly Placement placement;
    private readonly List<Step> steps = [];

    private StepPlan(Outline outline, Schema schema, Placement placement)
    {
        this.outline = outline;
        this.schema = schema;
        this.placement = placement;
    }

    public static List<Step> Of(Outline outline, Schema schema, Placement placement)
    {
        var plan = new StepPlan(outline, schema, placement);
        plan.AddDocument();
        return plan.steps;
    }

    private void AddDocument()
    {
        steps.Add(new Step(0, 0, -1));
        for (var part = 1; part < outline.Parts.Length; part++)
        {
            if (outline.Parts[part].Kind == PartKind.Heading && placement.IsTitle(part))
            {
                steps.Add(new Step(part, outline.Parts[part].Level, 0));
            }
        }

        AddBelow(0, section: 0, schema.Root.Level, shift: 0);
    }

    /// <param name="parent">A part, 0 for the document, or the stand-in for a section that the source lacks.</param>
    /// <param name="shift">By how many levels the parent itself moved down.</param>
    private void AddBelow(int parent, int section, int level, int shift)
    {
        AddOthers(parent, after: -1, level, shift);
        var index = schema.Index;
        for (var child = section + 1; child < index[section].Next; child = index[child].Next)
        {
            var isThere = false;
            foreach (var entry in placement.SectionsUnder(parent, child))
            {
                isThere = true;
                AddSection(entry, child);
                AddOthers(parent, entry, level, shift);
            }

            if (!isThere && !schema.Sections[child].IsOptional && !schema.Sections[child].Repeats)
            {
                steps.Add(new Step(-1, index[child].Level, child));
            }
        }
    }

    private void AddSection(int entry, int section)
    {
        var level = schema.Index[section].Level;
        if (entry < 0)
        {
            steps.Add(new Step(-1, level, section, IsHeadingOnly: true));
            AddBelow(entry, section, level, shift: 0);
            return;
        }

        steps.Add(new Step(entry, level, section));
        AddBelow(entry, section, level, level - outline.Parts[entry].Level);
    }

    private void AddOthers(int parent, int after, int parentLevel, int shift)
    {
        foreach (var part in placement.OthersUnder(parent, after))
        {
            var own = outline.Parts[part].Level;
            var level = Math.Clamp(own + shift, Math.Min(parentLevel + 1, DeepestHeading), DeepestHeading);
            steps.Add(new Step(part, level, -1));
            AddOthers(part, after: -1, level, level - own);
        }
    }
}
