using Storypole.Diagnostics;
using Storypole.Documents;
using Storypole.Specs;

namespace Storypole.Rules;

/// <summary>The front matter is no YAML that can be read, or nothing closes it.</summary>
public sealed class MalformedFrontMatter() : Rule(104, "malformed-front-matter", Severity.Error)
{
    public override void Check(Spec spec, Reporter reporter)
    {
        var blocks = spec.Document.Blocks;
        if (blocks.Length < 2)
        {
            return;
        }

        if (blocks[1] is { Kind: BlockKind.ThematicBreak } opening && opening.Has(BlockFlags.Unclosed))
        {
            reporter.Report(
                opening.Span,
                "The front matter that begins here is never closed, so it is read as text",
                "close it with a line of three dashes"
            );
        }
        else if (blocks[1].Kind == BlockKind.FrontMatter)
        {
            foreach (var problem in YamlReader.Read(spec.Document.Source, blocks[1].Content).Problems)
            {
                reporter.Report(problem.Span, $"This front matter cannot be read: {problem.Message}");
            }
        }
    }
}
