using System.Collections.Immutable;
using Storypole.Text;

namespace Storypole.Specs;

/// <summary>A table of a database that is added or changed.</summary>
public sealed record SchemaChange(
    TextSpan Span,
    Recognition How,
    TextSpan Table,
    ImmutableArray<TextSpan> NewColumns,
    ImmutableArray<TextSpan> ModifiedColumns,
    TextSpan? Indexes
) : Item(Span, How);
