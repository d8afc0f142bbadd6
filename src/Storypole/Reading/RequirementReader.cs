using System.Collections.Immutable;
using Storypole.Specs;
using Storypole.Templates;

namespace Storypole.Reading;

/// <summary>Reads the lists of requirements; a requirement without a separator is all name.</summary>
internal static class RequirementReader
{
    public static ImmutableArray<Requirement> Read(Binding binding)
    {
        var found = new Grow<Requirement>();
        ReadAll(binding, Term.PerformanceRequirements, RequirementKind.Performance, ref found);
        ReadAll(binding, Term.SecurityRequirements, RequirementKind.Security, ref found);
        return found.ToImmutable();
    }

    private static void ReadAll(Binding binding, Term term, RequirementKind kind, ref Grow<Requirement> found)
    {
        for (var part = binding.Find(term); part >= 0; part = binding.FindNext(part))
        {
            foreach (var entry in Entries.Of(binding, part))
            {
                found.Add(new Requirement(entry.Span, entry.How, kind, entry.Name, entry.Rest));
            }
        }
    }
}
