using Storypole.Documents;
using Storypole.Reading.Files;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Reading.Components;

/// <summary>
/// Reads components where no part has a name of the template: below titles that speak of components, as items, headings or
/// trees, and in tables whose first column is one of components.
/// </summary>
internal static class ComponentShapes
{
    private const int LongestName = 80;

    /// <summary>Reads one part that no table of names knows, with the titled parts below it.</summary>
    public static void Read(Binding binding, int part, ref Grow<Component> found)
    {
        ref readonly var at = ref binding.Parts[part];
        if (!ComponentBodies.MayHold(binding, part))
        {
            return;
        }

        var zone = ZoneOf(binding, part);
        ReadBody(binding, part, zone, ref found);
        if (zone is { IsAll: true } titled && at.Kind == PartKind.Heading && !ComponentBodies.HasEntries(binding, at))
        {
            ReadHeadings(binding, part, titled, ref found);
        }
    }

    /// <summary>A label below a title of components is a group of them.</summary>
    private static ComponentZone? ZoneOf(Binding binding, int part)
    {
        ref readonly var at = ref binding.Parts[part];
        if (IsWork(binding, at.Parent) || NamesFile(binding.Bytes, at.Remark))
        {
            return null;
        }

        var own = ComponentTitles.Of(binding, part);
        if (own is null && at.Kind == PartKind.Heading && binding.Terms[part] == Term.Unknown)
        {
            return MarkedGroup(binding, at);
        }

        var isGroup = own is null && at.Kind == PartKind.Label && binding.Terms[part] == Term.Unknown;
        return isGroup && !IsWork(binding, binding.Parts[at.Parent].Parent)
            ? ComponentTitles.Of(binding, at.Parent)
            : own;
    }

    /// <summary>A heading below a title of components may say of its group what is done: <c>#### NEW: Manuals</c>.</summary>
    private static ComponentZone? MarkedGroup(Binding binding, in Part part)
    {
        EntryMarks.Skip(binding.Bytes, part.Name, out var prefix);
        return prefix is not null && ComponentTitles.Of(binding, part.Parent) is { } titled
            ? titled with
            {
                Change = ComponentTitles.ChangeOf(new Said(prefix, IsContext: false)),
                IsAll = false,
            }
            : null;
    }

    /// <summary>The components of a phase are its work.</summary>
    private static bool IsWork(Binding binding, int part) =>
        part > 0
        && (
            binding.Terms[part]
                is Term.Phase
                    or Term.Components
                    or Term.Testing
                    or Term.UnitTesting
                    or Term.IntegrationTesting
                    or Term.EndToEndTesting
                    or Term.Decision
                    or Term.Step
            || (
                binding.Terms[part] == Term.Unknown
                && (PlanWords.BuiltIn.In(binding.Slice(binding.Parts[part].Name), out _) & PlanWord.Plan) != 0
            )
        );

    /// <summary>A group that is one file, <c>**Installer** (`install.sh`)</c>, lists what is done in it.</summary>
    private static bool NamesFile(ReadOnlySpan<byte> bytes, TextSpan remark)
    {
        var scan = new PathScan(bytes, remark);
        return remark.Length > 0 && scan.MoveNext() && bytes[scan.Path.End - 1] != '/';
    }

    private static void ReadBody(Binding binding, int part, ComponentZone? zone, ref Grow<Component> found)
    {
        ref readonly var at = ref binding.Parts[part];
        var blocks = binding.Document.Blocks;
        var local = zone;
        for (var i = at.BodyStart; i < at.BodyEnd; i = blocks[i].Next)
        {
            switch (blocks[i].Kind)
            {
                case BlockKind.Paragraph:
                    local = ComponentEntries.Read(binding, blocks[i].Span, zone, ref found)
                        ? null
                        : ComponentTitles.OfCaption(binding.Slice(blocks[i].Span)) ?? zone;
                    break;
                case BlockKind.Table:
                    ComponentRows.Read(binding, part, i, local, ref found);
                    break;
                case BlockKind.List when local is { } titled:
                    ReadItems(binding, i, titled, ref found);
                    break;
                case BlockKind.Code when local is { } titled:
                    ComponentTree.Read(binding, i, titled, ref found);
                    break;
                default:
                    break;
            }
        }
    }

