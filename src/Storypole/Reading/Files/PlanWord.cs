namespace Storypole.Reading.Files;

/// <summary>What a word in a title, a lead or a remark says about what a plan does with files.</summary>
[Flags]
internal enum PlanWord : uint
{
    None = 0,
    File = 1,
    Create = 1 << 1,

    /// <summary>What is added is new; the file that it is added to is not.</summary>
    Add = 1 << 2,
    Modify = 1 << 3,
    Delete = 1 << 4,

    /// <summary>It stays as it is, or is none of the plan's business.</summary>
    Keep = 1 << 5,
    Affected = 1 << 6,
    Test = 1 << 7,

    /// <summary>The title of a section that says what will be done.</summary>
    Plan = 1 << 8,

    /// <summary>The title of a section that plans nothing.</summary>
    Context = 1 << 9,

    /// <summary>The title of a section that describes, and may draw the tree of what will be.</summary>
    Design = 1 << 10,
    Structure = 1 << 11,
    Component = 1 << 12,
    Key = 1 << 13,

    /// <summary>A step that touches no file: it runs or reads one.</summary>
    Run = 1 << 14,

    /// <summary>What stands behind it is a source, not what changes.</summary>
    From = 1 << 15,
    Into = 1 << 16,

    /// <summary>The head of a column that says what is done with the file of a row.</summary>
    Operation = 1 << 17,

    /// <summary>The head of a column in a table of estimates, risks or owners.</summary>
    Extent = 1 << 18,

    /// <summary>It is there today.</summary>
    Existing = 1 << 19,

    /// <summary>As a mark it says that a file stays; as a verb it says little.</summary>
    Stays = 1 << 20,

    Changes = Create | Add | Modify | Delete,
}
