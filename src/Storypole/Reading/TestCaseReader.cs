using System.Collections.Immutable;
using Storypole.Specs;

namespace Storypole.Reading;

/// <summary>Reads the testcases of a specification.</summary>
internal static class TestCaseReader
{
    public static ImmutableArray<TestCase> Read(Binding binding) => [];
}
