namespace Storypole.Reading.Files;

/// <summary>What a place in a text may plan.</summary>
internal enum ZoneKind : byte
{
    /// <summary>Nothing is known of it: only what says itself that it is planned counts.</summary>
    Open,

    /// <summary>Background, what is, what could go wrong: it plans nothing.</summary>
    Silent,

    /// <summary>It says how something will be: only a list of files or a tree of its own counts.</summary>
    Design,

    /// <summary>It says what will be done: steps that touch a file count.</summary>
    Plan,

    /// <summary>The same for tests, whose files may be there or not.</summary>
    Tests,

    /// <summary>It draws what will be.</summary>
    Structure,

    /// <summary>Its entries are files.</summary>
    List,

    /// <summary>Its entries must not change.</summary>
    Kept,
}
