using Storypole.Diagnostics;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Rules;

/// <summary>A specification is far longer than the size of its change lets expect.</summary>
public sealed class LongerThanItsSize() : Rule(1703, "longer-than-its-size", Severity.Info)
{
    /// <summary>The shortest words have some letters, so that most texts need not be counted.</summary>
    private const int BytesOfWord = 4;

    public override bool IsFor(Schema schema) => schema.Asks(Term.Effort);

    public override void Check(Spec spec, Reporter reporter)
    {
        if (
            SizeOf(spec) is not ({ } size, var place)
            || spec.Document.Bytes.Length < MostWords(size) * BytesOfWord
            || WordCount.Of(spec.Document.Bytes) is var words && words <= MostWords(size)
            || reporter.KindOf(spec).IsSurelyProduct
        )
        {
            return;
        }

        reporter.Report(
            place,
            $"{words} words for a change of size {size}, more than {MostWords(size)}",
            "correct the size, or leave out what this change does not need"
        );
    }

    private static (Size? Size, TextSpan Place) SizeOf(Spec spec) =>
        spec.Header.Profile is { Value: { } profile } header ? (profile, header.Span)
        : spec.Estimate?.Complexity is { Value: { } complexity } estimate ? (complexity, estimate.Span)
        : (null, default);

    private static int MostWords(Size size) =>
        size switch
        {
            Size.XS => 2_000,
            Size.S => 6_000,
            Size.M => 9_000,
            Size.L => 15_000,
            _ => 25_000,
        };
}
