using System.Text;
using Storypole.Documents;
using Storypole.Specs;
using Storypole.Templates;

namespace Storypole.Rules.Custom;

/// <summary>A section or field as a workspace names it: found by that name, or by another one that is known for the same thing.</summary>
internal sealed class OwnName
{
    private readonly byte[] folded;

    public OwnName(string name)
    {
        Span<byte> buffer = stackalloc byte[NameFolding.Longest];
        folded = buffer[..NameFolding.Fold(Encoding.UTF8.GetBytes(name), buffer)].ToArray();
        Term = NameTable.BuiltInTermOf(name);
    }

    public Term Term { get; }

    public bool Names(Spec spec, int part)
    {
        if (Term != Term.Unknown && spec.Terms[part] == Term)
        {
            return true;
        }

        Span<byte> buffer = stackalloc byte[NameFolding.Longest];
        var name = spec.Document.Slice(spec.Outline.Parts[part].Name);
        return buffer[..NameFolding.Fold(name, buffer)].SequenceEqual(folded);
    }
}
