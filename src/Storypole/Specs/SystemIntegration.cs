using Storypole.Text;

namespace Storypole.Specs;

/// <summary>How the change talks to another system.</summary>
public sealed record SystemIntegration(
    TextSpan Span,
    Recognition How,
    TextSpan System,
    TextSpan? Method,
    TextSpan? DataExchanged,
    TextSpan? ErrorHandling
) : Item(Span, How);
