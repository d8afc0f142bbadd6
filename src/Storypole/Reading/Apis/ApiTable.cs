using Storypole.Documents;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Reading.Apis;

/// <summary>Reads the rows of a table that name operations: a method and a route in two cells, or both in the first one.</summary>
internal static class ApiTable
{
    /// <summary>Method and route stand among the first columns; further ones talk about them.</summary>
    private const int MostColumns = 4;

    public static void Read(Binding binding, int table, bool? isNew, ref Grow<ApiChange> found)
    {
        var blocks = binding.Document.Blocks;
        var operations = new Grow<ApiOperation>();
        for (var row = blocks[table + 1].Next; row < blocks[table].Next; row = blocks[row].Next)
        {
            operations = default;
            ReadRow(binding, row, ref operations);
            foreach (ref readonly var operation in operations.Span)
            {
                var change = isNew ?? ApiContext.ChangeIn(binding.Slice(blocks[row].Span));
                found.Add(
                    new ApiDraft(blocks[row].Span, Recognition.Shape, change, operation).ToApiChange(binding.Bytes)
                );
            }
        }
    }

    private static void ReadRow(Binding binding, int row, ref Grow<ApiOperation> found)
    {
        var blocks = binding.Document.Blocks;
        var end = blocks[row].Next;
        var first = row + 1;
        if (first >= end || ApiText.Read(binding.Bytes, blocks[first].Content, manyRoutes: false, ref found) > 0)
        {
            return;
        }

        var methods = default(TextSpan);
        TextSpan? route = null;
        for (var cell = first; cell < end && cell < first + MostColumns; cell++)
        {
            var content = blocks[cell].Content;
            var at = ApiOperation.SkipMarks(binding.Bytes, content.Start, content.End);
            if (methods.IsEmpty && ApiText.MethodAt(binding.Bytes, at, content.End) > 0)
            {
                methods = content;
            }
            else if (at < content.End && binding.Bytes[at] == '/')
            {
                route ??= ApiOperation.RouteAt(binding.Bytes, at, content.End);
            }
        }

        if (methods.Length > 0 && route is { Length: > 0 } path)
        {
            ApiText.AddNamed(binding.Bytes, methods, path, ref found);
        }
    }
}
