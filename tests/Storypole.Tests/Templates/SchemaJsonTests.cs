using System.Text.Json;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Tests.Templates;

public sealed class SchemaJsonTests
{
    [Theory]
    [InlineData("tech-spec")]
    [InlineData("prd")]
    [InlineData("implementation-summary")]
    public void A_built_in_schema_is_written_as_approved(string name) =>
        Approved.Holds($"Templates/{name}.schema.json", SchemaJson.Write(BuiltInTemplates.Schema(name)));
}
