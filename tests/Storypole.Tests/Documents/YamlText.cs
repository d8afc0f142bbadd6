using Storypole.Documents;

namespace Storypole.Tests.Documents;

/// <summary>YAML as one short line, for comparing.</summary>
internal static class YamlText
{
    public static string Of(YamlNode? node) =>
        node switch
        {
            null => "nothing",
            YamlScalar { IsQuoted: true } x => $"\"{x.Value}\"",
            YamlScalar x => x.Value,
            YamlSequence x => $"({string.Join(' ', x.Items.Select(Of))})",
            YamlMapping x => $"{{{string.Join(' ', x.Entries.Select(y => $"{y.Key}={Of(y.Value)}"))}}}",
            _ => throw new ArgumentException($"{node} is no kind of node that is known.", nameof(node)),
        };

    /// <summary>With all spans.</summary>
    public static string WithSpans(YamlNode? node) =>
        node switch
        {
            YamlScalar x => $"{Of(x)}{x.Span}",
            YamlSequence x => $"({string.Join(' ', x.Items.Select(WithSpans))}){x.Span}",
            YamlMapping x =>
                $"{{{string.Join(' ', x.Entries.Select(y => $"{y.Key}{y.KeySpan}={WithSpans(y.Value)}"))}}}{x.Span}",
            _ => Of(node),
        };
}
