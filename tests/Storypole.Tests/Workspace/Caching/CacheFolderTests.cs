using Storypole.Workspace.Caching;

namespace Storypole.Tests.Workspace.Caching;

public sealed class CacheFolderTests
{
    [Theory]
    [InlineData("linux", "HOME=/h/ada", "/h/ada/.cache/storypole")]
    [InlineData("linux", "HOME=/h/ada XDG_CACHE_HOME=/fast/cache", "/fast/cache/storypole")]
    [InlineData("linux", "XDG_CACHE_HOME=/fast/cache", "/fast/cache/storypole")]
    [InlineData("linux", "HOME=/h/ada XDG_CACHE_HOME=relative", "/h/ada/.cache/storypole")]
    [InlineData("linux", "", null)]
    [InlineData("linux", "HOME=", null)]
    [InlineData("mac", "HOME=/Users/ada", "/Users/ada/Library/Caches/storypole")]
    [InlineData("mac", "HOME=/Users/ada XDG_CACHE_HOME=/fast", "/fast/storypole")]
    [InlineData("windows", "", null)]
    public void The_folder_is_where_each_system_keeps_caches(string system, string environment, string? folder)
    {
        var variables = environment
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(x => x.Split('='))
            .ToDictionary(x => x[0], x => x[1], StringComparer.Ordinal);
        Assert.Equal(folder, CacheFolder.Of(system == "windows", system == "mac", x => variables.GetValueOrDefault(x)));
    }

    [Fact]
    public void Windows_keeps_them_with_what_belongs_to_this_machine() =>
        Assert.Equal(
            Path.Join(@"C:\Users\ada\AppData\Local", "storypole", "cache"),
            CacheFolder.Of(true, false, x => x == "LOCALAPPDATA" ? @"C:\Users\ada\AppData\Local" : null)
        );
}
