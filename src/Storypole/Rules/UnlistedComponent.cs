using Storypole.Diagnostics;
using Storypole.Documents;
using Storypole.Reading;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Rules;

/// <summary>
/// Key Components or Data Flow names a component that no list of components and no diagram has. Silent where no such list
/// stands, and for code that names data rather than a component.
/// </summary>
public sealed class UnlistedComponent() : Rule(0401, "unlisted-component", Severity.Info)
{
    public override bool IsFor(Schema schema) => schema.Asks(Term.ComponentsInvolved);

    public override void Check(Spec spec, Reporter reporter)
    {
        if (!HasLists(spec.Components.AsSpan()))
        {
            return;
        }

        var names = new ComponentNames(spec);
        foreach (var component in spec.Components)
        {
            if (component.List == ComponentList.KeyComponents && IsMarked(spec, component.Name))
            {
                Judge(ref names, component.Name, ComponentList.KeyComponents, reporter);
            }
        }

        for (
            var part = Places.PartOf(spec, Term.DataFlow);
            part > 0;
            part = Places.PartAfter(spec, part, Term.DataFlow)
        )
        {
            ref readonly var flow = ref spec.Outline.Parts[part];
            JudgeText(ref names, flow.Value, reporter);
            foreach (var step in Items.Of(spec.Document, flow))
            {
                JudgeText(ref names, Items.TextOf(spec.Document, step), reporter);
            }
        }
    }

    /// <summary>The list of involved components names all; those of new and modified ones do so only together.</summary>
    private static bool HasLists(ReadOnlySpan<Component> components)
    {
        var (hasNew, hasModified) = (false, false);
        foreach (var component in components)
        {
            switch (component.List)
            {
                case ComponentList.Involved:
                    return true;
                case ComponentList.New:
                    hasNew = true;
                    break;
                case ComponentList.Modified:
                    hasModified = true;
                    break;
                default:
                    break;
            }
        }

        return hasNew && hasModified;
    }

    private static void JudgeText(ref ComponentNames names, TextSpan text, Reporter reporter)
    {
        var bytes = names.Document.Bytes;
        for (var at = text.Start; at < text.End; )
        {
            var (inner, next) = ComponentReader.NextMarked(bytes, at, text.End);
            if (next < 0)
            {
                return;
            }

            var isLead = at == text.Start && inner.Start - text.Start <= 2;
            at = next;
            var name = bytes[inner.Start..inner.End];
            if (
                bytes[inner.Start - 1] == '`'
                    ? MarkedName.IsComponent(name)
                    : !MarkedName.IsEmphasis(name, isLead, bytes[next..text.End])
            )
            {
                Judge(ref names, inner, list: null, reporter);
            }
        }
    }

    private static void Judge(ref ComponentNames names, TextSpan name, ComponentList? list, Reporter reporter)
    {
        if (!names.Hold(name, list))
        {
            var where = list is null ? "Data Flow" : "Key Components";
            reporter.Report(
                name,
                $"{where} names `{names.Document.Show(name)}`, which no list of components and no diagram has",
                "Add it to Components Involved, or call it by the name that it has there."
            );
        }
    }

    private static bool IsMarked(Spec spec, TextSpan name) =>
        name.Start > 0 && spec.Document.Bytes[name.Start - 1] is (byte)'`' or (byte)'*';
}
