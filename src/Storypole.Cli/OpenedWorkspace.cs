using System.Collections.Concurrent;
using Storypole.Documents;
using Storypole.Fixes;
using Storypole.Templates;
using Storypole.Text;
using Storypole.Workspace;
using Storypole.Workspace.Checks;
using Storypole.Workspace.Configuration;
using Storypole.Workspace.Files;

namespace Storypole.Cli;

/// <summary>The workspace that a command works in, with its configuration, and how its files are named to people.</summary>
internal sealed class OpenedWorkspace
{
    private readonly string currentFolder = Environment.CurrentDirectory;
    private WorkspaceConfiguration? configuration;
    private NameTable? names;
    private readonly ConcurrentDictionary<string, Document?> templates = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SourceText> texts = new(StringComparer.Ordinal);

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
            ? ConfigurationFile.Parse(texts.GetOrAdd(path, x => ConfigurationFile.ReadText(x, NameOf(x))), NameOf(path))
            : WorkspaceConfiguration.Default;

    /// <summary>The texts of configuration and templates that were read so far: what they say decides what every other text means.</summary>
    public IEnumerable<SourceText> Texts => texts.OrderBy(x => x.Key, StringComparer.Ordinal).Select(x => x.Value);

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
    public Schema Template(string? name) =>
        name is null ? Template(Configuration.Template, Root.Folder) : Template(name, currentFolder);

    private Schema Template(string name, string folder)
    {
        if (BuiltInTemplates.Contains(name))
        {
            return Named(BuiltInTemplates.Schema(name));
        }

        var source = ReadTemplate(name, folder);
        return Named(TemplateCompiler.Compile(source, Path.GetFileNameWithoutExtension(name)).Schema);
    }

    /// <summary>The text of the template that <see cref="FallbackTemplate"/> compiles.</summary>
    public SourceText TemplateSource(string? name)
    {
        var folder = name is null ? Root.Folder : currentFolder;
        name ??= Configuration.Template;
        name = string.Equals(name, WorkspaceConfiguration.Auto, StringComparison.Ordinal)
            ? BuiltInTemplates.TechSpec
            : name;
        return BuiltInTemplates.Contains(name) ? BuiltInTemplates.Source(name) : ReadTemplate(name, folder);
    }

    /// <summary>Which template each file is read by.</summary>
    /// <param name="name">A built-in template, a file, or <c>auto</c>; null for what the configuration says.</param>
    public TemplateChoice Templates(string? name)
    {
        if (name is not null)
        {
            return new TemplateChoice([], TemplateOrAuto(name, currentFolder), Names);
        }

        var byPath = Configuration.TemplateByPath.Select(x => (x.Pattern, TemplateOrAuto(x.Template, Root.Folder)));
        return new TemplateChoice([.. byPath], TemplateOrAuto(Configuration.Template, Root.Folder), Names);
    }

    /// <summary>What fixes may know of this workspace; the templates are read when one is asked for.</summary>
    /// <param name="name">As in <see cref="Templates"/>.</param>
    public FixWorld FixWorld(string? name) =>
        new(new DiskSurroundings(Root))
        {
            TemplateOf = schema => templates.GetOrAdd(schema.Name, x => TemplateDocument(x, name)),
        };

    private Document? TemplateDocument(string schema, string? name)
    {
        if (BuiltInTemplates.Contains(schema))
        {
            return DocumentParser.Parse(BuiltInTemplates.Source(schema));
        }

        var files = Configuration.TemplateByPath.Select(x => (Name: x.Template, Root.Folder));
        files = name is null ? files.Append((Configuration.Template, Root.Folder)) : [(name, currentFolder)];
        return files
            .Where(x => string.Equals(Path.GetFileNameWithoutExtension(x.Name), schema, StringComparison.Ordinal))
            .Select(x => DocumentParser.Parse(ReadTemplate(x.Name, x.Folder)))
            .FirstOrDefault();
    }

    /// <summary>What specifications follow where nothing more is known of them.</summary>
    public Schema FallbackTemplate(string? name) =>
        TemplateOrAuto(name ?? Configuration.Template, name is null ? Root.Folder : currentFolder)
        ?? Named(BuiltInTemplates.Schema(BuiltInTemplates.TechSpec));

    /// <summary>What names mean in this workspace; null when it has none of its own.</summary>
    private NameTable? Names =>
        Configuration.Aliases.IsEmpty ? null : names ??= NameTable.BuiltInWith(Configuration.Aliases);

    private Schema Named(Schema schema) => Names is { } own ? schema.With(own) : schema;

    private Schema? TemplateOrAuto(string name, string folder) =>
        string.Equals(name, WorkspaceConfiguration.Auto, StringComparison.Ordinal) ? null : Template(name, folder);

    /// <summary>Reads a template that is named by its file.</summary>
    public SourceText ReadTemplate(string name, string folder)
    {
        var path = Path.GetFullPath(name, folder);
        try
        {
            return texts.GetOrAdd(path, static x => SourceText.From(File.ReadAllBytes(x)));
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
