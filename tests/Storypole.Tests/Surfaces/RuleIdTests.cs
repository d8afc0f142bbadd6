using Storypole.Rules;
using Storypole.Tests.Architecture;

namespace Storypole.Tests.Surfaces;

/// <summary>
/// The ledger of rule ids. Waivers, configurations and the memory of readers name rules by id, so an id is never given to
/// another rule: a line is added for each new rule, and the line of a rule that is gone stays and says <c>retired</c>.
/// </summary>
public sealed class RuleIdTests
{
    private const string Ledger = "tests/Storypole.Tests/Surfaces/RuleIds.txt";

    [Fact]
    public void Every_rule_has_its_line_in_the_ledger_and_every_line_its_rule_or_the_word_retired()
    {
        var lines = Lines();
        var rules = RuleCatalog.All.Select(x => $"{x.Id} {x.Name}").ToList();
        var retired = lines.Where(x => x.EndsWith(" retired", StringComparison.Ordinal)).ToList();
        if (Approved.IsApproving)
        {
            File.AppendAllLines(Repository.FullPath(Ledger), rules.Except(lines));
            lines = Lines();
        }

        Faults.None(rules.Except(lines).Select(x => $"missing in {Ledger}: {x}"));
        Faults.None(lines.Except(rules).Except(retired).Select(x => $"gone from the catalog: {x}"));
    }

    [Fact]
    public void No_id_was_given_twice()
    {
        var ids = Lines().Select(x => x[..6]).ToList();
        Faults.None(ids.GroupBy(x => x).Where(x => x.Count() > 1).Select(x => x.Key));
    }

    private static List<string> Lines() =>
        [.. File.ReadLines(Repository.FullPath(Ledger)).Where(x => x.StartsWith("SP", StringComparison.Ordinal))];
}
