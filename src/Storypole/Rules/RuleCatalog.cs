using System.Collections.Immutable;

namespace Storypole.Rules;

/// <summary>Every rule, in the order of ids.</summary>
public static class RuleCatalog
{
    public static ImmutableArray<Rule> All { get; } =
    [
        new UnlistedComponent(),
        new NoOptionChosen(),
        new SeveralOptionsChosen(),
        new SingleOption(),
        new ChoiceWithoutRationale(),
        new RejectionWithoutReason(),
        new FileInTwoLists(),
        new LocationNotListed(),
        new UpdateWithoutVersions(),
        new BreakingApiWithoutMigration(),
        new SchemaChangeWithoutMigration(),
        new RemovalWithoutMigrationPath(),
        new CriticalRiskWithoutPlan(),
        new RiskWithoutOwner(),
        new RequirementWithoutNumber(),
        new LoadWithoutNumber(),
        new MetricWithoutThreshold(),
        new QuestionWithoutOwner(),
        new AnsweredWithoutAnswer(),
        new SpikeWithoutTimeBox(),
        new ApprovedWithOpenQuestion(),
        new DisagreeingSums(),
        new ReversedRange(),
    ];
}
