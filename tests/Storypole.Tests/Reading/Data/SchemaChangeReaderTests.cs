namespace Storypole.Tests.Reading.Data;

public sealed class SchemaChangeReaderTests
{
    [Fact]
    public void A_table_has_columns_and_indexes()
    {
        var read = Reads.From(
            """
            ### Data Schema Changes

            **Database Changes**:

            - **Table**: `things`
              - New columns: `id` (bigint), `name` (text) - callers of `/v1/things` ask for it
              - Modified columns: `state` - `null` is allowed now
              - Indexes: `ix_things` on (`id`, `name`)
            - **Table**: parts
              - New columns: id (bigint), label (varchar, 20) - why, not
            - None
            """
        );

        Assert.Equal(["things", "parts"], read.Spec.SchemaChanges.Select(x => read.Text(x.Table)));
        var things = read.Spec.SchemaChanges[0];
        Assert.Equal("- **Table**: `things`", read.Text(things.Span));
        Assert.Equal("id | name", read.Texts(things.NewColumns));
        Assert.Equal("state", read.Texts(things.ModifiedColumns));
        Assert.Equal("`ix_things` on (`id`, `name`)", read.Text(things.Indexes));
        var parts = read.Spec.SchemaChanges[1];
        Assert.Equal("id | label", read.Texts(parts.NewColumns));
        Assert.Empty(parts.ModifiedColumns);
        Assert.Null(parts.Indexes);
    }

    [Fact]
    public void Columns_may_be_a_list_and_the_table_its_own_lead()
    {
        var read = Reads.From(
            """
            **Database Changes**:

            - `things`:
              - New columns:
                - `id` (bigint) - the `key`
                - name: shown
              - Modified columns: None
            - Run the migration at night
            """
        );

        var change = Assert.Single(read.Spec.SchemaChanges);
        Assert.Equal("things", read.Text(change.Table));
        Assert.Equal("id | name", read.Texts(change.NewColumns));
        Assert.Empty(change.ModifiedColumns);
    }
}
