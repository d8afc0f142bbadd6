using System.Collections.Immutable;
using Storypole.Text;

namespace Storypole.Diagnostics;

/// <summary>One finding about one place of one text.</summary>
/// <param name="Span">The smallest span that is wrong.</param>
/// <param name="Message">What is wrong, in one sentence without a full stop.</param>
/// <param name="Help">What would be right, or how to get there.</param>
public sealed record Diagnostic(RuleId Rule, Severity Severity, TextSpan Span, string Message, string? Help = null)
{
    /// <summary>The file beside the specification in which the span lies; null when it lies in the specification.</summary>
    public string? SideFile { get; init; }

    public ImmutableArray<RelatedPlace> Related { get; init; } = [];

    /// <summary>Ways to mend it, the likeliest first; empty when only the author can.</summary>
    public ImmutableArray<Fix> Fixes { get; init; } = [];
}
