using Storypole.Workspace.Caching;

namespace Storypole.Tests.Workspace.Caching;

public sealed class FileStampTests
{
    [Fact]
    public void A_stamp_says_what_the_system_says()
    {
        using var folder = new TempFolder().WithText("ä/file.md", "12345");
        var path = folder.FullPath("ä/file.md");
        var stamp = FileStamps.Of(path);
        Assert.Equal(5, stamp.Size);
        Assert.Equal(FileStamp.Of(File.GetLastWriteTimeUtc(path)), stamp.Modified / 100 * 100);
        using var handle = File.OpenHandle(path);
        Assert.Equal(stamp, FileStamps.Of(handle, path));
    }

    [Fact]
    public void What_is_not_there_has_the_stamp_of_nothing()
    {
        using var folder = new TempFolder().With("file.md");
        Assert.Equal(FileStamp.Absent, FileStamps.Of(folder.FullPath("other.md")));
        Assert.Equal(FileStamp.Absent, FileStamps.Of(folder.FullPath("file.md/below.md")));
    }

    [Fact]
    public void A_folder_has_another_stamp_when_a_name_comes_or_goes()
    {
        using var folder = new TempFolder().With("file.md");
        var before = FileStamps.Of(folder.Path);
        Thread.Sleep(12);
        folder.With("other.md");
        Assert.NotEqual(before, FileStamps.Of(folder.Path));
    }

    [Fact]
    public void Only_a_stamp_that_is_older_proves_anything()
    {
        const long second = 1_000_000_000;
        var stamp = new FileStamp(5, 50 * second, 60 * second, 7);
        Assert.True(stamp.Proves(stamp, 63 * second));
        Assert.False(stamp.Proves(stamp, 62 * second));
        Assert.False(
            (stamp with { Modified = 70 * second }).Proves(stamp with { Modified = 70 * second }, 63 * second)
        );
        Assert.False(stamp.Proves(stamp with { Node = 8 }, 63 * second));
        Assert.False(FileStamp.Unknown.Proves(FileStamp.Unknown, 63 * second));
        Assert.True(FileStamp.Absent.Proves(FileStamp.Absent, 63 * second));
    }
}
