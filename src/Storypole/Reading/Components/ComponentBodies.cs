using Storypole.Documents;
using Storypole.Templates;

namespace Storypole.Reading.Components;

/// <summary>Tells by the kinds of blocks in a part what could name components there, before any word of it is read.</summary>
internal static class ComponentBodies
{
    /// <summary>Whether a part has anything that could name a component: a list, a table, code, a line in bold, a heading below it.</summary>
    public static bool MayHold(Binding binding, int part)
    {
        ref readonly var at = ref binding.Parts[part];
        var blocks = binding.Document.Blocks;
        for (var i = at.BodyStart; i < at.BodyEnd; i = blocks[i].Next)
        {
            if (
                blocks[i].Kind is BlockKind.List or BlockKind.Table or BlockKind.Code
                || (blocks[i].Kind == BlockKind.Paragraph && binding.Bytes[blocks[i].Span.Start] == '*')
            )
            {
                return true;
            }
        }

        return at.Kind == PartKind.Heading && HasTitles(binding, part);
    }

    /// <summary>Whether a heading of an unknown name stands directly below a part.</summary>
    private static bool HasTitles(Binding binding, int part)
    {
        var parts = binding.Parts;
        for (var child = part + 1; child < parts[part].Next; child = parts[child].Next)
        {
            if (parts[child].Kind == PartKind.Heading && binding.Terms[child] == Term.Unknown)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a list or a table stands in a part, which then names the components, and not the headings below it.</summary>
    public static bool HasEntries(Binding binding, in Part part)
    {
        var blocks = binding.Document.Blocks;
        for (var i = part.BodyStart; i < part.BodyEnd; i = blocks[i].Next)
        {
            if (blocks[i].Kind is BlockKind.List or BlockKind.Table)
            {
                return true;
            }
        }

        return false;
    }
}
