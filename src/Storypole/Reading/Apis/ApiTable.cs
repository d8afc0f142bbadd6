using Storypole.Documents;
using Storypole.Reading.Plan;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Reading.Apis;

/// <summary>Reads the rows of a table that name operations: a method and a route in two cells, or both in the first one.</summary>
internal static class ApiTable
{
    /// <summary>Method and route stand among the first columns; further ones talk about them.</summary>
    private const int MostColumns = 4;

    /// <summary>Columns of tables whose cells speak of operations that others plan: tests, criteria, risks.</summary>
    private static readonly WordSet Others = PlanWords.Words(
        "verif|test|expect|scenario|criteri|requirement|risk|mitigat|threat|given|attack|limit|error|проверк|риск|тест|검증|테스트|위험|验证|测试|风险|検証|テスト|リスク|prueba|teste|riesgo|risco|prüf"
    );

    public static void Read(Binding binding, int table, bool? isNew, ref Grow<ApiChange> found)
    {
        var blocks = binding.Document.Blocks;
        var operations = new Grow<ApiOperation>();
        var isOther = PlanWords.Holds(binding.Slice(blocks[table + 1].Span), Others);
        for (var row = blocks[table + 1].Next; row < blocks[table].Next; row = blocks[row].Next)
        {
            operations = default;
            ReadRow(binding, row, isOther, ref operations);
            foreach (ref readonly var operation in operations.Span)
            {
                var change = isNew ?? ApiContext.ChangeIn(binding.Slice(blocks[row].Span));
                found.Add(
                    new ApiDraft(blocks[row].Span, Recognition.Shape, change, operation).ToApiChange(binding.Bytes)
                );
            }
        }
    }

    private static void ReadRow(Binding binding, int row, bool isOther, ref Grow<ApiOperation> found)
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
        else if (methods.IsEmpty && !isOther)
        {
            for (var cell = first; cell < end && cell < first + MostColumns; cell++)
            {
                ReadWithin(binding.Bytes, blocks[cell].Content, ref found);
            }
        }
    }

    /// <summary>Operations inside a cell about the work: <c>Router for `GET /a` and `POST /b`</c>.</summary>
    private static void ReadWithin(ReadOnlySpan<byte> bytes, TextSpan cell, ref Grow<ApiOperation> found)
    {
        for (var at = cell.Start; at < cell.End; )
        {
            var slash = bytes[at..cell.End].IndexOf(" /"u8);
            if (slash <= 0)
            {
                return;
            }

            var start = at + slash;
            while (start > at && (char.IsAsciiLetterUpper((char)bytes[start - 1]) || bytes[start - 1] == '/'))
            {
                start--;
            }

            var isWord = start == cell.Start || bytes[start - 1] is (byte)' ' or (byte)'`' or (byte)'(' or (byte)'*';
            var before = found.Count;
            if (isWord && start < at + slash)
            {
                _ = ApiText.Read(bytes, new TextSpan(start, cell.End), manyRoutes: false, ref found);
            }

            at = found.Count > before ? found.Span[^1].Route.End : at + slash + 2;
        }
    }
}
