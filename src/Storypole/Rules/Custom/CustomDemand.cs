using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Rules.Custom;

/// <summary>What a rule of a workspace's own looks for.</summary>
public abstract class CustomDemand
{
    /// <param name="report">Takes a place, and what should stand there instead when that is known.</param>
    internal abstract void Check(Spec spec, Action<TextSpan, string?> report, Reporter reporter);

    /// <summary>Where a fault of the whole specification is told.</summary>
    private protected static TextSpan TitleOf(Spec spec) =>
        spec.Header.Title ?? new TextSpan(spec.Document.Source.Start, spec.Document.Source.Start);
}
