using Storypole.Specs;

namespace Storypole.Tests.Reading;

public sealed class TestCaseReaderTests
{
    [Fact]
    public void There_are_five_levels()
    {
        var read = Reads.From(
            """
            ## Testing Strategy

            ### Unit Testing

            **Key Test Cases**:

            - Parser: reads any bytes
              - Happy path: a spec
              - Error cases: none at all
              - Edge cases: N/A

            ### Integration Testing

            **Integration Points to Test**:

            - Parser ↔ Reader: spans agree

            **Key Test Cases**:

            - Store: keeps rows

            ### End-to-End Testing

            **User Flows to Test**:

            1. Checkout: succeeds

            ### Performance Testing

            **Load Testing**:

            - 500 requests/s: p99 holds

            ### Security Testing

            **Security Validation**:

            - **Secrets**: stay out of logs
            - None
            """
        );

        Assert.Equal(
            [
                (TestLevel.Unit, "Parser", "reads any bytes"),
                (TestLevel.Integration, "Parser ↔ Reader", "spans agree"),
                (TestLevel.Integration, "Store", "keeps rows"),
                (TestLevel.EndToEnd, "Checkout", "succeeds"),
                (TestLevel.Performance, "500 requests/s", "p99 holds"),
                (TestLevel.Security, "Secrets", "stay out of logs"),
            ],
            read.Spec.TestCases.Select(x => (x.Level, read.Text(x.Subject), read.Text(x.Expectation)))
        );
        Assert.Equal(
            "Happy path: a spec | Error cases: none at all | Edge cases: N/A",
            read.Texts(read.Spec.TestCases[0].Scenarios)
        );
        Assert.Equal(16, read.Line(read.Spec.TestCases[1]));
    }
}
