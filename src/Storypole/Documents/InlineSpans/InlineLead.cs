using System.Buffers;
using Storypole.Documents.Syntax;
using Storypole.Text;

namespace Storypole.Documents.InlineSpans;

/// <summary>What a text begins with, found without reading all its inlines where that is certain.</summary>
internal static class InlineLead
{
    private static readonly SearchValues<byte> Marks = SearchValues.Create("\\`*_~[]<"u8);

    public static bool TryStrong(ReadOnlySpan<byte> text, out Inline strong)
    {
        strong = default;
        if (text.Length < 5 || text[0] is not ((byte)'*' or (byte)'_') || text[1] != text[0])
        {
            return false;
        }

        var length = text[2..].IndexOf("**"u8);
        if (length < 1 || !IsPlainStrong(text, length))
        {
            return TryStrongSlowly(text, out strong);
        }

        strong = new Inline(
            InlineKind.Strong,
            new TextSpan(0, length + 4),
            new TextSpan(2, length + 2),
            default,
            IsReference: false
        );
        return true;
    }

    public static bool TryCode(ReadOnlySpan<byte> text, out Inline code)
    {
        code = default;
        if (text.IsEmpty || text[0] != '`')
        {
            return false;
        }

        var length = InlineReader.RunLength(text, 0);
        var close = InlineReader.FindRun(text, length, length);
        if (close < 0)
        {
            return false;
        }

        code = new Inline(
            InlineKind.Code,
            new TextSpan(0, close + length),
            InlineReader.WithoutPadding(text, new TextSpan(length, close)),
            default,
            IsReference: false
        );
        return true;
    }

    /// <summary>Whether two marks, text without any mark, and two marks are strong whatever follows.</summary>
    private static bool IsPlainStrong(ReadOnlySpan<byte> text, int length)
    {
        var close = length + 2;
        if (
            text[0] != '*'
            || text.Slice(2, length).ContainsAny(Marks)
            || (close + 2 < text.Length && text[close + 2] == '*')
        )
        {
            return false;
        }

        var last = Characters.Before(text, close);
        return Characters.After(text, 2) != CharacterClass.Blank
            && (
                last == CharacterClass.Word
                || (last == CharacterClass.Punctuation && Characters.After(text, close + 2) != CharacterClass.Word)
            );
    }

    private static bool TryStrongSlowly(ReadOnlySpan<byte> text, out Inline strong)
    {
        var inlines = InlineScratch.TakeList();
        InlineReader.Read(text, document: null, inlines);
        var found = inlines.Count > 0 && inlines[0].Kind == InlineKind.Strong && inlines[0].Span.Start == 0;
        strong = found ? inlines[0] : default;
        InlineScratch.Return(inlines);
        return found;
    }
}
