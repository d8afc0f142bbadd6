using Storypole.Templates;
using Storypole.Text;
using Storypole.Workspace;
using Storypole.Workspace.Configuration;
using Storypole.Workspace.Files;

namespace Storypole.Cli;

/// <summary>The workspace that a command works in, with its configuration, and how its files are named to people.</summary>
internal sealed class OpenedWorkspace
{
    private readonly string currentFolder = Environment.CurrentDirectory;
    private WorkspaceConfiguration? configuration;

    /// <param name="paths">As given on the command line.</param>
    public OpenedWorkspace(IReadOnlyList<string> paths)
    {
        Paths = [.. paths.Select(x => Path.TrimEndingDirectorySeparator(Path.GetFullPath(x, currentFolder)))];
        Root = WorkspaceLocator.Locate(currentFolder, Paths);
    }

    public WorkspaceRoot Root { get; }

    /// <summary>Read at the first call.</summary>
    public WorkspaceConfiguration Configuration =>
        configuration ??= Root.ConfigurationPath is { } path
            ? ConfigurationFile.Read(path, NameOf(path))
            : WorkspaceConfiguration.Default;

    /// <summary>The given paths in full.</summary>
    public IReadOnlyList<string> Paths { get; }

    /// <summary>A full path as a person in the current folder would write it.</summary>
    public string NameOf(string fullPath)
    {
        var here = new WorkspaceRoot(currentFolder, null, null);
        return here.PathOf(fullPath) switch
        {
            null => fullPath.Replace(Path.DirectorySeparatorChar, '/'),
            "" => ".",
            var path => path,
        };
    }

    /// <summary>A path of the workspace as a person in the current folder would write it.</summary>
    public string NameOfFile(string path) => NameOf(Root.FullPathOf(path));

    /// <summary>A path of the workspace as its repository names it, or the workspace itself when it lies in none.</summary>
    public string RepositoryPathOf(string path) =>
        Root.RepositoryFolder is { } folder
            ? new WorkspaceRoot(folder, null, folder).PathOf(Root.FullPathOf(path)) ?? path
            : path;

    /// <param name="name">A built-in template or a file; null for what the configuration says.</param>
    public Schema Template(string? name)
    {
        var called = name ?? Configuration.Template;
        return BuiltInTemplates.Contains(called)
            ? BuiltInTemplates.Schema(called)
            : TemplateCompiler.Compile(TemplateSource(name), Path.GetFileNameWithoutExtension(called)).Schema;
    }

    /// <summary>The text of the template that <see cref="Template"/> compiles.</summary>
    public SourceText TemplateSource(string? name)
    {
        var folder = name is null ? Root.Folder : currentFolder;
        name ??= Configuration.Template;
        return BuiltInTemplates.Contains(name) ? BuiltInTemplates.Source(name) : ReadTemplate(name, folder);
    }

    /// <summary>Reads a template that is named by its file.</summary>
    public SourceText ReadTemplate(string name, string folder)
    {
        var path = Path.GetFullPath(name, folder);
        try
        {
            return SourceText.From(File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StorypoleException(
                $"the template {NameOf(path)}: {FileFault.Describe(e)}",
                NearestWord.Of(name, BuiltInTemplates.Names) is { } near
                    ? $"did you mean `{near}`?"
                    : $"built in are {string.Join(", ", BuiltInTemplates.Names)}; another is named by its file"
            );
        }
    }
}
