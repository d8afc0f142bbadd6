using System.Collections.Immutable;
using Storypole.Documents;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Reading.Plan;

/// <summary>Reads the list of components below a phase.</summary>
internal static class PhaseComponentReader
{
    public static ImmutableArray<PhaseComponent> Read(Binding binding, int part)
    {
        var found = new Grow<PhaseComponent>();
        Span<ItemFields.Field> room = stackalloc ItemFields.Field[ItemFields.Most];
        foreach (var item in Items.Of(binding.Document, binding.Parts[part]))
        {
            var text = Items.TextOf(binding.Document, item);
            var lead = ItemLead.Read(binding.Bytes, text);
            if (lead.Name.IsEmpty || Nothing.IsDeclared(binding.Slice(text)))
            {
                continue;
            }

            var fields = ItemFields.Of(binding, item, room);
            found.Add(
                new PhaseComponent(
                    Items.LineOf(binding.Document, item),
                    binding.HowOf(part),
                    lead.Name,
                    fields.TryFind(Term.Location, out var location) ? PathIn(binding.Bytes, location.Value) : null,
                    ChangesOf(binding, fields),
                    fields.Value(Term.Dependencies)
                )
            );
        }

        return found.ToImmutable();
    }

    private static ImmutableArray<TextSpan> ChangesOf(Binding binding, ItemFields fields)
    {
        if (!fields.TryFind(Term.Changes, out var changes))
        {
            return [];
        }

        var found = new Grow<TextSpan>();
        if (changes.Value.Length > 0)
        {
            found.Add(changes.Value);
        }

        foreach (var change in Items.Below(binding.Document, changes.Item))
        {
            found.Add(Items.TextOf(binding.Document, change));
        }

        return found.ToImmutable();
    }

    /// <summary>The first path in a value: in code marks, or the whole of it; null when the value is words.</summary>
    private static TextSpan? PathIn(ReadOnlySpan<byte> bytes, TextSpan value)
    {
        for (var at = value.Start; at < value.End; )
        {
            var (inner, next) = ComponentReader.NextMarked(bytes, at, value.End);
            if (next < 0)
            {
                break;
            }

            if (PathText.IsFileName(bytes[inner.Start..inner.End]))
            {
                return inner;
            }

            at = next;
        }

        var word = bytes[value.Start..value.End].IndexOfAny((byte)' ', (byte)'\n', (byte)'\r');
        var first = new TextSpan(value.Start, word < 0 ? value.End : value.Start + word);
        return PathText.IsPath(bytes[first.Start..first.End]) ? first : null;
    }
}
