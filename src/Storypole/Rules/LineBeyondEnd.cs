using System.Buffers;
using System.Buffers.Text;
using Storypole.Diagnostics;
using Storypole.Documents;
using Storypole.Portfolios;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Rules;

/// <summary>A place in the code, <c>src/a.cs:120</c>, lies behind the end of its file.</summary>
public sealed class LineBeyondEnd() : Rule(1803, "line-beyond-end", Severity.Warning)
{
    private static readonly SearchValues<byte> PathBytes = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./@+"u8
    );

    public override void Check(Spec spec, Reporter reporter)
    {
        // Once work has begun, the lines of the plan are no longer those of the code.
        if (spec.Header.Status is not { Value: SpecStatus.Draft or SpecStatus.Approved })
        {
            return;
        }

        foreach (var mark in reporter.MarksOf(spec))
        {
            if (spec.Document.Bytes[mark] == ':')
            {
                Judge(spec, mark, ":".Length, reporter);
            }
        }

        foreach (var target in reporter.TargetsOf(spec))
        {
            var hash = spec.Document.Slice(target).IndexOf("#L"u8);
            if (hash > 0)
            {
                Judge(spec, target.Start + hash, "#L".Length, reporter);
            }
        }
    }

    private static void Judge(Spec spec, int mark, int length, Reporter reporter)
    {
        var bytes = spec.Document.Bytes;
        if (
            TryRead(bytes, mark, length, out var place, out var line)
            && CountLines(bytes[place.Start..mark], reporter) is { } count
            && line > count
            && !IsSample(spec.Document, mark)
        )
        {
            reporter.Report(
                place,
                $"{spec.Document.Show(place with { End = mark })} ends at line {count}, before line {line}",
                "look the place up again; the file has changed since"
            );
        }
    }

    /// <summary>A path with an extension, a mark and a line number.</summary>
    private static bool TryRead(ReadOnlySpan<byte> bytes, int mark, int length, out TextSpan place, out int line)
    {
        (place, line) = (default, 0);
        var number = mark + length;
        if (
            mark == 0
            || number >= bytes.Length
            || !char.IsAsciiDigit((char)bytes[number])
            || !char.IsAsciiLetterOrDigit((char)bytes[mark - 1])
            || !Utf8Parser.TryParse(bytes[number..], out line, out var digits)
        )
        {
            return false;
        }

        var start = bytes[..mark].LastIndexOfAnyExcept(PathBytes) + 1;
        place = new TextSpan(start, number + digits);
        var path = bytes[start..mark];
        var dot = path.LastIndexOf((byte)'.');
        return dot > 0 && path[(dot + 1)..].IndexOf((byte)'/') < 0 && char.IsAsciiLetter((char)path[dot + 1]);
    }

    /// <summary>The lines of a file by its path in the workspace, or by its path from the folder of the specification.</summary>
    private static int? CountLines(ReadOnlySpan<byte> path, Reporter reporter) =>
        (WorkspacePath.Resolve("", path) is { } absolute ? reporter.Surroundings.LineCount(absolute) : null)
        ?? (
            WorkspacePath.Resolve(reporter.Path, path) is { } relative
                ? reporter.Surroundings.LineCount(relative)
                : null
        );

    /// <summary>Code blocks show output and logs, whose lines are not the reader's business.</summary>
    private static bool IsSample(Document document, int offset) =>
        document.Blocks[document.BlockAt(offset)].Kind is BlockKind.Code or BlockKind.FrontMatter or BlockKind.Html;
}
