using Storypole.Templates;

namespace Storypole.Reading;

/// <summary>How much the name of a section says about the kind of document that it stands in.</summary>
internal static class SectionWeights
{
    /// <summary>Sections that plans have and read-mes, guides and change logs do not.</summary>
    public static bool IsStrong(Term term) =>
        term
            is Term.ChangesRequired
                or Term.TechnicalDecisions
                or Term.Decision
                or Term.ImplementationPlan
                or Term.FilesToCreate
                or Term.FilesToModify
                or Term.FilesToDelete
                or Term.FilesAffected
                or Term.FilesUnchanged
                or Term.DataSchemaChanges
                or Term.Risks
                or Term.RollbackPlan
                or Term.OpenQuestions
                or Term.Effort
                or Term.SuccessCriteria
                or Term.Goals
                or Term.NonGoals
                or Term.Motivation
                or Term.Problem
                or Term.OutOfScope
                or Term.Alternatives
                or Term.OptionsConsidered
                or Term.Drawbacks
                or Term.Consequences
                or Term.Milestones;

    /// <summary>Sections that plans have, and other documents as well.</summary>
    public static bool IsWeak(Term term) =>
        term
            is Term.Overview
                or Term.Background
                or Term.Context
                or Term.Scope
                or Term.InScope
                or Term.Design
                or Term.ArchitectureOverview
                or Term.Approach
                or Term.Status
                or Term.Requirements
                or Term.Constraints
                or Term.Assumptions
                or Term.Tasks
                or Term.Timeline
                or Term.Testing
                or Term.UserStories
                or Term.DataModel
                or Term.Compatibility
                or Term.Recommendation
                or Term.Rationale
                or Term.MigrationStrategy;
}
