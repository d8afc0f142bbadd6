using System.Collections.Immutable;
using Storypole.Text;

namespace Storypole.Specs;

/// <summary>Something to test at one level.</summary>
/// <param name="Subject">What is tested: a component, two systems, a user flow, a load.</param>
/// <param name="Expectation">What is verified.</param>
public sealed record TestCase(
    TextSpan Span,
    Recognition How,
    TestLevel Level,
    TextSpan Subject,
    TextSpan Expectation,
    ImmutableArray<TextSpan> Scenarios
) : Item(Span, How);
