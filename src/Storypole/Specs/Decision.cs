using System.Collections.Immutable;
using Storypole.Text;

namespace Storypole.Specs;

/// <summary>A decision with the options that were considered.</summary>
/// <param name="Number">The number in its heading, <c>Decision 3</c>.</param>
/// <param name="Made">What was decided.</param>
/// <param name="OptionsLabel">The label of the list of options; null when no options are given.</param>
public sealed record Decision(
    TextSpan Span,
    Recognition How,
    int? Number,
    TextSpan Title,
    TextSpan? Made,
    TextSpan? Context,
    TextSpan? OptionsLabel,
    ImmutableArray<Option> Options,
    TextSpan? TradeOffs,
    Typed<Reversibility>? Reversibility
) : Item(Span, How);
