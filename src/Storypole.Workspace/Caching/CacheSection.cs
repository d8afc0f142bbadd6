namespace Storypole.Workspace.Caching;

/// <summary>The pieces of a cache file. Each is read where it is needed and has a checksum of its own.</summary>
internal enum CacheSection
{
    /// <summary>The paths of files, folders and templates, one behind the other.</summary>
    Names,

    /// <summary>One <see cref="CacheRow"/> for each file, in the order of paths.</summary>
    Rows,

    /// <summary>What proves that answers stand: one <see cref="WitnessRow"/> each, what lies above before what lies below.</summary>
    Witnesses,

    /// <summary>One <see cref="QuestionRow"/> for each question.</summary>
    Questions,

    /// <summary>For each file the numbers of its questions.</summary>
    Asked,

    /// <summary>For each file that has any: findings and waivers.</summary>
    Findings,

    /// <summary>For each specification what others may ask of it.</summary>
    Facts,

    /// <summary>Every text that findings, facts and questions hold, each once.</summary>
    Texts,
}
