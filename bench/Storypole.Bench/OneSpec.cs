using BenchmarkDotNet.Attributes;
using Storypole.Checking;
using Storypole.Documents;
using Storypole.Evidence;
using Storypole.Reading;
using Storypole.Rules;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Bench;

/// <summary>What one specification of the usual size costs, stage by stage and in all.</summary>
[MemoryDiagnoser]
public class OneSpec
{
    private readonly Schema schema = BuiltInTemplates.Schema("tech-spec");
    private readonly CheckOptions options = new(RuleCatalog.All, new DateOnly(2026, 6, 1));
    private SpecFile file = new("", []);
    private Document document = null!;
    private Spec spec = null!;

    [GlobalSetup]
    public void Prepare()
    {
        file = Texts.Usual();
        document = Reading();
        spec = Binding();
    }

    /// <summary>Bytes to blocks. The text is begun anew each time, for it remembers where its lines are.</summary>
    [Benchmark]
    public Document Reading() => DocumentParser.Parse(SourceText.From(file.Bytes));

    /// <summary>Blocks to the typed specification.</summary>
    [Benchmark]
    public Spec Binding() => SpecReader.Read(document, schema);

    /// <summary>All rules over a specification that is read already, and its facts.</summary>
    [Benchmark]
    public CheckedSpec Rules() => Checker.Check(spec, file.Path, options, Surroundings.Unknown);

    /// <summary>Bytes to findings, as for each file of a check.</summary>
    [Benchmark(Baseline = true)]
    public CheckedSpec Checking() =>
        Checker.Check(SourceText.From(file.Bytes), file.Path, schema, options, Surroundings.Unknown);
}
