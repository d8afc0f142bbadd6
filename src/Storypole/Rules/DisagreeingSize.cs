using System.Globalization;
using Storypole.Diagnostics;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Rules;

/// <summary>The letter of a size and the hours beside it are not of one change, or two letters are not.</summary>
public sealed class DisagreeingSize() : Rule(1503, "disagreeing-size", Severity.Warning)
{
    public override bool IsFor(Schema schema) => schema.Asks(Term.Effort);

    public override void Check(Spec spec, Reporter reporter)
    {
        var profile = spec.Header.Profile is { Value: not null } header ? header : default;
        var letter = spec.Estimate?.Complexity is { Value: not null } complexity ? complexity : default;
        if (profile is { Value: { } one } && letter is { Value: { } other } && Math.Abs((int)one - (int)other) > 1)
        {
            reporter.Report(
                profile.Span,
                $"The profile is {one}, and the complexity {other}",
                "make them one: the profile says how much of the template the change needs",
                new RelatedPlace(null, letter.Span, "the complexity")
            );
            return;
        }

        if (spec.Estimate?.Hours is { Value: { } hours } amount)
        {
            _ = Judge(spec, profile, amount, hours, reporter) || Judge(spec, letter, amount, hours, reporter);
        }
    }

    private static bool Judge(Spec spec, Typed<Size> size, Typed<WorkHours> amount, WorkHours hours, Reporter reporter)
    {
        if (size.Value is not { } letter || SizeBand.Of(letter) is var band && !band.Excludes(hours))
        {
            return false;
        }

        reporter.Report(
            band.ExcludesFarther(hours) ? Severity.Warning : Severity.Info,
            size.Span,
            string.Create(
                CultureInfo.InvariantCulture,
                $"The size is {letter}, {band}, and the estimate {WorkAmount.Shown(hours, WorkAmount.Unit.Hours)}"
            ),
            "correct the one that is out of date",
            new RelatedPlace(null, amount.Span, "the estimate")
        );
        return true;
    }
}
