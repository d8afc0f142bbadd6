using Storypole.Diagnostics;
using Storypole.Specs;
using Storypole.Templates;

namespace Storypole.Rules;

/// <summary>A performance requirement gives a number, and neither a plan nor a test measures anything.</summary>
public sealed class RequirementWithoutBenchmark() : Rule(1002, "requirement-without-benchmark", Severity.Warning)
{
    /// <summary>Without their first letters, so that case does not matter.</summary>
    private static readonly byte[][] Measuring =
    [
        .. "enchmark|easur|oad test|oad-test|erformance test|tress test|rofiling|nder load|igh load|eavy load|tress-test|oak test|hroughput test|atency test|ingle load|k6|JMeter|Gatling|ighthouse|hyperfine|wrk|基准|压测|性能测试|벤치마크|부하|ベンチマーク|負荷|essung|asttest|prueba de carga|teste de carga|нагрузочн"
            .Split('|')
            .Select(System.Text.Encoding.UTF8.GetBytes),
    ];

    private static readonly byte[][] Units =
    [
        .. "ms|s|sec|secs|second|seconds|min|minute|minutes|h|hour|hours|µs|us|ns|KB|MB|GB|TB|kB|KiB|MiB|GiB|rps|qps|tps|RPS|QPS|TPS|fps|FPS|req|requests|users|rows|records|events|messages|items|files|queries|MB/s|Sekunden|Sekunde|Minuten|segundos|secondes|секунд|秒|毫秒|초|ミリ秒"
            .Split('|')
            .Select(System.Text.Encoding.UTF8.GetBytes),
    ];

    public override bool IsFor(Schema schema) => schema.Asks(Term.BenchmarkingPlan);

    public override void Check(Spec spec, Reporter reporter)
    {
        foreach (var requirement in spec.Requirements)
        {
            if (
                requirement is { Kind: RequirementKind.Performance, How: <= Recognition.Alias }
                && HasNumber(spec, requirement)
            )
            {
                if (!IsMeasured(spec))
                {
                    reporter.Report(
                        requirement.Target.IsEmpty ? requirement.Name : requirement.Target,
                        "A number that nothing measures",
                        "Add a benchmarking plan or a load test that says how it is shown."
                    );
                }

                return;
            }
        }
    }

    private static bool HasNumber(Spec spec, Requirement requirement)
    {
        var text = spec.Document.Slice(requirement.Target.IsEmpty ? requirement.Name : requirement.Target);
        return HasMeasure(text)
            && !spec.Document.IsOpen(requirement.Target.IsEmpty ? requirement.Name : requirement.Target);
    }

    /// <summary>A number with a unit or a comparison; that of a story or a version measures nothing.</summary>
    private static bool HasMeasure(ReadOnlySpan<byte> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsAsciiDigit((char)text[at]))
            {
                continue;
            }

            var end = at;
            while (end < text.Length && (char.IsAsciiDigit((char)text[end]) || text[end] is (byte)'.' or (byte)','))
            {
                end++;
            }

            var before = text[..at].TrimEnd((byte)' ');
            if (
                before.EndsWith("<"u8)
                || before.EndsWith(">"u8)
                || before.EndsWith("="u8)
                || before.EndsWith("≤"u8)
                || before.EndsWith("≥"u8)
                || HasUnit(text[end..].TrimStart((byte)' '))
            )
            {
                return true;
            }

            at = end;
        }

        return false;
    }

    private static bool HasUnit(ReadOnlySpan<byte> rest)
    {
        if (rest.IsEmpty || rest[0] == '%')
        {
            return !rest.IsEmpty;
        }

        foreach (var word in new Words(rest[..Math.Min(rest.Length, 24)]))
        {
            foreach (var unit in Units)
            {
                if (rest.StartsWith(word) && word.SequenceEqual(unit))
                {
                    return true;
                }
            }

            break;
        }

        return false;
    }

    private static bool IsMeasured(Spec spec)
    {
        foreach (var test in spec.TestCases)
        {
            if (test.Level == TestLevel.Performance)
            {
                return true;
            }
        }

        return IsFilled(spec, Term.BenchmarkingPlan)
            || IsFilled(spec, Term.PerformanceTesting)
            || IsFilled(spec, Term.LoadTesting)
            || SaysSo(spec);
    }

    private static bool IsFilled(Spec spec, Term term)
    {
        var part = Places.PartOf(spec, term);
        return part > 0 && Places.IsFilled(spec, part);
    }

    /// <summary>Whether the text speaks of measuring anywhere, whatever it calls the place.</summary>
    private static bool SaysSo(Spec spec)
    {
        foreach (var word in Measuring)
        {
            if (spec.Document.Bytes.IndexOf(word) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
