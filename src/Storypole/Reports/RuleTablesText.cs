using System.Text;
using Storypole.Diagnostics;
using Storypole.Rules;
using Storypole.Specs;
using Storypole.Templates;

namespace Storypole.Reports;

/// <summary>What the tables of severities and of profiles say of a rule: lines below the title of its page.</summary>
internal static class RuleTablesText
{
    /// <summary>The rules that the table of profiles decides: missing and empty sections, and those that declare nothing.</summary>
    private static readonly int[] OfProfiles = [201, 202, 215];

    public static string Of(RuleId rule)
    {
        var text = new StringBuilder();
        if (SeverityTable.BuiltIn.Describe(rule) is { } severities)
        {
            text.Append(severities).Append('\n');
        }

        if (OfProfiles.Contains(rule.Number))
        {
            text.Append("What a change of each size needs:\n");
            var before = 0;
            foreach (var size in Enum.GetValues<Size>())
            {
                var needs = ProfileTable.BuiltIn.NeedsOf(size);
                var more = needs.Skip(before).Select(TitleOf).ToList();
                text.Append("  ").Append(size.ToString().PadRight(2)).Append("  ");
                text.Append(
                    before == 0 ? ""
                    : more.Count == 0 ? "the same"
                    : "also "
                );
                text.AppendJoin(", ", more).Append('\n');
                before = needs.Length;
            }
        }

        return text.ToString();
    }

    private static string TitleOf(Term term)
    {
        var schema = BuiltInTemplates.Schema(BuiltInTemplates.TechSpec);
        return schema.Sections.First(x => x.Term == term).Title;
    }
}
