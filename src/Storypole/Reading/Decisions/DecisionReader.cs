using System.Collections.Immutable;
using Storypole.Documents;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Reading.Decisions;

/// <summary>Reads the decisions of a specification: one heading each, with labels below it.</summary>
internal static class DecisionReader
{
    public static ImmutableArray<Decision> Read(Binding binding, Subjects subjects)
    {
        var found = new Grow<Decision>();
        var parts = binding.Parts;
        for (var part = 1; part < parts.Length; part++)
        {
            if (binding.Terms[part] == Term.Decision && parts[part].Kind == PartKind.Heading)
            {
                found.Add(ReadOne(binding, part));
            }
        }

        return found.ToImmutable();
    }

    private static Decision ReadOne(Binding binding, int part)
    {
        ref readonly var at = ref binding.Parts[part];
        var (number, title) = NumberedTitle.Of(binding, part);
        var options = binding.Child(part, Term.OptionsConsidered);
        options = options < 0 ? binding.Child(part, Term.Options) : options;
        var reversibility = binding.ValueOf(binding.Child(part, Term.Reversibility));
        return new Decision(
            at.Span,
            binding.HowOf(part),
            number,
            title,
            binding.ValueOf(binding.Child(part, Term.Decision)),
            binding.ValueOf(binding.Child(part, Term.Context)),
            options < 0 ? null : binding.Parts[options].Span,
            options < 0 ? [] : OptionReader.Read(binding, options),
            binding.ValueOf(binding.Child(part, Term.TradeOffs)),
            reversibility is { } span
                ? new Typed<Reversibility>(span, Values.ReadReversibility(binding.Slice(span)))
                : null
        );
    }
}
