using Storypole.Documents;
using Storypole.Reading.Apis;
using Storypole.Reading.Plan;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Reading.Data;

/// <summary>Reads tables of a database from statements and from tables of columns under the name of the table.</summary>
internal static class SchemaShapes
{
    private static readonly WordSet Columns = PlanWords.Words(
        "column|field|attribute|字段|列|欄位|列名|カラム|フィールド|컬럼|필드|spalte|feld|campo|columna|coluna|colonne|champ|поле|столбец|колонка"
    );

    private static readonly WordSet Tables = PlanWords.Words(
        "table|column|테이블|컬럼|数据表|表|テーブル|カラム|tabelle|spalte|tabla|columna|tabela|coluna|colonne|таблиц|колон"
    );

    /// <param name="isOfData">Whether the part belongs to a section about data.</param>
    public static void Read(Binding binding, int part, bool isOfData, ref Grow<SchemaChange> found)
    {
        var blocks = binding.Document.Blocks;
        ref readonly var at = ref binding.Parts[part];
        isOfData |= binding.Terms[part] == Term.DataModel;
        for (var i = at.BodyStart; i < at.BodyEnd; i = blocks[i].Next)
        {
            if (blocks[i].Kind == BlockKind.Code)
            {
                SchemaCode.Read(binding, i, isOfData, ref found);
            }
            else if (blocks[i].Kind == BlockKind.Table && TryTableName(binding, at, isOfData, out var name))
            {
                ReadColumns(binding, at, i, name, ref found);
                break;
            }
        }
    }

    /// <summary>The title is the table's name in code, or in a word alone, and speaks of a table where the section does not.</summary>
    private static bool TryTableName(Binding binding, in Part at, bool isOfData, out TextSpan name)
    {
        name = default;
        if (at.Kind == PartKind.Root || at.Name.Length > 160)
        {
            return false;
        }

        var title = ApiContext.WithoutNumber(binding.Bytes, at.Name);
        var text = binding.Slice(title);
        var skipped = text.Length - text.TrimStart(" *_"u8).Length;
        text = text[skipped..];
        var rest = text;
        if (text.Length > 2 && text[0] == '`')
        {
            var close = text[1..].IndexOf((byte)'`');
            if (close <= 0 || SchemaCode.IdentifierLength(text[1..]) != close)
            {
                return false;
            }

            name = new TextSpan(title.Start + skipped + 1, title.Start + skipped + 1 + close);
            rest = text[(close + 2)..];
        }
        else
        {
            var length = SchemaCode.IdentifierLength(text);
            if (length == 0 || !text[..length].Contains((byte)'_') && !isOfData)
            {
                return false;
            }

            name = new TextSpan(title.Start + skipped, title.Start + skipped + length);
            rest = text[length..];
            if (
                rest.Length > 0
                && rest.TrimStart((byte)' ').IndexOfAny((byte)'(', (byte)'-') != 0
                && !PlanWords.Holds(rest, Tables)
            )
            {
                return false;
            }
        }

        return isOfData || PlanWords.Holds(rest, Tables);
    }

    private static void ReadColumns(Binding binding, in Part at, int table, TextSpan name, ref Grow<SchemaChange> found)
    {
        var blocks = binding.Document.Blocks;
        var header = table + 1;
        if (header + 1 >= blocks[header].Next || !PlanWords.Holds(binding.Slice(blocks[header + 1].Content), Columns))
        {
            return;
        }

        var columns = new Grow<TextSpan>();
        for (var row = blocks[header].Next; row < blocks[table].Next; row = blocks[row].Next)
        {
            if (row + 1 < blocks[row].Next && blocks[row + 1].Content.Length > 0)
            {
                ColumnNames.Read(binding.Bytes, blocks[row + 1].Content, ref columns);
            }
        }

        if (columns.Count > 0)
        {
            found.Add(new SchemaChange(at.Span, Recognition.Shape, name, columns.ToImmutable(), [], null));
        }
    }
}
