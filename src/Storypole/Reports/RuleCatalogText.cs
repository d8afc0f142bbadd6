using System.Text;
using Storypole.Rules;

namespace Storypole.Reports;

/// <summary>All rules for people, family by family, each in a line.</summary>
public static class RuleCatalogText
{
    public static string Of(bool isColoured)
    {
        var text = new StringBuilder();
        var width = RuleCatalog.All.Select(x => x.Name.Length).DefaultIfEmpty().Max();
        string? family = null;
        foreach (var rule in RuleCatalog.All)
        {
            var page = RulePage.Find(rule.Id);
            if (page is not null && !string.Equals(page.Family, family, StringComparison.Ordinal))
            {
                family = page.Family;
                text.Append(text.Length == 0 ? "" : "\n").Append(RulePageText.Strong(family, isColoured)).Append('\n');
            }

            text.Append("  ").Append(rule.Id).Append("  ").Append(rule.Name.PadRight(width)).Append("  ");
            text.Append(Encoding.ASCII.GetString(TextReport.NameOf(rule.Severity))).Append('\n');
        }

        return text.Append("\n`storypole explain ID` shows the page of a rule.\n").ToString();
    }
}
