using System.Globalization;
using Storypole.Diagnostics;
using Storypole.Specs;

namespace Storypole.Rules;

/// <summary>The end date of a waiver has passed; it holds nothing back any more.</summary>
public sealed class ExpiredWaiver() : Rule(9002, "expired-waiver", Severity.Warning)
{
    public const string Help = "mend what it allowed, or agree on another date";

    public override void Check(Spec spec, Reporter reporter)
    {
        foreach (var waiver in reporter.WaiversOf(spec).Waivers)
        {
            if (waiver.Until < reporter.Today)
            {
                reporter.Report(waiver.Comment, MessageOf(waiver.Until), Help);
            }
        }
    }

    public static string MessageOf(DateOnly until) =>
        string.Create(CultureInfo.InvariantCulture, $"This waiver ended on {until:yyyy-MM-dd}");
}
