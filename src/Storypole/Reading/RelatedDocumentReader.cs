using System.Collections.Immutable;
using Storypole.Specs;

namespace Storypole.Reading;

/// <summary>Reads the relateddocuments of a specification.</summary>
internal static class RelatedDocumentReader
{
    public static ImmutableArray<RelatedDocument> Read(Binding binding) => [];
}
