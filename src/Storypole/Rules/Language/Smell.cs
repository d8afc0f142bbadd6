using Storypole.Text;

namespace Storypole.Rules.Language;

/// <summary>A phrase of a text that leaves its reader to guess.</summary>
internal readonly record struct Smell(SmellClass Class, TextSpan Span);
