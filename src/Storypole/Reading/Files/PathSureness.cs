namespace Storypole.Reading.Files;

/// <summary>How surely a word is a path.</summary>
internal enum PathSureness : byte
{
    No,

    /// <summary>It has a slash, as routes, branches and media types have.</summary>
    Likely,

    /// <summary>It ends like a file or a folder.</summary>
    Sure,
}
