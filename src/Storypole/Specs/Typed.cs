using Storypole.Text;

namespace Storypole.Specs;

/// <summary>A value that the template types: its text, and what the text means; null when it means nothing of that type.</summary>
public readonly record struct Typed<T>(TextSpan Span, T? Value)
    where T : struct;
