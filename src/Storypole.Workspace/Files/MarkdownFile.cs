namespace Storypole.Workspace.Files;

/// <summary>Tells Markdown by the name of its file.</summary>
public static class MarkdownFile
{
    public static bool IsNamedSo(ReadOnlySpan<char> name) =>
        name.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase);
}
