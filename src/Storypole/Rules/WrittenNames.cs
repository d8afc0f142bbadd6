using System.Text;
using Storypole.Documents;
using Storypole.Reading;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Rules;

/// <summary>
/// Whether a field of the template is given in another form than as a label: as an item of a list, a cell of a table, or a
/// line of a quote. People use them for the same facts, and what is said in any form is not missing.
/// </summary>
internal static class WrittenNames
{
    /// <summary>Whether the name stands before the first section.</summary>
    public static bool InHeader(Spec spec, SchemaPart wanted)
    {
        var blocks = spec.Document.Blocks;
        // A heading at the very start is the title, whatever its level.
        var end = blocks.Length > 1 && blocks[1].Kind == BlockKind.Heading ? 2 : 1;
        while (end < blocks.Length && !(blocks[end].Kind == BlockKind.Heading && blocks[end].Level > 1))
        {
            end++;
        }

        return Among(spec, 1, end, wanted);
    }

    /// <summary>Whether the name stands among the blocks <c>[start, end)</c> or inside them.</summary>
    public static bool Among(Spec spec, int start, int end, SchemaPart wanted)
    {
        var document = spec.Document;
        for (var i = start; i < end; i++)
        {
            ref readonly var block = ref document.Blocks[i];
            if (
                block.Kind switch
                {
                    BlockKind.TableCell => Is(spec, block.Content, wanted),
                    BlockKind.Paragraph => AnyLineIs(spec, block, wanted),
                    _ => false,
                }
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the words of a name stand anywhere in a text, in a heading or a sentence too.</summary>
    public static bool Anywhere(Document document, TextSpan text, string name)
    {
        var bytes = document.Slice(text);
        var words = Encoding.UTF8.GetBytes(name);
        var (small, capital) = (char.ToLowerInvariant((char)words[0]), char.ToUpperInvariant((char)words[0]));
        for (int at = 0, next; (next = bytes[at..].IndexOfAny((byte)small, (byte)capital)) >= 0; at++)
        {
            at += next;
            if (at + words.Length > bytes.Length)
            {
                break;
            }

            if (
                Ascii.EqualsIgnoreCase(bytes.Slice(at, words.Length), words)
                && (at == 0 || !IsJoined(bytes[at - 1]))
                && (at + words.Length == bytes.Length || !IsJoined(bytes[at + words.Length]))
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a byte makes one word of what stands on both sides of it: "non-functional" does not say "functional".</summary>
    private static bool IsJoined(byte b) => char.IsAsciiLetterOrDigit((char)b) || b is (byte)'-' or (byte)'_';

    private static bool AnyLineIs(Spec spec, in Block paragraph, SchemaPart wanted)
    {
        foreach (var line in spec.Document.LinesOf(paragraph))
        {
            if (Is(spec, ItemLead.Read(spec.Document.Bytes, line).Name, wanted))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Is(Spec spec, TextSpan name, SchemaPart wanted)
    {
        foreach (var other in wanted.OtherLabels)
        {
            if (Is(spec.Document, name, other))
            {
                return true;
            }
        }

        return wanted.Term != Term.Unknown
            ? spec.Schema.Names.Find(spec.Document.Slice(name), out _) == wanted.Term
            : Is(spec.Document, name, wanted.Label!);
    }

    private static bool Is(Document document, TextSpan name, string label)
    {
        Span<byte> first = stackalloc byte[NameFolding.Longest];
        Span<byte> second = stackalloc byte[NameFolding.Longest];
        var written = first[..NameFolding.Fold(document.Slice(name), first)];
        var wanted = second[..NameFolding.Fold(Encoding.UTF8.GetBytes(label), second)];
        return written.Length > 0 && written.SequenceEqual(wanted);
    }
}
