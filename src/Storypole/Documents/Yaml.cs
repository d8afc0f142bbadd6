using System.Collections.Immutable;
using Storypole.Text;

namespace Storypole.Documents;

/// <summary>A node of YAML with its place. Anchors, aliases and tags are not resolved but reported.</summary>
public abstract record YamlNode(TextSpan Span);

/// <param name="Value">The text after quotes and escapes are resolved.</param>
public sealed record YamlScalar(TextSpan Span, string Value, bool IsQuoted) : YamlNode(Span);

public sealed record YamlSequence(TextSpan Span, ImmutableArray<YamlNode> Items) : YamlNode(Span);

public sealed record YamlMapping(TextSpan Span, ImmutableArray<YamlEntry> Entries) : YamlNode(Span)
{
    /// <summary>The first entry of this key, or null.</summary>
    public YamlEntry? Find(string key)
    {
        foreach (var entry in Entries)
        {
            if (string.Equals(entry.Key, key, StringComparison.Ordinal))
            {
                return entry;
            }
        }

        return null;
    }
}

/// <summary>One entry of a mapping.</summary>
public sealed record YamlEntry(string Key, TextSpan KeySpan, YamlNode Value);

/// <summary>Something in YAML that is wrong or that is not read: a syntax error, a duplicate key, an anchor, a tag, too much depth.</summary>
public sealed record YamlProblem(TextSpan Span, string Message);

/// <summary>YAML as read: the root (null when there is none or it cannot be read) and what is wrong with it.</summary>
public sealed record YamlDocument(YamlNode? Root, ImmutableArray<YamlProblem> Problems);
