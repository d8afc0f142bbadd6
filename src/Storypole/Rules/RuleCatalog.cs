using System.Collections.Immutable;

namespace Storypole.Rules;

/// <summary>Every rule, in the order of ids.</summary>
public static class RuleCatalog
{
    public static ImmutableArray<Rule> All { get; } = [];
}
