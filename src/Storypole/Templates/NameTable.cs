using System.Text;

namespace Storypole.Templates;

/// <summary>Which term a name stands for; looked up by folded bytes, so that nothing is allocated.</summary>
public sealed class NameTable
{
    /// <summary>How many terms there are, for arrays with a place for each: to ask the type takes as long as to read a specification.</summary>
    internal const int TermCount = (int)Term.Description + 1;

    private static NameTable? builtIn;

    private readonly NameSlots byFolded;

    /// <summary>The names as written, so that one in the template's own spelling is found without folding.</summary>
    private readonly NameSlots byWritten;

    /// <summary>What each name means, where a name has more than one meaning one behind the other.</summary>
    private readonly Meaning[] meanings;

    private readonly NameStarts starts;
    private readonly int longest;

    internal NameTable(IReadOnlyList<NamedTerm> names)
    {
        byFolded = new NameSlots(names.Count);
        byWritten = new NameSlots(names.Count);
        starts = new NameStarts();
        meanings = new Meaning[names.Count + 1];
        Span<byte> buffer = stackalloc byte[NameFolding.Longest];
        var places = new int[names.Count];
        for (var i = 0; i < names.Count; i++)
        {
            var folded = buffer[..NameFolding.Fold(names[i].Name, buffer)];
            places[i] = folded.IsEmpty ? -1 : byFolded.Add(folded);
            if (folded.IsEmpty)
            {
                continue;
            }

            starts.Add(folded);
            longest = Math.Max(longest, folded.Length);
            ref var first = ref byFolded.FirstAt(places[i]);
            if (!MeansEverywhere(first, names[i].Meaning.Term))
            {
                // Otherwise another language's word for one place, which adds nothing to what is so in all.
                if (!IsOwnAlready(first, names[i].Meaning))
                {
                    first = Chained(first, i + 1, names[i].Meaning);
                }
            }
        }

        // What a name as written means is what its folded form means, whichever line came first.
        for (var i = 0; i < names.Count; i++)
        {
            if (places[i] >= 0)
            {
                byWritten.FirstAt(byWritten.Add(names[i].Name)) = byFolded.FirstAt(places[i]);
            }
        }
    }

    private NameTable(Stream stream)
    {
        byFolded = new NameSlots(stream);
        byWritten = new NameSlots(stream);
        starts = new NameStarts(stream);
        meanings = TableFile.Read<Meaning>(stream);
        longest = TableFile.Read<int>(stream)[0];
    }

    /// <summary>
    /// The names that ship with the program, placed when it was made: to fold and place thousands of them at each start would take
    /// longer than to check a specification.
    /// </summary>
    public static NameTable BuiltIn => builtIn ??= EmbeddedText.Open(TableFile.Names, static x => new NameTable(x));

    /// <summary>Writes what <see cref="BuiltIn"/> reads.</summary>
    internal static void WriteBuiltIn(Stream stream)
    {
        var table = new NameTable(NameLines.ReadBuiltIn());
        table.byFolded.Write(stream);
        table.byWritten.Write(stream);
        table.starts.Write(stream);
        TableFile.Write<Meaning>(stream, table.meanings);
        TableFile.Write<int>(stream, [table.longest]);
    }

    /// <summary>The names that ship with the program and those that a workspace gives its parts, of which the latter are asked first.</summary>
    public static NameTable BuiltInWith(IEnumerable<NameAlias> aliases)
    {
        var names = NameLines.ReadBuiltIn();
        foreach (var alias in aliases)
        {
            var meaning = new Meaning(alias.Term, NamePlace.None, Term.Unknown, IsOwn: false) { IsGiven = true };
            names.Add(new NamedTerm(Encoding.UTF8.GetBytes(alias.Name), meaning));
        }

        return new NameTable(names);
    }

    /// <summary>Every name that ships with the program, as written, those of the templates first.</summary>
    public static IEnumerable<string> BuiltInNames() =>
        NameLines.ReadBuiltIn().OrderByDescending(x => x.Meaning.IsOwn).Select(x => Encoding.UTF8.GetString(x.Name));

    /// <summary>What a name means as a section, a label or a column, in any language that ships with the program; unknown when it is none.</summary>
    public static Term BuiltInTermOf(string name)
    {
        var bytes = Encoding.UTF8.GetBytes(name);
        foreach (
            var place in (ReadOnlySpan<NamePlace>)[NamePlace.Heading, NamePlace.Label, NamePlace.Column, NamePlace.Key]
        )
        {
            if (BuiltIn.Find(bytes, place, Term.Unknown, out _) is var term and not Term.Unknown)
            {
                return term;
            }
        }

        return Term.Unknown;
    }

