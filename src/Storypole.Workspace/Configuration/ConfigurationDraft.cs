using System.Text;

namespace Storypole.Workspace.Configuration;

/// <summary>Writes a first configuration from what was found: every key stands there with a comment, and means what it says.</summary>
public static class ConfigurationDraft
{
    /// <summary>More files than this are not listed one by one; the patterns are then left to the author.</summary>
    private const int MostListed = 12;

    /// <param name="specs">Paths of the specifications, relative to the workspace.</param>
    /// <param name="templates">Paths of the templates.</param>
    /// <param name="others">Paths of all other Markdown files.</param>
    public static string Of(IReadOnlyList<string> specs, IReadOnlyList<string> templates, IReadOnlyList<string> others)
    {
        var folders = Folders(specs);
        var inside = others.Where(x => folders.Exists(y => x.StartsWith(y, StringComparison.Ordinal))).ToList();
        var include = folders.Count > 0 && inside.Count <= MostListed ? folders.ConvertAll(x => x + "**/*.md") : [];
        var text = new StringBuilder("# Where the specifications are, and how `storypole check` judges them.\n\n");
        text.Append("# Without `include`, every Markdown file that reads like a specification is one.\n");
        text.Append(include.Count > 0 ? "specs:\n" : "# specs:\n");
        List(text, "  include:", include, "docs/specs/**/*.md", include.Count == 0);
        List(text, "  exclude:", include.Count > 0 ? inside : [], "docs/specs/archive/**", isComment: false);
        text.Append("\n# Templates are no specifications.\n");
        List(
            text,
            "templates:",
            templates.Count <= MostListed ? templates : [],
            "docs/templates/*.md",
            isComment: false
        );
        text.Append(
            "\n# What the specifications follow: tech-spec, prd, implementation-summary, or the path of a template.\n"
        );
        text.Append("template: tech-spec\n");
        text.Append("\n# Your own names for sections, labels and columns, below a name that is known.\n");
        List(text, "aliases:", [], "Technical Decisions: [Choices]", isComment: true, isMapping: true);
        text.Append(
            "\n# Another severity for single rules: error, warning, info or off. `storypole explain` lists the rules.\n"
        );
        List(text, "rules:", [], "SP0203: info", isComment: true, isMapping: true);
        text.Append("\n# From which severity on a check fails: error, warning, info or never.\n");
        text.Append("failOn: error\n");
        return text.ToString();
    }

    /// <summary>The folders that hold all specifications, with a slash at the end; none when some lie at the root, or in many places.</summary>
    private static List<string> Folders(IReadOnlyList<string> specs)
    {
        var folders = new List<string>();
        foreach (var group in specs.GroupBy(x => x[..(x.IndexOf('/') + 1)], StringComparer.Ordinal))
        {
            var shared = group.Select(x => x[..(x.LastIndexOf('/') + 1)]).Aggregate(Shared);
            if (shared.Length == 0)
            {
                return [];
            }

            folders.Add(shared);
        }

        return folders.Count <= 4 ? folders : [];
    }

    private static string Shared(string a, string b)
    {
        while (!b.StartsWith(a, StringComparison.Ordinal))
        {
            a = a[..(a.TrimEnd('/').LastIndexOf('/') + 1)];
        }

        return a;
    }

    private static void List(
        StringBuilder text,
        string key,
        IReadOnlyList<string> values,
        string example,
        bool isComment,
        bool isMapping = false
    )
    {
        isComment |= values.Count == 0;
        var indent = key.Length - key.TrimStart().Length;
        var comment = isComment ? "# " : "";
        text.Append(comment).Append(key).Append('\n');
        foreach (var value in values.Count == 0 ? [example] : values)
        {
            text.Append(comment).Append(' ', indent + 2).Append(isMapping ? "" : "- ");
            text.Append(isMapping ? value : $"'{value.Replace("'", "''", StringComparison.Ordinal)}'").Append('\n');
        }
    }
}
