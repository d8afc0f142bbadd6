using System.Globalization;
using Storypole.Diagnostics;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Rules.Custom;

/// <summary>What a workspace says of a rule of its own, whatever the rule looks for.</summary>
/// <param name="Name">In words joined by hyphens.</param>
/// <param name="Message">Said of every finding; <c>{found}</c> in it is what was found.</param>
/// <param name="Help">What would be right; null for what the kind of rule says by itself.</param>
/// <param name="Asks">What the rule looks for, in a sentence for its page.</param>
/// <param name="IsFor">Whether it judges the file of a path.</param>
public sealed record CustomRuleText(
    RuleId Id,
    string Name,
    Severity Severity,
    string Message,
    string? Help,
    string Asks,
    Func<string, bool> IsFor
)
{
    /// <summary>The page, as those of the rules that ship with the program have it.</summary>
    public RulePage Page
    {
        get
        {
            var severity = Severity.ToString().ToLower(CultureInfo.InvariantCulture);
            var summary = Message.Replace("{found}", "…", StringComparison.Ordinal);
            var text = $"""
                # {Id}: {Title}

                {summary}

                **Name**: `{Name}` · **Severity**: {severity} · **Family**: {RuleFamily}

                ## What it asks

                {Asks}

                ## How to fix

                {Help ?? "Write what the rule asks for."}

                """;
            return new RulePage("", Id, Title, summary, Name, Severity, RuleFamily, "", text.ReplaceLineEndings("\n"));
        }
    }

    private const string RuleFamily = "own rules";

    private string Title => char.ToUpperInvariant(Name[0]) + Name[1..].Replace('-', ' ');

    internal void Report(Reporter reporter, Spec spec, TextSpan place, string? instead = null) =>
        reporter.Report(
            place,
            Message.Replace("{found}", spec.Document.Show(place), StringComparison.Ordinal),
            Help ?? instead
        );
}
