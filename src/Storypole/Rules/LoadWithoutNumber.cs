using Storypole.Diagnostics;
using Storypole.Specs;
using Storypole.Templates;

namespace Storypole.Rules;

/// <summary>A load test that says neither how much load nor what must hold under it.</summary>
public sealed class LoadWithoutNumber() : Rule(1201, "load-without-number", Severity.Warning)
{
    public override bool IsFor(Schema schema) => schema.Asks(Term.LoadTesting);

    public override void Check(Spec spec, Reporter reporter)
    {
        foreach (var test in spec.TestCases)
        {
            if (test.Level == TestLevel.Performance && Figures.AreMissing(spec, test, test.Subject, test.Expectation))
            {
                // A sentence without a scenario and an expectation may be the way of testing.
                var isComplete = Stated.Is(spec, test.Expectation);
                reporter.Report(
                    isComplete ? Severity.Warning : Severity.Info,
                    isComplete ? test.Expectation : test.Subject,
                    "A load test without a number",
                    "Say how much load and what holds under it: `500 requests/s for 1 hour: p99 ≤ 200 ms`."
                );
            }
        }
    }
}
