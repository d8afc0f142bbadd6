using System.Collections.Immutable;

namespace Storypole.Rules;

/// <summary>Every rule, in the order of ids.</summary>
public static class RuleCatalog
{
    public static ImmutableArray<Rule> All { get; } =
    [
        new UnreadableEncoding(),
        new NestedTooDeep(),
        new UnclosedFence(),
        new MalformedFrontMatter(),
        new MissingSection(),
        new EmptySection(),
        new UnresolvedPlaceholder(),
        new DuplicateSection(),
        new MisplacedSection(),
        new WrongHeadingLevel(),
        new MissingField(),
        new EmptyField(),
        new UndecidedValue(),
        new GuidanceLeft(),
        new AuthorNotesLeft(),
        new UnknownValue(),
        new RaggedTableRow(),
        new NumberingGap(),
        new MalformedDate(),
        new UpdatedBeforeCreated(),
        new ContradictingHeader(),
        new StatusBehindHistory(),
        new CompletedWithOpenCriteria(),
        new TickedButNotCompleted(),
        new BrokenLink(),
        new BrokenAnchor(),
        new LineBeyondEnd(),
        new SelfRelation(),
        new UnknownRelation(),
        new OneSidedRelation(),
    ];
}
