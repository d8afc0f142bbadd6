using System.Collections.Immutable;
using Storypole.Documents;
using Storypole.Templates;

namespace Storypole.Specs;

/// <summary>One specification as it was read: an empty kind is an empty list, a missing value is null, nothing is invented.</summary>
public sealed record Spec
{
    public required Document Document { get; init; }

    public required Outline Outline { get; init; }

    public required Schema Schema { get; init; }

    /// <summary>For each part of the outline the term that it is about.</summary>
    public required ImmutableArray<Term> Terms { get; init; }

    /// <summary>For each part of the outline how its term was recognised; meaningless where there is none.</summary>
    public required ImmutableArray<Recognition> Hows { get; init; }

    public required Header Header { get; init; }

    /// <summary>What the document says of itself in all its homes; read for templates that ask for it.</summary>
    public Metadata Metadata { get; init; } = Metadata.None;

    public ImmutableArray<Component> Components { get; init; } = [];

    public ImmutableArray<Decision> Decisions { get; init; } = [];

    public ImmutableArray<Phase> Phases { get; init; } = [];

    public ImmutableArray<PlannedFile> Files { get; init; } = [];

    public ImmutableArray<Dependency> Dependencies { get; init; } = [];

    public ImmutableArray<Relation> Relations { get; init; } = [];

    public ImmutableArray<ApiChange> Apis { get; init; } = [];

    public ImmutableArray<SchemaChange> SchemaChanges { get; init; } = [];

    public ImmutableArray<SystemIntegration> Integrations { get; init; } = [];

    public ImmutableArray<Risk> Risks { get; init; } = [];

    public ImmutableArray<Requirement> Requirements { get; init; } = [];

    public ImmutableArray<TestCase> TestCases { get; init; } = [];

    public ImmutableArray<FeatureFlag> Flags { get; init; } = [];

    public ImmutableArray<Metric> Metrics { get; init; } = [];

    public ImmutableArray<Alert> Alerts { get; init; } = [];

    public ImmutableArray<Question> Questions { get; init; } = [];

    public ImmutableArray<Spike> Spikes { get; init; } = [];

    /// <summary>Null when the text has no estimate.</summary>
    public Estimate? Estimate { get; init; }

    public ImmutableArray<Criterion> Criteria { get; init; } = [];

    public ImmutableArray<RelatedDocument> RelatedDocuments { get; init; } = [];

    public ImmutableArray<Revision> Revisions { get; init; } = [];

    public ImmutableArray<Exclusion> Exclusions { get; init; } = [];
}
