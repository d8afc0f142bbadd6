using System.Collections.Immutable;
using Storypole.Rules;

namespace Storypole.Checking;

/// <summary>How to check: which rules, and the day that counts as today.</summary>
public sealed record CheckOptions(ImmutableArray<Rule> Rules, DateOnly Today);
