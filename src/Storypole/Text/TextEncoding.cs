namespace Storypole.Text;

/// <summary>How the bytes of a file were understood.</summary>
public enum TextEncoding
{
    Utf8,

    /// <summary>UTF-8 with a byte order mark, which stays bytes 0 to 2 of the text.</summary>
    Utf8WithBom,

    /// <summary>Not valid UTF-8. The bytes are kept; what is shown of them has replacement characters.</summary>
    InvalidUtf8,

    /// <summary>UTF-16 with a byte order mark. Spans count the UTF-8 that it decodes to.</summary>
    Utf16LittleEndian,

    Utf16BigEndian,
}
