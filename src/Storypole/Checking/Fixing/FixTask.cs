using System.Collections.Immutable;
using Storypole.Diagnostics;
using Storypole.Fixes;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Checking.Fixing;

/// <summary>What to fix in one text, and how the text is read and judged.</summary>
/// <param name="Path">Relative to the workspace, with <c>/</c>.</param>
/// <param name="Options">Every rule by which the text is judged, whichever of them are fixed.</param>
public sealed record FixTask(string Path, Func<SourceText, Spec> Read, CheckOptions Options, FixWorld World)
{
    /// <summary>The rules whose findings are fixed.</summary>
    public ImmutableHashSet<RuleId> Rules { get; init; } = [.. FixCatalog.Rules];

    public bool IncludesUnsafe { get; init; }

    internal Func<Spec, string, Diagnostic, FixWorld, Fix?> Propose { get; init; } = FixCatalog.Propose;

    /// <summary>What is left of the findings when the configuration has had its say.</summary>
    public Func<ImmutableArray<Diagnostic>, ImmutableArray<Diagnostic>> Accept { get; init; } = static x => x;
}
