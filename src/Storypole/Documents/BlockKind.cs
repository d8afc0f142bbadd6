namespace Storypole.Documents;

/// <summary>The kinds of block, after CommonMark 0.31, GFM tables and YAML front matter.</summary>
public enum BlockKind : byte
{
    /// <summary>The root, always block 0.</summary>
    Document,

    /// <summary>YAML between <c>---</c> lines at the start; <see cref="Block.Content"/> is the YAML without its fences.</summary>
    FrontMatter,

    /// <summary>ATX or setext; <see cref="Block.Level"/> is 1 to 6, <see cref="Block.Content"/> the title.</summary>
    Heading,

    Paragraph,

    /// <summary>Its children are list items; <see cref="Block.Number"/> is the first number of an ordered list.</summary>
    List,

    /// <summary><see cref="Block.Content"/> begins after the marker and the task box; children are the item's blocks.</summary>
    ListItem,

    BlockQuote,

    /// <summary>Fenced or indented; <see cref="Block.Content"/> is the info string of a fence, the lines are the code.</summary>
    Code,

    /// <summary>An HTML block; <see cref="BlockFlags.Comment"/> when it is one or more comments and nothing else.</summary>
    Html,

    /// <summary>
    /// Children are rows; the first has <see cref="BlockFlags.HeaderRow"/>. The delimiter row is no child;
    /// <see cref="Block.Number"/> is how many columns it has. A row has the cells that it has, fewer or more.
    /// </summary>
    Table,

    TableRow,

    /// <summary><see cref="Block.Content"/> is the trimmed text; <see cref="Block.Number"/> the 0-based column.</summary>
    TableCell,

    ThematicBreak,

    /// <summary>One link reference definition; <see cref="Block.Content"/> is its label without brackets.</summary>
    LinkDefinition,
}
