using System.Collections.Immutable;
using Storypole.Documents;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Reading.Decisions;

/// <summary>Gathers the options of a decision from all parts below it that hold some.</summary>
internal static class DecisionOptions
{
    /// <summary>The options, and the label of the first part that lists them.</summary>
    /// <param name="made">What the decision itself says was taken, or its title.</param>
    public static (ImmutableArray<Option> Options, TextSpan? Label) Of(
        Binding binding,
        Subjects subjects,
        int part,
        TextSpan made
    )
    {
        ref readonly var at = ref binding.Parts[part];
        var found = new Grow<Option>();
        TextSpan? label = null;
        var areAlternatives = true;
        for (var child = part + 1; child < at.Next; child = binding.Parts[child].Next)
        {
            var subject = subjects[child];
            if (subject is Term.Alternatives or Term.Options or Term.OptionsConsidered)
            {
                areAlternatives &= subject == Term.Alternatives;
                label ??= binding.Parts[child].Span;
                OptionParts.Read(binding, subjects, child, subject == Term.Alternatives, ref found);
            }
            else if (OptionParts.IsLettered(binding.Slice(binding.Parts[child].Name)))
            {
                areAlternatives = false;
                OptionParts.Read(binding, subjects, part, areAlternatives: false, ref found);
                break;
            }
        }

        ReadItems(binding, at, ref found);
        if (found.Count == 0)
        {
            LetteredTopic.ReadParagraphs(binding, part, ref found);
            areAlternatives &= found.Count == 0;
        }

        if (found.Count == 0)
        {
            return ([], label);
        }

        var options = Settle(binding, found.ToImmutable(), made);
        var isTaken = false;
        foreach (var option in options)
        {
            isTaken |= option.IsChosen == true;
        }

        // Where only what was not taken is listed, the decision itself is the choice.
        return isTaken || !areAlternatives
            ? (options, label)
            : (
                options.Insert(0, new Option(at.Span, Recognition.Shape, made, IsChosen: true, null, null, null)),
                label
            );
    }

    /// <summary>Alternatives in a list of the decision's own points: <c>- Alternatives considered: X, Y</c>.</summary>
    private static void ReadItems(Binding binding, in Part at, ref Grow<Option> found)
    {
        foreach (var item in Items.Of(binding.Document, at))
        {
            ReadItem(binding, item, ref found);
        }
    }

    public static void ReadItem(Binding binding, int item, ref Grow<Option> found)
    {
        var lead = ItemLead.Read(binding.Bytes, Items.TextOf(binding.Document, item));
        if (!lead.HasSeparator && !lead.IsMarked)
        {
            return;
        }

        var name = binding.Slice(lead.Name);
        var term = binding.Names.Find(name, NamePlace.Label, Term.Decision, out _);
        term = term == Term.Unknown ? KeywordTable.BuiltIn.Find(name) : term;
        if (term is not (Term.Alternatives or Term.OptionsConsidered))
        {
            return;
        }

        if (lead.Rest.Length > 0)
        {
            InlineOptions.Read(
                binding.Bytes,
                lead.Rest,
                Items.LineOf(binding.Document, item),
                isList: false,
                ref found
            );
        }

        foreach (var below in Items.Below(binding.Document, item))
        {
            var text = Items.TextOf(binding.Document, below);
            if (text.Length > 0 && !Nothing.IsDeclared(binding.Slice(text)))
            {
                var start = found.Count;
                InlineOptions.Read(
                    binding.Bytes,
                    text,
                    Items.LineOf(binding.Document, below),
                    isList: false,
                    ref found
                );
                found.Truncate(start + 1);
            }
        }
    }

    /// <summary>Where no mark says which was taken, a statement that names one by its letter or in its own words does.</summary>
    public static ImmutableArray<Option> Settle(Binding binding, ImmutableArray<Option> options, TextSpan made)
    {
        foreach (var option in options)
        {
            if (option.IsChosen == true)
            {
                return options;
            }
        }

        var taken = Statement.Names(binding, options, made);
        return taken < 0 ? options : options.SetItem(taken, options[taken] with { IsChosen = true });
    }
}
