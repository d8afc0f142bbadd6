using Storypole.Diagnostics;
using Storypole.Specs;

namespace Storypole.Rules;

/// <summary>A dependency is updated, and it is not said from which version or to which.</summary>
public sealed class UpdateWithoutVersions() : Rule(0701, "update-without-versions", Severity.Warning)
{
    public override void Check(Spec spec, Reporter reporter)
    {
        foreach (var dependency in spec.Dependencies)
        {
            if (
                dependency.Kind == DependencyKind.Updated
                && (dependency.From is null || dependency.To is null)
                && IsPackage(spec, dependency)
            )
            {
                var missing =
                    dependency.From is not null ? "the version to which it goes"
                    : dependency.To is not null ? "the version from which it comes"
                    : "its versions";
                reporter.Report(
                    dependency.Name,
                    $"`{spec.Document.Source.Text(dependency.Name)}` is updated without {missing}",
                    "Write both: `Name: v1.4.0 → v2.0.1, why`."
                );
            }
        }
    }

    /// <summary>A whole sentence names no package, and one that begins with <c>No</c> says that there is nothing to update.</summary>
    private static bool IsPackage(Spec spec, Dependency dependency)
    {
        const int mostWords = 4;
        var name = spec.Document.Slice(dependency.Name);
        var words = 0;
        foreach (var _ in new Words(name))
        {
            words++;
        }

        return (words <= mostWords || dependency.From is not null || dependency.To is not null)
            && !Stated.StartsWithWord(name, "no"u8)
            && !(dependency.Text.Length > 0 && spec.Document.IsOpen(dependency.Text));
    }
}
