using System.Collections.Immutable;
using Storypole.Documents;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Reading.Questions;

/// <summary>Reads the spikes: a heading each, with labelled lines below it.</summary>
internal static class SpikeReader
{
    public static ImmutableArray<Spike> Read(Binding binding, Subjects subjects)
    {
        var found = new Grow<Spike>();
        for (var part = binding.Find(Term.Spike); part >= 0; part = binding.FindNext(part))
        {
            if (binding.Parts[part].Kind == PartKind.Heading)
            {
                found.Add(ReadOne(binding, part));
            }
        }

        return found.ToImmutable();
    }

    private static Spike ReadOne(Binding binding, int part)
    {
        TextSpan? goal = null;
        TextSpan? approach = null;
        TextSpan? timeBox = null;
        TextSpan? success = null;
        TextSpan? outcome = null;
        foreach (var field in PartFields.Of(binding, part))
        {
            switch (field.Term)
            {
                case Term.Goal:
                    goal ??= field.Value;
                    break;
                case Term.Approach:
                    approach ??= field.Value;
                    break;
                case Term.TimeBox:
                    timeBox ??= field.Value;
                    break;
                case Term.SuccessCriteria:
                    success ??= field.Value;
                    break;
                case Term.Outcome:
                    outcome ??= field.Value;
                    break;
                default:
                    break;
            }
        }

        ref readonly var at = ref binding.Parts[part];
        return new Spike(
            at.Span,
            binding.HowOf(part),
            NumberedTitle.Of(binding, part).Title,
            goal,
            approach,
            timeBox,
            success,
            outcome
        );
    }
}