    private static void ReadItems(Binding binding, int list, ComponentZone zone, ref Grow<Component> found)
    {
        var blocks = binding.Document.Blocks;
        for (var item = list + 1; item < blocks[list].Next; item = blocks[item].Next)
        {
            var text = Items.TextOf(binding.Document, item);
            var lead = ItemLead.Read(binding.Bytes, text);
            var name = lead.Rest.IsEmpty && !lead.IsMarked ? text : lead.Name;
            if (
                name.IsEmpty
                || name.Length > LongestName
                || Nothing.IsDeclared(binding.Slice(text))
                || IsTask(binding.Slice(name), lead.IsMarked)
                || (!lead.IsMarked && lead.Rest.IsEmpty && IsSentence(binding.Slice(lead.Name)))
            )
            {
                continue;
            }

            var isGroup = lead.Rest.IsEmpty && lead.Remark.IsEmpty && blocks[item + 1].Next < blocks[item].Next;
            if (isGroup && blocks[blocks[item + 1].Next].Kind == BlockKind.List)
            {
                ReadItems(binding, blocks[item + 1].Next, zone, ref found);
                continue;
            }

            var said = lead.Remark.Length > 0 ? lead.Remark : lead.Rest;
            var change = ComponentTitles.ChangeOf(MarkOf(binding.Slice(said)));
            Add(binding, Items.LineOf(binding.Document, item), name, zone.Change ?? change, zone.List, said, ref found);
        }
    }

    /// <summary>A remark says something of a component as a whole; the first word of a sentence often does not.</summary>
    private static Said MarkOf(ReadOnlySpan<byte> said)
    {
        var read = Said.Of(said);
        var isVerb = read.Change == FileChange.Modify && (PlanWords.BuiltIn.First(said, out _) & PlanWord.Add) != 0;
        return isVerb ? default : read;
    }

    /// <summary>An entry that begins with what is to be done is a task.</summary>
    private static bool IsTask(ReadOnlySpan<byte> name, bool isMarked)
    {
        var first = PlanWords.BuiltIn.First(name, out _);
        return (first & (PlanWord.Add | PlanWord.Modify | PlanWord.Delete)) != 0
            || (!isMarked && (first & PlanWord.Create) != 0);
    }

    private static bool IsSentence(ReadOnlySpan<byte> name)
    {
        const int mostWords = 5;
        return name.Count((byte)' ') >= mostWords;
    }

    private static void ReadHeadings(Binding binding, int part, ComponentZone zone, ref Grow<Component> found)
    {
        var parts = binding.Parts;
        for (var child = part + 1; child < parts[part].Next; child = parts[child].Next)
        {
            if (parts[child].Kind != PartKind.Heading || binding.Terms[child] != Term.Unknown)
            {
                continue;
            }

            var name = NumberedTitle.Of(binding, child).Title;
            var said = Said.Of(RemarkOf(binding.Slice(name)));
            if (name.Length is > 0 and <= LongestName)
            {
                Add(
                    binding,
                    parts[child].Span,
                    name,
                    zone.Change ?? ComponentTitles.ChangeOf(said),
                    zone.List,
                    default,
                    ref found
                );
            }
        }
    }

    private static ReadOnlySpan<byte> RemarkOf(ReadOnlySpan<byte> name)
    {
        var open = name.LastIndexOf((byte)'(');
        return open < 0 ? default : name[open..];
    }

    public static void Add(
        Binding binding,
        TextSpan line,
        TextSpan name,
        ComponentChange? change,
        ComponentList list,
        TextSpan said,
        ref Grow<Component> found
    ) => found.Add(new Component(line, Recognition.Shape, Bare(binding.Bytes, name), change, list, said));

    /// <summary>The name without a number before it and the marks around it.</summary>
    private static TextSpan Bare(ReadOnlySpan<byte> bytes, TextSpan name)
    {
        var start = name.Start;
        while (start < name.End && (char.IsAsciiDigit((char)bytes[start]) || bytes[start] is (byte)'.' or (byte)')'))
        {
            start++;
        }

        if (start > name.Start && start < name.End && bytes[start] == ' ')
        {
            name = name with { Start = start + 1 };
        }

        var lead = ItemLead.Read(bytes, name);
        return lead.IsMarked && lead.Name.Length > 0 ? lead.Name : name;
    }
}
