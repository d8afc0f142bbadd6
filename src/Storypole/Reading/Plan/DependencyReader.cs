using System.Collections.Immutable;
using Storypole.Documents;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Reading.Plan;

/// <summary>Reads the lists of new and updated packages and of what platforms must offer.</summary>
internal static class DependencyReader
{
    private static readonly TermSet Asked = new(
        Term.Unknown,
        Term.NewDependencies,
        Term.UpdatedDependencies,
        Term.Compatibility,
        Term.Dependencies,
        Term.ExternalDependencies,
        Term.InternalDependencies,
        Term.TechStack,
        Term.Phase
    );

    public static ImmutableArray<Dependency> Read(Binding binding)
    {
        var found = new Grow<Dependency>();
        var terms = binding.Terms;
        for (var part = Asked.Next(terms, 1); part < terms.Length; part = Asked.Next(terms, part + 1))
        {
            switch (terms[part])
            {
                case Term.NewDependencies:
                    ReadList(binding, part, DependencyKind.New, ref found);
                    if (binding.HowOf(part) != Recognition.Exact && InstallCommands.MayHold(binding, part))
                    {
                        InstallCommands.Read(binding, part, ref found);
                    }

                    break;
                case Term.UpdatedDependencies:
                    ReadList(binding, part, DependencyKind.Updated, ref found);
                    break;
                case Term.Compatibility:
                    ReadList(binding, part, DependencyKind.Compatibility, ref found);
                    break;
                default:
                    NeededReader.Read(binding, part, ref found);
                    break;
            }
        }

        return found.ToImmutable();
    }

    private static void ReadList(Binding binding, int part, DependencyKind kind, ref Grow<Dependency> found)
    {
        foreach (var item in Items.Of(binding.Document, binding.Parts[part]))
        {
            ReadItem(binding, part, item, kind, ref found);
        }
    }

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
