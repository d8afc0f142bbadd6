using CsCheck;
using Storypole.Workspace.Caching;

namespace Storypole.Tests.Workspace.Caching;

/// <summary>Whatever happens to a cache file, it is at worst as if there were none.</summary>
public sealed class CacheDamageTests
{
    private static readonly CheckManner Usual = new();

    [Fact]
    public void A_file_that_is_cut_short_anywhere_is_none()
    {
        using var workspace = Filled(out var whole);
        var key = workspace.NewCache(Usual).Key;
        for (var length = 0; length < whole.Length; length++)
        {
            File.WriteAllBytes(workspace.CacheFile, whole[..length]);
            Assert.Null(CacheFile.Open(workspace.CacheFile, key));
        }

        Assert.Equal(workspace.Fresh(), workspace.Cached());
        Assert.Equal(whole.Length, File.ReadAllBytes(workspace.CacheFile).Length);
    }

    [Fact]
    public void A_byte_that_changed_anywhere_is_noticed()
    {
        using var workspace = Filled(out var whole);
        var key = workspace.NewCache(Usual).Key;
        for (var at = 0; at < whole.Length; at++)
        {
            var damaged = whole.ToArray();
            damaged[at] ^= (byte)(1 << (at % 8));
            File.WriteAllBytes(workspace.CacheFile, damaged);
            using var file = CacheFile.Open(workspace.CacheFile, key);
            Assert.True(file is null || Enum.GetValues<CacheSection>().Any(x => file.Read(x) is null));
        }
    }

    [Fact]
    public void A_check_with_a_damaged_file_says_what_a_fresh_one_says()
    {
        using var workspace = Filled(out var whole);
        var fresh = workspace.Fresh();
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte)
            .Array[1, 4]
            .Sample(
                damages =>
                {
                    var damaged = whole.ToArray();
                    foreach (var (at, with) in damages)
                    {
                        damaged[at] = with;
                    }

                    File.WriteAllBytes(workspace.CacheFile, damaged);
                    Assert.Equal(fresh, workspace.Cached());
                },
                iter: 100,
                threads: 1
            );
    }

    [Fact]
    public void What_stands_behind_the_end_makes_it_another_file()
    {
        using var workspace = Filled(out var whole);
        File.WriteAllBytes(workspace.CacheFile, [.. whole, 0]);
        Assert.Null(CacheFile.Open(workspace.CacheFile, workspace.NewCache(Usual).Key));
    }

    [Fact]
    public void The_file_of_another_program_is_none()
    {
        using var workspace = Filled(out _);
        Assert.Null(CacheFile.Open(workspace.CacheFile, workspace.NewCache(Usual).Key + 1));
        File.WriteAllText(
            workspace.CacheFile,
            "This is something else, and longer than the head of a file of ours would be."
        );
        Assert.Equal(workspace.Fresh(), workspace.Cached());
    }

    [Fact]
    public void A_folder_where_the_file_should_be_is_none()
    {
        using var workspace = Filled(out _);
        var path = workspace.CacheFile;
        File.Delete(path);
        Directory.CreateDirectory(path);
        Assert.Equal(workspace.Fresh(), workspace.Cached());
        Assert.Empty(Directory.GetFiles(workspace.CacheFolder));
    }

    [Fact]
    public void A_file_where_the_folder_should_be_keeps_nobody_from_checking()
    {
        using var workspace = Three();
        File.WriteAllText(workspace.CacheFolder, "");
        Assert.Equal(workspace.Fresh(), workspace.Cached());
        Assert.Equal(workspace.Fresh(), workspace.Cached());
    }

    [Fact]
    public void A_folder_that_cannot_be_written_keeps_nobody_from_checking()
    {
        using var workspace = Three();
        Directory.CreateDirectory(workspace.CacheFolder);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(workspace.CacheFolder, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        Assert.Equal(workspace.Fresh(), workspace.Cached());
        Assert.Equal(workspace.Fresh(), workspace.Cached());
    }

    [Fact]
    public void Checks_at_the_same_time_do_not_disturb_each_other()
    {
        using var workspace = Three();
        var fresh = workspace.Fresh();
        Parallel.For(
            0,
            40,
            new ParallelOptions { MaxDegreeOfParallelism = 4 },
            _ => Assert.Equal(fresh, workspace.Cached())
        );
        Assert.Single(Directory.GetFiles(workspace.CacheFolder));
        workspace.Cached(null, out var run);
        Assert.True(run.IsUnchanged);
    }

    private static CachedWorkspace Three() =>
        new CachedWorkspace()
            .WithSpec("a.md", "It builds on [that](gone.md) and [it](b.md#overview).")
            .WithSpec("b.md")
            .WithSpec("c.md", "<!-- storypole: allow SP0203 until 2026-06-15 because it is not known yet -->");

    private static CachedWorkspace Filled(out byte[] whole)
    {
        var workspace = Three();
        workspace.Cached();
        whole = File.ReadAllBytes(workspace.CacheFile);
        return workspace;
    }
}
