using System.Collections.Immutable;
using CsCheck;
using Storypole.Rules;
using Storypole.Tests.Documents;
using Storypole.Workspace.Caching;

namespace Storypole.Tests.Workspace.Caching;

/// <summary>A check with a cache says what one without says, whatever happens between checks.</summary>
public sealed class CacheLaws
{
    private static readonly string[] Specs = ["specs/1-a.md", "specs/2-b.md", "specs/3-c.md", "more/4-d.md", "5-e.md"];

    private static readonly string[] Others =
    [
        "specs/notes.md",
        "more/notes.md",
        "src/load.cs",
        "src/deep/read.cs",
        "CODEOWNERS",
        "specs/metadata.yaml",
        "more/kep.yaml",
        "specs/picture.png",
        "specs/.gitignore",
    ];

    private static readonly string[] Sentences =
    [
        "It loads.",
        "It leads.",
        "See [notes](notes.md#names) and [the other](2-b.md#overview).",
        "![a picture](picture.png) and [gone](../more/notes.md#names).",
        "It changes `src/load.cs:3` and `src/deep/read.cs`; see [code](../src/deep/read.cs).",
        "<!-- storypole: allow SP0203 until 2026-06-15 because it is not known yet -->",
        "<!-- storypole: allow SP1801 until 2026-06-15 because the file comes -->\n\nIt builds on [that](gone.md).",
        "It is owned by @somebody and fast, based on [the first](1-a.md).",
        "It is over.",
    ];

    private static readonly string[] Texts =
    [
        "",
        "# Notes\n\n## Names\n",
        "1\n2\n3\n4\n",
        "* @somebody\n",
        "title: It\nstatus: implemented\n",
        "notes.md\n3-c.md\n",
    ];

    private static readonly ImmutableArray<Rule> FewRules = [.. RuleCatalog.All.Where((_, i) => i % 3 == 0)];

    private static readonly Gen<Action<CachedWorkspace>> Edit = Gen.Select(
        Gen.Int[0, 11],
        Cases.AnyOf(Specs),
        Cases.AnyOf(Others),
        Cases.AnyOf(Sentences),
        Cases.AnyOf(Texts),
        Cases.AnyOf([.. Specs, .. Others, "more", "src/deep"]),
        (kind, spec, other, sentence, text, target) =>
            (Action<CachedWorkspace>)(
                workspace =>
                {
                    var folder = workspace.Folder;
                    var full = folder.FullPath(spec);
                    switch (kind)
                    {
                        case 0 or 1 or 2:
                            Write(workspace, spec, TextOf(spec, sentence));
                            break;
                        case 3 or 4:
                            Write(workspace, other, text);
                            break;
                        case 5:
                            File.Delete(full);
                            break;
                        case 6:
                            Remove(folder.FullPath(other));
                            break;
                        case 7 when IsPlain(full):
                            File.SetLastWriteTimeUtc(full, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
                            break;
                        case 8 when IsPlain(full):
                            ChangeWithoutTrace(full);
                            break;
                        case 9 when File.Exists(full):
                            Remove(folder.FullPath(target));
                            Directory.CreateDirectory(Path.GetDirectoryName(folder.FullPath(target))!);
                            File.Move(full, folder.FullPath(target));
                            break;
                        case 10:
                            Remove(folder.FullPath(target));
                            Directory.CreateDirectory(Path.GetDirectoryName(folder.FullPath(target))!);
                            File.CreateSymbolicLink(folder.FullPath(target), folder.FullPath(other));
                            break;
                        case 11:
                            Remove(folder.FullPath("more"));
                            break;
                    }
                }
            )
    );

    private static readonly Gen<CheckManner> Manner = Gen.Select(
        Gen.Bool,
        Gen.Int[0, 5],
        Gen.Int[0, 3],
        Gen.Int[0, 3],
        Gen.Int[0, 4],
        Gen.Int[0, 6],
        (isLater, rules, only, templates, trust, configuration) =>
            new CheckManner
            {
                Today = isLater ? new DateOnly(2026, 7, 1) : TextWorkspace.Today,
                Rules = rules == 0 ? FewRules : RuleCatalog.All,
                Only = only == 0 ? Specs[0] : null,
                FindsTemplates = templates == 0,
                Trust = trust == 0 ? CacheTrust.Content : CacheTrust.Stamps,
                Configuration = configuration == 0 ? "other" : "",
            }
    );

    [Fact]
    public void A_cached_check_says_what_a_fresh_one_says() =>
        Gen.Select(Edit.Array[0, 4], Manner)
            .Array[1, 10]
            .Sample(
                steps =>
                {
                    using var workspace = new CachedWorkspace();
                    foreach (var spec in Specs)
                    {
                        workspace.WithSpec(spec);
                    }

                    foreach (var (edits, manner) in steps)
                    {
                        foreach (var edit in edits)
                        {
                            Try(edit, workspace);
                        }

                        // What a file system's clock cannot tell apart is what the rule about young files is for; here all are old.
                        Thread.Sleep(12);
                        Assert.Equal(workspace.Fresh(manner), workspace.Cached(manner));
                    }
                },
                iter: Math.Max(1, Cases.Count / 10),
                threads: Cases.Threads
            );

    /// <summary>An edit that the state of things does not allow is none, or half of one.</summary>
    private static void Try(Action<CachedWorkspace> edit, CachedWorkspace workspace)
    {
        try
        {
            edit(workspace);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException) { }
    }

    private static bool IsPlain(string fullPath) => new FileInfo(fullPath) is { Exists: true, LinkTarget: null };

    private static string TextOf(string spec, string sentence)
    {
        var text = CachedWorkspace.SpecOf(sentence).Replace("#7", $"#{spec[^6]}", StringComparison.Ordinal);
        return sentence.Contains("over", StringComparison.Ordinal)
            ? text.Replace("DRAFT", "WITHDRAWN", StringComparison.Ordinal)
            : text;
    }

    private static void Write(CachedWorkspace workspace, string path, string text)
    {
        var full = workspace.Folder.FullPath(path);
        if (Directory.Exists(full) || new FileInfo(full).LinkTarget is not null)
        {
            Remove(full);
        }

        for (var at = Path.GetDirectoryName(path); !string.IsNullOrEmpty(at); at = Path.GetDirectoryName(at))
        {
            if (!Directory.Exists(workspace.Folder.FullPath(at)))
            {
                Remove(workspace.Folder.FullPath(at));
            }
        }

        workspace.With(path, text);
    }

    private static void Remove(string fullPath)
    {
        var there = new FileInfo(fullPath);
        if (there.LinkTarget is null && Directory.Exists(fullPath))
        {
            Directory.Delete(fullPath, recursive: true);
        }
        else if (there.LinkTarget is not null || there.Exists)
        {
            there.Delete();
        }
    }

    /// <summary>Another content of the same size, with the time set back to what it was.</summary>
    private static void ChangeWithoutTrace(string fullPath)
    {
        var before = File.GetLastWriteTimeUtc(fullPath);
        File.WriteAllText(
            fullPath,
            File.ReadAllText(fullPath).Replace("has to work", "has to mend", StringComparison.Ordinal)
        );
        File.SetLastWriteTimeUtc(fullPath, before);
    }
}
