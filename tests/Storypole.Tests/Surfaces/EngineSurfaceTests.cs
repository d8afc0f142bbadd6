using PublicApiGenerator;
using Storypole.Text;

namespace Storypole.Tests.Surfaces;

/// <summary>What others may build upon changes only where somebody has seen it change.</summary>
public sealed class EngineSurfaceTests
{
    [Fact]
    public void The_public_types_of_the_engine_are_those_that_were_approved()
    {
        var options = new ApiGeneratorOptions { IncludeAssemblyAttributes = false, OrderBy = OrderMode.FullName };
        Approved.Holds("Surfaces/Engine.txt", typeof(SourceText).Assembly.GeneratePublicApi(options));
    }
}
