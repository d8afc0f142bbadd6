using Storypole.Specs;

namespace Storypole.Tests.Reading;

public sealed class SpikeReaderTests
{
    [Fact]
    public void A_spike_has_a_title_and_labelled_items()
    {
        var read = Reads.From(
            """
            ## Investigation & POC Work

            ### Recommended Spikes

            #### Spike 1: Measure the queue

            - **Goal**: Learn where
              it breaks
            - **Approach**:
              1. Load it
              2. Watch
            - **Time box**: 4 hours
            - **Success criteria**: A number
            - **Outcome**: 900 a second

            #### Spike 2: Nothing yet
            """
        );

        Assert.Equal(2, read.Spec.Spikes.Length);
        var spike = read.Spec.Spikes[0];
        Assert.Equal("#### Spike 1: Measure the queue", read.Text(spike.Span));
        Assert.Equal("Measure the queue", read.Text(spike.Title));
        Assert.Equal("Learn where\n  it breaks", read.Text(spike.Goal));
        Assert.Equal("1. Load it\n  2. Watch", read.Text(spike.Approach));
        Assert.Equal("4 hours", read.Text(spike.TimeBox));
        Assert.Equal("A number", read.Text(spike.SuccessCriteria));
        Assert.Equal("900 a second", read.Text(spike.Outcome));
        Assert.Null(read.Spec.Spikes[1].TimeBox);
    }

    [Fact]
    public void Labels_serve_as_items()
    {
        var read = Reads.From("#### Spike 1: Measure\n\n**Goal**: Learn\n\n**Time box**: 2 days\n");

        var spike = Assert.Single(read.Spec.Spikes);
        Assert.Equal(("Learn", "2 days"), (read.Text(spike.Goal), read.Text(spike.TimeBox)));
    }

    [Theory]
    [InlineData("## Spikes\n\n### Cold doors (2 days)\n\nTry ten.\n", "2 days")]
    [InlineData("## Spikes\n\n- **Cold doors** (time box: 4h): try ten\n", "4h")]
    [InlineData("## Spikes\n\n- Cold doors\n  - Time box: one day\n", "one day")]
    [InlineData("## Spikes\n\n- Cold doors (in the north)\n", null)]
    public void A_section_of_spikes_lists_them_as_headings_or_items(string text, string? timeBox)
    {
        var read = Reads.From(text);

        var spike = Assert.Single(read.Spec.Spikes);
        Assert.StartsWith("Cold doors", read.Text(spike.Title));
        Assert.Equal(timeBox, read.Text(spike.TimeBox));
        Assert.Equal(Recognition.Shape, spike.How);
    }
}
