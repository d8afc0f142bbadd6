using Storypole.Text;

namespace Storypole.Rules.Language;

/// <summary>A piece of text in which a vague word hurts, and what it is a piece of.</summary>
internal readonly record struct Zone(TextSpan Span, ZoneKinds Kind);

/// <summary>What a piece of text says.</summary>
[Flags]
internal enum ZoneKinds : byte
{
    None = 0,
    Requirement = 1,
    Criterion = 2,

    /// <summary>What was decided.</summary>
    Decision = 4,

    /// <summary>A step of the plan, or of a rollback.</summary>
    Step = 8,

    /// <summary>What is said under performance or security.</summary>
    Quality = 16,

    /// <summary>A short value, which only a put-off decision makes worthless.</summary>
    Value = 32,

    /// <summary>Its beginning is the beginning of the whole item: no name stands before it.</summary>
    Bare = 64,
}
