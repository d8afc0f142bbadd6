using Storypole.Documents;
using Storypole.Text;

namespace Storypole.Reading.Files;

/// <summary>Tells whether the top of a tree is the repository itself, whose name is no part of its paths.</summary>
internal static class TreeRoot
{
    /// <summary>Names that folders inside of repositories have.</summary>
    private static readonly string[] Inside =
    [
        "src",
        "app",
        "apps",
        "lib",
        "libs",
        "test",
        "tests",
        "docs",
        "doc",
        "packages",
        "server",
        "client",
        "web",
        "api",
        "backend",
        "frontend",
        "internal",
        "cmd",
        "pkg",
        "scripts",
        "config",
        "data",
        "public",
        "components",
        "specs",
        "services",
        "tools",
        "examples",
        "bin",
        "include",
    ];

    public static bool IsRepository(Binding binding, in Block block, ReadOnlySpan<TextSpan> lines)
    {
        var bytes = binding.Bytes;
        var top = default(TextSpan);
        var inside = 0;
        foreach (var line in lines)
        {
            if (!TreeLine.TryRead(bytes, line, out var entry))
            {
                continue;
            }

            if (entry.Column == 0 && !entry.IsDrawn)
            {
                if (top.Length > 0)
                {
                    return false;
                }

                top = entry.Name;
                if (!MayBeRoot(bytes[top.Start..top.End]))
                {
                    return false;
                }
            }
            else if (top.Length == 0)
            {
                return false;
            }
            else if (IsInside(bytes[entry.Name.Start..entry.Name.End].TrimEnd((byte)'/')))
            {
                inside++;
            }
        }

        if (top.Length == 0 || inside < 1)
        {
            return false;
        }

        var name = bytes[top.Start..top.End];
        return name[..^1].Contains((byte)'/')
            || (!IsInside(name[..^1]) && !IsWrittenElsewhere(bytes, block.Span, name));
    }

    /// <summary>A folder, of which a path of several begins at the root; the root's own slash marks one as well, <c>/shop</c>.</summary>
    private static bool MayBeRoot(ReadOnlySpan<byte> name) =>
        name.Length > 1
        && (
            name[^1] == '/'
                ? name[0] == '/' || !name[..^1].Contains((byte)'/')
                : name[0] == '/' && !name[1..].Contains((byte)'/')
        );

    /// <summary>A folder of the repository is written before other paths of the text as well.</summary>
    private static bool IsWrittenElsewhere(ReadOnlySpan<byte> bytes, TextSpan block, ReadOnlySpan<byte> name) =>
        IsAtStart(bytes[..block.Start], name) || IsAtStart(bytes[block.End..], name);

    /// <summary>Whether a path of the text begins with this folder and goes on with one that is no top of a repository.</summary>
    private static bool IsAtStart(ReadOnlySpan<byte> text, ReadOnlySpan<byte> name)
    {
        for (var at = 0; text[at..].IndexOf(name) is >= 0 and var next; at += name.Length)
        {
            at += next;
            if (at > 0 && text[at - 1] is (byte)'/' or (byte)'-')
            {
                continue;
            }

            var rest = text[(at + name.Length)..];
            var slash = rest.IndexOfAny("/ `\n)"u8);
            if (slash <= 0 || rest[slash] != '/' || !IsInside(rest[..slash]))
            {
                return rest.IsEmpty || !IsTopFile(rest[..Math.Max(slash, 0)]);
            }
        }

        return false;
    }

    /// <summary>Files that stand at the top of repositories.</summary>
    private static bool IsTopFile(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("README.md"u8) || name.SequenceEqual("CLAUDE.md"u8) || name.SequenceEqual(".gitignore"u8);

    private static bool IsInside(ReadOnlySpan<byte> name)
    {
        foreach (var known in Inside)
        {
            if (System.Text.Ascii.Equals(name, known))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a path begins with a folder that repositories have at their top.</summary>
    public static bool IsInside(string path)
    {
        var slash = path.IndexOf('/');
        return slash > 0 && Inside.AsSpan().Contains(path[..slash]);
    }
}
