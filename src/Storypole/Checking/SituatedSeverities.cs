using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Storypole.Diagnostics;
using Storypole.Rules;
using Storypole.Specs;

namespace Storypole.Checking;

/// <summary>Gives findings the severity that they have in a specification of its status and size.</summary>
internal static class SituatedSeverities
{
    public static ImmutableArray<Diagnostic> Apply(
        ImmutableArray<Diagnostic> findings,
        Spec spec,
        string path,
        CheckOptions options
    )
    {
        if (findings.IsEmpty)
        {
            return findings;
        }

        var status = spec.Header.Status?.Value;
        var size = ProfileTable.SizeOf(spec);
        if (status is null && size is null)
        {
            return findings;
        }

        var applied = new Diagnostic[findings.Length];
        for (var i = 0; i < applied.Length; i++)
        {
            var finding = applied[i] = findings[i];
            var own = OwnOf(finding, options);
            var severity = SeverityTable.BuiltIn.Of(finding.Rule, own, finding.Severity, status, size);
            if (severity != finding.Severity && !options.IsSettled(finding.Rule, path, spec.Schema.Name))
            {
                applied[i] = finding with { Severity = severity };
            }
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(applied);
    }

    private static Severity OwnOf(Diagnostic finding, CheckOptions options)
    {
        foreach (var rule in options.Rules)
        {
            if (rule.Id == finding.Rule)
            {
                return rule.Severity;
            }
        }

        return finding.Severity;
    }
}
