using System.Collections.Immutable;
using Storypole.Specs;

namespace Storypole.Reading;

/// <summary>Reads the integrations of a specification.</summary>
internal static class SystemIntegrationReader
{
    public static ImmutableArray<SystemIntegration> Read(Binding binding) => [];
}
