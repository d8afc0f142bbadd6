using Storypole.Documents;
using Storypole.Text;

namespace Storypole.Templates.Compiling;

/// <summary>
/// Finds the names that a template gives for example: code marks and paths on the line of a placeholder or on the one before it,
/// <c>`folder/file.ext`: [Why]</c>. What stands without a placeholder is meant as it is written.
/// </summary>
internal static class Examples
{
    public static List<TextSpan> Find(Document document, TextSpan region)
    {
        var bytes = document.Bytes;
        var found = new List<TextSpan>();
        var done = region.Start;
        foreach (var placeholder in Brackets.Find(document, region))
        {
            var line = LineStart(bytes, region.Start, placeholder.Start);
            var start = Math.Max(done, line == region.Start ? line : LineStart(bytes, region.Start, line - 1));
            Read(bytes, new TextSpan(start, Math.Max(start, placeholder.Start - 1)), found);
            done = Math.Max(done, placeholder.Start);
        }

        return found;
    }

    private static int LineStart(ReadOnlySpan<byte> bytes, int start, int at) =>
        start + bytes[start..at].LastIndexOf((byte)'\n') + 1;

    private static void Read(ReadOnlySpan<byte> bytes, TextSpan text, List<TextSpan> found)
    {
        for (var at = text.Start; at < text.End; at++)
        {
            var start = at;
            while (at < text.End && bytes[at] is not ((byte)' ' or (byte)'\n' or (byte)'\r'))
            {
                at++;
            }

            var word = bytes[start..at];
            var open = word.IndexOf((byte)'`');
            var close = word.LastIndexOf((byte)'`');
            if (close > open + 1)
            {
                found.Add(new TextSpan(start + open + 1, start + close));
            }
            else if (
                open < 0
                && word.Length > 2
                && char.IsAsciiLetter((char)word[0])
                && char.IsAsciiLetter((char)word[^1])
                && word.Contains((byte)'.')
            )
            {
                found.Add(new TextSpan(start, at));
            }
        }
    }
}
