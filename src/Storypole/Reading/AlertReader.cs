using System.Collections.Immutable;
using Storypole.Specs;
using Storypole.Templates;

namespace Storypole.Reading;

/// <summary>Reads the alerts to create.</summary>
internal static class AlertReader
{
    public static ImmutableArray<Alert> Read(Binding binding)
    {
        var found = new Grow<Alert>();
        for (var part = binding.Find(Term.AlertsToCreate); part >= 0; part = binding.FindNext(part))
        {
            foreach (var entry in Entries.Of(binding, part))
            {
                var condition = Prefix.Without(binding.Bytes, entry.Rest, "Triggers when"u8);
                found.Add(new Alert(entry.Span, entry.How, entry.Name, condition));
            }
        }

        return found.ToImmutable();
    }
}
