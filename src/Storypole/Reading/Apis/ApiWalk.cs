using Storypole.Documents;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Reading.Apis;

/// <summary>Reads the operations of one part after another; outside of the exact form one that is known already is a recap.</summary>
internal sealed class ApiWalk(Binding binding)
{
    private HashSet<(string Method, string Route)>? known;

    /// <summary>A section about interfaces: what it lists are operations.</summary>
    public void ReadSection(int part, bool? isNew, ref Grow<ApiChange> found)
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
                    ReadList(i, shape, isNew, how == Recognition.Exact, ref found);
                    break;
                case BlockKind.Table:
                    ApiTable.Read(binding, i, isNew, ref found);
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

    /// <summary>A part with a title of its own below a section about interfaces.</summary>
    public void ReadBelow(int part, bool? isNew, ref Grow<ApiChange> found)
    {
        var term = binding.Terms[part];
        if (
            term is not (Term.Unknown or Term.Functional or Term.Deployment or Term.Phase or Term.InScope or Term.Scope)
        )
        {
            return;
        }

        if (TryHeading(part, isNew, ref found))
        {
            return;
        }

        isNew ??= ApiContext.ChangeInTitle(binding.Bytes, binding.Parts[part].Name);
        ReadListings(part, isNew, isSection: true, ref found);
    }

    /// <summary>Any other part: only where lines, items or rows are all operations.</summary>
    public void ReadElsewhere(int part, ref Grow<ApiChange> found)
    {
        if (ApiContext.Allows(binding, part) && !TryHeading(part, isNew: null, ref found))
        {
            var isNew = ApiContext.ChangeInTitle(binding.Bytes, binding.Parts[part].Name);
            ReadListings(part, isNew, isSection: false, ref found);
        }
    }

    private bool TryHeading(int part, bool? isNew, ref Grow<ApiChange> found)
    {
        ref readonly var at = ref binding.Parts[part];
        var operations = new Grow<ApiOperation>();
        if (
            ApiText.Read(
                binding.Bytes,
                ApiContext.WithoutNumber(binding.Bytes, at.Name),
                manyRoutes: false,
                ref operations
            ) == 0
        )
        {
            return false;
        }

        foreach (ref readonly var operation in operations.Span)
        {
            if (IsFirst(operation))
            {
                var draft = new ApiDraft(
                    at.Span,
                    Recognition.Shape,
                    isNew ?? ApiContext.ChangeIn(binding.Slice(at.Name)),
                    operation
                );
                TakeFields(PartFields.Of(binding, part), ref draft);
                found.Add(draft.ToApiChange(binding.Bytes));
            }
        }

        return true;
    }

    private void ReadListings(int part, bool? isNew, bool isSection, ref Grow<ApiChange> found)
    {
        var blocks = binding.Document.Blocks;
        ref readonly var at = ref binding.Parts[part];
        for (var i = at.BodyStart; i < at.BodyEnd; i = blocks[i].Next)
        {
            var all = new Grow<ApiChange>();
            switch (blocks[i].Kind)
            {
                case BlockKind.Code when ApiCode.IsListing(binding, i):
                    ApiCode.Read(binding, i, Recognition.Shape, isNew, ref all);
                    break;
                case BlockKind.List when isSection || ApiContext.IsListing(binding, i):
                    ReadList(i, Recognition.Shape, isNew, takesCommands: false, ref all);
                    break;
                case BlockKind.Table:
                    ApiTable.Read(binding, i, isNew, ref all);
                    break;
                default:
                    break;
            }

            foreach (var change in all.Span)
            {
                if (change.Route is { } route && IsFirst(new ApiOperation(change.Method, route)))
                {
                    found.Add(change);
                }
            }
        }
    }

    /// <param name="takesCommands">Whether a route of one segment without a method counts, which could be a command.</param>
    private void ReadList(int list, Recognition how, bool? isNew, bool takesCommands, ref Grow<ApiChange> found)
    {
        foreach (var item in Items.Of(binding.Document, list, binding.Document.Blocks[list].Next))
        {
            var text = Items.TextOf(binding.Document, item);
            var operations = new Grow<ApiOperation>();
            if (ApiText.Read(binding.Bytes, text, manyRoutes: false, ref operations) == 0)
            {
                ReadBare(text, takesCommands, ref operations);
            }

            var line = Items.LineOf(binding.Document, item);
            foreach (ref readonly var operation in operations.Span)
            {
                var draft = new ApiDraft(line, how, isNew ?? ApiContext.ChangeIn(binding.Slice(line)), operation);
                TakeFields(PartFields.Below(binding, item), ref draft);
                found.Add(draft.ToApiChange(binding.Bytes));
            }
        }
    }

    private void ReadBare(TextSpan text, bool takesCommands, ref Grow<ApiOperation> operations)
    {
        if (!ApiOperation.TryRead(binding.Bytes, text, out var operation))
        {
            return;
        }

        if (takesCommands || operation.Method is not null)
        {
            operations.Add(operation);
        }
        else if (ApiText.IsRoute(binding.Slice(operation.Route)))
        {
            ApiText.AddNamed(binding.Bytes, text with { Start = operation.Route.End }, operation.Route, ref operations);
        }
    }

    private bool IsFirst(in ApiOperation operation)
    {
        var source = binding.Document.Source;
        var method = operation.Method is { } span ? source.Text(span) : "";
        return (known ??= []).Add((method, source.Text(operation.Route)));
    }

    private static void TakeFields(PartFields fields, ref ApiDraft draft)
    {
        foreach (var field in fields)
        {
            draft.Take(field.Term, field.Value);
        }
    }
}
