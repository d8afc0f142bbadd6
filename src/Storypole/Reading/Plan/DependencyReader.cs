using System.Collections.Immutable;
using Storypole.Documents;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Reading.Plan;

/// <summary>Reads the lists of new and updated packages and of what platforms must offer.</summary>
internal static class DependencyReader
{
    public static ImmutableArray<Dependency> Read(Binding binding)
    {
        var found = new Grow<Dependency>();
        var terms = binding.Terms;
        for (var part = 1; part < terms.Length; part++)
        {
            if (NeededReader.MayHold(terms[part]))
            {
                NeededReader.Read(binding, part, ref found);
            }

            if (KindOf(terms[part]) is not { } kind)
            {
                continue;
            }

            foreach (var item in Items.Of(binding.Document, binding.Parts[part]))
            {
                ReadItem(binding, part, item, kind, ref found);
            }
        }

        return found.ToImmutable();
    }

    private static DependencyKind? KindOf(Term term) =>
        term switch
        {
            Term.NewDependencies => DependencyKind.New,
            Term.UpdatedDependencies => DependencyKind.Updated,
            Term.Compatibility => DependencyKind.Compatibility,
            _ => null,
        };

    private static void ReadItem(Binding binding, int part, int item, DependencyKind kind, ref Grow<Dependency> found)
    {
        var text = Items.TextOf(binding.Document, item);
        var lead = ItemLead.Read(binding.Bytes, text);
        if (lead.Name.IsEmpty || Nothing.IsDeclared(binding.Slice(text)) || binding.Bytes[lead.Name.Start] == '[')
        {
            return;
        }

        var (from, to) = kind switch
        {
            DependencyKind.Updated => Versions(binding.Bytes, lead.Rest),
            DependencyKind.Compatibility => (null, null),
            _ => (null, VersionIn(binding.Bytes, lead.Remark)),
        };
        found.Add(
            new Dependency(
                Items.LineOf(binding.Document, item),
                binding.HowOf(part),
                kind,
                lead.Name,
                from,
                to ?? VersionIn(binding.Bytes, lead.Remark),
                lead.Rest
            )
        );
    }

    /// <summary>The versions on both sides of an arrow; each is null where no version stands.</summary>
    private static (TextSpan? From, TextSpan? To) Versions(ReadOnlySpan<byte> bytes, TextSpan text)
    {
        var line = bytes[text.Start..text.End];
        var arrow = line.IndexOf("→"u8);
        var width = 3;
        if (arrow < 0)
        {
            arrow = line.IndexOf("->"u8);
            width = 2;
        }

        if (arrow < 0)
        {
            return (null, null);
        }

        return (
            VersionIn(bytes, new TextSpan(text.Start, text.Start + arrow)),
            VersionIn(bytes, new TextSpan(text.Start + arrow + width, text.End))
        );
    }

    /// <summary>
    /// The version or constraint with which a text starts, without a <c>v</c> in front: <c>10.0.1</c>, <c>>=1.2</c>, <c>3.2+</c>.
    /// </summary>
    internal static TextSpan? VersionIn(ReadOnlySpan<byte> bytes, TextSpan text)
    {
        var start = text.Start;
        while (start < text.End && bytes[start] is (byte)' ' or (byte)'`' or (byte)'*' or (byte)'(')
        {
            start++;
        }

        if (start + 1 < text.End && bytes[start] is (byte)'v' or (byte)'V' && char.IsAsciiDigit((char)bytes[start + 1]))
        {
            start++;
        }

        var end = start;
        var digits = false;
        while (end < text.End && IsVersionByte(bytes[end]))
        {
            digits |= char.IsAsciiDigit((char)bytes[end]);
            end++;
        }

        while (end > start && bytes[end - 1] is (byte)'.' or (byte)'-')
        {
            end--;
        }

        return digits && end > start ? new TextSpan(start, end) : null;
    }

    private static bool IsVersionByte(byte b) =>
        char.IsAsciiLetterOrDigit((char)b)
        || b
            is (byte)'.'
                or (byte)'-'
                or (byte)'+'
                or (byte)'>'
                or (byte)'<'
                or (byte)'='
                or (byte)'~'
                or (byte)'^'
                or (byte)'*';
}
