using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using Storypole.Documents;
using Storypole.Reading.Components;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Reading;

/// <summary>Reads the lists that name components, in the order of the document.</summary>
internal static class ComponentReader
{
    private static readonly TermSet Asked = new(
        Term.Unknown,
        Term.Components,
        Term.KeyComponents,
        Term.ComponentsInvolved,
        Term.NewComponents,
        Term.ModifiedComponents,
        Term.RemovedComponents
    );

    public static ImmutableArray<Component> Read(Binding binding)
    {
        var found = new Grow<Component>();
        var terms = binding.Terms;
        var hows = binding.Hows;
        for (var part = NextOf(binding, 1); part < terms.Length; part = NextOf(binding, part + 1))
        {
            if (
                ListOf(terms[part]) is { } list
                && (hows[part] == Recognition.Exact || binding.Parts[part].Kind == PartKind.Label)
            )
            {
                ReadList(binding, part, list, ref found);
            }
            else
            {
                ComponentShapes.Read(binding, part, ref found);
            }
        }

        return found.ToImmutable();
    }

    /// <summary>The next part that is a list of components by a name of the template, or has another name than the template's.</summary>
    private static int NextOf(Binding binding, int from)
    {
        var known = Asked.Next(binding.Terms, from);
        var other = MemoryMarshal
            .Cast<Recognition, byte>(binding.Hows[from..known])
            .IndexOfAnyExcept((byte)Recognition.Exact);
        return other < 0 ? known : from + other;
    }

    internal static ComponentList? ListOf(Term term) =>
        term switch
        {
            Term.KeyComponents => ComponentList.KeyComponents,
            Term.ComponentsInvolved => ComponentList.Involved,
            Term.NewComponents => ComponentList.New,
            Term.ModifiedComponents => ComponentList.Modified,
            Term.RemovedComponents => ComponentList.Removed,
            _ => null,
        };

    private static void ReadList(Binding binding, int part, ComponentList list, ref Grow<Component> found)
    {
        ref readonly var at = ref binding.Parts[part];
        if (at.Value.Length > 0)
        {
            ReadLine(binding, part, list, ref found);
        }

        var bytes = binding.Bytes;
        foreach (var item in Items.Of(binding.Document, at))
        {
            var text = Items.TextOf(binding.Document, item);
            var lead = ItemLead.Read(bytes, text);
            if (
                lead.Name.IsEmpty
                || Nothing.IsDeclared(bytes[text.Start..text.End])
                || IsPlaceholder(bytes[lead.Name.Start..lead.Name.End])
            )
            {
                continue;
            }

            var said = lead.Remark.Length > 0 && lead.Rest.IsEmpty ? lead.Remark : lead.Rest;
            found.Add(
                new Component(
                    Items.LineOf(binding.Document, item),
                    binding.HowOf(part),
                    lead.Name,
                    ChangeOf(list)
                        ?? ChangeOf(bytes[lead.Remark.Start..lead.Remark.End])
                        ?? ChangeOf(bytes[said.Start..said.End]),
                    list,
                    said
                )
            );
        }
    }

    /// <summary>Names in a running line: each bold or code one, or, without marks, what stands between commas.</summary>
    private static void ReadLine(Binding binding, int part, ComponentList list, ref Grow<Component> found)
    {
        var value = binding.Parts[part].Value;
        var bytes = binding.Bytes;
        if (Nothing.IsDeclared(binding.Slice(value)) || bytes[value.Start] == '[')
        {
            return;
        }

        var marked = false;
        for (var at = value.Start; at < value.End; )
        {
            var (inner, next) = NextMarked(bytes, at, value.End);
            if (next < 0)
            {
                break;
            }

            marked = true;
            Add(binding, part, list, inner, ref found);
            at = next;
        }

        for (var at = value.Start; !marked && at < value.End; )
        {
            var comma = bytes[at..value.End].IndexOf((byte)',');
            var end = comma < 0 ? value.End : at + comma;
            var name = bytes[at..end].Trim(" \r\n\t."u8);
            var start = at + bytes[at..end].IndexOf(name);
            if (name.Length is > 0 and < 60)
            {
                Add(binding, part, list, new TextSpan(start, start + name.Length), ref found);
            }

            at = end + 1;
        }
    }

