using System.Collections.Immutable;
using Storypole.Documents;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Reading;

/// <summary>Reads the boxes under the criteria of success, whatever labels or headings part them.</summary>
internal static class CriterionReader
{
    public static ImmutableArray<Criterion> Read(Binding binding)
    {
        var found = new Grow<Criterion>();
        for (var section = binding.Find(Term.SuccessCriteria); section >= 0; section = Sections.After(binding, section))
        {
            if (IsOfThePlan(binding, section))
            {
                ReadSection(binding, section, ref found);
            }
        }

        return found.ToImmutable();
    }

    /// <summary>A spike or a question has its own criteria, which say nothing about the whole.</summary>
    private static bool IsOfThePlan(Binding binding, int section) =>
        binding.Terms[binding.Parts[section].Parent] is not (Term.Spike or Term.Question or Term.Phase);

    private static void ReadSection(Binding binding, int section, ref Grow<Criterion> found)
    {
        var blocks = binding.Document.Blocks;
        for (var part = section; part < binding.Parts[section].Next; part++)
        {
            ref readonly var at = ref binding.Parts[part];
            var group = part == section ? (TextSpan?)null : at.Name;
            for (var i = at.BodyStart; i < at.BodyEnd; i++)
            {
                if (blocks[i].Has(BlockFlags.Task))
                {
                    found.Add(
                        new Criterion(
                            Items.LineOf(binding.Document, i),
                            binding.HowOf(section),
                            Items.TextOf(binding.Document, i),
                            blocks[i].Has(BlockFlags.Done),
                            group
                        )
                    );
                }
            }
        }
    }
}
