using Storypole.Diagnostics;
using Storypole.Documents;
using Storypole.Portfolios;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Rules;

/// <summary>An image that the text shows by an HTML tag is not there.</summary>
public sealed class MissingImage() : Rule(1804, "missing-image", Severity.Error)
{
    private const int LongestTag = 600;

    public override void Check(Spec spec, Reporter reporter)
    {
        var bytes = spec.Document.Bytes;
        foreach (var mark in reporter.MarksOf(spec))
        {
            if (
                bytes[mark] == '<'
                && bytes[(mark + 1)..].StartsWith("img "u8)
                && SourceOf(bytes, mark) is { IsEmpty: false } source
                && WorkspacePath.Resolve(reporter.Path, spec.Document.Slice(source)) is { } path
                && reporter.Surroundings.Exists(path) == false
                && !IsCode(spec.Document, mark)
            )
            {
                reporter.Report(
                    source,
                    $"This image is {path}, which does not exist",
                    "correct the path, which starts at the folder of this file"
                );
            }
        }
    }

    /// <summary>The value of <c>src</c>, without its quotes.</summary>
    private static TextSpan SourceOf(ReadOnlySpan<byte> bytes, int tag)
    {
        var text = bytes[tag..Math.Min(bytes.Length, tag + LongestTag)];
        var end = text.IndexOf((byte)'>');
        text = end < 0 ? text : text[..end];
        var start = text.IndexOf(" src=\""u8) + " src=\"".Length;
        var length = start < " src=\"".Length ? -1 : text[start..].IndexOf((byte)'"');
        return length <= 0 ? default : new TextSpan(tag + start, tag + start + length);
    }

    /// <summary>In a block of code, or behind a tick that opens code on the same line.</summary>
    private static bool IsCode(Document document, int offset)
    {
        var block = document.Blocks[document.BlockAt(offset)];
        var before = document.Bytes[Math.Max(block.Span.Start, offset - LongestTag)..offset];
        return block.Kind is BlockKind.Code or BlockKind.FrontMatter
            || block.Has(BlockFlags.Comment)
            || before[(before.LastIndexOf((byte)'\n') + 1)..].Count((byte)'`') % 2 == 1;
    }
}
