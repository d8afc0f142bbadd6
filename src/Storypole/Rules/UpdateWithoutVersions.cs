using System.Text;
using Storypole.Diagnostics;
using Storypole.Specs;
using Storypole.Templates;

namespace Storypole.Rules;

/// <summary>A dependency is updated, and it is not said from which version or to which.</summary>
public sealed class UpdateWithoutVersions() : Rule(0701, "update-without-versions", Severity.Warning)
{
    public override bool IsFor(Schema schema) => schema.Asks(Term.UpdatedDependencies);

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
                    : "both versions";
                reporter.Report(
                    dependency.Name,
                    $"`{spec.Document.Show(dependency.Name)}` is updated without {missing}",
                    "Write both: `Name: v1.4.0 → v2.0.1, why`."
                );
            }
        }
    }

    /// <summary>A sentence names no package, and neither does a line that says what was added, or that there is nothing.</summary>
    private static bool IsPackage(Spec spec, Dependency dependency)
    {
        const int mostWords = 4;
        var name = spec.Document.Slice(dependency.Name);
        var words = 0;
        foreach (var word in new Words(name))
        {
            if (words++ == 0 && IsNoUpdate(word))
            {
                return false;
            }
        }

        var isMarked = spec.Document.Bytes[dependency.Name.Start - 1] is (byte)'`' or (byte)'*' or (byte)'[';
        return words <= (isMarked || dependency.Text.Length > 0 ? mostWords : 1)
            && !spec.Document.IsOpen(dependency.Name)
            && VersionsIn(spec.Document.Slice(dependency.Text)) < 2
            && !(dependency.Text.Length > 0 && spec.Document.IsOpen(dependency.Text));
    }

    private static bool IsNoUpdate(ReadOnlySpan<byte> word) =>
        Ascii.EqualsIgnoreCase(word, "no"u8)
        || Ascii.EqualsIgnoreCase(word, "all"u8)
        || Ascii.EqualsIgnoreCase(word, "add"u8)
        || Ascii.EqualsIgnoreCase(word, "added"u8)
        || Ascii.EqualsIgnoreCase(word, "remove"u8)
        || Ascii.EqualsIgnoreCase(word, "removed"u8);

    /// <summary>How many numbers a text has: two of them may be the versions, in a form that was not recognised.</summary>
    private static int VersionsIn(ReadOnlySpan<byte> text)
    {
        var count = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsAsciiDigit((char)text[at]))
            {
                continue;
            }

            count += IsInName(text[..at]) ? 0 : 1;
            while (
                at < text.Length && (char.IsAsciiLetterOrDigit((char)text[at]) || text[at] is (byte)'.' or (byte)'-')
            )
            {
                at++;
            }
        }

        return count;
    }

    /// <summary>A digit behind a letter belongs to a name, <c>Ed25519</c>, unless the letter is the mark of a version.</summary>
    private static bool IsInName(ReadOnlySpan<byte> before) =>
        before.Length > 0
        && char.IsAsciiLetter((char)before[^1])
        && !(
            before[^1] is (byte)'v' or (byte)'V' && (before.Length == 1 || !char.IsAsciiLetterOrDigit((char)before[^2]))
        );
}
