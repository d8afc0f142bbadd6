using System.Globalization;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Checking.Fixing;

/// <summary>One thing that a text says: an item, what it says where, and what of it was understood.</summary>
/// <param name="Values">Of each value where it stands, or the item's own place when it stands nowhere by itself, and what it says.</param>
internal sealed record ItemFact(string Kind, TextSpan Span, IReadOnlyList<(TextSpan Span, string Text)> Values)
{
    /// <summary>All that it says, wherever it stands.</summary>
    public string Said => $"{Kind}: {string.Join(" | ", Values.Select(x => x.Text))}";
}

/// <summary>Lists all that a specification says, so that it can be seen what a fix changed of it.</summary>
internal static class ItemFacts
{
    public static List<ItemFact> Of(Spec spec)
    {
        var all = new List<ItemFact>();
        AddHeader(spec, spec.Header, all);
        foreach (var x in spec.Components)
        {
            Add("component", x, x.Name, x.Change, x.List, x.Text);
        }

        foreach (var x in spec.Decisions)
        {
            Add("decision", x, x.Number, x.Title, x.Made, x.Context, x.TradeOffs, x.Reversibility);
            AddOptions("option", x.Options);
        }

        foreach (var x in spec.Phases)
        {
            Add("phase", x, x.Number, x.Title, x.Goal, x.Testing, x.Effort);
            foreach (var y in x.Components)
            {
                Add("component of a phase", y, y.Name, y.Location, y.Dependencies, y.Changes.Length);
            }
        }

        foreach (var x in spec.Files)
        {
            Add("file", x, x.PathSpan, x.Path, x.Change, x.Source, x.Text);
        }

        foreach (var x in spec.Dependencies)
        {
            Add("dependency", x, x.Kind, x.Name, x.From, x.To, x.Text);
        }

        foreach (var x in spec.Relations)
        {
            Add("relation", x, x.Kind, x.Target, x.Link, x.Text);
        }

        foreach (var x in spec.Apis)
        {
            Add("operation", x, x.IsNew, x.Method, x.Route, x.Auth, x.Compatibility, x.IsBreaking, x.Migration);
        }

        foreach (var x in spec.SchemaChanges)
        {
            Add("table", x, x.Table, x.NewColumns.Length, x.ModifiedColumns.Length, x.Indexes);
        }

        foreach (var x in spec.Integrations)
        {
            Add("integration", x, x.System, x.Method, x.DataExchanged, x.ErrorHandling);
        }

        foreach (var x in spec.Risks)
        {
            Add("risk", x, x.Title, x.Impact, x.Probability, x.Mitigation, x.Owner);
        }

        foreach (var x in spec.Requirements)
        {
            Add("requirement", x, x.Kind, x.Name, x.Target);
        }

        foreach (var x in spec.TestCases)
        {
            Add("test case", x, x.Level, x.Subject, x.Expectation, x.Scenarios.Length);
        }

        foreach (var x in spec.Flags)
        {
            Add("flag", x, x.Name, x.Controls);
        }

        foreach (var x in spec.Metrics)
        {
            Add("metric", x, x.Name, x.Threshold);
        }

        foreach (var x in spec.Alerts)
        {
            Add("alert", x, x.Name, x.Condition);
        }

        foreach (var x in spec.Questions)
        {
            Add("question", x, x.Number, x.Title, x.Text, x.Context, x.Impact, x.Owner, x.Status, x.Answer);
            AddOptions("option of a question", x.Options);
        }

        foreach (var x in spec.Spikes)
        {
            Add("spike", x, x.Title, x.Goal, x.Approach, x.TimeBox, x.SuccessCriteria, x.Outcome);
        }

        if (spec.Estimate is { } estimate)
        {
            Add("estimate", estimate, estimate.Complexity, estimate.Hours);
            foreach (var x in estimate.Breakdown)
            {
                Add("part of the estimate", x, x.Name, x.Hours, x.IsTotal);
            }
        }

        foreach (var x in spec.Criteria)
        {
            Add("criterion", x, x.Text, x.IsDone, x.Group);
        }

        foreach (var x in spec.RelatedDocuments)
        {
            Add("related document", x, x.Name, x.Text, x.Link);
        }

        foreach (var x in spec.Revisions)
        {
            Add("revision", x, x.Date, x.Author, x.Changes, x.Status);
        }

        foreach (var x in spec.Exclusions)
        {
            Add("exclusion", x, x.Text);
        }

        return all;

        void AddOptions(string kind, IEnumerable<Option> options)
        {
            foreach (var x in options)
            {
                Add(kind, x, x.Name, x.IsChosen, x.Pros, x.Cons, x.Reason);
            }
        }

        void Add(string kind, Item item, params ReadOnlySpan<object?> values) =>
            all.Add(new ItemFact(kind, item.Span, Values(spec, item.Span, values)));
    }

    private static void AddHeader(Spec spec, Header header, List<ItemFact> all)
    {
        foreach (var (kind, home) in new[] { ("header", header.Lines), ("front matter", header.FrontMatter) })
        {
            // Each value stands by itself, so that one of them can be changed without touching the others.
            foreach (
                var (name, value) in new (string, object?)[]
                {
                    ("issue", home.Issue),
                    ("status", home.Status),
                    ("created date", home.Created),
                    ("last update", home.Updated),
                    ("lead", home.Lead),
                    ("profile", home.Profile),
                }
            )
            {
                if (value is not null)
                {
                    var values = Values(spec, default, [value]);
                    all.Add(new ItemFact($"{name} of the {kind}", values[0].Span, values));
                }
            }
        }

        if (header.Title is { } title)
        {
            all.Add(new ItemFact("title", title, Values(spec, title, [title])));
        }
    }

    private static List<(TextSpan Span, string Text)> Values(Spec spec, TextSpan item, ReadOnlySpan<object?> values)
    {
        var list = new List<(TextSpan Span, string Text)>(values.Length);
        foreach (var value in values)
        {
            list.Add(
                value switch
                {
                    null => (item, ""),
                    TextSpan x => (x, spec.Document.Source.Text(x)),
                    Typed<SpecStatus> x => (x.Span, $"{spec.Document.Source.Text(x.Span)} = {x.Value}"),
                    Typed<DateOnly> x => (x.Span, Dated(spec, x)),
                    Typed<Size> x => (x.Span, $"{spec.Document.Source.Text(x.Span)} = {x.Value}"),
                    Typed<Level> x => (x.Span, $"{spec.Document.Source.Text(x.Span)} = {x.Value}"),
                    Typed<Reversibility> x => (x.Span, $"{spec.Document.Source.Text(x.Span)} = {x.Value}"),
                    Typed<QuestionStatus> x => (x.Span, $"{spec.Document.Source.Text(x.Span)} = {x.Value}"),
                    Typed<WorkHours> x => (x.Span, $"{spec.Document.Source.Text(x.Span)} = {x.Value}"),
                    _ => (item, Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""),
                }
            );
        }

        return list;
    }

    private static string Dated(Spec spec, Typed<DateOnly> date) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{spec.Document.Source.Text(date.Span)} = {date.Value:yyyy-MM-dd}"
        );
}
