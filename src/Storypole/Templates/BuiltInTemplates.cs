using System.Collections.Immutable;
using Storypole.Text;

namespace Storypole.Templates;

/// <summary>The templates that ship with the program.</summary>
public static class BuiltInTemplates
{
    /// <summary>The name of the template that a specification follows when nothing else is said.</summary>
    public const string TechSpec = "tech-spec";

    /// <summary>Our own first, then the families of documents that other projects follow.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        "tech-spec",
        "prd",
        "implementation-summary",
        "openspec-proposal",
        "openspec-design",
        "openspec-tasks",
        "speckit-spec",
        "speckit-plan",
        "speckit-tasks",
        "kep",
        "eip",
        "rust-rfc",
        "madr",
        "arc42",
    ];

    private static readonly Lazy<CompiledTemplate>[] Compiled =
    [
        .. Names.Select(name => new Lazy<CompiledTemplate>(() => TemplateCompiler.Compile(Source(name), name))),
    ];

    /// <summary>Whether a template of this name ships with the program.</summary>
    public static bool Contains(string name) => Names.IndexOf(name) >= 0;

    /// <summary>The Markdown of a template.</summary>
    /// <exception cref="ArgumentException">No template of this name ships with the program.</exception>
    public static SourceText Source(string name) =>
        Contains(name)
            ? SourceText.From(EmbeddedText.Bytes($"Templates.{name}.md"))
            : throw new ArgumentException($"There is no built-in template '{name}'.", nameof(name));

    /// <summary>The schema of a template; compiled at the first call.</summary>
    /// <exception cref="ArgumentException">No template of this name ships with the program.</exception>
    public static Schema Schema(string name) =>
        Names.IndexOf(name) is >= 0 and var index
            ? Compiled[index].Value.Schema
            : throw new ArgumentException($"There is no built-in template '{name}'.", nameof(name));
}
