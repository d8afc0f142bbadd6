using Storypole.Diagnostics;
using Storypole.Specs;
using Storypole.Templates;

namespace Storypole.Rules;

/// <summary>A listed component is in no diagram, while most of the others are.</summary>
public sealed class ComponentNotInDiagram() : Rule(0403, "component-not-in-diagram", Severity.Info)
{
    private const int MostComponents = 64;

    /// <summary>A diagram of fewer shows an example.</summary>
    private const int FewestShown = 4;

    public override bool IsFor(Schema schema) => schema.Asks(Term.ComponentsInvolved);

    public override void Check(Spec spec, Reporter reporter)
    {
        if (
            spec.Components.Length is <= FewestShown or > DiagramNames.MostComponents
            || Boxes(spec, reporter) < FewestShown
        )
        {
            return;
        }

        Span<int> hidden = stackalloc int[MostComponents];
        var (shown, left) = (0, 0);
        for (var i = 0; i < spec.Components.Length; i++)
        {
            var component = spec.Components[i];
            if (component.List != ComponentList.Involved || component.How > Recognition.Alias)
            {
                continue;
            }

            if (IsShown(spec, component, reporter))
            {
                shown++;
            }
            else if (left < MostComponents)
            {
                hidden[left++] = i;
            }
        }

        for (var i = 0; i < left && shown >= FewestShown && shown >= left * 2; i++)
        {
            var name = spec.Components[hidden[i]].Name;
            reporter.Report(
                name,
                $"No diagram shows `{spec.Document.Show(name)}`",
                "Draw it beside those that it works with."
            );
        }
    }

    private static int Boxes(Spec spec, Reporter reporter)
    {
        var count = 0;
        foreach (var diagram in reporter.DiagramsOf(spec))
        {
            count += diagram.Nodes.Length;
        }

        return count;
    }

    private static bool IsShown(Spec spec, Component component, Reporter reporter)
    {
        foreach (var diagram in reporter.DiagramsOf(spec))
        {
            foreach (var node in diagram.Nodes)
            {
                if (DiagramNames.AreAlike(spec, component.Name, node))
                {
                    return true;
                }
            }
        }

        // Words of it may stand beside the boxes, or in the label of an arrow.
        foreach (var diagram in reporter.DiagramsOf(spec))
        {
            if (SignificantWords.AllIn(spec.Document.Slice(component.Name), spec.Document.Slice(diagram.Text)))
            {
                return true;
            }
        }

        return false;
    }
}
