namespace Storypole.Tests.Reading.Data;

public sealed class SchemaShapeTests
{
    [Theory]
    [InlineData(
        "## Storage\n\n```sql\nCREATE TABLE IF NOT EXISTS doors (\n  id INT, -- a, b\n  price NUMERIC(4, 2),\n  PRIMARY KEY (id)\n);\n```",
        "doors: id | price"
    )]
    [InlineData(
        "## Storage\n\n```sql\nALTER TABLE doors ADD COLUMN code TEXT, ADD COLUMN IF NOT EXISTS shut DATE;\n```",
        "doors: code | shut"
    )]
    [InlineData(
        "## 2. Datenmodell\n\n### 2.1 Türen\n\n```\ntuer   (id, code,   -- vier Ziffern\n        raum_id)\nraum   (id, name)\n```",
        "tuer: id | code | raum_id; raum: id | name"
    )]
    [InlineData(
        "## Lager\n\n### 2.1 `door_codes` (neue Tabelle)\n\n| Spalte | Typ |\n|---|---|\n| `id` | int |\n| `code` | text |",
        "door_codes: id | code"
    )]
    [InlineData(
        "## Schema\n\n```prisma\nmodel Door {\n  id String @id\n  code Code?\n\n  @@index([id])\n}\n```",
        "Door: id | code"
    )]
    [InlineData("## 設計\n\n- テーブル名: `door_codes`\n- 索引: `[door]`", "door_codes: ")]
    [InlineData("## Umsetzung\n\n- Neue Tabellen: `doors`, `codes`\n- Sonst nichts", "doors: ; codes: ")]
    [InlineData("## Database Updates\n\n- **`doors`**: gains a code\n- **Later**: more", "doors: ")]
    [InlineData(
        "## Steps\n\n- [ ] Create Prisma models (Door, Code)\n- [ ] Add a new `locks` table",
        "Door: ; Code: ; locks: "
    )]
    public void Statements_and_tables_of_columns_are_read(string text, string tables)
    {
        var read = Reads.From($"# T\n\n{text}\n");

        Assert.Equal(
            tables,
            string.Join("; ", read.Spec.SchemaChanges.Select(x => $"{read.Text(x.Table)}: {read.Texts(x.NewColumns)}"))
        );
    }

    [Theory]
    [InlineData("## Helpers\n\n```\nopen (door, code)\n```")]
    [InlineData("## Testing Strategy\n\n```sql\nCREATE TABLE t (id INT);\n```")]
    [InlineData("## `door_codes`\n\n| Caller | Why |\n|---|---|\n| a | b |")]
    [InlineData("## Background\n\n- The new `doors` table is there")]
    [InlineData("## Steps\n\n- Read the `doors` table\n- `doors`: shut them")]
    public void Calls_tests_and_other_tables_are_not(string text) =>
        Assert.Empty(Reads.From($"# T\n\n{text}\n").Spec.SchemaChanges);
}
