using System.Collections.Immutable;
using Storypole.Diagnostics;
using Storypole.Documents;
using Storypole.Evidence;
using Storypole.Portfolios;
using Storypole.Reading;
using Storypole.Rules;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Checking;

/// <summary>The one loop over the rules. First every text alone, then each specification's facts against the portfolio.</summary>
public static class Checker
{
    /// <param name="path">Relative to the workspace, with <c>/</c>.</param>
    /// <param name="side">The file beside the text that holds its metadata; null when there is none.</param>
    /// <param name="room">What the text is read in: the specification is then valid until the next one is read in it.</param>
    public static CheckedSpec Check(
        SourceText source,
        string path,
        Schema schema,
        CheckOptions options,
        Surroundings surroundings,
        SideFile? side = null,
        DocumentRoom? room = null
    ) => Check(SpecReader.Read(DocumentParser.Parse(source, room), schema, side), path, options, surroundings);

    public static CheckedSpec Check(Spec spec, string path, CheckOptions options, Surroundings surroundings)
    {
        var reporter = new Reporter(path, surroundings, options.Today)
        {
            Profiles = options.Profiles!,
            OwnRules = options.OwnRules,
        };
        foreach (var rule in options.Rules)
        {
            if (rule.IsFor(spec.Schema))
            {
                reporter.Begin(rule);
                rule.Check(spec, reporter);
            }
        }

        var findings = SituatedSeverities.Apply(Sorted(reporter), spec, path, options);
        return new CheckedSpec(spec, FactsReader.Read(spec, path, reporter.MarksOf(spec)), findings)
        {
            Waivers = reporter.WaiversOf(spec).Waivers,
            AskedForToday = reporter.AskedForToday,
        };
    }

    /// <summary>What the rules about others find in one specification; empty for most.</summary>
    public static ImmutableArray<Diagnostic> CheckAgainst(
        Portfolio portfolio,
        SpecFacts facts,
        CheckOptions options,
        Surroundings surroundings
    )
    {
        var reporter = new Reporter(facts.Path, surroundings, options.Today);
        foreach (var rule in options.Rules)
        {
            if (rule is PortfolioRule about)
            {
                reporter.Begin(rule);
                about.Check(facts, portfolio, reporter);
            }
        }

        return Sorted(reporter);
    }

    private static ImmutableArray<Diagnostic> Sorted(Reporter reporter) =>
        reporter.Found.Count == 0
            ? []
            : [.. reporter.Found.OrderBy(x => x.Span.Start).ThenBy(x => x.Rule.Number).ThenBy(x => x.Span.End)];
}
