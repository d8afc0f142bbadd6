using Storypole.Diagnostics;
using Storypole.Specs;

namespace Storypole.Rules;

/// <summary>
/// A waiver that holds nothing back. Only who has the findings of all rules knows that, so this rule finds nothing by itself:
/// the loop over the rules reports in its name.
/// </summary>
public sealed class UnusedWaiver() : Rule(9003, "unused-waiver", Severity.Warning)
{
    public const string Help = "delete it, or its rule from it";

    public override void Check(Spec spec, Reporter reporter) { }

    public static string MessageOf(RuleId rule) => $"This waiver allows {rule}, which finds nothing here";
}
