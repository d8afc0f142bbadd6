using Storypole.Text;

namespace Storypole.Specs;

/// <summary>The values of a header in one of its homes; each is null when it is not there.</summary>
public sealed record HeaderValues
{
    public TextSpan? Issue { get; init; }

    public Typed<SpecStatus>? Status { get; init; }

    public Typed<DateOnly>? Created { get; init; }

    public Typed<DateOnly>? Updated { get; init; }

    public TextSpan? Lead { get; init; }

    public Typed<Size>? Profile { get; init; }
}
