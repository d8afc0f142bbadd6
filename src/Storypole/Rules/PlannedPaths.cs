using System.Buffers;
using System.Text;
using Storypole.Reading;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Rules;

/// <summary>Compares paths as a plan names them: a folder stands for what is below it, a glob for what it matches, an end for the whole.</summary>
internal static class PlannedPaths
{
    private const string Wild = "*?";
    private static readonly SearchValues<char> Unclear = SearchValues.Create("{}[]<>$~");

    /// <summary>Whether a path is one of the plan's own: no variable, no choice in brackets, no dots for what is left out, no example.</summary>
    public static bool IsClear(ReadOnlySpan<char> path) =>
        !path.IsEmpty
        && !path.StartsWith("path/to/")
        && path.IndexOfAny(Unclear) < 0
        && path.IndexOf("...") < 0
        && path.IndexOf('…') < 0;

    /// <summary>Whether a path as written is the same as a planned one; the quick answer for the common case.</summary>
    public static bool IsSame(ReadOnlySpan<byte> written, PlannedFile file) =>
        written.Length == file.Path.Length && Ascii.Equals(written, file.Path);

    /// <summary>Whether one path covers the other, in either direction.</summary>
    public static bool Meet(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        a = a.TrimEnd('/');
        b = b.TrimEnd('/');
        return a.SequenceEqual(b)
            || IsBelow(a, b)
            || IsBelow(b, a)
            || IsEndOf(a, b)
            || IsEndOf(b, a)
            || (a.IndexOfAny(Wild) >= 0 && Matches(b, a))
            || (b.IndexOfAny(Wild) >= 0 && Matches(a, b));
    }

    /// <summary>A path as <see cref="PlannedFile.Path"/> has it.</summary>
    public static string Normalised(Spec spec, TextSpan path) => PathText.Normalise(spec.Document.Slice(path));

    private static bool IsBelow(ReadOnlySpan<char> path, ReadOnlySpan<char> folder) =>
        path.Length > folder.Length && path[folder.Length] == '/' && path.StartsWith(folder);

    private static bool IsEndOf(ReadOnlySpan<char> end, ReadOnlySpan<char> path) =>
        path.Length > end.Length && path[^(end.Length + 1)] == '/' && path.EndsWith(end);

    /// <summary>Whether a glob matches: <c>*</c> within a name, <c>**</c> across folders. Each kind of star tries again on its own.</summary>
    private static bool Matches(ReadOnlySpan<char> path, ReadOnlySpan<char> glob)
    {
        var (p, g) = (0, 0);
        var inName = (Glob: -1, Path: 0);
        var across = (Glob: -1, Path: 0);
        while (p < path.Length)
        {
            if (glob[g..].StartsWith("**"))
            {
                // `**/` stands for no folder as well.
                g += glob[g..].StartsWith("**/") ? 3 : 2;
                across = (g, p);
                inName.Glob = -1;
            }
            else if (g < glob.Length && glob[g] == '*')
            {
                inName = (++g, p);
            }
            else if (g < glob.Length && (glob[g] == path[p] || (glob[g] == '?' && path[p] != '/')))
            {
                g++;
                p++;
            }
            else if (inName.Glob >= 0 && path[inName.Path] != '/')
            {
                g = inName.Glob;
                p = ++inName.Path;
            }
            else if (across.Glob >= 0)
            {
                g = across.Glob;
                p = ++across.Path;
                inName.Glob = -1;
            }
            else
            {
                return false;
            }
        }

        return glob[g..].Trim('*').IsEmpty;
    }
}
