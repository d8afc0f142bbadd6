using System.Collections.Immutable;

namespace Storypole.Templates;

/// <summary>Something that holds of a document when one of its values is, or is not, one of a few words.</summary>
/// <param name="Key">The key of the metadata, or the label of the header.</param>
/// <param name="Values">Compared as the alternatives of an enumeration are.</param>
/// <param name="IsNegated">Whether it holds when the value is another one; a document without the value has another one.</param>
public sealed record SchemaCondition(string Key, Enumeration Values, bool IsNegated)
{
    public override string ToString() =>
        $"{Key} is {(IsNegated ? "not " : "")}{string.Join(" or ", (IEnumerable<string>)Values.Alternatives)}";
}
