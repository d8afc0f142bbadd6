namespace Storypole.Templates.Compiling;

/// <summary>The first line of a template's list item, parted into a label that every author keeps and the value behind it.</summary>
/// <param name="Label">Null when the item is a pattern: it starts with a placeholder, with code, or with words that no colon ends.</param>
internal readonly record struct ItemText(string? Label, string Value)
{
    private const int MostWords = 5;

    public static ItemText Read(string text)
    {
        var (label, value) = Split(text);
        return label is not null && IsLabel(label) ? new ItemText(label, value.Trim()) : new ItemText(null, text);
    }

    private static (string? Label, string Value) Split(string text)
    {
        if (text.StartsWith("**", StringComparison.Ordinal))
        {
            var close = text.IndexOf("**", 2, StringComparison.Ordinal);
            if (close < 0)
            {
                return (null, text);
            }

            var inner = text[2..close];
            var rest = text[(close + 2)..].TrimStart();
            return inner.EndsWith(':') ? (inner[..^1], rest)
                : rest.StartsWith(':') ? (inner, rest[1..])
                : (null, text);
        }

        var colon = text.EndsWith(':') ? text.Length - 1 : text.IndexOf(": ", StringComparison.Ordinal);
        return colon > 0 ? (text[..colon], text[(colon + 1)..]) : (null, text);
    }

    /// <summary>Words alone; the number of an item, as <c>FR-1</c>, is no label.</summary>
    private static bool IsLabel(string label) =>
        label.Length > 0
        && char.IsLetter(label[0])
        && label.AsSpan().Count(' ') < MostWords
        && label.AsSpan().IndexOfAny("[]`:") < 0
        && !(char.IsDigit(label[^1]) && label.TrimEnd("0123456789-".ToCharArray()).All(char.IsUpper));
}
