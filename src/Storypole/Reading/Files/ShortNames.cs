using System.Collections.Immutable;
using System.Text;
using Storypole.Specs;

namespace Storypole.Reading.Files;

/// <summary>Gives a file that a plan calls by its bare name the path that the text writes out elsewhere, when it writes only one.</summary>
internal static class ShortNames
{
    /// <summary>So many names are looked for; a text with more is no plan that a person wrote.</summary>
    private const int MostNames = 100;

    /// <summary>Files of which every folder has one.</summary>
    private static readonly string[] Common =
    [
        "README.md",
        "index.ts",
        "index.js",
        "index.tsx",
        "__init__.py",
        "mod.rs",
        "CLAUDE.md",
        "AGENTS.md",
        "package.json",
        "main.py",
        "main.go",
        "main.rs",
        "lib.rs",
        "setup.py",
        "pyproject.toml",
        "Makefile",
        "Dockerfile",
        "VERSION",
        "CHANGELOG.md",
        "CONTRIBUTING.md",
        "LICENSE",
        ".gitignore",
    ];

    public static ImmutableArray<PlannedFile> Resolve(Binding binding, ImmutableArray<PlannedFile> files)
    {
        var asked = 0;
        ImmutableArray<PlannedFile>.Builder? changed = null;
        for (var i = 0; i < files.Length; i++)
        {
            var file = files[i];
            if (file.How == Recognition.Exact || Common.AsSpan().Contains(file.Path) || TreeRoot.IsInside(file.Path))
            {
                continue;
            }

            if (++asked > MostNames)
            {
                break;
            }

            var beside = i == 0 ? null : (changed?[i - 1] ?? files[i - 1]);
            if (
                (
                    Find(binding.Bytes, Encoding.UTF8.GetBytes(file.Path))
                    ?? FindPlanned(files, file.Path)
                    ?? Beside(beside, file)
                ) is
                { } path
            )
            {
                changed ??= files.ToBuilder();
                changed[i] = file with { Path = path };
            }
        }

        return changed?.MoveToImmutable() ?? files;
    }

    /// <summary>A bare name directly behind a path of its kind in one entry stands in the same folder: <c>`docs/a.md`, `b.md`</c>.</summary>
    private static string? Beside(PlannedFile? before, PlannedFile file)
    {
        const int widestGap = 8;
        if (
            before is null
            || before.Span != file.Span
            || file.Path.Contains('/')
            || file.PathSpan.Start - before.PathSpan.End is < 1 or > widestGap
            || before.Path.LastIndexOf('/') is var slash && slash <= 0
        )
        {
            return null;
        }

        var ending = file.Path.LastIndexOf('.');
        return ending > 0 && before.Path.AsSpan(slash).EndsWith(file.Path.AsSpan(ending))
            ? string.Concat(before.Path.AsSpan(0, slash + 1), file.Path)
            : null;
    }

    /// <summary>The one planned file below a folder, of a tree perhaps, that has this name.</summary>
    private static string? FindPlanned(ImmutableArray<PlannedFile> files, string name)
    {
        string? found = null;
        foreach (var file in files)
        {
            var path = file.Path;
            if (
                path.Length > name.Length
                && path.EndsWith(name, StringComparison.Ordinal)
                && path[^(name.Length + 1)] == '/'
            )
            {
                if (found is not null && !string.Equals(found, path, StringComparison.Ordinal))
                {
                    return null;
                }

                found = path;
            }
        }

        return found;
    }

    private static string? Find(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> name)
    {
        ReadOnlySpan<byte> found = default;
        for (var at = 0; bytes[at..].IndexOf(name) is >= 0 and var next; )
        {
            at += next;
            var start = at;
            while (start > 0 && IsPath(bytes[start - 1]))
            {
                start--;
            }

            var end = at + name.Length;
            var path = bytes[start..end];
            while (path.StartsWith("./"u8))
            {
                path = path[2..];
            }

            if (
                start < at
                && bytes[at - 1] == '/'
                && (end >= bytes.Length || !IsPath(bytes[end]) || bytes[end] is (byte)'.')
                && path[0] != '/'
            )
            {
                if (!found.IsEmpty && !found.SequenceEqual(path))
                {
                    return null;
                }

                found = path;
            }

            at = end;
        }

        return found.IsEmpty || found.IndexOf("//"u8) >= 0 ? null : Encoding.UTF8.GetString(found);
    }

    private static bool IsPath(byte b) =>
        char.IsAsciiLetterOrDigit((char)b) || b is (byte)'/' or (byte)'_' or (byte)'-' or (byte)'.' or (byte)'@';
}
