namespace Storypole.Documents;

/// <summary>The kinds of inline that readers ask for; what is between them is plain text.</summary>
public enum InlineKind : byte
{
    /// <summary>A code span; <see cref="Inline.Content"/> is the code without ticks and padding.</summary>
    Code,

    /// <summary><c>**strong**</c> or <c>__strong__</c>.</summary>
    Strong,

    Emphasis,

    /// <summary><c>~~struck~~</c>.</summary>
    Strikethrough,

    /// <summary>Inline or reference link; <see cref="Inline.Content"/> is its text, <see cref="Inline.Target"/> its destination or label.</summary>
    Link,

    Image,

    /// <summary><c>&lt;https://…&gt;</c>, or a bare URL.</summary>
    Autolink,

    /// <summary>A backslash and the punctuation that it escapes.</summary>
    Escape,

    /// <summary>An inline HTML tag.</summary>
    Html,

    Comment,

    /// <summary><c>[^1]</c>.</summary>
    Footnote,
}
