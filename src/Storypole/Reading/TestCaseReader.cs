using System.Collections.Immutable;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Reading;

/// <summary>Reads what is to be tested, level by level.</summary>
internal static class TestCaseReader
{
    public static ImmutableArray<TestCase> Read(Binding binding)
    {
        var found = new Grow<TestCase>();
        var terms = binding.Terms;
        for (var part = 1; part < terms.Length; part++)
        {
            if (LevelOfList(terms[part]) is { } level)
            {
                ReadList(binding, part, LevelOfSection(binding, part) ?? level, ref found);
            }
        }

        return found.ToImmutable();
    }

    private static void ReadList(Binding binding, int part, TestLevel level, ref Grow<TestCase> found)
    {
        foreach (var entry in Entries.Of(binding, part))
        {
            found.Add(
                new TestCase(
                    entry.Span,
                    entry.How,
                    level,
                    entry.Name,
                    entry.Rest,
                    entry.IsRow ? [] : Scenarios(binding, entry.Block)
                )
            );
        }
    }

    private static ImmutableArray<TextSpan> Scenarios(Binding binding, int item)
    {
        var found = new Grow<TextSpan>();
        foreach (var child in Items.Below(binding.Document, item))
        {
            var text = Items.TextOf(binding.Document, child);
            if (!text.IsEmpty && !Nothing.IsDeclared(binding.Slice(text)))
            {
                found.Add(text);
            }
        }

        return found.ToImmutable();
    }

    private static TestLevel? LevelOfList(Term term) =>
        term switch
        {
            Term.KeyTestCases => TestLevel.Unit,
            Term.IntegrationPointsToTest => TestLevel.Integration,
            Term.UserFlows => TestLevel.EndToEnd,
            Term.LoadTesting => TestLevel.Performance,
            Term.SecurityValidation => TestLevel.Security,
            _ => null,
        };

    /// <summary>The section says more than the list's name: key test cases stand under other levels too.</summary>
    private static TestLevel? LevelOfSection(Binding binding, int part) =>
        binding.Terms[binding.Parts[part].Parent] switch
        {
            Term.UnitTesting => TestLevel.Unit,
            Term.IntegrationTesting => TestLevel.Integration,
            Term.EndToEndTesting => TestLevel.EndToEnd,
            Term.PerformanceTesting => TestLevel.Performance,
            Term.SecurityTesting => TestLevel.Security,
            _ => null,
        };
}
