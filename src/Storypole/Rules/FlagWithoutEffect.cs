using System.Buffers;
using Storypole.Diagnostics;
using Storypole.Specs;
using Storypole.Templates;

namespace Storypole.Rules;

/// <summary>A feature flag is listed, and nothing says what it switches.</summary>
public sealed class FlagWithoutEffect() : Rule(1304, "flag-without-effect", Severity.Warning)
{
    /// <summary>Beyond so many a text is not searched for their names any more, and the rule is silent.</summary>
    private const int MostSearches = 64;

    private static readonly SearchValues<byte> Marks = SearchValues.Create("`*_.:|\r\n\t "u8);

    public override bool IsFor(Schema schema) => schema.Asks(Term.FeatureFlags);

    public override void Check(Spec spec, Reporter reporter)
    {
        var searches = 0;
        foreach (var flag in spec.Flags)
        {
            if (
                flag.Controls.IsEmpty
                && FlagName.Is(spec.Document.Slice(flag.Name))
                && !SaysMore(spec, flag)
                && ++searches <= MostSearches
                && !IsNamedElsewhere(spec, flag)
            )
            {
                reporter.Report(
                    flag.Name,
                    $"Nothing says what {spec.Document.Show(flag.Name)} controls",
                    "write behind it what it switches, and when it goes away: `name`: Controls …"
                );
            }
        }
    }

    /// <summary>Whether the entry goes on behind the name: in a remark, or in items below it.</summary>
    private static bool SaysMore(Spec spec, FeatureFlag flag) =>
        spec.Document.Bytes[flag.Name.End..Places.WholeOf(spec, flag).End].IndexOfAnyExcept(Marks) >= 0;

    private static bool IsNamedElsewhere(Spec spec, FeatureFlag flag)
    {
        var name = spec.Document.Slice(flag.Name);
        return spec.Document.Bytes[..flag.Name.Start].IndexOf(name) >= 0
            || spec.Document.Bytes[flag.Name.End..].IndexOf(name) >= 0;
    }
}
