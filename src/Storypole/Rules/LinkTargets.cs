using System.Buffers;
using Storypole.Text;

namespace Storypole.Rules;

/// <summary>
/// Finds the places where a link may lead to: behind <c>](</c>, and behind the colon of a definition. Whether a place is
/// one of a link is asked only where something seems wrong with it: <see cref="Prose.IsAddress"/>.
/// </summary>
internal static class LinkTargets
{
    /// <summary>No address of a file is longer; what has no end by then is none.</summary>
    private const int Longest = 600;

    /// <summary>What may end a destination: brackets, blanks and control signs.</summary>
    private static readonly SearchValues<byte> Ends = SearchValues.Create([
        .. Enumerable.Range(0, ' ' + 1).Select(x => (byte)x),
        (byte)'(',
        (byte)')',
    ]);

    /// <summary>The destinations, without angle brackets; none is empty.</summary>
    public static TextSpan[] Find(ReadOnlySpan<byte> bytes, ReadOnlySpan<int> marks)
    {
        var found = new List<TextSpan>();
        foreach (var at in marks)
        {
            if (
                bytes[at] == ']'
                && at + 2 < bytes.Length
                && bytes[at + 1] is (byte)'(' or (byte)':'
                && Destination(bytes, at + 2, bytes[at + 1] == ':') is { Length: > 0 } target
            )
            {
                found.Add(target);
            }
        }

        return found.Count == 0 ? [] : [.. found];
    }

    private static TextSpan Destination(ReadOnlySpan<byte> bytes, int start, bool inDefinition)
    {
        while (
            inDefinition && start < bytes.Length && bytes[start] is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r'
        )
        {
            start++;
        }

        var most = Math.Min(bytes.Length, start + Longest);
        if (start < bytes.Length && bytes[start] == '<')
        {
            var close = bytes[start..most].IndexOfAny((byte)'>', (byte)'\n');
            return close < 0 ? default : new TextSpan(start + 1, start + close);
        }

        var depth = 0;
        for (var end = start; end < most; end++)
        {
            var step = bytes[end..most].IndexOfAny(Ends);
            if (step < 0)
            {
                break;
            }

            end += step;
            switch (bytes[end])
            {
                case (byte)'(':
                    depth++;
                    break;
                case (byte)')' when depth > 0:
                    depth--;
                    break;
                case (byte)')' when !inDefinition:
                case <= (byte)' ':
                    return new TextSpan(start, end);
                default:
                    break;
            }
        }

        return most < bytes.Length ? default : new TextSpan(start, bytes.Length);
    }
}
