using System.Runtime.InteropServices;
using Storypole.Documents.Syntax;
using Storypole.Text;

namespace Storypole.Documents.InlineSpans;

/// <summary>Links, images and footnotes.</summary>
internal ref partial struct InlineReader
{
    private const int LongestLabel = 999;

    private void OpenBracket()
    {
        if (bracketCount == scratch.Brackets.Length)
        {
            Array.Resize(ref scratch.Brackets, bracketCount * 2);
        }

        if (bracketCount > 0)
        {
            scratch.Brackets[bracketCount - 1].HoldsBracket = true;
        }

        scratch.Brackets[bracketCount++] = new Bracket
        {
            Start = at,
            IsImage = at > taken && text[at - 1] == '!',
            Bottom = lastDelimiter,
            Found = found.Count,
        };
        at++;
        taken = at;
    }

    private void CloseBracket()
    {
        var close = at++;
        taken = at;
        if (bracketCount == 0)
        {
            return;
        }

        var opener = scratch.Brackets[--bracketCount];
        var isClosed = !opener.IsImage && bracketCount < closedBelow;
        closedBelow = Math.Min(closedBelow, bracketCount);
        if (isClosed)
        {
            return;
        }

        var content = new TextSpan(opener.Start + 1, close);
        if (ReadTarget(close + 1, out var target, out var end))
        {
            AddLink(opener, content, target, end, isReference: false);
        }
        else if (IsFootnote(opener, content))
        {
            PairDelimiters(opener.Bottom);
            found.RemoveRange(opener.Found, found.Count - opener.Found);
            Add(InlineKind.Footnote, opener.Start, close + 1, new TextSpan(content.Start + 1, close));
        }
        else if (ReadReference(opener, content, out target, out end))
        {
            AddLink(opener, content, target, end, isReference: true);
        }
    }

    private void AddLink(in Bracket opener, TextSpan content, TextSpan target, int end, bool isReference)
    {
        PairDelimiters(opener.Bottom);
        if (!opener.IsImage)
        {
            RemoveBareUrls(opener.Found);
            closedBelow = bracketCount;
        }

        var kind = opener.IsImage ? InlineKind.Image : InlineKind.Link;
        var start = opener.IsImage ? opener.Start - 1 : opener.Start;
        AddAround(kind, new TextSpan(start, end), content, target, isReference);
        at = end;
        taken = end;
    }

    /// <summary>Inside a link, a URL is its text. No text is in two links, so this looks at each inline once.</summary>
    private readonly void RemoveBareUrls(int from)
    {
        var kept = from;
        var inlines = CollectionsMarshal.AsSpan(found);
        for (var i = from; i < inlines.Length; i++)
        {
            if (inlines[i].Kind != InlineKind.Autolink || text[inlines[i].Span.Start - offset] == '<')
            {
                inlines[kept++] = inlines[i];
            }
        }

        found.RemoveRange(kept, found.Count - kept);
    }

    private readonly bool IsFootnote(in Bracket opener, TextSpan content) =>
        content.Length > 1
        && text[content.Start] == '^'
        && !opener.HoldsBracket
        && text[content.Start..content.End].IndexOfAny(" \t\r\n"u8) < 0;

    /// <summary>Reads <c>(destination "title")</c>.</summary>
    private readonly bool ReadTarget(int from, out TextSpan target, out int end)
    {
        target = default;
        end = from;
        if (from >= text.Length || text[from] != '(')
        {
            return false;
        }

        from = SkipSpace(from + 1);
        var length = LinkParts.DestinationLength(text[from..]);
        if (length == 0 && from < text.Length && text[from] == '<')
        {
            return false;
        }

        target =
            length > 0 && text[from] == '<'
                ? new TextSpan(from + 1, from + length - 1)
                : new TextSpan(from, from + length);
        from += length;
        end = SkipSpace(from);
        if (end > from)
        {
            end = SkipSpace(end + LinkParts.TitleLength(text[end..]));
        }

        if (end >= text.Length || text[end] != ')')
        {
            return false;
        }

        end++;
        return true;
    }

    /// <summary>Reads <c>[label]</c>, <c>[]</c> or nothing behind the text, and looks the label up.</summary>
    private readonly bool ReadReference(in Bracket opener, TextSpan content, out TextSpan label, out int end)
    {
        label = default;
        end = content.End + 1;
        if (document is null || !document.HasDefinitions)
        {
            return false;
        }

        var length = LinkParts.LabelLength(text[end..]);
        if (length > 2)
        {
            label = new TextSpan(end + 1, end + length - 1);
        }
        else if (opener.HoldsBracket || content.Length > LongestLabel)
        {
            return false;
        }
        else
        {
            label = content;
        }

        end += length;
        return document.TryFindDefinition(text[label.Start..label.End], out _);
    }

    private readonly int SkipSpace(int from)
    {
        while (from < text.Length && Characters.IsSpace(text[from]))
        {
            from++;
        }

        return from;
    }
}
