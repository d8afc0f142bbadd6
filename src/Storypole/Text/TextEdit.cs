namespace Storypole.Text;

/// <summary>Replaces the bytes of <paramref name="Span"/> by <paramref name="NewText"/>; an empty span inserts.</summary>
public readonly record struct TextEdit(TextSpan Span, string NewText);
