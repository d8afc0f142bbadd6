using Storypole.Specs;

namespace Storypole.Tests.Reading;

public sealed class RequirementReaderTests
{
    [Fact]
    public void Requirements_have_a_kind_a_name_and_perhaps_a_target()
    {
        var read = Reads.From(
            """
            ## Performance Considerations

            **Performance Requirements** (from PRD):

            - Lookup: p99 ≤ 20 ms
            - N/A (batch jobs)

            ## Security Considerations

            ### Security Requirements

            1. Secrets are never logged (not even hashed)
            """
        );

        Assert.Equal(
            [RequirementKind.Performance, RequirementKind.Security],
            read.Spec.Requirements.Select(x => x.Kind)
        );
        Assert.Equal(
            ["Lookup", "Secrets are never logged (not even hashed)"],
            read.Spec.Requirements.Select(x => read.Text(x.Name))
        );
        Assert.Equal(["p99 ≤ 20 ms", ""], read.Spec.Requirements.Select(x => read.Text(x.Target)));
    }
}
