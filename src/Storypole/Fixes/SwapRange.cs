using Storypole.Diagnostics;
using Storypole.Text;

namespace Storypole.Fixes;

/// <summary>Turns a range round that begins with its larger end.</summary>
internal static class SwapRange
{
    public static Fix? Propose(FixSite site)
    {
        var text = site.Document.Slice(site.Finding.Span);
        Span<TextSpan> numbers = stackalloc TextSpan[2];
        var count = 0;
        for (var at = 0; at < text.Length; )
        {
            var step = text[at..].IndexOfAnyInRange((byte)'0', (byte)'9');
            if (step < 0)
            {
                break;
            }

            var start = at + step;
            at = start;
            while (
                at < text.Length
                && (
                    char.IsAsciiDigit((char)text[at])
                    || (
                        text[at] is (byte)'.' or (byte)','
                        && at + 1 < text.Length
                        && char.IsAsciiDigit((char)text[at + 1])
                    )
                )
            )
            {
                at++;
            }

            if (count == 2)
            {
                return null;
            }

            numbers[count++] = new TextSpan(site.Finding.Span.Start + start, site.Finding.Span.Start + at);
        }

        return count < 2
            ? null
            : new Fix(
                "Turn the range round",
                FixKind.Reading,
                [new TextEdit(numbers[0], site.Text(numbers[1])), new TextEdit(numbers[1], site.Text(numbers[0]))]
            );
    }
}
