namespace Storypole.Specs;

/// <summary>Where in a plan a file is named.</summary>
public enum FileSource : byte
{
    /// <summary>One of the lists of files to create, modify or delete.</summary>
    List,

    /// <summary>The location of a phase's component, or that component's own name.</summary>
    Phase,

    /// <summary>A list of components whose entry is a path.</summary>
    Components,

    /// <summary>A list of what must not change.</summary>
    Exclusions,

    /// <summary>Anywhere else in the plan: a step, a heading, a tree, a table, a label.</summary>
    Plan,
}
