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

    /// <summary>The letters with which one of them begins, by their last five bits.</summary>
    private static readonly uint SmallBegin = Small.Aggregate(0U, (x, word) => x | (1U << word[0]));

    public override bool IsFor(Schema schema) => schema.Asks(Term.Effort);

    public override void Check(Spec spec, Reporter reporter)
    {
        var parts = spec.Outline.Parts;
        var blocks = spec.Document.Blocks;
        for (var i = 1; i < parts.Length; i++)
        {
            ref readonly var part = ref parts[i];
            var text = TextOf(blocks, part, part.Next == i + 1);
            if (
                text.Length <= part.Name.Length + MostMore
                && !text.IsEmpty
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
    private static TextSpan TextOf(ReadOnlySpan<Block> blocks, in Part part, bool isLeaf)
    {
        if (part.Kind == PartKind.Label)
        {
            return part.BodyStart == part.BodyEnd ? part.Value : default;
        }

        return
            isLeaf
            && part.BodyEnd == part.BodyStart + 1
            && blocks[part.BodyStart] is { Kind: BlockKind.Paragraph } paragraph
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
        if (name.IndexOfAny((byte)(word[0] | 0x20), (byte)(word[0] & ~0x20)) < 0)
        {
            return false;
        }

        foreach (var other in new Words(name))
        {
            if (((word[0] ^ other[0]) & ~0x20) != 0)
            {
                continue;
            }

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
        if ((SmallBegin & (1U << word[0])) == 0)
        {
            return false;
        }

        foreach (var small in Small)
        {
            if (small.Length == word.Length && small[0] == (word[0] | 0x20) && Ascii.EqualsIgnoreCase(word, small))
            {
                return true;
            }
        }

        return false;
    }
}
