using System.Collections.Immutable;
using System.Text;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Rules.Custom;

/// <summary>Words that a workspace does not write, each with what it writes instead. Code, addresses and comments are not words.</summary>
public sealed class ForbiddenWords : CustomDemand
{
    private const int LongestWord = 64;

    /// <summary>From here on, scripts that put no blanks between words: what is forbidden may stand within a run of letters.</summary>
    private const byte WithoutBlanks = 0xE3;

    private readonly Dictionary<string, List<Phrase>> byFirstWord = new(StringComparer.Ordinal);
    private readonly List<Phrase> anywhere = [];
    private readonly byte[][] allowed;

    /// <param name="words">Words or phrases, each with what is written instead; null where nothing takes their place.</param>
    /// <param name="allowed">Longer phrases in which they may stand.</param>
    public ForbiddenWords(IEnumerable<(string Word, string? Instead)> words, ImmutableArray<string> allowed)
    {
        this.allowed = [.. allowed.Select(Encoding.UTF8.GetBytes)];
        foreach (var (word, instead) in words)
        {
            Add(Encoding.UTF8.GetBytes(word.ToLowerInvariant()), instead);
        }

        foreach (var phrases in byFirstWord.Values)
        {
            // Of two phrases that begin alike the longer one is meant.
            phrases.Sort((x, y) => y.Rest.Length.CompareTo(x.Rest.Length));
        }
    }

    internal override void Check(Spec spec, Action<TextSpan, string?> report, Reporter reporter)
    {
        var bytes = spec.Document.Bytes;
        var byWord = byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> letters = stackalloc char[LongestWord];
        var end = 0;
        foreach (var word in new Words(bytes))
        {
            // The words are pieces of the text, one behind the other.
            bytes.Overlaps(word, out var start);
            if (
                start < end
                || word.Length > LongestWord
                || !Encoding.UTF8.TryGetChars(word, letters, out var length)
                || !byWord.TryGetValue(Lowered(letters[..length]), out var phrases)
            )
            {
                continue;
            }

            foreach (var phrase in phrases)
            {
                if (
                    EndOf(bytes, start + word.Length, phrase.Rest) is > 0 and var after
                    && IsFault(spec, new TextSpan(start, after), reporter)
                )
                {
                    end = after;
                    report(new TextSpan(start, after), phrase.Help);
                    break;
                }
            }
        }

        foreach (var phrase in anywhere)
        {
            for (int at = 0, next; (next = bytes[at..].IndexOf(phrase.Rest)) >= 0; at += phrase.Rest.Length)
            {
                at += next;
                var place = new TextSpan(at, at + phrase.Rest.Length);
                if (IsFault(spec, place, reporter))
                {
                    report(place, phrase.Help);
                }
            }
        }
    }

    private void Add(byte[] text, string? instead)
    {
        var help = instead is null ? null : $"write “{instead}”";
        foreach (var word in new Words(text))
        {
            if (word[0] >= WithoutBlanks)
            {
                anywhere.Add(new Phrase(text, help));
            }
            else if (word.Length <= LongestWord)
            {
                text.AsSpan().Overlaps(word, out var start);
                var key = Encoding.UTF8.GetString(word);
                byFirstWord.TryAdd(key, []);
                byFirstWord[key].Add(new Phrase(text[(start + word.Length)..], help));
            }

            return;
        }
    }

    private static ReadOnlySpan<char> Lowered(Span<char> word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            word[i] = char.ToLowerInvariant(word[i]);
        }

        return word;
    }

    /// <summary>Where a phrase ends of which the first word ends at an offset; 0 when it does not go on there, or goes on as another word.</summary>
    private static int EndOf(ReadOnlySpan<byte> bytes, int at, ReadOnlySpan<byte> rest)
    {
        foreach (var b in rest)
        {
            if (at >= bytes.Length)
            {
                return 0;
            }

            if (b == ' ' && bytes[at] is (byte)'\n' or (byte)'\r' or (byte)'\t')
            {
                at += bytes[at..].StartsWith("\r\n"u8) ? 2 : 1;
            }
            else if (b == (bytes[at] is >= (byte)'A' and <= (byte)'Z' ? bytes[at] | 0x20 : bytes[at]))
            {
                at++;
            }
            else
            {
                return 0;
            }
        }

        return at == bytes.Length || Words.LetterWidth(bytes, at) == 0 ? at : 0;
    }

    private bool IsFault(Spec spec, TextSpan place, Reporter reporter)
    {
        var prose = reporter.ProseOf(spec);
        return !StandsInAllowed(spec.Document.Bytes, place)
            && prose.TryFind(place.Start, out var passage)
            && !prose.IsVerbatim(passage.Block, place.Start);
    }

    private bool StandsInAllowed(ReadOnlySpan<byte> bytes, TextSpan place)
    {
        foreach (var phrase in allowed)
        {
            var last = Math.Min(place.Start, bytes.Length - phrase.Length);
            for (var from = Math.Max(0, place.End - phrase.Length); from <= last; from++)
            {
                var there = bytes.Slice(from, phrase.Length);
                if (Ascii.EqualsIgnoreCase(there, phrase) || there.SequenceEqual(phrase))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <param name="Rest">What follows the first word; of a phrase that is found anywhere all of it.</param>
    private sealed record Phrase(byte[] Rest, string? Help);
}