    private static void Add(Binding binding, int part, ComponentList list, TextSpan name, ref Grow<Component> found) =>
        found.Add(
            new Component(name, binding.HowOf(part), name, ChangeOf(list), list, new TextSpan(name.End, name.End))
        );

    /// <summary>The next bold or code piece: its inside, and the offset behind it; -1 when there is none.</summary>
    internal static (TextSpan Inner, int Next) NextMarked(ReadOnlySpan<byte> bytes, int start, int end)
    {
        while (start < end)
        {
            var at = bytes[start..end].IndexOfAny((byte)'*', (byte)'`');
            if (at < 0)
            {
                break;
            }

            at += start;
            var width =
                bytes[at] == '`' ? 1
                : at + 1 < end && bytes[at + 1] == '*' ? 2
                : 0;
            var close = width == 0 ? -1 : bytes[(at + width)..end].IndexOf(bytes.Slice(at, width));
            if (close > 0)
            {
                var inner = new TextSpan(at + width, at + width + close);
                return (inner, inner.End + width);
            }

            start = at + Math.Max(width, 1);
        }

        return (default, -1);
    }

    private static bool IsPlaceholder(ReadOnlySpan<byte> name) => name.Length > 2 && name[0] == '[' && name[^1] == ']';

    internal static ComponentChange? ChangeOf(ComponentList list) =>
        list switch
        {
            ComponentList.New => ComponentChange.New,
            ComponentList.Modified => ComponentChange.Modified,
            ComponentList.Removed => ComponentChange.Removed,
            _ => null,
        };

    /// <summary>What the words about a component say: only clear words at their start, or a remark that it exists.</summary>
    private static ComponentChange? ChangeOf(ReadOnlySpan<byte> said)
    {
        if (said.IsEmpty)
        {
            return null;
        }

        if (said.IndexOf("already exists"u8) >= 0)
        {
            return ComponentChange.Existing;
        }

        said = said.TrimStart(" *_`("u8);
        if (said.Length > 0 && ((said[0] | 0x20) == 'n' || said[0] >= 0xD0) && IsNewElsewhere(said))
        {
            return ComponentChange.New;
        }

        if (said.IsEmpty || (said[0] | 0x20) is not ('e' or 'u' or 'n' or 'r' or 'm' or 'c' or 'd'))
        {
            return null;
        }

        if (Starts(said, "existing"u8) || Starts(said, "unchanged"u8))
        {
            return ComponentChange.Existing;
        }

        return Starts(said, "new"u8) ? ComponentChange.New
            : Starts(said, "refactored"u8)
            || Starts(said, "modified"u8)
            || Starts(said, "updated"u8)
            || Starts(said, "extended"u8)
            || Starts(said, "changed"u8)
                ? ComponentChange.Modified
            : Starts(said, "removed"u8) || Starts(said, "deprecated"u8) || Starts(said, "deleted"u8)
                ? ComponentChange.Removed
            : null;
    }

    /// <summary>The word for new in other languages, with a blank behind it where words have one.</summary>
    private static bool IsNewElsewhere(ReadOnlySpan<byte> said) =>
        said[0] < 0x80
            ? Starts(said, "novo"u8)
                || Starts(said, "nova"u8)
                || Starts(said, "nuevo"u8)
                || Starts(said, "nueva"u8)
                || Starts(said, "neu"u8)
                || Starts(said, "neue"u8)
                || Starts(said, "neuer"u8)
                || Starts(said, "neues"u8)
                || Starts(said, "nouveau"u8)
                || Starts(said, "nouvelle"u8)
            : said.StartsWith("新規"u8)
                || said.StartsWith("新增"u8)
                || said.StartsWith("新建"u8)
                || said.StartsWith("신규"u8)
                || said.StartsWith("новый "u8)
                || said.StartsWith("Новый "u8)
                || said.StartsWith("новая "u8)
                || said.StartsWith("Новая "u8);

    private static bool Starts(ReadOnlySpan<byte> text, ReadOnlySpan<byte> word) =>
        text.Length >= word.Length
        && (text[0] | 0x20) == word[0]
        && Ascii.EqualsIgnoreCase(text[..word.Length], word)
        && (text.Length == word.Length || !char.IsAsciiLetterOrDigit((char)text[word.Length]));
}
