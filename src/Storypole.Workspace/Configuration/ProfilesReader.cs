using System.Collections.Immutable;
using Storypole.Documents;
using Storypole.Rules;
using Storypole.Specs;
using Storypole.Templates;

namespace Storypole.Workspace.Configuration;

/// <summary>Reads <c>profiles</c>: of each size that differs from the table the sections that it needs.</summary>
internal sealed class ProfilesReader(ConfigurationReader reader)
{
    public static ImmutableArray<string> Sizes { get; } = [.. Enum.GetNames<Size>()];

    public static ImmutableArray<string> Keys { get; } = ["needs"];

    public ProfileTable Read(YamlEntry entry)
    {
        var table = ProfileTable.BuiltIn;
        foreach (var inner in reader.Mapping(entry.Value, "`profiles`").Entries)
        {
            if (!Sizes.Contains(inner.Key, StringComparer.Ordinal))
            {
                throw reader.Unknown("size", inner.Key, inner.KeySpan, Sizes);
            }

            var profile = reader.Mapping(inner.Value, $"`{inner.Key}`");
            foreach (var key in profile.Entries)
            {
                if (!Keys.Contains(key.Key, StringComparer.Ordinal))
                {
                    throw reader.Unknown("key of a profile", key.Key, key.KeySpan, Keys);
                }

                table = table.With(Enum.Parse<Size>(inner.Key), Sections(key));
            }
        }

        return table;
    }

    private ImmutableArray<Term> Sections(YamlEntry entry)
    {
        var nodes = entry.Value is YamlSequence list ? list.Items : [entry.Value];
        return [.. nodes.Select(Section)];
    }

    private Term Section(YamlNode node)
    {
        var name = reader.Word(node, "`needs` is a list of sections");
        return NameTable.BuiltInTermOf(name) is var term and not Term.Unknown
            ? term
            : throw reader.Unknown("section", name, node.Span, NameTable.BuiltInNames());
    }
}
