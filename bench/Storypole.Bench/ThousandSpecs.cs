using BenchmarkDotNet.Attributes;
using Storypole.Checking;
using Storypole.Evidence;
using Storypole.Portfolios;
using Storypole.Rules;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Bench;

/// <summary>What a thousand specifications cost on one thread, from bytes in memory to the findings about each other.</summary>
[MemoryDiagnoser]
public class ThousandSpecs
{
    private const int Count = 1000;

    private readonly Schema schema = BuiltInTemplates.Schema("tech-spec");
    private readonly CheckOptions options = new(RuleCatalog.All, new DateOnly(2026, 6, 1));
    private SpecFile[] files = [];

    [GlobalSetup]
    public void Prepare() => files = Texts.Take(Count);

    /// <summary>Each is forgotten but for its facts, as in a check of a folder.</summary>
    [Benchmark]
    public int Checking()
    {
        var findings = 0;
        var facts = new SpecFacts[files.Length];
        for (var i = 0; i < files.Length; i++)
        {
            var found = Checker.Check(
                SourceText.From(files[i].Bytes),
                files[i].Path,
                schema,
                options,
                Surroundings.Unknown
            );
            findings += found.Diagnostics.Length;
            facts[i] = found.Facts;
        }

        var portfolio = new Portfolio([.. facts]);
        foreach (var fact in facts)
        {
            findings += Checker.CheckAgainst(portfolio, fact, options, Surroundings.Unknown).Length;
        }

        return findings;
    }
}
