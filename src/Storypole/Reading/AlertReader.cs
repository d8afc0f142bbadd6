using System.Collections.Immutable;
using Storypole.Specs;

namespace Storypole.Reading;

/// <summary>Reads the alerts of a specification.</summary>
internal static class AlertReader
{
    public static ImmutableArray<Alert> Read(Binding binding) => [];
}
