using Storypole.Documents;
using Storypole.Reading;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Rules;

/// <summary>What is said in a section of the rollout, without the names of its headings and labels.</summary>
internal static class RolloutText
{
    /// <summary>Whether some part of a section, or of those below it, holds one of these pieces of words, case aside.</summary>
    /// <param name="without">A part of this term is left out, with all below it.</param>
    public static bool Says(Spec spec, int section, ReadOnlySpan<string> words, Term without = Term.Unknown)
    {
        var parts = spec.Outline.Parts;
        for (var i = section; i < parts[section].Next; )
        {
            if (without != Term.Unknown && spec.Terms[i] == without)
            {
                i = parts[i].Next;
                continue;
            }

            if (Holds(spec, ValueOf(spec, i), words) || Holds(spec, BodyOf(spec, i), words))
            {
                return true;
            }

            i++;
        }

        return false;
    }

    /// <summary>The text behind a label, without one that declares that there is nothing.</summary>
    private static TextSpan ValueOf(Spec spec, int part) =>
        spec.Outline.Parts[part].Value is { Length: > 0 } value && !Nothing.IsDeclared(spec.Document.Slice(value))
            ? value
            : default;

    private static TextSpan BodyOf(Spec spec, int part)
    {
        ref readonly var at = ref spec.Outline.Parts[part];
        var blocks = spec.Document.Blocks;
        return at.BodyEnd <= at.BodyStart
            ? default
            : new TextSpan(blocks[at.BodyStart].Span.Start, blocks[at.BodyEnd - 1].Span.End);
    }

    private static bool Holds(Spec spec, TextSpan text, ReadOnlySpan<string> words) =>
        Holds(spec.Document.Slice(text), words);

    /// <summary>Whether a text holds one of these pieces of ASCII words, case aside.</summary>
    public static bool Holds(ReadOnlySpan<byte> text, ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            var first = (byte)word[0];
            for (int at = 0, next; at < text.Length; at++)
            {
                next = text[at..].IndexOfAny(first, (byte)char.ToUpperInvariant((char)first));
                if (next < 0 || (at += next) + word.Length > text.Length)
                {
                    break;
                }

                if (System.Text.Ascii.EqualsIgnoreCase(text.Slice(at, word.Length), word))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
