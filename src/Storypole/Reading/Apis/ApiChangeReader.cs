using System.Collections.Immutable;
using Storypole.Documents;
using Storypole.Specs;
using Storypole.Templates;

namespace Storypole.Reading.Apis;

/// <summary>
/// Reads the operations that are added or changed: from code blocks, list items, rows, paragraphs and headings that name
/// one. Outside of the sections about interfaces only what is clearly a listing of operations counts.
/// </summary>
internal static class ApiChangeReader
{
    public static ImmutableArray<ApiChange> Read(Binding binding)
    {
        var found = new Grow<ApiChange>();
        var walk = new ApiWalk(binding);
        var end = 0;
        bool? isNew = null;
        for (var part = 1; part < binding.Terms.Length; part++)
        {
            var term = binding.Terms[part];
            if (TryKind(term, out var own))
            {
                if (part >= end || own is not null)
                {
                    isNew = own;
                    end = Math.Max(end, binding.Parts[part].Next);
                }

                walk.ReadSection(part, own ?? isNew, ref found);
            }
            else if (part < end)
            {
                walk.ReadBelow(part, isNew, ref found);
            }
            else if (MayPlan(term) && binding.HowOf(part) != Recognition.Exact)
            {
                walk.ReadElsewhere(part, ref found);
            }
        }

        ApiMentions.Read(binding, ref found);
        return found.ToImmutable();
    }

    private static bool TryKind(Term term, out bool? isNew)
    {
        isNew = term switch
        {
            Term.NewApis => true,
            Term.ModifiedApis => false,
            _ => null,
        };
        return isNew is not null || term is Term.Apis or Term.Endpoints;
    }

    /// <summary>Sections in which people list operations without a title that says so.</summary>
    private static bool MayPlan(Term term) =>
        term
            is Term.Unknown
                or Term.Scope
                or Term.InScope
                or Term.Design
                or Term.ChangesRequired
                or Term.IntegrationPoints
                or Term.SystemIntegration
                or Term.ImplementationPlan
                or Term.Phase
                or Term.Step
                or Term.TechStack;
}
