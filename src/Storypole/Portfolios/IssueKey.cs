using System.Text;
using Storypole.Reading;
using Storypole.Text;

namespace Storypole.Portfolios;

/// <summary>Brings the number or key of an issue to the one form in which issues are compared: <c>#42</c> or <c>ABC-42</c>.</summary>
public static class IssueKey
{
    /// <summary>The key at the start of a text; null when it starts with something else.</summary>
    public static string? Of(ReadOnlySpan<byte> text)
    {
        if (IssueText.Find(text, new TextSpan(0, text.Length)) is not { } span)
        {
            return null;
        }

        var found = text[span.Start..span.End];

        // GH-42 is how GitHub itself writes a number that must not become a link.
        var digits =
            found.StartsWith("#"u8) ? found[1..]
            : found.StartsWith("GH-"u8) ? found[3..]
            : found;
        digits = digits.TrimStart((byte)'0') is { IsEmpty: false } significant ? significant : digits;
        return char.IsAsciiDigit((char)digits[0])
            ? string.Concat("#", Encoding.ASCII.GetString(digits))
            : Encoding.ASCII.GetString(found);
    }
}
