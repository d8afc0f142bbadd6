using System.Text;
using Storypole.Workspace.Files;

namespace Storypole.Tests.Workspace;

/// <summary>A folder on disk for one test.</summary>
internal sealed class TempFolder : IDisposable
{
    public TempFolder() => Path = Directory.CreateTempSubdirectory("storypole-").FullName;

    public string Path { get; }

    /// <summary>The folder as a workspace that a configuration declares.</summary>
    public WorkspaceRoot Root => new(Path, FullPath(".storypole.yaml"), null);

    public string FullPath(string path) => System.IO.Path.Join(Path, path);

    /// <summary>Writes files; a name alone gets no content.</summary>
    public TempFolder With(params ReadOnlySpan<string> paths)
    {
        foreach (var path in paths)
        {
            WithText(path, "");
        }

        return this;
    }

    public TempFolder WithText(string path, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(FullPath(path))!);
        File.WriteAllBytes(FullPath(path), Encoding.UTF8.GetBytes(text));
        return this;
    }

    public TempFolder WithLink(string path, string target)
    {
        File.CreateSymbolicLink(FullPath(path), target);
        return this;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
