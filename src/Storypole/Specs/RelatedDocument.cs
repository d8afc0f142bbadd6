using Storypole.Text;

namespace Storypole.Specs;

/// <summary>A document that this one names as related.</summary>
public sealed record RelatedDocument(TextSpan Span, Recognition How, TextSpan Name, TextSpan Text, TextSpan? Link)
    : Item(Span, How);
