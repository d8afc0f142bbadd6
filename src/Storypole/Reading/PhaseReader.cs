using System.Collections.Immutable;
using Storypole.Documents;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Reading;

/// <summary>Reads the phases of the plan: one heading each, with labels and a list of components below it.</summary>
internal static class PhaseReader
{
    public static ImmutableArray<Phase> Read(Binding binding)
    {
        var found = new Grow<Phase>();
        var parts = binding.Parts;
        for (var part = 1; part < parts.Length; part++)
        {
            if (binding.Terms[part] == Term.Phase && parts[part].Kind == PartKind.Heading)
            {
                found.Add(ReadOne(binding, part));
            }
        }

        return found.ToImmutable();
    }

    private static Phase ReadOne(Binding binding, int part)
    {
        var (number, title) = NumberedTitle.Of(binding, part);
        var label = binding.ValueOf(binding.Child(part, Term.EstimatedEffort));
        var (plain, remark) = SplitRemark(binding.Bytes, title);
        var inTitle = remark is { } r && EffortText.Read(binding.Slice(r), bareIsHours: false) is not null;
        var effort = label ?? (inTitle ? remark : null);
        var components = binding.Child(part, Term.Components);
        return new Phase(
            binding.Parts[part].Span,
            binding.HowOf(part),
            number,
            inTitle ? plain : title,
            binding.ValueOf(binding.Child(part, Term.Goal)),
            components < 0 ? [] : ReadComponents(binding, components),
            binding.ValueOf(TestingOf(binding, part)),
            effort is { } span
                ? new Typed<WorkHours>(span, EffortText.Read(binding.Slice(span), bareIsHours: false))
                : null
        );
    }

    private static int TestingOf(Binding binding, int part)
    {
        var testing = binding.Child(part, Term.PhaseTesting);
        return testing < 0 ? binding.Child(part, Term.Testing) : testing;
    }

    private static ImmutableArray<PhaseComponent> ReadComponents(Binding binding, int part)
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
    internal static TextSpan? PathIn(ReadOnlySpan<byte> bytes, TextSpan value)
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

    /// <summary>A title and the remark in round brackets at its end.</summary>
    internal static (TextSpan Title, TextSpan? Remark) SplitRemark(ReadOnlySpan<byte> bytes, TextSpan title)
    {
        if (title.Length < 3 || bytes[title.End - 1] != ')')
        {
            return (title, null);
        }

        var open = bytes[title.Start..title.End].LastIndexOf((byte)'(');
        if (open <= 0)
        {
            return (title, null);
        }

        var end = title.Start + open;
        while (end > title.Start && bytes[end - 1] == ' ')
        {
            end--;
        }

        return (new TextSpan(title.Start, end), new TextSpan(title.Start + open + 1, title.End - 1));
    }
}
