using Storypole.Text;

namespace Storypole.Documents;

/// <summary>What a link reference definition says.</summary>
/// <param name="Block">Index of the <see cref="BlockKind.LinkDefinition"/>.</param>
/// <param name="Destination">As written, without angle brackets.</param>
/// <param name="Title">Without its quotes; empty when there is none.</param>
public readonly record struct LinkTarget(int Block, TextSpan Destination, TextSpan Title);
