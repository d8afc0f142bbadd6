using System.Collections.Immutable;
using Storypole.Specs;
using Storypole.Templates;

namespace Storypole.Reading;

/// <summary>Reads the metrics to watch.</summary>
internal static class MetricReader
{
    public static ImmutableArray<Metric> Read(Binding binding)
    {
        var found = new Grow<Metric>();
        for (var part = binding.Find(Term.MetricsToMonitor); part >= 0; part = binding.FindNext(part))
        {
            foreach (var entry in Entries.Of(binding, part))
            {
                found.Add(new Metric(entry.Span, entry.How, entry.Name, entry.Rest));
            }
        }

        return found.ToImmutable();
    }
}
