using System.Collections.Immutable;
using Storypole.Specs;
using Storypole.Templates;

namespace Storypole.Reading;

/// <summary>Reads the feature flags.</summary>
internal static class FeatureFlagReader
{
    public static ImmutableArray<FeatureFlag> Read(Binding binding)
    {
        var found = new Grow<FeatureFlag>();
        for (var part = binding.Find(Term.FeatureFlags); part >= 0; part = binding.FindNext(part))
        {
            foreach (var entry in Entries.Of(binding, part))
            {
                var controls = Prefix.Without(binding.Bytes, entry.Rest, "Controls"u8);
                found.Add(new FeatureFlag(entry.Span, entry.How, entry.Name, controls));
            }
        }

        return found.ToImmutable();
    }
}
