namespace Storypole.Workspace.Files;

/// <summary>Why something was left out.</summary>
public enum LeftOutReason
{
    /// <summary>Its name begins with a dot.</summary>
    Hidden,

    /// <summary>A folder of other people's code or of build output.</summary>
    Vendored,

    /// <summary>Git ignores it.</summary>
    Ignored,

    /// <summary>The configuration excludes it, or includes others only.</summary>
    Configured,

    /// <summary>The configuration names it as a template, or it is one by its placeholders.</summary>
    Template,

    /// <summary>It has too few of the sections that make a specification.</summary>
    NoSpecification,
}
