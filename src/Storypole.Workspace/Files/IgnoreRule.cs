namespace Storypole.Workspace.Files;

/// <summary>One line of a <c>.gitignore</c>.</summary>
internal sealed record IgnoreRule
{
    private readonly string pattern;
    private readonly Form form;

    private IgnoreRule(string pattern, bool isNegated, bool isFolderOnly)
    {
        IsNegated = isNegated;
        IsFolderOnly = isFolderOnly;
        var isAnchored = pattern.Contains('/', StringComparison.Ordinal);
        this.pattern = pattern.StartsWith('/') ? pattern[1..] : pattern;
        form =
            isAnchored ? Form.Path
            : IsLiteral(pattern) ? Form.Name
            : pattern[0] == '*' && IsLiteral(pattern.AsSpan(1)) ? Form.Ending
            : Form.NamePattern;
        this.pattern = form == Form.Ending ? this.pattern[1..] : this.pattern;
    }

    private enum Form
    {
        Name,
        Ending,
        NamePattern,
        Path,
    }

    /// <summary>Takes back what an earlier rule ignored.</summary>
    public bool IsNegated { get; }

    public bool IsFolderOnly { get; }

    /// <summary>The rule of a line; null for a comment and a blank line.</summary>
    public static IgnoreRule? Parse(ReadOnlySpan<char> line)
    {
        line = WithoutTrailingBlanks(line.TrimEnd('\r'));
        if (line.IsEmpty || line[0] == '#')
        {
            return null;
        }

        var isNegated = line[0] == '!';
        line = isNegated ? line[1..] : line;
        var isFolderOnly = line.EndsWith("/");
        line = line.TrimEnd('/');
        return line.IsEmpty ? null : new IgnoreRule(line.ToString(), isNegated, isFolderOnly);
    }

    /// <param name="path">Relative to the folder of the rule's file.</param>
    /// <param name="name">The last name of the path.</param>
    public bool Matches(ReadOnlySpan<char> path, ReadOnlySpan<char> name, bool isFolder) =>
        (isFolder || !IsFolderOnly)
        && form switch
        {
            Form.Name => name.SequenceEqual(pattern),
            Form.Ending => name.EndsWith(pattern, StringComparison.Ordinal),
            Form.NamePattern => Glob.Matches(pattern, name),
            _ => Glob.Matches(pattern, path),
        };

    private static bool IsLiteral(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAny("*?[\\");

    private static ReadOnlySpan<char> WithoutTrailingBlanks(ReadOnlySpan<char> line)
    {
        var trimmed = line.TrimEnd(' ');
        return trimmed.Length < line.Length && trimmed.EndsWith("\\") ? line[..(trimmed.Length + 1)] : trimmed;
    }
}
