using System.Collections.Immutable;
using System.Text;
using Storypole.Rules;

namespace Storypole.Reports;

/// <summary>All rules for people, family by family, each in a line.</summary>
public static class RuleCatalogText
{
    /// <param name="own">Rules of a workspace's own, which stand at the end.</param>
    public static string Of(bool isColoured, ImmutableArray<Rule> own)
    {
        var text = new StringBuilder();
        var rules = RuleCatalog.All.AddRange(own);
        var width = rules.Select(x => x.Name.Length).DefaultIfEmpty().Max();
        string? family = null;
        foreach (var rule in rules)
        {
            var page = rule.Page;
            if (page is not null && !string.Equals(page.Family, family, StringComparison.Ordinal))
            {
                family = page.Family;
                text.Append(text.Length == 0 ? "" : "\n").Append(RulePageText.Strong(family, isColoured)).Append('\n');
            }

            text.Append("  ")
                .Append(rule.Id.ToString().PadRight(6))
                .Append("  ")
                .Append(rule.Name.PadRight(width))
                .Append("  ");
            text.Append(Encoding.ASCII.GetString(TextReport.NameOf(rule.Severity))).Append('\n');
        }

        return text.Append("\n`storypole explain ID` shows the page of a rule.\n").ToString();
    }
}
