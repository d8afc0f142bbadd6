using System.Collections.Immutable;
using Storypole.Portfolios;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Workspace.Caching;

/// <summary>How the facts of a specification lie in a cache.</summary>
internal static class FactsFormat
{
    public static void Write(RecordWriter to, SpecFacts facts)
    {
        to.Text(facts.Issue);
        to.Span(facts.TitleSpan);
        to.Number(facts.Status is { } status ? (int)status + 1 : 0);
        Write(to, facts.BlocksList);
        Write(to, facts.DependsOnList);
        Write(to, facts.IssueSpan);
        to.Each(
            facts.Relations,
            x =>
            {
                to.Byte((byte)x.Kind);
                to.Text(x.Issue);
                to.Text(x.Path);
                to.Span(x.Span);
            }
        );
        to.Each(
            facts.Planned,
            x =>
            {
                to.Byte((byte)x.Kind);
                to.Long(x.Key);
                to.Long(x.Version);
                to.Span(x.Span);
            }
        );
        to.Each(
            facts.Cited,
            x =>
            {
                to.Long(x.Path);
                to.Span(x.Span);
            }
        );
        to.Each(facts.Requirements, x => Write(to, x));
        to.Byte(facts.ProductRequirements is null ? (byte)0 : (byte)1);
        if (facts.ProductRequirements is { } cited)
        {
            to.Text(cited.Path);
            to.Span(cited.Link);
            to.Each(cited.Ids, x => Write(to, x));
        }
    }

    public static SpecFacts Read(ref RecordReader from, string path)
    {
        var issue = from.Text();
        var title = from.Span();
        var status = from.Number();
        var blocks = Span(ref from);
        var dependsOn = Span(ref from);
        var issueSpan = Span(ref from);
        var relations = from.Each(
            static (ref x) => new RelationFact((RelationKind)x.Byte(), x.Text(), x.Text(), x.Span())
        );
        return new SpecFacts(path, issue, title, status == 0 ? null : (SpecStatus)(status - 1), relations)
        {
            BlocksList = blocks,
            DependsOnList = dependsOn,
            IssueSpan = issueSpan,
            Planned = from.Each(static (ref x) => new PlannedFact((PlannedKind)x.Byte(), x.Long(), x.Long(), x.Span())),
            Cited = from.Each(static (ref x) => new CitedFact(x.Long(), x.Span())),
            Requirements = Requirements(ref from),
            ProductRequirements =
                from.Byte() == 0 ? null : new CitedRequirements(from.Text() ?? "", from.Span(), Requirements(ref from)),
        };
    }

    private static void Write(RecordWriter to, RequirementFact fact)
    {
        to.Text(fact.Id);
        to.Span(fact.Span);
    }

    private static ImmutableArray<RequirementFact> Requirements(ref RecordReader from) =>
        from.Each(static (ref x) => new RequirementFact(x.Text() ?? "", x.Span()));

    private static void Write(RecordWriter to, TextSpan? span)
    {
        to.Byte(span is null ? (byte)0 : (byte)1);
        if (span is { } there)
        {
            to.Span(there);
        }
    }

    private static TextSpan? Span(ref RecordReader from) => from.Byte() == 0 ? null : from.Span();
}
