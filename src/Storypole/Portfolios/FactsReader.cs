using System.Collections.Immutable;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Portfolios;

/// <summary>Takes from a specification the few facts that others may ask for.</summary>
public static class FactsReader
{
    /// <param name="path">Relative to the workspace, with <c>/</c>.</param>
    public static SpecFacts Read(Spec spec, string path) => Read(spec, path, Marks.Find(spec.Document.Bytes));

    /// <param name="marks">All of <see cref="Marks"/>, which rules have asked for before.</param>
    internal static SpecFacts Read(Spec spec, string path, ReadOnlySpan<int> marks)
    {
        var issue = spec.Header.Issue is { } span ? IssueKey.Of(spec.Document.Slice(span)) : null;
        var title = spec.Header.Title ?? new TextSpan(spec.Document.Source.Start, spec.Document.Source.Start);
        return new SpecFacts(path, issue, title, spec.Header.Status?.Value, Relations(spec, path))
        {
            BlocksList = ListOf(spec, Term.Blocks),
            DependsOnList = ListOf(spec, Term.DependsOn),
            IssueSpan = spec.Header.Issue,
            Planned = PlannedFacts.Of(spec),
            Cited = CitedFacts.Of(spec, path, marks),
            Requirements = RequirementFacts.StatedIn(spec),
            ProductRequirements = RequirementFacts.CitedIn(spec, path),
        };
    }

    private static ImmutableArray<RelationFact> Relations(Spec spec, string path)
    {
        // Where a template does not ask for relations, what reads like one is something else.
        if (spec.Relations.IsEmpty || !spec.Schema.Asks(Term.DependsOn))
        {
            return [];
        }

        var facts = new RelationFact[spec.Relations.Length];
        for (var i = 0; i < facts.Length; i++)
        {
            var relation = spec.Relations[i];
            facts[i] = new RelationFact(
                relation.Kind,
                IssueKey.Of(spec.Document.Slice(relation.Target)),
                relation.Link is { } link ? WorkspacePath.Resolve(path, spec.Document.Slice(link)) : null,
                relation.Target
            );
        }

        return ImmutableArray.Create(facts);
    }

    private static TextSpan? ListOf(Spec spec, Term term)
    {
        var part = spec.Terms.AsSpan().IndexOf(term);
        return part < 0 ? null : spec.Outline.Parts[part].Name;
    }
}