    /// <summary>Whether a name has a letter or digit, so that it can be told from others.</summary>
    public static bool CanName(string name)
    {
        Span<byte> buffer = stackalloc byte[NameFolding.Longest];
        return NameFolding.Fold(Encoding.UTF8.GetBytes(name), buffer) > 0;
    }

    /// <summary>
    /// Reads lines of the form <c>Term = name | name</c>; the first name of a line without a place is the template's own. A place
    /// in brackets, <c>Risks [section] = Risk</c>, makes the names mean the term there alone.
    /// </summary>
    public static NameTable Read(string table)
    {
        var names = new List<NamedTerm>();
        NameLines.Read(table, isOwn: true, names);
        return new NameTable(names);
    }

    /// <summary>The term of a name as written wherever it stands, and whether the name is the template's own rather than an alias.</summary>
    public Term Find(ReadOnlySpan<byte> name, out bool isOwn) => Find(name, NamePlace.None, Term.Unknown, out isOwn);

    /// <summary>The term of a name as written in its place.</summary>
    /// <param name="below">What the nearest part around it is about that is about something known.</param>
    public Term Find(ReadOnlySpan<byte> name, NamePlace place, Term below, out bool isOwn)
    {
        if (
            byWritten.Find(name) is > 0 and var first
            && MeaningOf(first, place, below, out isOwn) is var known and not Term.Unknown
        )
        {
            return known;
        }

        Span<byte> buffer = stackalloc byte[NameFolding.Longest];
        var length = NameFolding.Fold(name, buffer, longest, starts);
        return FindFolded(buffer[..length], place, below, out isOwn);
    }

    /// <summary>The term of a folded name; a plural is its singular's, and the other way round.</summary>
    public Term FindFolded(ReadOnlySpan<byte> folded, NamePlace place, Term below, out bool isOwn)
    {
        isOwn = false;
        if (folded.IsEmpty)
        {
            return Term.Unknown;
        }

        if (
            byFolded.Find(folded) is > 0 and var first
            && MeaningOf(first, place, below, out isOwn) is var known and not Term.Unknown
        )
        {
            return known;
        }

        var other = 0;
        if (folded[^1] == 's' && folded.Length > 3)
        {
            other = byFolded.Find(folded[..^1]);
        }
        else if (folded.Length > 3 && char.IsAsciiLetterLower((char)folded[^1]) && folded.Length < NameFolding.Longest)
        {
            Span<byte> plural = stackalloc byte[NameFolding.Longest];
            folded.CopyTo(plural);
            plural[folded.Length] = (byte)'s';
            other = byFolded.Find(plural[..(folded.Length + 1)]);
        }

        isOwn = false;
        return other == 0 ? Term.Unknown : MeaningOf(other, place, below, out _);
    }

    /// <summary>The first meaning that holds in a place: those for one place come before the one for all.</summary>
    private Term MeaningOf(int first, NamePlace place, Term below, out bool isOwn)
    {
        if (meanings[first].Next == 0 && meanings[first].Place == NamePlace.None)
        {
            isOwn = meanings[first].IsOwn;
            return meanings[first].Term;
        }

        place |= below == Term.Unknown && (place & NamePlace.Heading) != 0 ? NamePlace.Section : NamePlace.None;
        for (var at = first; at > 0; at = meanings[at].Next)
        {
            ref readonly var meaning = ref meanings[at];
            if (
                (meaning.Place == NamePlace.None || (meaning.Place & place) != 0)
                && (meaning.Below == Term.Unknown || meaning.Below == below)
            )
            {
                isOwn = meaning.IsOwn;
                return meaning.Term;
            }
        }

        isOwn = false;
        return Term.Unknown;
    }

    private bool MeansEverywhere(int first, Term term)
    {
        for (var at = first; at > 0; at = meanings[at].Next)
        {
            if (meanings[at].Term == term && meanings[at].Width == Meaning.Everywhere)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether the template's own name means the same everywhere: another language's word, which folds to it, would make an alias of it.
    /// </summary>
    private bool IsOwnAlready(int first, in Meaning added)
    {
        for (var at = first; at > 0 && !added.IsGiven; at = meanings[at].Next)
        {
            if (meanings[at].IsOwn && meanings[at].Term == added.Term)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds a meaning to a chain and returns its first: the narrow ones in front, of equal ones the earlier.</summary>
    private int Chained(int first, int added, in Meaning meaning)
    {
        meanings[added] = meaning with { Next = 0 };
        if (first == 0 || meaning.Width < meanings[first].Width)
        {
            meanings[added].Next = first;
            return added;
        }

        var at = first;
        while (meanings[at].Next > 0 && meanings[meanings[at].Next].Width <= meaning.Width)
        {
            at = meanings[at].Next;
        }

        meanings[added].Next = meanings[at].Next;
        meanings[at].Next = added;
        return first;
    }
}
