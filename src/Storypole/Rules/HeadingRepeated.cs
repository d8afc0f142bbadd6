using System.Text;
using Storypole.Diagnostics;
using Storypole.Documents;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Rules;

/// <summary>All that stands under a heading or behind a label is what it says itself.</summary>
public sealed class HeadingRepeated() : Rule(1704, "heading-repeated", Severity.Info)
{
    private const int SharedLetters = 6;

    /// <summary>Longer than the name by more than this, a text says something else too.</summary>
    private const int MostMore = 24;

    private static readonly byte[][] Small =
    [
        .. "the a an is are of this section for our and to its all der die das ist sind dieser abschnitt"
            .Split(' ')
            .Select(Encoding.ASCII.GetBytes),
    ];

    public override bool IsFor(Schema schema) => schema.Asks(Term.Effort);

    public override void Check(Spec spec, Reporter reporter)
    {
        var parts = spec.Outline.Parts;
        for (var i = 1; i < parts.Length; i++)
        {
            var text = TextOf(spec, parts[i], parts[i].Next == i + 1);
            if (
                !text.IsEmpty
                && text.Length <= parts[i].Name.Length + MostMore
                && SaysNothingElse(spec.Document.Slice(text), spec.Document.Slice(parts[i].Name))
            )
            {
                reporter.Report(
                    text,
                    $"This says only what {(parts[i].Kind == PartKind.Label ? "its label" : "its heading")} says",
                    "say what is to be known about it, or take it out"
                );
            }
        }
    }

    /// <summary>A label's value, or the one paragraph of a section.</summary>
    private static TextSpan TextOf(Spec spec, in Part part, bool isLeaf)
    {
        if (part.Kind == PartKind.Label)
        {
            return part.BodyStart == part.BodyEnd ? part.Value : default;
        }

        return
            isLeaf
            && part.BodyEnd == part.BodyStart + 1
            && spec.Document.Blocks[part.BodyStart] is { Kind: BlockKind.Paragraph } paragraph
            ? paragraph.Span
            : default;
    }

    private static bool SaysNothingElse(ReadOnlySpan<byte> text, ReadOnlySpan<byte> name)
    {
        // A question may well be answered by a word of its own.
        if (text.IndexOfAny("`[<|"u8) >= 0 || name.Contains((byte)'?'))
        {
            return false;
        }

        var repeated = 0;
        foreach (var word in new Words(text))
        {
            if (IsIn(word, name))
            {
                repeated++;
            }
            else if (!IsSmall(word))
            {
                return false;
            }
        }

        return repeated > 0;
    }

    private static bool IsIn(ReadOnlySpan<byte> word, ReadOnlySpan<byte> name)
    {
        foreach (var other in new Words(name))
        {
            if (
                word.SequenceEqual(other)
                || Ascii.EqualsIgnoreCase(word, other)
                || (
                    word.Length >= SharedLetters
                    && other.Length >= SharedLetters
                    && Ascii.EqualsIgnoreCase(word[..SharedLetters], other[..SharedLetters])
                )
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSmall(ReadOnlySpan<byte> word)
    {
        foreach (var small in Small)
        {
            if (Ascii.EqualsIgnoreCase(word, small))
            {
                return true;
            }
        }

        return false;
    }
}
