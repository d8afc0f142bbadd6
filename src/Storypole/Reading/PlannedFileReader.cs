using System.Collections.Immutable;
using Storypole.Documents;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Reading;

/// <summary>Reads the files that the plan names: in its three lists, at its phases' components, and as components that are paths.</summary>
internal static class PlannedFileReader
{
    public static ImmutableArray<PlannedFile> Read(Binding binding)
    {
        var found = new Grow<PlannedFile>();
        for (var part = 1; part < binding.Terms.Length; part++)
        {
            switch (binding.Terms[part])
            {
                case Term.FilesToCreate:
                    ReadList(binding, part, FileChange.Create, FileSource.List, ref found);
                    break;
                case Term.FilesToModify:
                    ReadList(binding, part, FileChange.Modify, FileSource.List, ref found);
                    break;
                case Term.FilesToDelete:
                    ReadList(binding, part, FileChange.Delete, FileSource.List, ref found);
                    break;
                case Term.NewComponents:
                    ReadList(binding, part, FileChange.Create, FileSource.Components, ref found);
                    break;
                case Term.ModifiedComponents:
                    ReadList(binding, part, FileChange.Modify, FileSource.Components, ref found);
                    break;
                case Term.RemovedComponents:
                    ReadList(binding, part, FileChange.Delete, FileSource.Components, ref found);
                    break;
                default:
                    break;
            }
        }

        return found.ToImmutable();
    }

    private static void ReadList(
        Binding binding,
        int part,
        FileChange change,
        FileSource source,
        ref Grow<PlannedFile> found
    )
    {
        ref readonly var at = ref binding.Parts[part];
        var blocks = binding.Document.Blocks;
        for (var i = at.BodyStart; i < at.BodyEnd; i = blocks[i].Next)
        {
            if (blocks[i].Kind == BlockKind.Code && source == FileSource.List)
            {
                FileTree.Read(binding, part, i, change, ref found);
            }
        }

        foreach (var item in Items.Of(binding.Document, at))
        {
            ReadItem(binding, part, item, change, source, ref found);
        }
    }

    private static void ReadItem(
        Binding binding,
        int part,
        int item,
        FileChange change,
        FileSource source,
        ref Grow<PlannedFile> found
    )
    {
        var text = Items.TextOf(binding.Document, item);
        var lead = ItemLead.Read(binding.Bytes, text);
        var name = binding.Slice(lead.Name);
        if (
            !(source == FileSource.List && lead.IsMarked ? PathText.IsFileName(name) : PathText.IsPath(name))
            || IsUrl(name)
        )
        {
            return;
        }

        found.Add(
            new PlannedFile(
                Items.LineOf(binding.Document, item),
                binding.HowOf(part),
                lead.Name,
                PathText.Normalise(name),
                change,
                source,
                lead.Rest
            )
        );
    }

    private static bool IsUrl(ReadOnlySpan<byte> name) => name.IndexOf("://"u8) >= 0;
}
