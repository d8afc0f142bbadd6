using Storypole.Text;

namespace Storypole.Specs;

/// <summary>An operation of an interface that is added or changed.</summary>
/// <param name="IsNew">Whether it stands under the new ones.</param>
/// <param name="IsBreaking">What its compatibility line says; null when it says nothing known.</param>
public sealed record ApiChange(
    TextSpan Span,
    Recognition How,
    bool? IsNew,
    TextSpan? Method,
    TextSpan? Route,
    TextSpan? Auth,
    TextSpan? Compatibility,
    bool? IsBreaking,
    TextSpan? Migration
) : Item(Span, How);
