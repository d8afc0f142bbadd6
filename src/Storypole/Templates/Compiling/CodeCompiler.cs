using System.Collections.Immutable;
using Storypole.Documents;

namespace Storypole.Templates.Compiling;

/// <summary>Reads the code blocks of a template.</summary>
internal static class CodeCompiler
{
    private static readonly string[] Methods = ["[Method]", "GET", "POST", "PUT", "PATCH", "DELETE"];

    public static SchemaCode Compile(TemplateText template, in Block block, string? label, Term term, bool isOptional)
    {
        var lines = new List<string>();
        foreach (var line in template.Document.LinesOf(block))
        {
            lines.Add(template.Text(line));
        }

        var optional = lines.Exists(x =>
            Brackets.First(x) is { } words && IsRemark(x) && TemplateWords.SayOptional(words)
        );
        var kind = KindOf(lines, template.Text(block.Content));
        return new SchemaCode(label, term, isOptional || optional, kind, PartsOf(lines, kind));
    }

    /// <summary>A line that is nothing but a placeholder speaks of the whole block.</summary>
    private static bool IsRemark(string line) => line.TrimStart().StartsWith('[') && line.TrimEnd().EndsWith(']');

    private static SchemaCodeKind KindOf(List<string> lines, string info)
    {
        if (
            info.StartsWith("mermaid", StringComparison.OrdinalIgnoreCase)
            || lines.Exists(x => x.AsSpan().IndexOfAny("┌┐╔╗") >= 0)
        )
        {
            return SchemaCodeKind.Diagram;
        }

        if (
            lines.Exists(x =>
                x.Contains("├──", StringComparison.Ordinal) || x.Contains("└──", StringComparison.Ordinal)
            )
        )
        {
            return SchemaCodeKind.FileTree;
        }

        return lines.Exists(IsRoute) ? SchemaCodeKind.Api : SchemaCodeKind.Text;
    }

    private static bool IsRoute(string line) =>
        Array.Exists(Methods, method => line.StartsWith(method + " /", StringComparison.Ordinal));

    private static ImmutableArray<SchemaPart> PartsOf(List<string> lines, SchemaCodeKind kind)
    {
        var parts = ImmutableArray.CreateBuilder<SchemaPart>();
        foreach (var line in lines)
        {
            if (kind == SchemaCodeKind.Api && line.TrimStart().StartsWith("- ", StringComparison.Ordinal))
            {
                var (label, value) = ItemText.Read(line.TrimStart()[2..]);
                if (label is not null)
                {
                    parts.Add(FieldCompiler.Compile(label, ListCompiler.TermOf(label), false, value));
                }
            }
        }

        return parts.ToImmutable();
    }
}
