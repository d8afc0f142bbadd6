using Storypole.Diagnostics;
using Storypole.Specs;
using Storypole.Templates;

namespace Storypole.Rules;

/// <summary>
/// A diagram shows a component that no list names. Only where lists name all components, and most of the boxes are in them:
/// else the diagram shows something else.
/// </summary>
public sealed class DiagramComponentNotListed() : Rule(0402, "diagram-component-not-listed", Severity.Info)
{
    private const int MostBoxes = 64;

    public override bool IsFor(Schema schema) => schema.Asks(Term.ComponentsInvolved);

    public override void Check(Spec spec, Reporter reporter)
    {
        if (spec.Components.Length > DiagramNames.MostComponents || !DiagramNames.HasLists(spec))
        {
            return;
        }

        Span<int> unlisted = stackalloc int[MostBoxes];
        foreach (var diagram in reporter.DiagramsOf(spec))
        {
            var (listed, left) = (0, 0);
            for (var i = 0; i < diagram.Nodes.Length; i++)
            {
                var node = diagram.Nodes[i];
                if (node.Kind != DiagramNodeKind.Box || node.Label.IsEmpty)
                {
                    continue;
                }

                if (DiagramNames.IsListed(spec, node))
                {
                    listed++;
                }
                else if (left < MostBoxes && !DiagramNames.IsActor(spec, node) && !DiagramNames.IsCode(spec, node))
                {
                    unlisted[left++] = i;
                }
            }

            for (var i = 0; i < left && listed >= 2 && listed >= left; i++)
            {
                if (DiagramNames.IsEntry(spec, diagram.Nodes[unlisted[i]]))
                {
                    continue;
                }

                var name = diagram.Nodes[unlisted[i]].Label[0];
                reporter.Report(
                    name,
                    $"The diagram shows `{spec.Document.Show(name)}`, which no list names",
                    "Add it to Components Involved, or call it by the name that it has there."
                );
            }
        }
    }
}
