using System.Buffers;
using Storypole.Diagnostics;
using Storypole.Documents;
using Storypole.Portfolios;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Rules;

/// <summary>The text calls a file existing, and it does not exist.</summary>
public sealed class MissingCodePath() : Rule(1806, "missing-code-path", Severity.Info)
{
    private const int LongestPath = 200;

    private static readonly SearchValues<byte> NoPath = SearchValues.Create("*{}<>[]()$ :\n\\"u8);

    public override void Check(Spec spec, Reporter reporter)
    {
        // Once work has begun, a plan may have moved what it calls existing.
        if (spec.Header.Status is not { Value: SpecStatus.Draft or SpecStatus.Approved })
        {
            return;
        }

        var bytes = spec.Document.Bytes;
        foreach (var mark in reporter.MarksOf(spec))
        {
            if (bytes[mark] != 'x')
            {
                continue;
            }

            var at = mark + "xisting `".Length;
            var length = bytes[at..Math.Min(bytes.Length, at + LongestPath)].IndexOf((byte)'`');
            if (length > 0)
            {
                Judge(spec, new TextSpan(at, at + length), reporter);
            }
        }
    }

    private static void Judge(Spec spec, TextSpan span, Reporter reporter)
    {
        var text = spec.Document.Slice(span);
        var slash = text.IndexOf((byte)'/');
        if (
            slash <= 0
            || text.IndexOfAny(NoPath) >= 0
            || !HasExtension(text)
            || WorkspacePath.Resolve("", text) is not { } path
            || !path.Contains('/', StringComparison.Ordinal)
            || reporter.Surroundings.Exists(path) != false
            || WorkspacePath.Resolve(reporter.Path, text) is not { } relative
            || reporter.Surroundings.Exists(relative) != false
            // Where not even its first folder is there, the file belongs to another repository.
            || reporter.Surroundings.Exists(path[..path.IndexOf('/')]) != true
            || spec.Document.Blocks[spec.Document.BlockAt(span.Start)].Kind
                is not (BlockKind.Paragraph or BlockKind.TableCell)
        )
        {
            return;
        }

        reporter.Report(
            span,
            $"{path} is called existing, and does not exist",
            "look the path up again, or say that the file is new"
        );
    }

    private static bool HasExtension(ReadOnlySpan<byte> path)
    {
        var dot = path.LastIndexOf((byte)'.');
        return dot > path.LastIndexOf((byte)'/') + 1 && dot + 1 < path.Length;
    }
}
