namespace Storypole.Tests.Reading;

public sealed class CriterionReaderTests
{
    [Fact]
    public void Every_box_under_the_section_is_a_criterion_of_its_group()
    {
        var read = Reads.From(
            """
            ## Success Criteria

            - [ ] Works

            **Functional**:

            - [x] Parser passes
              unit tests
              - [ ] also on Windows
            - ✅ A glyph is no box
            - Plain

            ### Deployment

            1. [X] Deploys
            """
        );

        Assert.Equal(
            ["Works", "Parser passes\n  unit tests", "also on Windows", "Deploys"],
            read.Spec.Criteria.Select(x => read.Text(x.Text))
        );
        Assert.Equal([false, true, false, true], read.Spec.Criteria.Select(x => x.IsDone));
        Assert.Equal(
            [null, "Functional", "Functional", "Deployment"],
            read.Spec.Criteria.Select(x => read.Text(x.Group))
        );
        Assert.Equal([3, 7, 9, 15], read.Spec.Criteria.Select(read.Line));
        Assert.Equal("- [x] Parser passes", read.Text(read.Spec.Criteria[1].Span));
    }

    [Fact]
    public void Boxes_elsewhere_are_no_criteria()
    {
        var read = Reads.From(
            """
            ## Testing Strategy

            - [ ] Run it

            #### Spike 1: Measure

            **Success criteria**:

            - [ ] A number
            """
        );

        Assert.Empty(read.Spec.Criteria);
    }
}
