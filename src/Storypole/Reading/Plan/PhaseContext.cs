using Storypole.Documents;
using Storypole.Templates;

namespace Storypole.Reading.Plan;

/// <summary>Tells where the word phase names a part of the plan, and where a stage of something else.</summary>
internal static class PhaseContext
{
    /// <param name="needsPlan">Whether a heading above must speak of a plan.</param>
    public static bool Allows(Binding binding, int part, bool needsPlan)
    {
        var isPlan = false;
        var start = part;
        for (; part > 0; part = binding.Parts[part].Parent)
        {
            if (!IsOpen(binding.Terms[part]))
            {
                return false;
            }

            // The title speaks for what stands directly under it and no more.
            isPlan |= (part == start || binding.Parts[part].Level != 1) && IsPlan(binding, part);
        }

        return isPlan || !needsPlan;
    }

    /// <summary>Whether a part speaks of how the work is cut.</summary>
    public static bool IsPlan(Binding binding, int part) =>
        binding.Terms[part]
            is Term.ImplementationPlan
                or Term.Milestones
                or Term.Timeline
                or Term.Tasks
                or Term.NextSteps
                or Term.Effort
                or Term.Rollout
                or Term.MigrationStrategy
                or Term.Migration
                or Term.Breakdown
        || (binding.Terms[part] == Term.Unknown && PlanWords.IsOfPlan(NameOf(binding, part)));

    /// <summary>A name without the remark behind it, which may speak of any phase.</summary>
    private static ReadOnlySpan<byte> NameOf(Binding binding, int part) =>
        binding.Slice(Remarks.Split(binding.Bytes, binding.Parts[part].Name).Title);

    /// <summary>Decisions, risks, tests and what the program does have stages of their own.</summary>
    private static bool IsOpen(Term term) =>
        term
            is not (
                Term.Decision
                or Term.TechnicalDecisions
                or Term.Options
                or Term.OptionsConsidered
                or Term.OpenQuestions
                or Term.Question
                or Term.Risks
                or Term.Risk
                or Term.CriticalRisks
                or Term.Spike
                or Term.Spikes
                or Term.ArchitectureOverview
                or Term.DataFlow
                or Term.Alternatives
                or Term.Requirements
                or Term.UserStories
                or Term.References
                or Term.TechStack
                or Term.Testing
                or Term.SuccessCriteria
                or Term.Dependencies
                or Term.Apis
                or Term.SystemIntegration
                or Term.RelatedDocuments
                or Term.RevisionHistory
            );
}
