namespace Storypole.Workspace.Caching;

/// <summary>By what a cache knows a file again.</summary>
public enum CacheTrust
{
    /// <summary>By its path, size and times, without opening it.</summary>
    Stamps,

    /// <summary>By a hash of its content.</summary>
    Content,
}
