using Storypole.Diagnostics;
using Storypole.Documents;
using Storypole.Reading;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Rules;

/// <summary>A labelled field or list of the template is not there.</summary>
public sealed class MissingField() : Rule(207, "missing-field", Severity.Warning)
{
    public override void Check(Spec spec, Reporter reporter)
    {
        var match = reporter.MatchOf(spec);
        var index = spec.Schema.Index;
        for (var i = 0; i < index.Count; i++)
        {
            var part = match.PartOf(i);
            if (part < 0 || index[i].Repeats)
            {
                // What an item lacks is judged by the rules about that kind of item.
                i = index[i].Next - 1;
                continue;
            }

            foreach (var wanted in spec.Schema.Sections[i].Parts)
            {
                if (wanted is { Label: { } label, IsOptional: false } && match.Find(part, wanted) < 0)
                {
                    Judge(spec, part, label, wanted.Term, reporter);
                }
            }
        }
    }

    private static void Judge(Spec spec, int part, string label, Term term, Reporter reporter)
    {
        if (part == 0)
        {
            if (!HeaderSays.Anything(spec, term))
            {
                var title = spec.Header.Title ?? new TextSpan(spec.Document.Source.Start, spec.Document.Source.Start);
                reporter.Report(title, $"The header has no {label}", $"add **{label}**: and its value below the title");
            }
        }
        else if (!Contents.IsEmpty(spec, part) && !Contents.DeclaresNothing(spec, part))
        {
            var name = spec.Outline.Parts[part].Name;
            reporter.Report(
                Severity.Info,
                name,
                $"{spec.Document.Show(name)} has no {label}",
                $"add **{label}**: with its value, or with \"None\""
            );
        }
    }
}
