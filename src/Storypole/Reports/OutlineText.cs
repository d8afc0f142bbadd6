using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Storypole.Reading.Kinds;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Reports;

/// <summary>What was understood of a specification, as an outline that a person reads: kind by kind, each item with its line.</summary>
public static class OutlineText
{
    public static string Of(string path, Spec spec)
    {
        var text = new StringBuilder();
        var outline = new OutlineWriter(text, spec);
        text.Append(VisibleText.Of(path)).Append('\n');
        text.Append("  ").Append(VisibleText.Of(SpecText.Plain(spec, spec.Header.Title) ?? "(no title)")).Append('\n');
        WriteHeader(outline, spec);
        WriteItems(outline, spec);
        outline.Legend();
        if (!outline.WroteItems)
        {
            text.Append("  Nothing else was understood.\n");
        }

        return text.ToString();
    }

    private static void WriteHeader(OutlineWriter outline, Spec spec)
    {
        var header = spec.Header;
        outline.Field("Issue", SpecText.Issue(spec, header.Issue));
        outline.Field("Status", Known(spec, header.Status, x => SpecText.Word(x, '_').ToUpperInvariant()));
        outline.Field("Created", FactsJson.Date(header.Created));
        outline.Field("Updated", FactsJson.Date(header.Updated));
        outline.Field("Lead", SpecText.Plain(spec, header.Lead));
        outline.Field("Profile", header.Profile?.Value?.ToString());
        outline.Field("Kind", Kind(KindReader.Read(spec)));
    }

    private static string? Kind(KindOfSpec kind)
    {
        if (kind.Kind is not { } known)
        {
            return kind.Signs.IsEmpty ? null : $"unclear ({string.Join(", ", kind.Signs)})";
        }

        var against = known == SpecKind.Change ? kind.ForProduct : kind.ForChange;
        return $"{SpecText.Word(known, '-')} specification, {SpecText.Word(kind.Certainty, '-')} ({string.Join(", ", kind.Signs)}"
            + (against.IsEmpty ? ")" : $"; against it: {string.Join(", ", against)})");
    }

    private static void WriteItems(OutlineWriter outline, Spec spec)
    {
        outline.List("Components", spec.Components, x => (x.Name, Word(x.Change)));
        outline.List(
            "Decisions",
            spec.Decisions,
            x => (x.Title, Chosen(spec, x) ?? (x.Options.IsEmpty ? null : "none chosen"))
        );
        outline.List("Phases", spec.Phases, x => (x.Title, Hours(x.Effort?.Value)));
        outline.List("Files", spec.Files.RemoveAll(x => x.Source != FileSource.List), x => (x.Path, Word(x.Change)));
        outline.List("Dependencies", spec.Dependencies, x => (x.Name, Versions(spec, x)));
        outline.List("Relations", spec.Relations, x => (x.Target, Word<RelationKind>(x.Kind)));
        outline.List("APIs", spec.Apis, x => ($"{Raw(spec, x.Method)} {Raw(spec, x.Route)}".Trim(), New(x.IsNew)));
        outline.List("Tables", spec.SchemaChanges, x => (x.Table, null));
        outline.List("Risks", spec.Risks, x => (x.Title, Levels(x)));
        outline.List("Requirements", spec.Requirements, x => (x.Name, Word<RequirementKind>(x.Kind)));
        outline.List("Test cases", spec.TestCases, x => (x.Subject, Word<TestLevel>(x.Level)));
        outline.List("Feature flags", spec.Flags, x => (x.Name, null));
        outline.List("Metrics", spec.Metrics, x => (x.Name, SpecText.Plain(spec, x.Threshold)));
        outline.List("Questions", spec.Questions, x => (x.Title, Word(x.Standing)));
        outline.List("Spikes", spec.Spikes, x => (x.Title, SpecText.Plain(spec, x.TimeBox)));
        if (spec.Estimate is { } estimate)
        {
            outline.Field("Complexity", estimate.Complexity?.Value?.ToString());
            outline.Field("Estimate", Hours(estimate.Hours?.Value));
        }

        outline.List(
            "Criteria",
            spec.Criteria,
            x =>
                (
                    x.Text,
                    x.IsDone switch
                    {
                        true => "done",
                        false => "open",
                        null => null,
                    }
                )
        );
        outline.List("Revisions", spec.Revisions, x => (x.Changes ?? x.Span, Revised(x)));
    }

    private static string? Known<T>(Spec spec, Typed<T>? value, Func<T, string> name)
        where T : struct =>
        value is not { } typed ? null
        : typed.Value is { } known ? name(known)
        : $"{SpecText.Plain(spec, typed.Span)} (not a known value)";

    private static string? Chosen(Spec spec, Decision decision)
    {
        foreach (var option in decision.Options)
        {
            if (option.IsChosen == true)
            {
                return SpecText.Plain(spec, option.Name);
            }
        }

        return null;
    }

    private static string? Versions(Spec spec, Dependency item) =>
        (SpecText.Plain(spec, item.From), SpecText.Plain(spec, item.To)) switch
        {
            ({ } from, { } to) => $"{from} → {to}",
            (_, { } to) => to,
            _ => null,
        };

    private static string? Levels(Risk risk) =>
        (Word(risk.Impact?.Value), Word(risk.Probability?.Value)) is ({ } impact, { } probability)
            ? $"{impact} impact, {probability} probability"
            : Word(risk.Impact?.Value);

    private static string? Revised(Revision revision) =>
        string.Join(
            ' ',
            new[]
            {
                FactsJson.Date(revision.Date),
                revision.Status?.Value is { } s ? SpecText.Word(s, '_').ToUpperInvariant() : null,
            }.Where(x => x is not null)
        );

    private static string? New(bool? isNew) =>
        isNew switch
        {
            true => "new",
            false => "modified",
            null => null,
        };

    private static string Raw(Spec spec, TextSpan? span) => span is { } at ? spec.Document.Source.Text(at) : "";

    private static string? Word<T>(T? value)
        where T : struct, Enum => value is { } known ? SpecText.Word(known, ' ') : null;

    internal static string? Hours(WorkHours? hours) =>
        hours is not { } range ? null
        : range.Low == range.High ? $"{Number(range.Low)} hours"
        : $"{Number(range.Low)} to {Number(range.High)} hours";

    private static string Number(decimal hours) => hours.ToString("0.##", CultureInfo.InvariantCulture);
}
