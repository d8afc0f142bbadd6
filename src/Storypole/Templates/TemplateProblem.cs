using System.Collections.Immutable;
using Storypole.Text;

namespace Storypole.Templates;

/// <summary>Something in a template that an author of specifications would stumble over.</summary>
public sealed record TemplateProblem(TextSpan Span, string Message);

/// <summary>A template as compiled: there is always a schema, and perhaps something to say about the template.</summary>
public sealed record CompiledTemplate(Schema Schema, ImmutableArray<TemplateProblem> Problems);
