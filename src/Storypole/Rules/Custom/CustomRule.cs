using Storypole.Specs;

namespace Storypole.Rules.Custom;

/// <summary>A rule that a workspace has written down in its configuration, about one specification at a time.</summary>
public sealed class CustomRule(CustomRuleText text, CustomDemand demand) : Rule(text.Id, text.Name, text.Severity)
{
    public override RulePage Page => text.Page;

    public override void Check(Spec spec, Reporter reporter)
    {
        if (text.IsFor(reporter.Path))
        {
            demand.Check(spec, (place, instead) => text.Report(reporter, spec, place, instead), reporter);
        }
    }
}
