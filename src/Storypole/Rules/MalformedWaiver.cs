using Storypole.Diagnostics;
using Storypole.Specs;

namespace Storypole.Rules;

/// <summary>A comment to Storypole that cannot be understood, and holds nothing back.</summary>
public sealed class MalformedWaiver() : Rule(9001, "malformed-waiver", Severity.Warning)
{
    public override void Check(Spec spec, Reporter reporter)
    {
        foreach (var (comment, message) in reporter.WaiversOf(spec).Faults)
        {
            reporter.Report(
                comment,
                message,
                "write it as `<!-- storypole: allow SP0203 until 2027-03-31 because … -->`"
            );
        }
    }
}
