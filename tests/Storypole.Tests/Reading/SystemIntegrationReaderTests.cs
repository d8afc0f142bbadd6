namespace Storypole.Tests.Reading;

public sealed class SystemIntegrationReaderTests
{
    [Fact]
    public void Each_label_names_a_system()
    {
        var read = Reads.From(
            """
            ### System Integration

            **Integration with Event stream**:

            - **Method**: Envoy
            - **Data exchanged**: events
            - **Error handling**: retry, then
              tell somebody

            **Integration with Ledger** (later):

            Nothing is said of it.
            """
        );

        Assert.Equal(["Event stream", "Ledger"], read.Spec.Integrations.Select(x => read.Text(x.System)));
        var stream = read.Spec.Integrations[0];
        Assert.Equal("Envoy", read.Text(stream.Method));
        Assert.Equal("events", read.Text(stream.DataExchanged));
        Assert.Equal("retry, then\n  tell somebody", read.Text(stream.ErrorHandling));
        Assert.Null(read.Spec.Integrations[1].Method);
    }
}
