using Storypole.Portfolios;
using Storypole.Specs;

namespace Storypole.Rules;

/// <summary>How messages speak of relations and of the specifications at their ends.</summary>
internal static class RelationNames
{
    /// <summary>The list of the template in which relations of a kind stand.</summary>
    public static string ListName(this RelationKind kind) => kind == RelationKind.DependsOn ? "Depends On" : "Blocks";

    /// <summary>The issue of a specification, or its path when it has none.</summary>
    public static string NameOf(SpecFacts spec) => spec.Issue ?? spec.Path;

    /// <summary>Whether a relation is one of this specification.</summary>
    public static bool LeadsTo(this RelationFact relation, SpecFacts spec) =>
        string.Equals(relation.Path, spec.Path, StringComparison.Ordinal)
        || (relation.Issue is { } issue && string.Equals(issue, spec.Issue, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a relation names something by words alone, which may be a specification by its title.</summary>
    public static bool IsByWords(this RelationFact relation) => relation is { Issue: null, Path: null };
}
