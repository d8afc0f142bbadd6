using System.Text;
using Storypole.Documents;
using Storypole.Reading.Plan;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Reading.Data;

/// <summary>
/// Reads tables that items and sentences name: <c>- Table name: `orders`</c>, <c>- **`orders`**: gains a column</c>, <c>add a new
/// `orders` table</c>, <c>Prisma models (Order, Item)</c>.
/// </summary>
internal static class TableMentions
{
    private static readonly byte[][] Labels =
    [
        .. (
            "table|tables|table name|table names|new table|new tables|db table|db tables|database table|database tables|tabelle|tabellen|tabellenname|neue tabelle|neue tabellen"
            + "|tabla|tablas|nueva tabla|nuevas tablas|tabela|tabelas|nova tabela|novas tabelas|таблица|таблицы|Таблица|Таблицы|テーブル|テーブル名|新規テーブル|表|表名|数据表|新增表|資料表|테이블|테이블명|신규 테이블"
        )
            .Split('|')
            .Select(Encoding.UTF8.GetBytes),
    ];

    private static readonly WordSet Made = PlanWords.Words("new |create |creates |add |adds |introduce");

    /// <summary>The items of a body.</summary>
    /// <param name="areTables">Whether the title says that the items are tables, so that one in code marks needs no word for it.</param>
    public static void Read(Binding binding, in Part at, bool areTables, ref Grow<SchemaChange> found)
    {
        if (at.Kind == PartKind.Label && at.Value.Length > 0 && IsLabel(binding.Slice(at.Name)))
        {
            AddNames(binding, at.Span, at.Value, ref found);
        }

        areTables |= at.Kind != PartKind.Root && IsEntities(binding.Slice(at.Name));
        foreach (var item in Items.Of(binding.Document, at))
        {
            var text = Items.TextOf(binding.Document, item);
            if (text.Length < 4)
            {
                continue;
            }

            var lead = ItemLead.Read(binding.Bytes, text);
            var line = Items.LineOf(binding.Document, item);
            if (
                HasColon(binding.Bytes, lead)
                && lead.Name.Length <= 32
                && lead.Rest.Length > 0
                && IsLabel(binding.Slice(lead.Name))
            )
            {
                AddNames(binding, line, lead.Rest, ref found);
            }
            else if (
                areTables
                && HasColon(binding.Bytes, lead)
                && char.IsAsciiLetterLower((char)binding.Bytes[lead.Name.Start])
                && IsCode(binding.Bytes, lead.Name)
                && IsName(binding.Slice(lead.Name))
            )
            {
                Add(line, lead.Name, ref found);
            }
            else
            {
                ReadText(binding, line, text, ref found);
            }
        }
    }

    private static void ReadText(Binding binding, TextSpan line, TextSpan text, ref Grow<SchemaChange> found)
    {
        var bytes = binding.Slice(text);
        var models = bytes.IndexOf("Prisma models ("u8);
        if (models >= 0)
        {
            ReadBrackets(
                binding,
                line,
                text with
                {
                    Start = text.Start + models + "Prisma models ("u8.Length,
                },
                ref found
            );
            return;
        }

        var word = bytes.IndexOf("` table"u8);
        if (word <= 0)
        {
            return;
        }

        var open = bytes[..word].LastIndexOf((byte)'`');
        var before = open < 0 ? default : bytes[Math.Max(0, open - 24)..open];
        if (open >= 0 && PlanWords.Holds(before, Made) && IsName(bytes[(open + 1)..word]))
        {
            Add(line, new TextSpan(text.Start + open + 1, text.Start + word), ref found);
        }
    }

    private static void ReadBrackets(Binding binding, TextSpan line, TextSpan text, ref Grow<SchemaChange> found)
    {
        var close = binding.Slice(text).IndexOf((byte)')');
        var end = close < 0 ? text.Start : text.Start + close;
        for (var at = text.Start; at < end; )
        {
            while (at < end && binding.Bytes[at] is (byte)' ' or (byte)'`')
            {
                at++;
            }

            var length = SchemaCode.IdentifierLength(binding.Bytes[at..end]);
            if (length == 0)
            {
                return;
            }

            Add(line, new TextSpan(at, at + length), ref found);
            var comma = binding.Bytes[at..end].IndexOf((byte)',');
            at = comma < 0 ? end : at + comma + 1;
        }
    }

    /// <summary>The names in code marks with which a value starts.</summary>
    private static void AddNames(Binding binding, TextSpan line, TextSpan names, ref Grow<SchemaChange> found)
    {
        for (var at = names.Start; at < names.End && binding.Bytes[at] == '`'; )
        {
            var close = binding.Bytes[(at + 1)..names.End].IndexOf((byte)'`');
            if (close <= 0 || !IsName(binding.Bytes.Slice(at + 1, close)))
            {
                return;
            }

            Add(line, new TextSpan(at + 1, at + 1 + close), ref found);
            at = NeededReader.NextMarked(binding.Bytes, at + close + 2, names.End);
        }
    }

    private static void Add(TextSpan line, TextSpan name, ref Grow<SchemaChange> found) =>
        found.Add(new SchemaChange(line, Recognition.Shape, name, [], [], null));

    private static bool IsCode(ReadOnlySpan<byte> bytes, TextSpan name) =>
        name.Start > 0 && bytes[name.Start - 1] == '`' && name.End < bytes.Length && bytes[name.End] == '`';

    private static bool IsName(ReadOnlySpan<byte> name) =>
        name.Length > 1 && SchemaCode.IdentifierLength(name) == name.Length && !name.Contains((byte)'.');

    /// <summary>A colon may stand inside of the bold marks too.</summary>
    private static bool HasColon(ReadOnlySpan<byte> bytes, in ItemLead lead) =>
        lead.HasSeparator || (lead.IsMarked && lead.Rest.Length > 0 && bytes[lead.Name.End] == ':');

    private static bool IsEntities(ReadOnlySpan<byte> name) =>
        Ascii.EqualsIgnoreCase(name, "key entities"u8) || Ascii.EqualsIgnoreCase(name, "entities"u8) || IsLabel(name);

    private static bool IsLabel(ReadOnlySpan<byte> name)
    {
        foreach (var label in Labels)
        {
            if (
                name.Length == label.Length
                && (label[0] < 0x80 ? Ascii.EqualsIgnoreCase(name, label) : name.SequenceEqual(label))
            )
            {
                return true;
            }
        }

        return false;
    }
}
