namespace Storypole.Templates;

/// <summary>What kind of value a template asks for.</summary>
public enum ValueKind
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>One of the alternatives of <see cref="Enumeration"/>.</summary>
    Enumeration,

    /// <summary>A calendar date, <c>2026-03-31</c>.</summary>
    Date,

    /// <summary>An amount of work: hours, days, weeks or points, one number or a range.</summary>
    Effort,

    /// <summary>An amount of time.</summary>
    Duration,

    /// <summary>A path of the repository.</summary>
    Path,

    /// <summary>A number of an issue, <c>#42</c>, or a key, <c>ABC-42</c>.</summary>
    Issue,

    /// <summary>A link to a document.</summary>
    Link,
}
