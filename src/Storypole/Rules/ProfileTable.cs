using System.Collections.Immutable;
using Storypole.Specs;
using Storypole.Templates;

namespace Storypole.Rules;

/// <summary>Which sections of the second level a change of each size has to fill.</summary>
public sealed class ProfileTable
{
    private const string NoReason = "no reason";

    private static ProfileTable? builtIn;

    private readonly ImmutableArray<ImmutableArray<Term>> needs;
    private readonly ImmutableArray<Term> unreasoned;

    /// <summary>What some size needs, or needed before a workspace said otherwise: other sections are asked for in every size.</summary>
    private readonly ImmutableArray<Term> known;

    private ProfileTable(
        ImmutableArray<ImmutableArray<Term>> needs,
        ImmutableArray<Term> unreasoned,
        ImmutableArray<Term> known
    )
    {
        this.needs = needs;
        this.unreasoned = unreasoned;
        this.known = known;
    }

    /// <summary>The table that ships with the program; read at the first call, which most checks never make.</summary>
    public static ProfileTable BuiltIn => builtIn ??= Parse(EmbeddedText.Read("RuleTables.profiles.txt"));

    /// <summary>
    /// The size of a change: what the header says, else the letter of the estimate, else its hours; null when it says none of
    /// these, or when its template asks for no estimate.
    /// </summary>
    public static Size? SizeOf(Spec spec) =>
        !spec.Schema.Asks(Term.Effort) ? null
        : spec.Header.Profile?.Value is { } profile ? profile
        : spec.Estimate?.Complexity?.Value is { } complexity ? complexity
        : spec.Estimate?.Hours?.Value is { } hours ? SizeBand.SizeOf(hours)
        : null;

    /// <summary>The sections that a size needs, in the order of the table.</summary>
    public ImmutableArray<Term> NeedsOf(Size size) => needs[(int)size];

    /// <summary>Whether a change of a size is asked for a section; one of no known size is asked for all.</summary>
    public bool Asks(Size? size, Term section) =>
        size is not { } letter
        || section == Term.Unknown
        || needs[(int)letter].Contains(section)
        || !known.Contains(section);

    /// <summary>Whether a section that declares nothing has to say why.</summary>
    public bool WantsReason(Size size, Term section) =>
        needs[(int)size].Contains(section) && !unreasoned.Contains(section);

    /// <summary>The same table, but for what one size needs.</summary>
    public ProfileTable With(Size size, ImmutableArray<Term> sections) =>
        new(needs.SetItem((int)size, sections), unreasoned, [.. known.Union(sections)]);

    private static ProfileTable Parse(string text)
    {
        var needs = ImmutableArray.CreateBuilder<ImmutableArray<Term>>();
        var unreasoned = ImmutableArray<Term>.Empty;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var parts = line.Split(" = ", 2);
            var names = parts[1].Split(" | ");
            var before = names[0] is "&" ? needs[^1] : [];
            var terms = names.Where(x => x is not "&").Select(NameTable.BuiltInTermOf);
            if (parts[0] is NoReason)
            {
                unreasoned = [.. terms];
            }
            else
            {
                needs.Add([.. before, .. terms]);
            }
        }

        return new ProfileTable(needs.ToImmutable(), unreasoned, needs[^1]);
    }
}
