using Storypole.Documents;
using Storypole.Templates;

namespace Storypole.Reading;

/// <summary>
/// What the headings of a document are about, those too that only their words tell. A name that the table of names knows
/// is never looked at again, so a document in the template's own words pays nothing.
/// </summary>
internal sealed class Subjects(Binding binding)
{
    private const ushort NotYet = ushort.MaxValue;

    private readonly ushort[] byWords = NewArray(binding.Parts.Length);

    /// <summary>The term of a part by its name, else by its words.</summary>
    public Term this[int part]
    {
        get
        {
            var known = binding.Terms[part];
            if (known != Term.Unknown || part == 0)
            {
                return known;
            }

            ref var slot = ref byWords[part];
            if (slot == NotYet)
            {
                slot = (ushort)KeywordTable.BuiltIn.Find(binding.Slice(binding.Parts[part].Name));
            }

            return (Term)slot;
        }
    }

    /// <summary>The first part at or behind one that is a heading about a term, or -1.</summary>
    public int FindHeading(Term term, int from)
    {
        var parts = binding.Parts;
        for (var part = Math.Max(1, from); part < parts.Length; part++)
        {
            if (parts[part].Kind == PartKind.Heading && this[part] == term)
            {
                return part;
            }
        }

        return -1;
    }

    private static ushort[] NewArray(int length)
    {
        var array = new ushort[length];
        Array.Fill(array, NotYet);
        return array;
    }
}
