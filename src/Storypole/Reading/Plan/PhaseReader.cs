using System.Collections.Immutable;
using Storypole.Documents;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Reading.Plan;

/// <summary>
/// Reads the phases of the plan: a heading or bold label each; where there is none, the items of a list or the rows of a
/// table that are called phases.
/// </summary>
internal static class PhaseReader
{
    /// <summary>A phase that is named again is looked for among so many.</summary>
    private const int MostCompared = 64;

    /// <summary>A heading below this level is a phase only where one above speaks of a plan: protocols have phases too.</summary>
    private const int DeepestAlone = 3;

    private static readonly TermSet Asked = new(Term.Phase, Term.Unknown, Term.Step);

    public static ImmutableArray<Phase> Read(Binding binding)
    {
        var found = new Grow<Phase>();
        var names = new Grow<(PhaseName Name, int Parent)>();
        ReadParts(binding, isWeak: false, ref found, ref names);
        found.DropPlaceholders(binding, 0, static x => x.Title);
        if (found.Count == 0)
        {
            PhaseListReader.Read(binding, ref found);
        }
        else if (found.Span[0].How != Recognition.Exact)
        {
            PhaseListReader.ReadMore(binding, ref found);
        }

        if (found.Count == 0)
        {
            ReadParts(binding, isWeak: true, ref found, ref names);
        }

        return found.ToImmutable();
    }

    /// <param name="isWeak">Whether days and steps are looked for, which are phases only where there are no others.</param>
    private static void ReadParts(
        Binding binding,
        bool isWeak,
        ref Grow<Phase> found,
        ref Grow<(PhaseName Name, int Parent)> names
    )
    {
        var parts = binding.Parts;
        var terms = binding.Terms;
        var letters = new MilestoneLetters(binding);
        for (var part = Asked.Next(terms, 1); part < terms.Length; part = Asked.Next(terms, part + 1))
        {
            var isNamed = PhaseName.TryRead(binding.Bytes, parts[part].Name, out var name);
            if (isNamed && name.IsShort && !letters.Allow(part))
            {
                continue;
            }

            if (isNamed ? !IsPhase(binding, part, name, isWeak) : isWeak || !IsUnnumbered(binding, part))
            {
                continue;
            }

            if (isNamed && IsKnown(binding, part, name, names))
            {
                continue;
            }

            found.Add(ReadOne(binding, part, isNamed ? name : null));
            if (isNamed)
            {
                names.Add((name, parts[part].Parent));
                ReadInner(binding, part, name, ref found);
            }

            part = parts[part].Next - 1;
        }
    }

    /// <summary>A phase may hold modules with phases of their own, each a heading with the same word: their numbers begin again.</summary>
    private static void ReadInner(Binding binding, int outer, in PhaseName outerName, ref Grow<Phase> found)
    {
        var parts = binding.Parts;
        var before = (Parent: -1, Name: default(PhaseName));
        for (var part = outer + 1; part < parts[outer].Next; part++)
        {
            if (
                parts[part].Kind != PartKind.Heading
                || binding.Terms[part] is not (Term.Phase or Term.Unknown)
                || !PhaseName.TryRead(binding.Bytes, parts[part].Name, out var name)
                || name.Word != outerName.Word
                || name.IsShort
                || (before.Parent == parts[part].Parent && name.IsSame(binding.Bytes, before.Name))
                || !PhaseContext.Allows(binding, parts[part].Parent, needsPlan: false)
            )
            {
                continue;
            }

            found.Add(ReadOne(binding, part, name));
            before = (parts[part].Parent, name);
        }
    }

    private static bool IsPhase(Binding binding, int part, in PhaseName name, bool isWeak)
    {
        ref readonly var at = ref binding.Parts[part];
        if (isWeak != name.Word is PhaseWord.Day or PhaseWord.Step)
        {
            return false;
        }

        // The document itself may be about one phase of something larger.
        var isTitle = at.Kind == PartKind.Heading && at.Level == 1 && at.Next == binding.Parts.Length;
        var needsPlan = isWeak || name.Word == PhaseWord.Session || at.Level > DeepestAlone;
        return !isTitle && PhaseContext.Allows(binding, at.Parent, needsPlan);
    }

    /// <summary>The template's own word alone, as long as no number with other words behind it makes it something of a phase.</summary>
    private static bool IsUnnumbered(Binding binding, int part) =>
        binding.Terms[part] == Term.Phase
        && binding.Parts[part].Kind == PartKind.Heading
        && binding.Slice(binding.Parts[part].Name).IndexOfAnyInRange((byte)'0', (byte)'9') < 0;

    /// <summary>Whether a part names a phase again that stands elsewhere, as a recap does.</summary>
    private static bool IsKnown(
        Binding binding,
        int part,
        in PhaseName name,
        in Grow<(PhaseName Name, int Parent)> names
    )
    {
        var known = names.Span;
        foreach (ref readonly var other in known[Math.Max(0, known.Length - MostCompared)..])
        {
            if (name.IsSame(binding.Bytes, other.Name))
            {
                // Two siblings of one number are two phases, of which one is numbered wrongly.
                return binding.Parts[part].Kind == PartKind.Label
                    || other.Parent != binding.Parts[part].Parent
                    || (name.IsShort && name.HasTitleOf(binding.Bytes, other.Name));
            }
        }

        return false;
    }

    private static Phase ReadOne(Binding binding, int part, PhaseName? name)
    {
        var (number, title) = name is { } read ? (read.Number, read.Title) : NumberedTitle.Of(binding, part);
        var (plain, effort) = PhaseEffort.Of(binding, part, title);
        var components = binding.Child(part, Term.Components);
        return new Phase(
            binding.Parts[part].Span,
            HowOf(binding, part),
            number,
            plain,
            binding.ValueOf(binding.Child(part, Term.Goal)),
            components < 0 ? [] : PhaseComponentReader.Read(binding, components),
            binding.ValueOf(TestingOf(binding, part)),
            effort
        );
    }

    private static Recognition HowOf(Binding binding, int part) =>
        binding.Parts[part].Kind == PartKind.Label ? Recognition.Shape
        : binding.Terms[part] == Term.Phase ? binding.HowOf(part)
        : Recognition.Alias;

    private static int TestingOf(Binding binding, int part)
    {
        var testing = binding.Child(part, Term.PhaseTesting);
        return testing < 0 ? binding.Child(part, Term.Testing) : testing;
    }
}
