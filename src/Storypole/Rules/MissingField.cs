using Storypole.Diagnostics;
using Storypole.Documents;
using Storypole.Reading;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;
using ValueKind = Storypole.Templates.ValueKind;

namespace Storypole.Rules;

/// <summary>A labelled field or list of the template is not there. Where three or more are missing in one place they are one finding.</summary>
public sealed class MissingField() : Rule(207, "missing-field", Severity.Warning)
{
    /// <summary>So many of one place are told together: whoever left out most of a header need not read it line by line.</summary>
    private const int Together = 3;

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

            List<string>? missing = null;
            foreach (var wanted in spec.Schema.Sections[i].Parts)
            {
                // A link is given once there is a document that it can lead to.
                if (
                    wanted is { Label: not null, IsOptional: false } and not SchemaField { Type: ValueKind.Link }
                    && !StandsRightIn(spec, part, wanted.Term)
                    && Demands.Ask(spec, wanted.Demand)
                    && !StandsIn(match, part, wanted)
                    && IsMissing(spec, part, wanted)
                )
                {
                    (missing ??= []).Add(wanted.Label);
                }
            }

            if (missing is not null)
            {
                Report(spec, part, missing, reporter);
            }
        }
    }

    /// <summary>Whether the message of a finding says that a field is missing.</summary>
    internal static bool Names(string message, string label)
    {
        for (var at = 0; (at = message.IndexOf(label, at, StringComparison.Ordinal)) >= 0; at += label.Length)
        {
            var before = message.AsSpan(0, at);
            var behind = message.AsSpan(at + label.Length);
            if (
                (before.EndsWith(" has no ") || before.EndsWith(", ") || before.EndsWith(" and "))
                && (behind.IsEmpty || behind.StartsWith(", ") || behind.StartsWith(" and "))
            )
            {
                return true;
            }
        }

        return false;
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

    private static bool IsMissing(Spec spec, int part, SchemaPart wanted)
    {
        if (part == 0)
        {
            return !IsRead(spec.Header, wanted.Term) && !WrittenNames.InHeader(spec, wanted);
        }

        ref readonly var at = ref spec.Outline.Parts[part];
        return !Contents.IsEmpty(spec, part)
            && !Contents.DeclaresNothing(spec, part)
            && !WrittenNames.Among(spec, at.BodyStart, at.BodyEnd, wanted)
            && !WrittenNames.Anywhere(spec.Document, BelowHeading(at), wanted.Label!);
    }

    private static void Report(Spec spec, int part, List<string> missing, Reporter reporter)
    {
        if (missing.Count < Together)
        {
            foreach (var label in missing)
            {
                Report(spec, part, label, Advice(part, label), reporter);
            }

            return;
        }

        var labels = $"{string.Join(", ", missing.Take(missing.Count - 1))} and {missing[^1]}";
        Report(spec, part, labels, "add each with its value, as **Label**: value", reporter);
    }

    private static string Advice(int part, string label) =>
        part == 0
            ? $"add **{label}**: and its value below the title"
            : $"add **{label}**: with its value, or with \"None\"";

    private static void Report(Spec spec, int part, string labels, string help, Reporter reporter)
    {
        if (part == 0)
        {
            var start = spec.Document.Source.Start;
            reporter.Report(spec.Header.Title ?? new TextSpan(start, start), $"The header has no {labels}", help);
            return;
        }

        var name = spec.Outline.Parts[part].Name;
        reporter.Report(Severity.Info, name, $"{spec.Document.Show(name)} has no {labels}", help);
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
