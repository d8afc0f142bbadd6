using Storypole.Diagnostics;
using Storypole.Portfolios;
using Storypole.Specs;

namespace Storypole.Rules;

/// <summary>A relative link leads to a file that does not exist.</summary>
public sealed class BrokenLink() : Rule(1801, "broken-link", Severity.Error)
{
    public override void Check(Spec spec, Reporter reporter)
    {
        foreach (var target in reporter.TargetsOf(spec))
        {
            // What cannot be known for certain is not judged: other hosts, and what lies outside the workspace.
            if (
                WorkspacePath.Resolve(reporter.Path, spec.Document.Slice(target)) is { } path
                && reporter.Surroundings.Exists(path) == false
                && reporter.ProseOf(spec).IsAddress(target.Start)
            )
            {
                // Sites leave the ending out; in the repository the link leads nowhere.
                var isMeant = reporter.Surroundings.Exists(path + ".md") == true;
                reporter.Report(
                    target,
                    $"This link leads to {path}, which does not exist{(isMeant ? $"; {path}.md does" : "")}",
                    isMeant ? "add the ending `.md`" : "correct the path, which starts at the folder of this file"
                );
            }
        }
    }
}
