using Storypole.Text;

namespace Storypole.Documents;

/// <summary>Reads YAML.</summary>
public static class YamlReader
{
    public static YamlDocument Read(SourceText source, TextSpan span) => new(null, []);
}
