using Storypole.Checking;
using Storypole.Evidence;
using Storypole.Fixes;
using Storypole.Reading;
using Storypole.Templates;
using Storypole.Workspace.Caching;
using Storypole.Workspace.Files;

namespace Storypole.Workspace.Checks;

/// <summary>What to check, and how.</summary>
/// <param name="Files">The files whose findings are reported.</param>
/// <param name="Known">Further files of the workspace, of which only the facts are taken.</param>
public sealed record CheckRequest(
    IReadOnlyList<FoundFile> Files,
    IReadOnlyList<FoundFile> Known,
    Schema Schema,
    CheckOptions Options,
    Surroundings Surroundings
)
{
    /// <summary>How many threads check at once.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>What fixes may know, when findings shall come with theirs; null when nobody asks for them.</summary>
    public FixWorld? Fixes { get; init; }

    /// <summary>Counts while the check runs; may be read by another thread.</summary>
    public CheckProgress Progress { get; init; } = new();

    /// <summary>What an earlier check found out; null to read everything.</summary>
    public CheckCache? Cache { get; init; }

    /// <summary>Which template each file is read by; <see cref="Schema"/> for all, unless something is said.</summary>
    public TemplateChoice Templates { get; init; } = TemplateChoice.Always(Schema);
}
