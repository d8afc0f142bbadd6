namespace Storypole.Templates;

/// <summary>What a named part, a field or a column of a specification is about, whatever it is called.</summary>
public enum Term : ushort
{
    /// <summary>A name that no table knows.</summary>
    Unknown,

    // Sections.
    Overview,
    ArchitectureOverview,
    SystemContext,
    ChangesRequired,
    TechnicalDecisions,
    ImplementationPlan,
    FilesToCreate,
    FilesToModify,
    FilesToDelete,
    Dependencies,
    ExternalDependencies,
    InternalDependencies,
    IntegrationPoints,
    Apis,
    DataSchemaChanges,
    SystemIntegration,
    Risks,
    Performance,
    Security,
    Testing,
    UnitTesting,
    IntegrationTesting,
    EndToEndTesting,
    PerformanceTesting,
    SecurityTesting,
    Rollout,
    DeploymentApproach,
    FeatureFlags,
    RollbackPlan,
    Monitoring,
    OpenQuestions,
    Investigation,
    Spikes,
    Effort,
    SuccessCriteria,
    RelatedDocuments,
    RevisionHistory,
    AuthorNotes,

    // Repeated parts, whose number and title follow the word.
    Decision,
    Phase,
    Question,
    Spike,

    // Header.
    Issue,
    Status,
    Created,
    Updated,
    Lead,
    Profile,

    // Overview and architecture.
    Approach,
    WhyThisApproach,
    KeyComponents,
    ComponentsInvolved,
    DataFlow,
    NewComponents,
    ModifiedComponents,
    RemovedComponents,

    // Decisions.
    Context,
    OptionsConsidered,
    Options,
    Pros,
    Cons,
    Rationale,
    WhyNot,
    TradeOffs,
    Reversibility,

    // Plan.
    Goal,
    Components,
    Location,
    Changes,
    PhaseTesting,
    EstimatedEffort,

    // Dependencies.
    NewDependencies,
    UpdatedDependencies,
    Compatibility,
    DependsOn,
    Blocks,

    // Interfaces and data.
    NewApis,
    ModifiedApis,
    Purpose,
    Request,
    Response,
    Auth,
    Migration,
    DatabaseChanges,
    Table,
    NewColumns,
    ModifiedColumns,
    Indexes,
    MigrationStrategy,
    IntegrationWith,
    Method,
    DataExchanged,
    ErrorHandling,

    // Risks.
    Risk,
    Impact,
    Probability,
    Mitigation,
    Owner,
    CriticalRisks,

    // Performance and security.
    PerformanceRequirements,
    PerformanceImpact,
    OptimizationStrategy,
    BenchmarkingPlan,
    SecurityRequirements,
    Authentication,
    DataProtection,
    InputValidation,
    AuditLogging,

    // Testing.
    CoverageTarget,
    KeyTestCases,
    HappyPath,
    ErrorCases,
    EdgeCases,
    IntegrationPointsToTest,
    UserFlows,
    LoadTesting,
    SecurityValidation,

    // Rollout.
    IfDeploymentFails,
    RollbackTime,
    DataRollback,
    MetricsToMonitor,
    AlertsToCreate,
    Dashboard,

    // Questions and spikes.
    Answer,
    Resolution,
    Recommendation,
    TimeBox,
    Outcome,

    // Effort and criteria.
    OverallComplexity,
    EstimatedHours,
    EffortDrivers,
    Breakdown,
    Functional,
    NonFunctional,
    Deployment,

    // Related documents.
    ProductRequirements,
    ImplementationSummary,
    OriginalIssue,
    ApiDocumentation,
    ArchitectureDiagrams,

    // Revisions.
    Date,
    Author,

    // Product requirements and implementation summaries.
    FunctionalRequirements,
    NonFunctionalRequirements,
    TechnicalSpecification,
    Deviations,
    ChangedDecisions,
    KnownIssues,
    ActualEffort,
    ActualHours,

    // Parts that the founding template has no section for, and that others write everywhere.
    Goals,
    NonGoals,
    Background,
    Motivation,
    Problem,
    Scope,
    InScope,
    OutOfScope,
    Design,
    Alternatives,
    Drawbacks,
    Consequences,
    Constraints,
    Assumptions,
    Requirements,
    UserStories,
    References,
    NextSteps,
    Tasks,
    Milestones,
    Timeline,
    FilesAffected,
    FilesUnchanged,
    FileStructure,
    TechStack,
    DataModel,
    Endpoints,

    // A smaller repeated part of a plan: Step 3, Task 2.
    Step,

    // Labels and columns that the founding template writes otherwise.
    Choice,
    Path,
    Operation,
    Version,
    Severity,
    Priority,
    Description,
}
