using System.Collections.Immutable;
using Storypole.Documents;
using Storypole.Templates;

namespace Storypole.Workspace.Configuration;

/// <summary>Reads <c>aliases</c>: of a known name of a section, label or column the names that a workspace uses for it.</summary>
internal sealed class AliasesReader(ConfigurationReader reader)
{
    private readonly Dictionary<string, Term> seen = new(StringComparer.OrdinalIgnoreCase);

    public ImmutableArray<NameAlias> Read(YamlEntry entry)
    {
        var aliases = ImmutableArray.CreateBuilder<NameAlias>();
        foreach (var inner in reader.Mapping(entry.Value, "`aliases`").Entries)
        {
            var term = NameTable.BuiltInTermOf(inner.Key);
            if (term == Term.Unknown)
            {
                throw reader.Unknown("name of `aliases`", inner.Key, inner.KeySpan, NameTable.BuiltInNames());
            }

            foreach (var node in inner.Value is YamlSequence list ? list.Items : [inner.Value])
            {
                aliases.Add(new NameAlias(term, Alias(inner, node, term)));
            }
        }

        return aliases.DrainToImmutable();
    }

    private string Alias(YamlEntry entry, YamlNode node, Term term)
    {
        var name = reader.Word(node, $"`{entry.Key}` has a name or a list of names");
        if (!NameTable.CanName(name))
        {
            throw reader.Fault(node.Span, $"`{name}` is no name: it has neither letter nor digit");
        }

        return seen.TryAdd(name, term) || seen[name] == term
            ? name
            : throw reader.Fault(node.Span, $"`{name}` stands here for two things");
    }
}
