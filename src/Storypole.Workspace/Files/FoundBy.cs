namespace Storypole.Workspace.Files;

/// <summary>What brought a file up; the later counts more when several did.</summary>
public enum FoundBy
{
    /// <summary>A search through a folder: it counts if it reads like a specification.</summary>
    Looking,

    /// <summary>A pattern of the configuration: it is a specification because the configuration says so.</summary>
    Configuration,

    /// <summary>Its own name on the command line: it is checked whatever it is.</summary>
    Name,
}
