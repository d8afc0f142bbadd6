namespace Storypole.Documents;

[Flags]
public enum BlockFlags : ushort
{
    None = 0,

    /// <summary>A list with numbers, or an item of one.</summary>
    Ordered = 1,

    /// <summary>A list whose items are not separated by blank lines.</summary>
    Tight = 2,

    /// <summary>A heading underlined with <c>=</c> or <c>-</c>.</summary>
    Setext = 4,

    /// <summary>Code between fences; without it, code is indented.</summary>
    Fenced = 8,

    /// <summary>
    /// A fence or HTML block that the end of its container closed; a thematic break at the very start that looks like the
    /// opening of front matter, which nothing closes.
    /// </summary>
    Unclosed = 16,

    /// <summary>A list item with a task box.</summary>
    Task = 32,

    /// <summary>The task box is ticked.</summary>
    Done = 64,

    /// <summary>An HTML block that holds only comments.</summary>
    Comment = 128,

    HeaderRow = 256,

    /// <summary>Container markers below this block are text: it stands at the greatest depth that is read.</summary>
    TooDeep = 512,

    /// <summary>A paragraph or heading of several lines in a block quote: quote markers may stand between its lines.</summary>
    Quoted = 1024,
}
