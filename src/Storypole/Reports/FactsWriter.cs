using System.Collections.Immutable;
using System.Text.Json;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Reports;

/// <summary>Writes the items of one specification, kind by kind.</summary>
internal readonly ref struct FactsWriter(Utf8JsonWriter json, Spec spec)
{
    public void Write()
    {
        List("components", spec.Components, WriteComponent);
        List("decisions", spec.Decisions, WriteDecision);
        List("phases", spec.Phases, WritePhase);
        List("files", FirstOfEach(spec.Files), WriteFile);
        List("dependencies", spec.Dependencies.RemoveAll(x => x.Kind == DependencyKind.Compatibility), WriteDependency);
        List("relations", spec.Relations, WriteRelation);
        List("apis", spec.Apis, WriteApi);
        List("tables", spec.SchemaChanges, WriteTable);
        List("risks", spec.Risks, WriteRisk);
        List("questions", spec.Questions, WriteQuestion);
        List("spikes", spec.Spikes, WriteSpike);
        WriteEstimate();
        List("criteria", spec.Criteria, WriteCriterion);
        List("revisions", spec.Revisions, WriteRevision);
    }

    private delegate void Writer<in T>(Utf8JsonWriter json, Spec spec, T item);

    private void List<T>(string name, ImmutableArray<T> items, Writer<T> write)
        where T : Item
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            json.WriteNumber("line"u8, SpecText.Line(spec, item.Span));
            write(json, spec, item);
            json.WriteString("how"u8, SpecText.Word(item.How, '-'));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Each file once, where the plan names it first, with what is said of it anywhere.</summary>
    private static ImmutableArray<PlannedFile> FirstOfEach(ImmutableArray<PlannedFile> files)
    {
        var first = new Dictionary<string, PlannedFile>(StringComparer.Ordinal);
        foreach (var file in files.OrderBy(x => x.Span.Start))
        {
            if (!first.TryGetValue(file.Path, out var known))
            {
                first.Add(file.Path, file);
            }
            else if (known.Change is null)
            {
                first[file.Path] = known with { Change = file.Change };
            }
        }

        return [.. first.Values.OrderBy(x => x.Span.Start)];
    }

    private static void WriteComponent(Utf8JsonWriter json, Spec spec, Component item)
    {
        json.WriteString("name"u8, SpecText.Plain(spec, item.Name));
        WriteWord(json, "change", item.Change);
    }

    private static void WriteDecision(Utf8JsonWriter json, Spec spec, Decision item)
    {
        json.WriteString("title"u8, SpecText.Plain(spec, item.Title));
        json.WriteStartArray("options"u8);
        var isTaken = item.Options.Any(x => x.IsChosen == true);
        foreach (var option in item.Options)
        {
            json.WriteStartObject();
            json.WriteNumber("line"u8, SpecText.Line(spec, option.Span));
            json.WriteString("name"u8, SpecText.Plain(spec, option.Name));
            // Where one was taken, the others were not.
            WriteBoolean(json, "chosen", option.IsChosen ?? (isTaken ? false : null));
            json.WriteString("how"u8, SpecText.Word(option.How, '-'));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteWord(json, "reversibility", item.Reversibility?.Value);
    }

    private static void WritePhase(Utf8JsonWriter json, Spec spec, Phase item)
    {
        json.WriteString("title"u8, SpecText.Plain(spec, item.Title));
        WriteHours(json, item.Effort?.Value);
    }

    private static void WriteFile(Utf8JsonWriter json, Spec spec, PlannedFile item)
    {
        json.WriteString("path"u8, item.Path);
        WriteWord(json, "change", item.Change);
    }

    private static void WriteDependency(Utf8JsonWriter json, Spec spec, Dependency item)
    {
        json.WriteString("name"u8, SpecText.Plain(spec, item.Name));
        json.WriteString("from"u8, SpecText.Plain(spec, item.From));
        json.WriteString("to"u8, SpecText.Plain(spec, item.To));
        json.WriteString("kind"u8, item.Kind == DependencyKind.Internal ? "internal"u8 : "external"u8);
    }

    private static void WriteRelation(Utf8JsonWriter json, Spec spec, Relation item)
    {
        WriteWord<RelationKind>(json, "kind", item.Kind);
        json.WriteString("target"u8, SpecText.Issue(spec, item.Target) ?? SpecText.Plain(spec, item.Target));
    }

    private static void WriteApi(Utf8JsonWriter json, Spec spec, ApiChange item)
    {
        json.WriteString("method"u8, SpecText.Plain(spec, item.Method));
        json.WriteString("route"u8, item.Route is { } route ? spec.Document.Source.Text(route) : null);
        json.WriteString(
            "change"u8,
            item.IsNew switch
            {
                true => "new",
                false => "modified",
                null => null,
            }
        );
    }

    private static void WriteTable(Utf8JsonWriter json, Spec spec, SchemaChange item)
    {
        json.WriteString("table"u8, SpecText.Plain(spec, item.Table));
        json.WriteStartArray("columns"u8);
        foreach (var column in item.NewColumns.AddRange(item.ModifiedColumns))
        {
            json.WriteStringValue(SpecText.Plain(spec, column));
        }

        json.WriteEndArray();
    }

    private static void WriteRisk(Utf8JsonWriter json, Spec spec, Risk item)
    {
        json.WriteString("title"u8, SpecText.Plain(spec, item.Title));
        WriteWord(json, "impact", item.Impact?.Value);
        WriteWord(json, "probability", item.Probability?.Value);
        json.WriteString("owner"u8, SpecText.Plain(spec, item.Owner));
    }

    private static void WriteQuestion(Utf8JsonWriter json, Spec spec, Question item)
    {
        var title = SpecText.Plain(spec, item.Title);
        var text = SpecText.Plain(spec, item.Text);
        json.WriteString("text"u8, text is null ? title : $"{title}: {text}");
        WriteWord(json, "status", item.Standing);
    }

    private static void WriteSpike(Utf8JsonWriter json, Spec spec, Spike item)
    {
        json.WriteString("title"u8, SpecText.Plain(spec, item.Title));
        json.WriteString("timebox"u8, SpecText.Plain(spec, item.TimeBox));
    }

    private void WriteEstimate()
    {
        if (spec.Estimate is not { } estimate)
        {
            json.WriteNull("effort"u8);
            return;
        }

        json.WriteStartObject("effort"u8);
        json.WriteNumber("line"u8, SpecText.Line(spec, estimate.Span));
        json.WriteString("complexity"u8, estimate.Complexity?.Value?.ToString());
        WriteHours(json, estimate.Hours?.Value);
        json.WriteString("how"u8, SpecText.Word(estimate.How, '-'));
        json.WriteEndObject();
    }

    private static void WriteCriterion(Utf8JsonWriter json, Spec spec, Criterion item)
    {
        json.WriteString("text"u8, SpecText.Plain(spec, item.Text));
        WriteBoolean(json, "done", item.IsDone);
    }

    private static void WriteRevision(Utf8JsonWriter json, Spec spec, Revision item)
    {
        json.WriteString("date"u8, FactsJson.Date(item.Date));
        json.WriteString("author"u8, SpecText.Plain(spec, item.Author));
        json.WriteString("status"u8, item.Status?.Value is { } status ? SpecText.Word(status, '_') : null);
    }

    private static void WriteHours(Utf8JsonWriter json, WorkHours? hours)
    {
        if (hours is not { } range)
        {
            json.WriteNull("hours"u8);
            return;
        }

        json.WriteStartArray("hours"u8);
        json.WriteNumberValue(decimal.Round(range.Low, 2) / 1.000000000000000000000000000000000m);
        json.WriteNumberValue(decimal.Round(range.High, 2) / 1.000000000000000000000000000000000m);
        json.WriteEndArray();
    }

    private static void WriteWord<T>(Utf8JsonWriter json, string name, T? value)
        where T : struct, Enum => json.WriteString(name, value is { } word ? SpecText.Word(word, '-') : null);

    private static void WriteBoolean(Utf8JsonWriter json, string name, bool? value)
    {
        if (value is { } known)
        {
            json.WriteBoolean(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
