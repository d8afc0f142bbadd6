using Storypole.Diagnostics;
using Storypole.Documents;
using Storypole.Reading;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;
using ValueKind = Storypole.Templates.ValueKind;

namespace Storypole.Rules;

/// <summary>A labelled field or list of the template is not there.</summary>
public sealed class MissingField() : Rule(207, "missing-field", Severity.Warning)
{
    public override void Check(Spec spec, Reporter reporter)
    {
        if (Demands.IsStub(spec))
        {
            return;
        }

        MetadataKeys.ReportMissing(spec, reporter);
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
                // A link is given once there is a document that it can lead to.
                if (
                    wanted is { Label: not null, IsOptional: false } and not SchemaField { Type: ValueKind.Link }
                    && !StandsRightIn(spec, part, wanted.Term)
                    && Demands.Ask(spec, wanted.Demand)
                    && !StandsIn(match, part, wanted)
                )
                {
                    Judge(spec, part, wanted, reporter);
                }
            }
        }
    }

    /// <summary>Whether it stands right below the heading, by what it is about, as nearly every field does.</summary>
    private static bool StandsRightIn(Spec spec, int part, Term wanted)
    {
        var terms = spec.Terms.AsSpan();
        var parts = spec.Outline.Parts;
        for (var i = part + 1; wanted != Term.Unknown && i < parts[part].Next; i = parts[i].Next)
        {
            if (terms[i] == wanted)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a section has the field; one that stands twice may have it in either place.</summary>
    private static bool StandsIn(SchemaMatch match, int part, SchemaPart wanted)
    {
        if (match.Find(part, wanted) >= 0)
        {
            return true;
        }

        for (part = part > 0 ? match.NextPartOf(part) : -1; part >= 0; part = match.NextPartOf(part))
        {
            if (match.Find(part, wanted) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static void Judge(Spec spec, int part, SchemaPart wanted, Reporter reporter)
    {
        if (part == 0)
        {
            if (!IsRead(spec.Header, wanted.Term) && !WrittenNames.InHeader(spec, wanted))
            {
                reporter.Report(
                    spec.Header.Title ?? new TextSpan(spec.Document.Source.Start, spec.Document.Source.Start),
                    $"The header has no {wanted.Label}",
                    $"add **{wanted.Label}**: and its value below the title"
                );
            }

            return;
        }

        ref readonly var at = ref spec.Outline.Parts[part];
        if (
            !Contents.IsEmpty(spec, part)
            && !Contents.DeclaresNothing(spec, part)
            && !WrittenNames.Among(spec, at.BodyStart, at.BodyEnd, wanted)
            && !WrittenNames.Anywhere(spec.Document, BelowHeading(at), wanted.Label!)
        )
        {
            reporter.Report(
                Severity.Info,
                at.Name,
                $"{spec.Document.Show(at.Name)} has no {wanted.Label}",
                $"add **{wanted.Label}**: with its value, or with \"None\""
            );
        }
    }

    private static TextSpan BelowHeading(in Part part) => new(part.Span.End, part.Extent.End);

    /// <summary>Whether a value was read, from the header's lines or from the front matter.</summary>
    private static bool IsRead(Header header, Term term) =>
        term switch
        {
            Term.Issue => header.Issue is not null,
            Term.Status => header.Status is not null,
            Term.Created => header.Created is not null,
            Term.Updated => header.Updated is not null,
            Term.Lead => header.Lead is not null,
            Term.Profile => header.Profile is not null,
            _ => false,
        };
}
