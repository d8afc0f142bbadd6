using System.Collections.Immutable;
using Storypole.Specs;

namespace Storypole.Reading;

/// <summary>Reads the revisions of a specification.</summary>
internal static class RevisionReader
{
    public static ImmutableArray<Revision> Read(Binding binding) => [];
}
