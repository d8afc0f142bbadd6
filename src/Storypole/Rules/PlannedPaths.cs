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

    /// <summary>Whether a path is one of the plan's own: no variable, no choice in brackets, no dots for what is left out.</summary>
    public static bool IsClear(ReadOnlySpan<char> path) =>
        !path.IsEmpty && path.IndexOfAny(Unclear) < 0 && path.IndexOf("...") < 0 && path.IndexOf('…') < 0;

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

    /// <summary>Whether a glob matches: <c>*</c> within a name, <c>**</c> across folders. Linear in practice: the last star is tried again.</summary>
    private static bool Matches(ReadOnlySpan<char> path, ReadOnlySpan<char> glob)
    {
        var (p, g, star, mark) = (0, 0, -1, 0);
        var crosses = false;
        while (p < path.Length)
        {
            if (g < glob.Length && glob[g] == '*')
            {
                crosses = g + 1 < glob.Length && glob[g + 1] == '*';
                star = g + (crosses ? 2 : 1);
                // `**/` matches no folder as well.
                star += crosses && star < glob.Length && glob[star] == '/' ? 1 : 0;
                g = star;
                mark = p;
            }
            else if (g < glob.Length && (glob[g] == path[p] || (glob[g] == '?' && path[p] != '/')))
            {
                g++;
                p++;
            }
            else if (star >= 0 && (crosses || path[mark] != '/'))
            {
                g = star;
                p = ++mark;
            }
            else
            {
                return false;
            }
        }

        return glob[g..].Trim('*').IsEmpty;
    }
}
