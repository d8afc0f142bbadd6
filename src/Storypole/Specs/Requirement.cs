using Storypole.Text;

namespace Storypole.Specs;

/// <summary>A requirement, with its target where one is given.</summary>
public sealed record Requirement(TextSpan Span, Recognition How, RequirementKind Kind, TextSpan Name, TextSpan Target)
    : Item(Span, How);
