using System.Buffers;
using System.Runtime.InteropServices;
using Storypole.Templates;

namespace Storypole.Reading;

/// <summary>The terms that a reader asks for, so that it leaps from one part to the next and looks at none between them.</summary>
internal sealed class TermSet(params ReadOnlySpan<Term> terms)
{
    private readonly SearchValues<char> values = SearchValues.Create(MemoryMarshal.Cast<Term, char>(terms));

    /// <summary>The first part at or behind one that is about any of the terms; the number of parts when there is none.</summary>
    public int Next(ReadOnlySpan<Term> parts, int from)
    {
        var found = MemoryMarshal.Cast<Term, char>(parts[from..]).IndexOfAny(values);
        return found < 0 ? parts.Length : from + found;
    }
}
