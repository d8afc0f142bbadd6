namespace Storypole.Specs;

/// <summary>How an item was recognised, from certain to guessed.</summary>
public enum Recognition : byte
{
    /// <summary>By the template's own name and form.</summary>
    Exact,

    /// <summary>By another name for the same thing.</summary>
    Alias,

    /// <summary>By its form: a table, a mark, a heading for each item.</summary>
    Shape,

    /// <summary>By signs that could mislead.</summary>
    Guess,
}
