using System.Text;
using Storypole.Documents;
using Storypole.Reading;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Reports;

/// <summary>The words of a specification's spans as people and other programs read them: one line, without markup.</summary>
internal static class SpecText
{
    /// <summary>The plain words of a span; null for none.</summary>
    public static string? Plain(Spec spec, TextSpan? span)
    {
        if (span is not { IsEmpty: false } at)
        {
            return null;
        }

        var folded = Folded(spec.Document.Source.Text(at));
        var line = SourceText.From(folded);
        return InlineText.Of(line, new TextSpan(0, line.Length)).Trim();
    }

    /// <summary>The plain words of a value; null when it is still the template's placeholder.</summary>
    public static string? Given(Spec spec, TextSpan? span) =>
        span is { } at && Placeholders.IsWhole(spec.Document.Slice(at), out _) ? null : Plain(spec, span);

    /// <summary>An issue as <c>#42</c>, a key as it stands; null when the span is neither.</summary>
    public static string? Issue(Spec spec, TextSpan? span)
    {
        if (span is not { } at || IssueText.Find(spec.Document.Bytes, at) is not { } found)
        {
            return null;
        }

        var text = spec.Document.Source.Text(found);
        return char.IsAsciiDigit(text[0]) ? "#" + text : text;
    }

    public static int Line(Spec spec, TextSpan span) => spec.Document.Source.Position(span.Start).Line;

    /// <summary>The name of an enumeration's member as words joined by hyphens: <c>InProgress</c> is <c>in_progress</c> with <c>_</c>.</summary>
    public static string Word<T>(T value, char joint)
        where T : struct, Enum
    {
        var name = value.ToString();
        var text = new StringBuilder(name.Length + 2);
        foreach (var c in name)
        {
            if (char.IsAsciiLetterUpper(c) && text.Length > 0)
            {
                text.Append(joint);
            }

            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }

    /// <summary>White space, line ends included, as single blanks.</summary>
    private static string Folded(string text)
    {
        if (text.AsSpan().IndexOfAny('\n', '\r', '\t') < 0)
        {
            return text;
        }

        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is not (' ' or '\n' or '\r' or '\t'))
            {
                folded.Append(c);
            }
            else if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString();
    }
}
