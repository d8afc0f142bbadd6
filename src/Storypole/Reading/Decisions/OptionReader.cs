using System.Collections.Immutable;
using Storypole.Documents;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Reading.Decisions;

/// <summary>Reads a list of options with their marks, of a decision or a question.</summary>
internal static class OptionReader
{
    /// <summary>The options in the body of a part.</summary>
    public static ImmutableArray<Option> Read(Binding binding, int part)
    {
        var found = new Grow<Option>();
        Span<ItemFields.Field> room = stackalloc ItemFields.Field[ItemFields.Most];
        foreach (var item in Items.Of(binding.Document, binding.Parts[part]))
        {
            var text = Items.TextOf(binding.Document, item);
            var lead = ItemLead.Read(binding.Bytes, text);
            var name = WithoutMark(binding.Bytes, lead.Name);
            if (name.IsEmpty || Nothing.IsDeclared(binding.Slice(text)))
            {
                continue;
            }

            var fields = ItemFields.Of(binding, item, room);
            found.Add(
                new Option(
                    Items.LineOf(binding.Document, item),
                    binding.HowOf(part),
                    name,
                    MarkIn(binding.Slice(text))
                        ?? TickOf(binding.Document.Blocks[item])
                        ?? OptionWords.Read(binding.Bytes, text, lead.Name.End),
                    fields.Value(Term.Pros),
                    fields.Value(Term.Cons),
                    fields.Value(Term.Rationale) ?? fields.Value(Term.WhyNot)
                )
            );
        }

        found.DropPlaceholders(binding, 0, static x => x.Name);
        return found.ToImmutable();
    }

    /// <summary>True for a tick, false for a cross, null for neither; the first mark counts.</summary>
    public static bool? MarkIn(ReadOnlySpan<byte> text)
    {
        for (var at = text.IndexOf((byte)0xE2); at >= 0; )
        {
            var mark = text[at..];
            if (IsTick(mark))
            {
                return true;
            }

            if (IsCross(mark))
            {
                return false;
            }

            var next = mark[1..].IndexOf((byte)0xE2);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return null;
    }

    /// <summary>A ticked box chooses; an empty one says nothing yet.</summary>
    private static bool? TickOf(in Block item) => item.Has(BlockFlags.Done) ? true : null;

    private static bool IsTick(ReadOnlySpan<byte> text) => text[0] == 0xE2 && IsWideTick(text);

    private static bool IsWideTick(ReadOnlySpan<byte> text) =>
        text.StartsWith("✓"u8) || text.StartsWith("✔"u8) || text.StartsWith("✅"u8) || text.StartsWith("☑"u8);

    private static bool IsCross(ReadOnlySpan<byte> text) => text[0] == 0xE2 && IsWideCross(text);

    private static bool IsWideCross(ReadOnlySpan<byte> text) =>
        text.StartsWith("✗"u8) || text.StartsWith("✘"u8) || text.StartsWith("❌"u8) || text.StartsWith("✖"u8);

    internal static TextSpan WithoutMark(ReadOnlySpan<byte> bytes, TextSpan name)
    {
        var (start, end) = (name.Start, name.End);
        while (end - start >= 3 && (IsTick(bytes[(end - 3)..end]) || IsCross(bytes[(end - 3)..end])))
        {
            end -= 3;
            while (end > start && bytes[end - 1] == ' ')
            {
                end--;
            }
        }

        while (end - start >= 3 && (IsTick(bytes[start..end]) || IsCross(bytes[start..end])))
        {
            start += 3;
            while (start < end && bytes[start] == ' ')
            {
                start++;
            }
        }

        return new TextSpan(start, end);
    }
}
