namespace Storypole.Workspace.Files;

/// <summary>The people and teams that a repository's CODEOWNERS names, wherever the forges look for that file.</summary>
internal static class CodeOwners
{
    private const int Largest = 1024 * 1024;

    private static readonly string[] Places =
    [
        "CODEOWNERS",
        ".github/CODEOWNERS",
        ".gitlab/CODEOWNERS",
        "docs/CODEOWNERS",
    ];

    /// <summary>Handles with their <c>@</c>, and teams by their last name too; null when there is no such file.</summary>
    public static HashSet<string>? Read(WorkspaceRoot root)
    {
        foreach (var place in Places)
        {
            try
            {
                var bytes = new FileBytes().Read(root.FullPathOf(place), Largest + 1);
                if (bytes.Length is > 0 and <= Largest)
                {
                    return NamesIn(System.Text.Encoding.UTF8.GetString(bytes.Span));
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Most repositories have none of them, and some have one.
            }
        }

        return null;
    }

    private static HashSet<string> NamesIn(string text)
    {
        var found = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in text.Split('\n'))
        {
            foreach (var word in line.Split('#')[0].Split([' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries))
            {
                if (word[0] == '@')
                {
                    found.Add(word);
                    found.Add("@" + word[(Math.Max(word.LastIndexOf('/'), 0) + 1)..]);
                }
            }
        }

        return found;
    }
}
