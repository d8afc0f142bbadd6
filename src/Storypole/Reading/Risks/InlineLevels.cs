using System.Text;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Reading.Risks;

/// <summary>Finds the levels that a line gives among other text: <c>… (likelihood: low, impact: high)</c>, <c>**Impact**: M</c>.</summary>
internal static class InlineLevels
{
    private const int Longest = 2000;

    public static Typed<Level>? Of(ReadOnlySpan<byte> bytes, TextSpan text, bool isProbability)
    {
        var line = bytes.Slice(text.Start, Math.Min(text.Length, Longest));
        return isProbability
            ? Behind(line, text.Start, "probability"u8) ?? Behind(line, text.Start, "likelihood"u8)
            : Behind(line, text.Start, "impact"u8) ?? Behind(line, text.Start, "severity"u8);
    }

    private static Typed<Level>? Behind(ReadOnlySpan<byte> line, int offset, ReadOnlySpan<byte> word)
    {
        for (var at = 0; line[at..].IndexOf(word[1..]) is >= 0 and var next; )
        {
            at += next;
            var behind = at + word.Length - 1;
            if (at > 0 && Ascii.EqualsIgnoreCase(line.Slice(at - 1, 1), word[..1]))
            {
                var value = line[behind..].TrimStart(" *_"u8);
                if (!value.IsEmpty && value[0] is (byte)':' or (byte)'=')
                {
                    var start = line.Length - value.Length + 1;
                    var end = line[start..].IndexOfAny(",;.()"u8);
                    end = end < 0 ? line.Length : start + end;
                    if (LevelWords.Read(line[start..end]) is { } level)
                    {
                        return new Typed<Level>(new TextSpan(offset + start, offset + end), level);
                    }
                }
            }

            at = behind;
        }

        return null;
    }
}
