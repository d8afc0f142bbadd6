using System.Collections.Immutable;
using Storypole.Documents;
using Storypole.Specs;
using Storypole.Templates;

namespace Storypole.Reading;

/// <summary>Reads the operations that are added or changed: from code blocks, list items and paragraphs that name one.</summary>
internal static class ApiChangeReader
{
    public static ImmutableArray<ApiChange> Read(Binding binding)
    {
        var found = new Grow<ApiChange>();
        for (var part = 1; part < binding.Terms.Length; part++)
        {
            switch (binding.Terms[part])
            {
                case Term.NewApis:
                    ReadBody(binding, part, isNew: true, ref found);
                    break;
                case Term.ModifiedApis:
                    ReadBody(binding, part, isNew: false, ref found);
                    break;
                case Term.Apis:
                    ReadBody(binding, part, isNew: null, ref found);
                    break;
                default:
                    break;
            }
        }

        return found.ToImmutable();
    }

    private static void ReadBody(Binding binding, int part, bool? isNew, ref Grow<ApiChange> found)
    {
        var blocks = binding.Document.Blocks;
        var end = binding.Parts[part].BodyEnd;
        var how = binding.HowOf(part);
        var shape = how > Recognition.Shape ? how : Recognition.Shape;
        for (var i = binding.Parts[part].BodyStart; i < end; i = blocks[i].Next)
        {
            switch (blocks[i].Kind)
            {
                case BlockKind.Code:
                    ApiCode.Read(binding, i, how, isNew, ref found);
                    break;
                case BlockKind.List:
                    ReadList(binding, i, shape, isNew, ref found);
                    break;
                case BlockKind.Paragraph when ApiOperation.TryRead(binding.Bytes, blocks[i].Span, out var operation):
                    var draft = new ApiDraft(binding.Document.LinesOf(blocks[i])[0], shape, isNew, operation);
                    var next = blocks[i].Next;
                    if (next < end && blocks[next].Kind == BlockKind.List)
                    {
                        TakeFields(PartFields.In(binding, next, blocks[next].Next), ref draft);
                    }

                    found.Add(draft.ToApiChange(binding.Bytes));
                    break;
                default:
                    break;
            }
        }
    }

    private static void ReadList(Binding binding, int list, Recognition how, bool? isNew, ref Grow<ApiChange> found)
    {
        foreach (var item in Items.Of(binding.Document, list, binding.Document.Blocks[list].Next))
        {
            var text = Items.TextOf(binding.Document, item);
            if (ApiOperation.TryRead(binding.Bytes, text, out var operation))
            {
                var draft = new ApiDraft(Items.LineOf(binding.Document, item), how, isNew, operation);
                TakeFields(PartFields.Below(binding, item), ref draft);
                found.Add(draft.ToApiChange(binding.Bytes));
            }
        }
    }

    private static void TakeFields(PartFields fields, ref ApiDraft draft)
    {
        foreach (var field in fields)
        {
            draft.Take(field.Term, field.Value);
        }
    }
}
