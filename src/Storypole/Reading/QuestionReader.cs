using System.Collections.Immutable;
using Storypole.Specs;

namespace Storypole.Reading;

/// <summary>Reads the questions of a specification.</summary>
internal static class QuestionReader
{
    public static ImmutableArray<Question> Read(Binding binding) => [];
}
