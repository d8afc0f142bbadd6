namespace Storypole.Templates;

/// <summary>Where a name stands: some words mean one thing as the title of a section and another as a column of a table.</summary>
[Flags]
public enum NamePlace : byte
{
    /// <summary>Nowhere in particular: only what a name means wherever it stands.</summary>
    None = 0,

    /// <summary>The title of a heading.</summary>
    Heading = 1,

    /// <summary>A label in bold, or the lead of a list item.</summary>
    Label = 2,

    /// <summary>The head of a column.</summary>
    Column = 4,

    /// <summary>A line below the title, or a key of the front matter.</summary>
    Key = 8,

    /// <summary>A heading that stands below no other part whose name is known.</summary>
    Section = 16,

    /// <summary>The word in front of a number, <c>Sprint 2</c>.</summary>
    Numbered = 32,
}
