using System.Text;
using Storypole.Templates;

namespace Storypole.Tests.Reading;

public sealed class PlaceholderItemTests
{
    [Fact]
    public void A_template_that_nobody_has_filled_in_plans_nothing()
    {
        var template = Encoding.UTF8.GetString(BuiltInTemplates.Source("tech-spec").Bytes);
        var spec = Reads.From(template[..template.IndexOf("## Notes for", StringComparison.Ordinal)]).Spec;

        Assert.Empty(spec.Files);
        Assert.Empty(spec.Decisions);
        Assert.Empty(spec.Phases);
        Assert.Empty(spec.Relations);
        Assert.Empty(spec.SchemaChanges);
        Assert.Empty(spec.Questions);
        Assert.Empty(spec.Spikes);
        Assert.Empty(spec.Revisions);
        Assert.Empty(spec.Components);
    }

    [Fact]
    public void A_path_of_the_template_is_one_of_the_plan_once_something_is_said_of_it()
    {
        var read = Reads.From(
            "## Implementation Plan\n\n### Files to Delete\n\n- `folder/old-file.ext`: [Why nobody needs it any more]\n"
                + "- `folder/present-file.ext`: nobody reads it\n"
        );

        Assert.Equal("folder/present-file.ext", Assert.Single(read.Spec.Files).Path);
    }

    [Theory]
    [InlineData("[Parcel desk]", 0)]
    [InlineData("[SPEC-12]", 1)]
    [InlineData("[desk]", 1)]
    public void A_number_and_a_link_are_references(string target, int relations)
    {
        var read = Reads.From(
            $"## Dependencies\n\n### Internal Dependencies\n\n**Depends On** (blockers):\n\n- {target}: the desk\n\n[desk]: desk.md\n"
        );

        Assert.Equal(relations, read.Spec.Relations.Length);
    }

    [Fact]
    public void A_table_behind_the_labels_of_the_header_gives_relations()
    {
        var read = Reads.From("# Plan\n\n**Tech Lead**: Ada\n\n| Field | Value |\n|---|---|\n| Depends on | #12 |\n");

        Assert.Equal("#12", read.Text(Assert.Single(read.Spec.Relations).Target));
    }
}
