using Storypole.Templates;
using Storypole.Tests.Architecture;
using Storypole.Text;

namespace Storypole.Tests.Templates;

/// <summary>
/// The template whose format the built-in one keeps. It is no part of this repository: the environment variable
/// <c>STORYPOLE_FOUNDING_TEMPLATE</c> names it, or it lies beside the repository.
/// </summary>
internal static class FoundingTemplate
{
    public static CompiledTemplate Compile()
    {
        var named = Environment.GetEnvironmentVariable("STORYPOLE_FOUNDING_TEMPLATE");
        var path = string.IsNullOrEmpty(named)
            ? Path.Combine(Repository.Root, "..", "shared", "template", "TECH_SPEC_TEMPLATE.md")
            : named;
        if (!File.Exists(path))
        {
            Assert.Skip("The founding template is not here; STORYPOLE_FOUNDING_TEMPLATE can name it.");
        }

        return TemplateCompiler.Compile(SourceText.From(File.ReadAllBytes(path)), "founding");
    }
}
