using System.Collections.Immutable;

namespace Storypole.Workspace.Files;

/// <summary>The rules of one <c>.gitignore</c> together with those of the folders above it.</summary>
internal sealed class IgnoreRules
{
    private readonly IgnoreRules? above;
    private readonly ImmutableArray<IgnoreRule> rules;

    /// <summary>Length of the folder's path with its slash; the rest of a path is what anchored rules see.</summary>
    private readonly int folderLength;

    private IgnoreRules(IgnoreRules? above, ImmutableArray<IgnoreRule> rules, int folderLength)
    {
        this.above = above;
        this.rules = rules;
        this.folderLength = folderLength;
    }

    /// <param name="folder">With <c>/</c>, and a slash at its end unless it is empty; entries below are named in the same way.</param>
    /// <returns><paramref name="above"/> itself when the text holds no rule.</returns>
    public static IgnoreRules? Below(IgnoreRules? above, string folder, ReadOnlySpan<char> text)
    {
        var rules = ImmutableArray.CreateBuilder<IgnoreRule>();
        foreach (var line in text.EnumerateLines())
        {
            if (IgnoreRule.Parse(line) is { } rule)
            {
                rules.Add(rule);
            }
        }

        return rules.Count == 0 ? above : new IgnoreRules(above, rules.DrainToImmutable(), folder.Length);
    }

    /// <summary>Whether an entry is ignored: the last rule that matches decides, and deeper files come after higher ones.</summary>
    /// <param name="path">Named as the folders of the rules are.</param>
    public bool Ignores(ReadOnlySpan<char> path, bool isFolder)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        for (var scope = this; scope is not null; scope = scope.above)
        {
            var inner = path[Math.Min(scope.folderLength, path.Length)..];
            for (var i = scope.rules.Length - 1; i >= 0; i--)
            {
                if (scope.rules[i].Matches(inner, name, isFolder))
                {
                    return !scope.rules[i].IsNegated;
                }
            }
        }

        return false;
    }
}
