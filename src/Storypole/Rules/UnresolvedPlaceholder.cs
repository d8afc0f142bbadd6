using Storypole.Diagnostics;
using Storypole.Documents;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Rules;

/// <summary>A bracket of the template was left where a value belongs.</summary>
public sealed class UnresolvedPlaceholder() : Rule(203, "unresolved-placeholder", Severity.Warning)
{
    private const int Longest = 200;
    private const int MostMarks = 16;

    public override void Check(Spec spec, Reporter reporter)
    {
        var bytes = spec.Document.Bytes;
        foreach (var mark in reporter.MarksOf(spec))
        {
            if (bytes[mark] == ']' && TryRead(bytes, mark, out var bracket))
            {
                Judge(spec, bracket, reporter);
            }
        }
    }

    /// <summary>A bracket of words that is neither a box nor a link nor a name in code; cheap, since most brackets are links.</summary>
    private static bool TryRead(ReadOnlySpan<byte> bytes, int close, out TextSpan bracket)
    {
        bracket = default;
        if (close + 1 < bytes.Length && bytes[close + 1] is (byte)'(' or (byte)'[')
        {
            return false;
        }

        var from = Math.Max(0, close - Longest);
        var open = from + bytes[from..close].LastIndexOfAny((byte)'[', (byte)']', (byte)'`');
        bracket = new TextSpan(open, close + 1);
        return open >= from && bytes[open] == '[' && Placeholders.IsWords(Inner(bytes, bracket));
    }

    private static void Judge(Spec spec, TextSpan bracket, Reporter reporter)
    {
        var document = spec.Document;
        var prose = reporter.ProseOf(spec);
        if (!prose.TryFind(bracket.Start, out var passage))
        {
            return;
        }

        var isTemplates = spec.Schema.IsPlaceholder(Inner(document.Bytes, bracket));
        if (
            !(isTemplates && (HasManyWords(document, bracket) || IsAtStart(document, passage, bracket)))
            && !IsWholeOf(document, passage, bracket, isTemplates)
        )
        {
            return;
        }

        if (!prose.IsVerbatim(passage.Block, bracket.Start) && !prose.IsReference(passage.Block, bracket.Start))
        {
            var what = isTemplates ? "still the template's placeholder" : "still a placeholder";
            var name = passage.Name.Overlaps(bracket) ? "This" : passage.NameOr(document, "This");
            reporter.Report(
                bracket,
                $"{name} is {what}",
                "write what the bracket asks for, or \"None\" where there is nothing to say"
            );
        }
    }

    /// <summary>Whether the bracket is all of a value, cell, title or item, or all of what stands before or behind the colon.</summary>
    private static bool IsWholeOf(Document document, Passage passage, TextSpan bracket, bool isTemplates) =>
        IsWhole(document, passage.Whole, bracket, isTemplates)
        || IsWhole(document, passage.Lead, bracket, isTemplates)
        || IsWhole(document, passage.Rest, bracket, isTemplates);

    private static bool IsWhole(Document document, TextSpan text, TextSpan bracket, bool isTemplates) =>
        text.Contains(bracket)
        && document.Slice(text) is var whole
        && Placeholders.IsWhole(whole, out _)
        // What the author escaped is meant to be read as it stands, unless the template escaped it too.
        && (isTemplates || !whole.Contains((byte)'\\'));

    private static bool IsAtStart(Document document, Passage passage, TextSpan bracket) =>
        bracket.Start - passage.Whole.Start <= MostMarks
        && document.Bytes[passage.Whole.Start..bracket.Start].Trim("*_ #\\"u8).IsEmpty;

    private static bool HasManyWords(Document document, TextSpan bracket) =>
        Inner(document.Bytes, bracket).IndexOfAny((byte)' ', (byte)'/') >= 0;

    private static ReadOnlySpan<byte> Inner(ReadOnlySpan<byte> bytes, TextSpan bracket) =>
        bytes[(bracket.Start + 1)..(bracket.End - 1)].TrimEnd((byte)'\\');
}
