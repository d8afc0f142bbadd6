using System.Collections.Immutable;
using Storypole.Specs;

namespace Storypole.Reading;

/// <summary>Reads the schemachanges of a specification.</summary>
internal static class SchemaChangeReader
{
    public static ImmutableArray<SchemaChange> Read(Binding binding) => [];
}
