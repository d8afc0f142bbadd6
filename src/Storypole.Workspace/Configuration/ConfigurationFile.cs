using Storypole.Documents;
using Storypole.Text;
using Storypole.Workspace.Files;

namespace Storypole.Workspace.Configuration;

/// <summary>Reads <c>.storypole.yaml</c> from disk.</summary>
public static class ConfigurationFile
{
    /// <param name="name">How a person names the file.</param>
    /// <exception cref="StorypoleException">The file cannot be read, or something in it means nothing.</exception>
    public static WorkspaceConfiguration Read(string fullPath, string name) => Parse(ReadText(fullPath, name), name);

    /// <param name="name">How a person names the file.</param>
    /// <exception cref="StorypoleException">The file cannot be read.</exception>
    public static SourceText ReadText(string fullPath, string name)
    {
        try
        {
            return SourceText.From(File.ReadAllBytes(fullPath));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StorypoleException($"{name}: {FileFault.Describe(e)}", "give the permission to read it");
        }
    }

    public static WorkspaceConfiguration Parse(SourceText source, string name)
    {
        var yaml = YamlReader.Read(source, new TextSpan(source.Start, source.Length));
        var reader = new ConfigurationReader(source, name);
        foreach (var problem in yaml.Problems)
        {
            throw reader.Fault(problem.Span, problem.Message);
        }

        return yaml.Root is null ? WorkspaceConfiguration.Default : reader.Read(yaml.Root);
    }
}
