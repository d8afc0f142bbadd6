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
        if (close + 1 < bytes.Length && bytes[close + 1] is (byte)'(' or (byte)'[' or (byte)']')
        {
            return false;
        }

        var from = Math.Max(0, close - Longest);
        var open = from + bytes[from..close].LastIndexOfAny((byte)'[', (byte)']', (byte)'`');
        bracket = new TextSpan(open, close + 1);
        return open >= from
            && bytes[open] == '['
            && !(open > 0 && bytes[open - 1] == '[')
            && Inner(bytes, bracket) is var inner
            && Placeholders.IsWords(inner)
            && inner.IndexOf("://"u8) < 0;
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
            (!isTemplates && spec.Schema.Metadata.OnlyOwnBrackets)
            || SeverityOf(document, passage, bracket, isTemplates) is not { } severity
            || prose.IsVerbatim(passage.Block, bracket.Start)
            || prose.IsReference(passage.Block, bracket.Start)
        )
        {
            return;
        }

        var what = isTemplates ? "still the template's placeholder" : "still a placeholder";
        var name = passage.Name.Overlaps(bracket) ? "This" : passage.NameOr(document, "This");
        reporter.Report(
            severity,
            bracket,
            $"{name} is {what}",
            "write what the bracket asks for, or \"None\" where there is nothing to say"
        );
    }

    /// <summary>How certain it is that the bracket waits for a value; null when it may be part of a sentence, or a tag.</summary>
    private static Severity? SeverityOf(Document document, Passage passage, TextSpan bracket, bool isTemplates)
    {
        var hasManyWords = Inner(document.Bytes, bracket).IndexOfAny((byte)' ', (byte)'/') >= 0;
        if (isTemplates && hasManyWords)
        {
            return Severity.Warning;
        }

        var isWhole =
            IsWhole(document, passage.Whole, bracket, isTemplates)
            || IsWhole(document, passage.Rest, bracket, isTemplates)
            || (IsWhole(document, passage.Lead, bracket, isTemplates) && NamesAThing(document, passage));
        if (!isWhole || isTemplates || hasManyWords)
        {
            return isWhole ? Severity.Warning : null;
        }

        // One word that is none of the template's: behind a label it asks for a value, in a cell it may refer to something.
        return !IsCapitalised(document, bracket) || passage.Name.IsEmpty || passage.Name.Overlaps(bracket) ? null
            : document.Blocks[passage.Block].Kind == BlockKind.TableCell ? Severity.Info
            : Severity.Warning;
    }

    /// <summary>A lead is a name when a colon or dash follows, or a mark alone; in front of a sentence it is a tag, and an arrow makes it a cause.</summary>
    private static bool NamesAThing(Document document, Passage passage)
    {
        var between = document.Bytes[passage.Lead.End..passage.Rest.Start].Trim("*_]) "u8);
        var rest = document.Slice(passage.Rest);
        return between is [(byte)':', ..] or [(byte)'-', ..]
            || between.StartsWith("\u2013"u8)
            || between.StartsWith("\u2014"u8)
            || rest.Length <= "\u2713".Length * 3;
    }

    /// <summary>One word that begins with a capital and goes on small: <c>[Name]</c>, and not <c>[BUILD-001]</c> or <c>[feature_mode]</c>.</summary>
    private static bool IsCapitalised(Document document, TextSpan bracket)
    {
        var word = Inner(document.Bytes, bracket);
        return char.IsAsciiLetterUpper((char)word[0]) && word[1..].IndexOfAnyExceptInRange((byte)'a', (byte)'z') < 0;
    }

    private static bool IsWhole(Document document, TextSpan text, TextSpan bracket, bool isTemplates) =>
        text.Contains(bracket)
        && document.Slice(text) is var whole
        && Placeholders.IsWhole(whole, out _)
        // What the author escaped is meant to be read as it stands, unless the template escaped it too.
        && (isTemplates || !whole.Contains((byte)'\\'));

    private static ReadOnlySpan<byte> Inner(ReadOnlySpan<byte> bytes, TextSpan bracket) =>
        bytes[(bracket.Start + 1)..(bracket.End - 1)].TrimEnd((byte)'\\');
}
